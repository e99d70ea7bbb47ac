import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';

/** Whether this process may do anything on the machine. */
export const isRoot = process.getuid?.() === 0;

/**
 * Whether a command is on the PATH.
 * @param {string} name
 */
export function commandExists(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, name)));
}

/** Whether sudo works without asking for a password. */
export function passwordlessSudo() {
  return (
    commandExists('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  );
}

const SHARED_MEMORY_NEEDED = 128 * 2 ** 20;

/** The Chromium switches this machine asks for: no sandbox as root (and only then), no shared memory folder when it is small. */
export function machineSwitches() {
  if (process.platform !== 'linux') return [];
  const switches = isRoot ? ['--no-sandbox'] : [];
  if (sharedMemory() < SHARED_MEMORY_NEEDED) switches.push('--disable-dev-shm-usage');
  return switches;
}

function sharedMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize;
  } catch {
    return 0;
  }
}
