import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { endTree } from './processes.mjs';
import { SetUpStopped } from './say.mjs';

const ANSWER_WITHIN_MS = 1000;

/** Whether there is a display to draw on: always outside Linux, else a Wayland socket or an X server that answers. */
export async function displayAnswers() {
  if (process.platform !== 'linux') return true;
  const { WAYLAND_DISPLAY, XDG_RUNTIME_DIR, DISPLAY } = process.env;
  if (WAYLAND_DISPLAY && existsSync(path.resolve(XDG_RUNTIME_DIR || '/', WAYLAND_DISPLAY)))
    return true;
  const [, host, number] = /^(?:unix)?(.*):(\d+)(?:\.\d+)?$/.exec(DISPLAY ?? '') ?? [];
  if (number === undefined) return false;
  const address = host
    ? { host, port: 6000 + Number(number) }
    : { path: `/tmp/.X11-unix/X${number}` };
  return new Promise((resolve) => {
    const socket = connect(address);
    /** @param {boolean} answer */
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => settle(false));
    socket.on('connect', () => settle(true)).on('error', () => settle(false));
  });
}

/** The size of a wall, for looking at the kiosk as it fills one. */
export const WALL_SIZE = '1920x1080';

/** Room around a wall: Chromium makes a window of exactly its display's size a pixel smaller each way. */
export const ROOMY_SIZE = '2048x1280';

/**
 * Starts a virtual display of a size in pixels under a free number and resolves once it answers.
 * @param {string} size
 * @returns {Promise<{ name: string, end: () => Promise<void> }>}
 */
export function startVirtualDisplay(size) {
  return new Promise((resolve, reject) => {
    // -displayfd lets the server itself pick a free number and say when it is ready. With -noreset it does not start
    // over when its last client goes, which would turn away the next one in that moment.
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
    );
    let complaint = '';
    server.stderr?.on('data', (piece) => {
      complaint += piece;
    });
    server.on('error', (error) => reject(new SetUpStopped(`Xvfb did not start: ${error.message}`)));
    server.on('exit', () => reject(new SetUpStopped(`Xvfb did not start.\n${complaint.trim()}`)));
    server.stdio[3]?.on('data', (piece) => {
      server.unref();
      resolve({ name: `:${String(piece).trim()}`, end: () => endTree(server) });
    });
  });
}
