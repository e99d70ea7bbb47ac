import { setImmediate as afterOthers } from 'node:timers/promises';

/** How long work may keep the process from everything else at a stretch, in milliseconds: half a frame. */
const STRETCH_MS = 8;

/** Work that can be laid down between any two of its steps. */
export type Work<Value> = Generator<undefined, Value, undefined>;

/** Does work a stretch at a time, so that the wall and its writers never wait for it. */
export async function calmly<Value>(work: Work<Value>): Promise<Value> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < STRETCH_MS) continue;
    await afterOthers();
    began = performance.now();
  }
}

/** Does work in one go, as at the start, when nobody sees anything before it is done. */
export function atOnce<Value>(work: Work<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
