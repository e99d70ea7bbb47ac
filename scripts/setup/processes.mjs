import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const TIME_TO_CLOSE_MS = 5000;
const LOOK_EVERY_MS = 100;

/**
 * Waits for a program started with `detached: true`, also through `app.relaunch()`, and resolves to its exit code: 0 when
 * it was another process that ended last.
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
export async function untilEnded(child) {
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode) => resolve(exitCode ?? 0));
  });
  let relaunched = false;
  while (mainProcesses(child).length > 0) {
    relaunched = true;
    await pause(LOOK_EVERY_MS);
  }
  return relaunched ? 0 : code;
}

/**
 * Ends a program started with `detached: true` and everything it started: asks first, insists after five seconds.
 * @param {ChildProcess} child
 */
export async function endTree(child) {
  if (process.platform === 'linux') return endSession(child);
  if (child.pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await Promise.race([once(child, 'exit'), pause(TIME_TO_CLOSE_MS, undefined, { ref: false })]);
  }
  if (process.platform === 'win32')
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  else signal(-child.pid, 'SIGKILL');
}

/** @param {ChildProcess} child */
async function endSession(child) {
  for (const { pid } of mainProcesses(child)) signal(pid, 'SIGTERM');
  const since = Date.now();
  while (mainProcesses(child).length > 0 && Date.now() - since < TIME_TO_CLOSE_MS)
    await pause(LOOK_EVERY_MS);
  for (const { pid } of processesOf(child)) signal(pid, 'SIGKILL');
}

/**
 * The processes that are the program itself and not one of Chromium's many; the one that starts it again counts.
 * @param {ChildProcess} child
 */
function mainProcesses(child) {
  return processesOf(child).filter(
    ({ command }) => !command.includes('--type=') || command.includes('--type=relauncher'),
  );
}

/**
 * Everything in the session the child leads, on Linux: unlike its process group, that holds after `app.relaunch()`.
 * @param {ChildProcess} child
 */
function processesOf(child) {
  if (process.platform !== 'linux' || child.pid === undefined) return [];
  const session = String(child.pid);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readProcess(name, 'stat');
      // "pid (name) state parent group session ...", where the name may hold anything.
      const [state, , , itsSession] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (itsSession !== session || state === 'Z' || state === 'X') return [];
      return [{ pid: Number(name), command: readProcess(name, 'cmdline') }];
    });
}

/**
 * @param {string} pid
 * @param {'stat' | 'cmdline'} what
 */
function readProcess(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended in the meantime.
  }
}

/**
 * Calls `end` once when this process is asked to stop: by Ctrl+C, a closed terminal, SIGTERM, or npm ending above it
 * (npm passes a signal to its shell only: https://github.com/npm/cli/issues/6684).
 * @param {() => Promise<void>} end
 */
export function onAskedToStop(end) {
  let asked = false;
  const stop = () => {
    if (asked) return;
    asked = true;
    void end();
  };
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, stop);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) stop();
  };
  setInterval(look, LOOK_EVERY_MS).unref();
}
