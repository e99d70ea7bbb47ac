import { powerMonitor } from 'electron';

const BEAT_MS = 5_000;
/** A beat that is late by more than this was slept through; a busy computer is not that late. */
const SLEPT_MS = 15_000;

/**
 * Calls back when the computer wakes from a sleep: as the system says, and where it says nothing (Linux without logind,
 * a virtual machine that was held) as a clock that stood still tells.
 */
export function onWaking(listener: () => void): void {
  let last = Date.now();
  powerMonitor.on('resume', () => {
    last = Date.now();
    listener();
  });
  setInterval(() => {
    const now = Date.now();
    const slept = now - last > BEAT_MS + SLEPT_MS;
    last = now;
    if (slept) listener();
  }, BEAT_MS).unref();
}
