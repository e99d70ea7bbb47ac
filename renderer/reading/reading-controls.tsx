import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { reading as words } from '../ui/words/reading.ts';
import type { ReadingAct } from './use-reading-keys.ts';

/**
 * The reader's buttons. A finger or the mouse leaves the focus where it is, so that afterwards Enter and Space still
 * turn the page; with the Tab key they are reached like any button.
 */
export function ReadingControls(props: {
  readonly reading: ReadingView;
  readonly onAct: (act: ReadingAct) => void;
  readonly onMore?: (() => void) | undefined;
  /** What stands between the buttons, e.g. the next name and the time. */
  readonly children?: ReactNode;
}) {
  const { reading, onAct, onMore } = props;
  const run = useRun();
  const end = useRef<HTMLButtonElement>(null);
  const isOver = reading.stage === 'finale';
  const isFirst = reading.stage === 'opening' || (reading.at === 0 && reading.opening === '');
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
      {onMore ? (
        <Button className="reading-control" onClick={onMore}>
          {words.more}
        </Button>
      ) : null}
      <div className="reading-strip">{props.children}</div>
      {isOver && reading.skipped.length > 0 ? (
        <Button className="reading-control" onClick={() => onAct('skipped')}>
          {words.readSkipped(reading.skipped.length)}
        </Button>
      ) : null}
      {isOver && reading.arrived > 0 ? (
        <Button className="reading-control" onClick={() => void run('reading.take-in', null)}>
          {words.arrived(reading.arrived)} {words.readArrived(reading.arrived)}
        </Button>
      ) : null}
      <Button
        className="reading-control"
        aria-disabled={isFirst || undefined}
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
