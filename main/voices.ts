import { spawn } from 'node:child_process';

/** How long Speech Dispatcher stays without anybody who speaks, in seconds. */
const STAYS_S = 60;

/**
 * Starts Speech Dispatcher on Linux, where there is one. Chromium asks it for voices once: when it has to be started for
 * that, Chromium is answered too late and has no voices until its own next start.
 */
export function wakeVoices(): void {
  if (process.platform !== 'linux') return;
  spawn('speech-dispatcher', ['--spawn', '--timeout', String(STAYS_S)], { stdio: 'ignore' })
    .on('error', () => {
      // No Speech Dispatcher: the reading says what to install when the voice is asked for.
    })
    .unref();
}
