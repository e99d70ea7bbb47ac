import type { BrowserWindow } from 'electron';

/** In milliseconds. */
const ASK_EVERY = 10_000;
/** So many rounds without an answer. They are counted, not timed: a computer that slept has missed none. */
const ROUNDS = 2;

/**
 * Asks a page all its life whether it still answers, and calls `onSilent` when it has not for 20 seconds. Chromium notices
 * by itself only when somebody presses something (https://github.com/electron/electron/issues/9781), and on a wall nobody may.
 */
export function watchPulse({ webContents }: BrowserWindow, onSilent: () => void): void {
  let question = 0;
  let unanswered = 0;

  function ask(): void {
    if (webContents.isDestroyed()) return;
    if (webContents.isLoadingMainFrame() || webContents.isCrashed()) {
      unanswered = 0;
      return;
    }
    if (unanswered === ROUNDS) {
      unanswered = 0;
      onSilent();
      return;
    }
    if (++unanswered > 1) return;
    const asked = ++question;
    const answered = () => {
      if (asked === question) unanswered = 0;
    };
    // A page that went meanwhile refuses: another one is asked next time.
    webContents.mainFrame.executeJavaScript('0').then(answered, answered);
  }

  const timer = setInterval(ask, ASK_EVERY);
  webContents.once('destroyed', () => clearInterval(timer));
}
