import type { Point } from './scene.ts';
import { OVERSCAN, type Stage } from './stage.ts';

/** In milliseconds: once a minute the picture glides for two seconds. */
const EVERY = 60_000;
const GLIDE = 2000;
/** The pixels of a glide. */
const STEPS = 2;
/** So much later where something else moves: whoever carries a leaf has measured where it hangs. */
const ANOTHER_TIME = 7000;

/** Moves the picture by a few pixels once a minute, so that no edge stands on the same pixels for hours. */
export interface PixelShift {
  enable(on: boolean): void;
  dispose(): void;
}

/**
 * The offset after so many steps: like a ball in a box of ±11 CSS pixels, one pixel across and sometimes one down. Nobody sees
 * a pixel go, and nothing between two pixels has to be drawn: a glide of two seconds at sixty frames took 0.7 s of a core.
 */
export function shiftAt(step: number): Point {
  return { x: bounce(step), y: bounce(Math.floor(step * 0.618034)) };
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
  let steps = 0;
  const step = () => {
    if (busy()) {
      timer = window.setTimeout(step, ANOTHER_TIME);
      return;
    }
    steps++;
    const between = GLIDE / STEPS;
    timer = window.setTimeout(step, steps % STEPS === 0 ? EVERY - GLIDE + between : between);
    const offset = shiftAt(steps);
    stage.shiftTo(offset);
    moved(offset);
  };
  return {
    enable(on) {
      if (on === (timer !== 0)) return;
      window.clearTimeout(timer);
      timer = on ? window.setTimeout(step, EVERY) : 0;
    },
    dispose: () => window.clearTimeout(timer),
  };
}
