import { type PointerEvent, useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { reading as words } from '../ui/words/reading.ts';
import type { ReadingAct } from './use-reading-keys.ts';

/**
 * The reader's buttons. A finger or the mouse leaves the focus where it is, so that afterwards Enter and Space still
 * turn the page; with the Tab key they are reached like any button.
 */
export function ReadingControls(props: {
  readonly isOver: boolean;
  readonly isFirst: boolean;
  readonly onAct: (act: ReadingAct) => void;
}) {
  const { isOver, onAct } = props;
  const end = useRef<HTMLButtonElement>(null);
  const keepFocus = (event: PointerEvent) => event.preventDefault();

  useEffect(() => {
    if (isOver) end.current?.focus();
  }, [isOver]);

  return (
    <div className="reading-controls" onPointerDown={keepFocus}>
      <Button
        ref={end}
        className="reading-control"
        look={isOver ? 'action' : 'plain'}
        onClick={() => onAct('end')}
      >
        {words.end}
      </Button>
      <Button className="reading-control" onClick={() => onAct('blank')}>
        {words.blank}
      </Button>
      <Button
        className="reading-control reading-control-previous"
        aria-disabled={props.isFirst || undefined}
        onClick={() => onAct('previous')}
      >
        {words.previous}
      </Button>
      <Button
        className="reading-control"
        look={isOver ? 'plain' : 'action'}
        aria-disabled={isOver || undefined}
        onClick={() => onAct('next')}
      >
        {words.next}
      </Button>
    </div>
  );
}
