import { useCallback } from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { drawLeafPicture } from '../scene/create-scene.ts';
import { DrawnPicture } from './drawn-picture.tsx';

/** Most leaves lean to the right, a little steeper than half way up. */
const LEAN = -Math.PI / 3.4;

/** A leaf of a kind as decoration; `className` gives its box, `length` the leaf's share of the box's shorter side. */
export function LeafPicture(props: {
  readonly kind: Kind;
  readonly season: Season;
  readonly className: string;
  readonly length?: number;
  /** Radians, 0 points right, clockwise. */
  readonly angle?: number;
  /** Whether the words come from a family or a partner. */
  readonly ribbon?: boolean;
}) {
  const { kind, season, length = 0.78, angle = LEAN, ribbon = false } = props;
  const draw = useCallback(
    (canvas: HTMLCanvasElement) =>
      drawLeafPicture(canvas, kind, {
        length: Math.min(canvas.width, canvas.height) * length,
        angle,
        season,
        ribbon,
      }),
    [kind, season, length, angle, ribbon],
  );
  return <DrawnPicture className={props.className} draw={draw} />;
}
