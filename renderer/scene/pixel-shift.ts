import type { Point } from './scene.ts';
import { OVERSCAN, type Stage } from './stage.ts';

/** In milliseconds. */
const EVERY = 60_000;
/** So much later where something else moves: whoever carries a leaf has measured where it hangs. */
const ANOTHER_TIME = 7000;

/** Moves the picture by a pixel once a minute, so that no edge stands on the same pixels for hours. */
export interface PixelShift {
  enable(on: boolean): void;
  dispose(): void;
}

/**
 * The offset at each minute: like a ball in a box of ±11 CSS pixels, one pixel across and sometimes one down. Nobody sees a
 * pixel go, and nothing between two pixels has to be drawn: a glide of two seconds to a far one took 0.7 s of a core.
 */
export function shiftAt(minute: number): Point {
  const steps = Math.floor(minute);
  return { x: bounce(steps), y: bounce(Math.floor(steps * 0.618034)) };
}

function bounce(way: number): number {
  const far = OVERSCAN - 1;
  const turn = (way + far) % (4 * far);
  return turn <= 2 * far ? turn - far : 3 * far - turn;
}

/** A pixel shift for a stage; tells `moved` each new offset in CSS pixels. */
export function createPixelShift(
  stage: Stage,
  busy: () => boolean,
  moved: (offset: Point) => void,
): PixelShift {
  let timer = 0;
  let minute = 0;
  const shift = () => {
    timer = window.setTimeout(shift, busy() ? ANOTHER_TIME : EVERY);
    if (busy()) return;
    minute++;
    const offset = shiftAt(minute);
    stage.shiftTo(offset);
    moved(offset);
  };
  return {
    enable(on) {
      if (on === (timer !== 0)) return;
      window.clearTimeout(timer);
      timer = on ? window.setTimeout(shift, EVERY) : 0;
    },
    dispose: () => window.clearTimeout(timer),
  };
}
