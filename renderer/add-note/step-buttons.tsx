import { Button } from '../ui/button.tsx';
import { ShowKeyboard } from '../ui/on-screen-keyboard/show-keyboard.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { common } from '../ui/words.ts';

/** The ways out of a step that are not forward: "Cancel", and "Back" where there is something before. */
export function WaysBack(props: {
  readonly onCancel: () => void;
  readonly onBack: (() => void) | null;
}) {
  return (
    <>
      <Button className="step-button" onClick={props.onCancel}>
        {common.cancel}
      </Button>
      {props.onBack ? (
        <Button className="step-button" onClick={props.onBack}>
          {common.back}
        </Button>
      ) : null}
    </>
  );
}

/** The buttons under the first two steps. */
export function StepButtons(props: {
  readonly onCancel: () => void;
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}) {
  return (
    <div className="step-buttons">
      <WaysBack onCancel={props.onCancel} onBack={props.onBack} />
      <ShowKeyboard className="step-keyboard" />
      <Button look="action" className="step-next" onClick={props.onNext}>
        {common.next}
      </Button>
    </div>
  );
}

/** The buttons under the tree in the third step. */
export function WhereButtons(props: {
  readonly onCancel: () => void;
  readonly onBack: () => void;
  /** Null while there is no other branch. */
  readonly onAnother: (() => void) | null;
  readonly onTreeChooses: () => void;
}) {
  return (
    <div className="step-buttons where-buttons">
      <WaysBack onCancel={props.onCancel} onBack={props.onBack} />
      {props.onAnother ? (
        <Button className="another-branch" onClick={props.onAnother}>
          {addNote.anotherBranch}
        </Button>
      ) : null}
      <Button look="action" className="step-next" onClick={props.onTreeChooses}>
        {addNote.treeChooses}
      </Button>
    </div>
  );
}
