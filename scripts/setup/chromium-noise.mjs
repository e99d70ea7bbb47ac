import { createInterface } from 'node:readline';
import { say } from './say.mjs';

/**
 * What Chromium logs on machines without a system bus or a graphics card; it goes on without them.
 * https://github.com/electron/electron/issues/13161
 */
const NOISE = /^\[\d+:.*(bus\.cc|object_proxy\.cc|gpu|viz_main|gl_|vaapi|angle|command_buffer)/;

/**
 * Passes on what the app writes to stderr, without the lines of Chromium's that mean nothing.
 * @param {import('node:child_process').ChildProcess} app
 */
export function passOnComplaints(app) {
  if (!app.stderr) return;
  createInterface({ input: app.stderr }).on('line', (line) => {
    if (line.trim() !== '' && !NOISE.test(line)) say(line);
  });
}
