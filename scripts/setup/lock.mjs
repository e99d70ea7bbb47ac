import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetUpStopped } from './say.mjs';

const PATIENCE_MS = 15 * 60_000;
const TIME_TO_WRITE_PID_MS = 5_000;

/**
 * Does `work` while no other process does it: the lock is a folder holding its owner's process id.
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 */
export async function alone(folder, work) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const since = Date.now();
  while (!take(folder)) {
    if (abandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else if (Date.now() - since > PATIENCE_MS)
      throw new SetUpStopped(`Another process is still at work; if none is, delete ${folder}`);
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch {
    return false;
  }
  writeFileSync(path.join(folder, 'pid'), String(process.pid));
  return true;
}

/** @param {string} folder */
function abandoned(folder) {
  try {
    process.kill(Number(readFileSync(path.join(folder, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ESRCH') return true;
    if (code === 'EPERM') return false;
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return made !== undefined && Date.now() - made > TIME_TO_WRITE_PID_MS;
  }
}
