import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const TIME_TO_CLOSE_MS = 5000;

/**
 * Ends a process started with `detached: true` and everything it started: asks first, insists after five seconds.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endProcessGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const waiting = new AbortController();
    await Promise.race([
      gone,
      pause(TIME_TO_CLOSE_MS, undefined, { signal: waiting.signal }).catch(() => {}),
    ]);
    waiting.abort();
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group is gone already.
  }
}

/**
 * Calls `end` once when this process is asked to stop (Ctrl+C, a closed terminal, SIGTERM).
 * @param {() => Promise<void>} end
 */
export function onAskedToStop(end) {
  let asked = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      void end();
    });
}
