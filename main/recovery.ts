import { app } from 'electron';
import type { Log } from './log.ts';

/** A kiosk that fails sooner than this after its start waits this long before it starts again, in milliseconds. */
const BREATH_MS = 5000;

/**
 * Starts the app again after a bug nobody caught: Electron's own answer is a dialog that hangs the wall,
 * even against SIGTERM. One that fails at every start tries again calmly instead of in a circle.
 */
export function recoverFromBugs(log: Log, startedAt: number): void {
  let restarting = false;
  const restart = (error: unknown) => {
    // Somebody closed the other end of our output; nothing is wrong with the wall.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
    log.note('an unexpected failure: starting again', error);
    if (restarting) return;
    restarting = true;
    const tooSoon = Date.now() - startedAt < BREATH_MS;
    setTimeout(startAgain, tooSoon ? BREATH_MS : 0);
  };
  process.on('uncaughtException', restart);
  process.on('unhandledRejection', restart);
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  app.on('child-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.note('a part of Chromium is gone', `${details.type}: ${details.reason}`);
  });
}

function startAgain(): void {
  app.relaunch();
  app.exit(1);
}
