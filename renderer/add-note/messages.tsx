import { Button } from '../ui/button.tsx';
import { addNote } from '../ui/words/add-note.ts';

/** Lies over any dialog that was opened since, without taking the focus or a key from it. */
function showOnTop(element: HTMLElement | null): void {
  element?.showPopover();
}

/** What is to be said above the buttons: what to put right, a greeting to whoever returned, a question to whoever left. */
export function Messages(props: {
  readonly problem: string | null;
  readonly secondsLeft: number | null;
  /** Null unless somebody's earlier words are on the screen. */
  readonly onStartAgain: (() => void) | null;
}) {
  const { problem, secondsLeft, onStartAgain } = props;
  return (
    <div className="messages">
      <div role="alert">{problem ? <p className="message">{problem}</p> : null}</div>
      {onStartAgain && !problem ? (
        <div role="status" className="message">
          <p>{addNote.welcomeBack}</p>
          <Button className="step-button" onClick={onStartAgain}>
            {addNote.startAgain}
          </Button>
        </div>
      ) : null}
      {secondsLeft === null ? null : (
        <div role="alert" popover="manual" ref={showOnTop} className="still-there">
          <p className="display">{addNote.stillThere}</p>
          {/* The seconds are shown but not read out one by one. */}
          <p aria-hidden="true">{addNote.closesSoon(secondsLeft)}</p>
          <Button look="action">{addNote.iAmHere}</Button>
        </div>
      )}
    </div>
  );
}
