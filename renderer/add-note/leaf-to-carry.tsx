import { type PointerEvent, useRef } from 'react';
import type { Kind } from '../../shared/domain/note.ts';
import type { Point } from '../scene/scene.ts';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { useClock } from '../wall/use-clock.ts';

const LEAN = -1;

/**
 * The new leaf, to be carried to a bud with a finger or the mouse. For hands that cannot drag, the buds are buttons;
 * so this is hidden from assistive technology.
 */
export function LeafToCarry(props: {
  readonly kind: Kind;
  readonly onLift: () => void;
  readonly onCarry: (at: Point) => void;
  /** Answers whether a bud caught the leaf; otherwise it glides back. */
  readonly onLetGo: (at: Point) => boolean;
}) {
  const { season } = useClock();
  const lifted = useRef<{ readonly pointer: number; readonly from: Point } | null>(null);

  function down(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0 || lifted.current) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.dataset.carried = '';
    lifted.current = { pointer: event.pointerId, from: { x: event.clientX, y: event.clientY } };
    props.onLift();
  }

  function move(event: PointerEvent<HTMLDivElement>) {
    if (lifted.current?.pointer !== event.pointerId) return;
    const { from } = lifted.current;
    event.currentTarget.style.translate = `${event.clientX - from.x}px ${event.clientY - from.y}px`;
    props.onCarry({ x: event.clientX, y: event.clientY });
  }

  function end(event: PointerEvent<HTMLDivElement>, letGo: boolean) {
    if (lifted.current?.pointer !== event.pointerId) return;
    lifted.current = null;
    delete event.currentTarget.dataset.carried;
    const stays = letGo && props.onLetGo({ x: event.clientX, y: event.clientY });
    if (!stays) event.currentTarget.style.translate = '';
  }

  return (
    <div
      className="leaf-to-carry"
      aria-hidden="true"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    >
      <LeafPicture
        kind={props.kind}
        season={season}
        className="leaf-carried"
        length={0.66}
        angle={LEAN}
      />
    </div>
  );
}
