import { useEffect, useRef } from 'react';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { reading as words } from '../ui/words/reading.ts';
import './reading-ended.css';

/** How long an ended reading offers to go on, in milliseconds; main allows it for longer. */
const OFFER_MS = 20_000;

/** Says that the reading has ended, and takes that back at one press, because an end is easily pressed by mistake. */
export function ReadingEnded(props: { readonly onGone: () => void }) {
  const { onGone } = props;
  const run = useRun();
  const goOn = useRef<HTMLButtonElement>(null);

  async function resume() {
    const reply = await run('reading.resume', null);
    if (!reply.ok) onGone();
  }

  // A clicker's "start the show" takes its "end the show" back; every other key belongs to the wall again.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F5') goOn.current?.click();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    goOn.current?.focus();
    const timer = window.setTimeout(onGone, OFFER_MS);
    return () => window.clearTimeout(timer);
  }, [onGone]);

  return (
    <div className="reading-ended">
      <p role="status">{words.ended}</p>
      <Button ref={goOn} onClick={() => void resume()}>
        {words.goOnReading}
      </Button>
    </div>
  );
}
