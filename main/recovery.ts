import { app } from 'electron';
import type { Log } from './log.ts';

/** A kiosk that fails again sooner than this after its start stays down for the system's own restart, in milliseconds. */
const TOO_SOON_MS = 5000;

/**
 * Starts the app again after a bug nobody caught: Electron's own answer is a dialog that hangs the wall,
 * even against SIGTERM.
 */
export function recoverFromBugs(log: Log, startedAt: number): void {
  const restart = (error: unknown) => {
    // Somebody closed the other end of our output; nothing is wrong with the wall.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
    log.note('an unexpected failure: starting again', error);
    if (Date.now() - startedAt > TOO_SOON_MS) app.relaunch();
    app.exit(1);
  };
  process.on('uncaughtException', restart);
  process.on('unhandledRejection', restart);
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') {
      log.note('a part of Chromium is gone', `${details.type}: ${details.reason}`);
    }
  });
}
