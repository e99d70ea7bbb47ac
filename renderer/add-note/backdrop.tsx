import { useCallback } from 'react';
import { drawBackdrop } from '../scene/create-scene.ts';
import { DrawnPicture } from '../ui/drawn-picture.tsx';
import { useClock } from '../wall/use-clock.ts';

/** Sky and hills behind the first two steps. */
export function AddNoteBackdrop() {
  const { season } = useClock();
  const draw = useCallback(
    (canvas: HTMLCanvasElement) => drawBackdrop(canvas, season, 12),
    [season],
  );
  return <DrawnPicture className="add-note-backdrop" draw={draw} />;
}
