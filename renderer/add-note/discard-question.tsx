import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { addNote } from '../ui/words/add-note.ts';

/** Asks before written words are wiped. */
export function DiscardQuestion(props: {
  readonly onWipe: () => void;
  readonly onKeep: () => void;
}) {
  return (
    <Dialog label={addNote.discardTitle} className="discard-question" onEscape={props.onKeep}>
      <h2 className="display">{addNote.discardTitle}</h2>
      <p>{addNote.discard}</p>
      <div className="discard-buttons">
        <Button onClick={props.onWipe}>{addNote.wipe}</Button>
        <Button
          ref={(button) => button?.setAttribute('autofocus', '')}
          look="action"
          onClick={props.onKeep}
        >
          {addNote.keepWriting}
        </Button>
      </div>
    </Dialog>
  );
}
