import { Button } from '../ui/button.tsx';
import { wall as words } from '../ui/words.ts';
import type { OpenScreen } from './wall.tsx';
import './wall-buttons.css';

/** What can be done at the wall, on the ground under the tree: one clear invitation, and two quieter ways. */
export function WallButtons(props: {
  readonly onOpen: (screen: Exclude<OpenScreen, null>) => void;
  /** Whether no leaf has grown yet: then the invitation needs the room on the left. */
  readonly bare: boolean;
  readonly paused: boolean;
  /** Null where nothing moves by itself and there is nothing to pause. */
  readonly onPause: ((paused: boolean) => void) | null;
}) {
  const { bare, onOpen, onPause, paused } = props;
  return (
    <>
      <div className="wall-buttons" data-bare={bare || undefined}>
        <Button className="wall-button-side" onClick={() => onOpen({ screen: 'begin-reading' })}>
          {words.readAloud}
        </Button>
        <Button look="action" className="wall-button-add" onClick={() => onOpen({ screen: 'add' })}>
          {words.add}
        </Button>
        <Button className="wall-button-side" onClick={() => onOpen({ screen: 'settings' })}>
          {words.settings}
        </Button>
      </div>
      {onPause && (
        <button
          type="button"
          className="wall-pause"
          aria-label={paused ? words.letMove : words.pause}
          onClick={() => onPause(!paused)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            {paused ? (
              <path d="M8 5.5v13l10.5-6.5z" />
            ) : (
              <path d="M7 5.5h3.2v13H7zm6.8 0H17v13h-3.2z" />
            )}
          </svg>
        </button>
      )}
    </>
  );
}
