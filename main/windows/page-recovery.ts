import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import { watchPulse } from './page-pulse.ts';

/** Reloads within this many milliseconds of each other count as one bad spell. */
const SPELL_MS = 60_000;
/** Reloads in one bad spell before the whole window is built anew. */
const RELOADS = 3;

/** Brings a crashed or hung page back by itself; after three reloads in a minute `rebuild` makes a new window. */
export function recoverPage(window: BrowserWindow, log: Log, rebuild: () => void): void {
  const { webContents } = window;
  let reloads: number[] = [];

  function recover(): void {
    if (window.isDestroyed()) return;
    const now = Date.now();
    reloads = [...reloads.filter((at) => now - at < SPELL_MS), now];
    if (reloads.length > RELOADS) {
      log.note('the page kept failing: building a new window');
      rebuild();
    } else {
      webContents.reload();
    }
  }

  function startAgain(): void {
    log.note('the page does not answer: starting it again');
    webContents.forcefullyCrashRenderer();
  }

  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.note('the page is gone', `${details.reason} (exit code ${details.exitCode})`);
    // Reloading inside the event can find the dead process still in place.
    setImmediate(recover);
  });
  window.on('unresponsive', startAgain);
  watchPulse(window, startAgain);
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // -3 is a load that another load replaced.
    if (!isMainFrame || code === -3) return;
    log.note('the page did not load', `${description} (${code})`);
    setTimeout(recover, 500);
  });
  webContents.on('preload-error', (_event, _path, error) => log.note('the preload failed', error));
  webContents.on('console-message', (event) => {
    if (event.level === 'error') log.note('the page reports', event.message);
  });
}
