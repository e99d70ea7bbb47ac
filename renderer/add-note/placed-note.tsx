import { useEffect, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { TAKE_BACK_MS } from '../../shared/domain/note-changes.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { common, failureWords, namesWithin } from '../ui/words.ts';
import './placed-note.css';

/** What is said once the note is on the tree, for as long as it can be taken back. */
export function PlacedNote(props: {
  readonly id: string;
  readonly names: Pick<Note, 'for' | 'guests'>;
  /** Whether it waits for the manager, as a closed bud. */
  readonly waits: boolean;
  readonly onChangeIt: () => void;
  readonly onClose: () => void;
}) {
  const { id, onClose } = props;
  const run = useRun();
  const { colleagues } = useSnapshot();
  const [isTakenBack, setTakenBack] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const timer = window.setTimeout(onClose, TAKE_BACK_MS);
    return () => window.clearTimeout(timer);
  }, [onClose]);

  async function takeBack() {
    const reply = await run('note.take-back', { id });
    if (reply.ok) setTakenBack(true);
    else setProblem(failureWords[reply.code]);
  }

  const names = namesWithin(props.names, colleagues);
  const placed = props.waits ? addNote.waiting(names) : addNote.placed(names);
  return (
    <div className="placed-note">
      <p role="status" className="placed-words">
        {isTakenBack ? addNote.takenBack : placed}
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
        <Button look="action" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </div>
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
