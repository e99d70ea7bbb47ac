import { type CSSProperties, memo, useCallback, useMemo } from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { drawTwig } from '../scene/create-scene.ts';
import { DrawnPicture } from '../ui/drawn-picture.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { twigWindow } from './twig-window.ts';
import { useAfterPaint } from './use-after-paint.ts';

/** How far the reading is: a twig whose buds become leaves, and the count. */
export const Progress = memo(function Progress(props: {
  readonly kinds: readonly Kind[];
  readonly at: number;
  readonly season: Season;
}) {
  const { kinds, at, season } = props;
  // The count turns with the words; the twig, which takes longer to draw, a moment later.
  const drawnAt = useAfterPaint(at, at);
  const twig = useMemo(() => twigWindow(kinds, drawnAt), [kinds, drawnAt]);
  const draw = useCallback(
    (canvas: HTMLCanvasElement) => drawTwig(canvas, twig.shown, twig.at, season),
    [twig, season],
  );
  // Room for the longest count, or the twig would have another length, and be drawn again, at every turn.
  const longest = { '--longest': words.place(kinds.length - 1, kinds.length).length };
  return (
    <div className="reading-progress">
      <DrawnPicture className="reading-twig" draw={draw} />
      <p className="numeral reading-place" style={longest as CSSProperties}>
        {words.place(at, kinds.length)}
      </p>
    </div>
  );
});
