import { useEffect, useRef } from 'react';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import './resume-offer.css';

/** Offers to go on with a reading that a crash or a restart interrupted; nothing while there is none. */
export function ResumeOffer() {
  const { reading, readingInterrupted } = useSnapshot();
  if (reading === null || !readingInterrupted) return null;
  return <Offer at={reading.at} count={reading.running.length} />;
}

function Offer(props: { readonly at: number; readonly count: number }) {
  const run = useRun();
  const goOnButton = useRef<HTMLButtonElement>(null);
  const title = words.stopped(props.at, props.count);
  const goOn = () => void run('reading.resume', null);

  // A clicker's "next" is the one press that goes on; nothing but the button ends the reading here.
  useReadingKeys(false, (act) => {
    if (act === 'next' || act === 'show') goOn();
  });

  useEffect(() => goOnButton.current?.focus(), []);

  return (
    <Dialog label={title} className="resume-offer" onEscape={() => {}}>
      <h2 className="display">{title}</h2>
      <div className="resume-buttons">
        <Button onClick={() => void run('reading.end', null)}>{words.end}</Button>
        <Button look="action" ref={goOnButton} onClick={goOn}>
          {words.goOn}
        </Button>
      </div>
    </Dialog>
  );
}
