import { useEffect, useRef, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { TAKE_BACK_MS } from '../../shared/domain/note-changes.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { common, failureWords, namesWithin } from '../ui/words.ts';
import './placed-note.css';

/**
 * What is said once the note is on the tree, for as long as it can be taken back. It covers nothing: whoever comes next
 * need not close it first.
 */
export function PlacedNote(props: {
  readonly id: string;
  readonly names: Pick<Note, 'for' | 'guests'>;
  /** Whether it waits for the manager, as a closed bud. */
  readonly waits: boolean;
  readonly onChangeIt: () => void;
  readonly onClose: () => void;
}) {
  const { id } = props;
  const run = useRun();
  const { colleagues } = useSnapshot();
  const [isTakenBack, setTakenBack] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const element = useRef<HTMLDialogElement>(null);
  const close = useRef(props.onClose);

  useEffect(() => {
    close.current = props.onClose;
  });

  useEffect(() => {
    const timer = window.setTimeout(() => close.current(), TAKE_BACK_MS);
    return () => window.clearTimeout(timer);
  }, []);

  useEffect(() => {
    const before = document.activeElement;
    element.current?.querySelector<HTMLElement>('.button-action')?.focus();
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    function pressed(event: globalThis.KeyboardEvent) {
      if (event.key === 'Escape') close.current();
    }
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);

  async function takeBack() {
    const reply = await run('note.take-back', { id });
    if (reply.ok) setTakenBack(true);
    else setProblem(failureWords[reply.code]);
  }

  const names = namesWithin(props.names, colleagues);
  const placed = props.waits ? addNote.waiting(names) : addNote.placed(names);
  return (
    <dialog ref={element} open aria-label={addNote.title} className="placed-note">
      <p role="status" className="placed-words">
        <Isolated>{isTakenBack ? addNote.takenBack : placed}</Isolated>
      </p>
      {problem ? <p role="alert">{problem}</p> : null}
      <div className="placed-buttons">
        {isTakenBack ? (
          <Button onClick={props.onChangeIt}>{addNote.changeIt}</Button>
        ) : (
          <Button onClick={takeBack}>
            <CountdownRing />
            {addNote.takeBack}
          </Button>
        )}
        <Button look="action" onClick={props.onClose}>
          {common.close}
        </Button>
      </div>
    </dialog>
  );
}

function CountdownRing() {
  return (
    <svg className="countdown-ring" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="16" className="countdown-track" />
      <circle cx="20" cy="20" r="16" className="countdown-left" pathLength="30" />
    </svg>
  );
}
