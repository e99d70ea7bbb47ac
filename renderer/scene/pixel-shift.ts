import type { Point } from './scene.ts';
import { OVERSCAN, type Stage } from './stage.ts';

/** Milliseconds: once a minute the picture glides for two seconds. */
const EVERY = 60_000;
const GLIDE = 2000;
/** So much later where something else moves: two movements at once would both draw the whole wall. */
const ANOTHER_TIME = 7000;

/** Moves the picture a few pixels once a minute, so that no edge stands on the same pixels for hours. */
export interface PixelShift {
  enable(on: boolean): void;
  dispose(): void;
}

/** The offset at each minute: a slow rosette that visits all of ±12 CSS pixels within a few hours. */
export function shiftAt(minute: number): Point {
  const far = OVERSCAN - 1;
  return {
    x: Math.round(Math.sin(minute * 2.399963) * far),
    y: Math.round(Math.cos(minute * 1.618034) * far),
  };
}

/** One pixel from here towards there, each way: too little to be seen as movement. */
export function creep(from: Point, to: Point): Point {
  return { x: from.x + Math.sign(to.x - from.x), y: from.y + Math.sign(to.y - from.y) };
}

/** A pixel shift for a stage, gliding or, where nothing may move, creeping; tells `moved` each new offset in CSS pixels. */
export function createPixelShift(
  stage: Stage,
  still: () => boolean,
  busy: () => boolean,
  moved: (offset: Point) => void,
): PixelShift {
  let timer = 0;
  let minute = 0;
  const glide = () => {
    timer = window.setTimeout(glide, busy() ? ANOTHER_TIME : EVERY);
    if (busy()) return;
    minute++;
    // Creeping takes its time, so it aims at one corner for a while.
    const offset = still()
      ? creep(stage.offset(), shiftAt(Math.floor(minute / 30)))
      : shiftAt(minute);
    stage.shiftTo(offset, still() ? 0 : GLIDE);
    moved(offset);
  };
  return {
    enable(on) {
      if (on === (timer !== 0)) return;
      window.clearTimeout(timer);
      timer = on ? window.setTimeout(glide, EVERY) : 0;
    },
    dispose: () => window.clearTimeout(timer),
  };
}
