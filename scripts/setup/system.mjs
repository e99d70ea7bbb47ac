import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandExists, isRoot, passwordlessSudo } from './machine.mjs';
import { installPackages } from './packages.mjs';
import { cacheFolder } from './project.mjs';
import { SetUpStopped } from './say.mjs';
import { readStamp } from './sources.mjs';

/** @typedef {import('./electron.mjs').Electron} Electron */

/**
 * Makes sure this machine can run Electron: its shared libraries, its sandbox and, when asked for, a virtual display.
 * @param {Electron} electron
 * @param {{ virtualDisplay: boolean }} needs
 */
export function ensureSystem(electron, { virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const xvfbMissing = virtualDisplay && !commandExists('Xvfb');
  const state = stateOfSystem(electron);
  const stamp = path.join(cacheFolder(), 'system-checked');
  if (readStamp(stamp) === state && !xvfbMissing) return;

  const lacking = missingLibraries(electron.executable);
  if (lacking.length > 0 || xvfbMissing)
    installPackages({ libraries: lacking.length > 0, display: xvfbMissing });
  const still = missingLibraries(electron.executable);
  if (still.length > 0)
    throw new SetUpStopped(`Electron still misses these system libraries: ${still.join(', ')}.`);
  ensureSandbox(electron.dist);
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(stamp, stateOfSystem(electron));
}

/**
 * Changes whenever Electron or the system's set of libraries does (the loader's cache is rewritten with every install).
 * @param {Electron} electron
 */
function stateOfSystem(electron) {
  const loader = statSync('/etc/ld.so.cache', { throwIfNoEntry: false });
  const program = statSync(electron.executable);
  const user = process.getuid?.() ?? 0;
  return [electron.executable, program.mtimeMs, loader?.mtimeMs, loader?.ino, user].join('\n');
}

/**
 * The shared libraries the executable asks for and does not find; none when ldd cannot tell.
 * @param {string} executable
 */
function missingLibraries(executable) {
  const ldd = spawnSync('ldd', [executable], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (ldd.error || ldd.status !== 0) return [];
  return [...ldd.stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

/**
 * Chromium's sandbox needs user namespaces or its own setuid helper; Ubuntu 24.04 forbids the first by default:
 * https://github.com/electron/electron/issues/41066
 * @param {string} dist
 */
function ensureSandbox(dist) {
  if (isRoot) return;
  const namespaces = spawnSync('unshare', ['--user', '--map-root-user', 'true'], {
    stdio: 'ignore',
  });
  if (namespaces.error || namespaces.status === 0) return;
  const helper = path.join(dist, 'chrome-sandbox');
  if (!existsSync(helper)) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  const steps = [
    ['chown', 'root:root', helper],
    ['chmod', '4755', helper],
  ];
  if (passwordlessSudo()) {
    for (const step of steps) spawnSync('sudo', ['-n', ...step], { stdio: 'ignore' });
    return;
  }
  const typed = steps.map(([command, ...rest]) => `sudo ${command} ${rest.join(' ')}`).join(' && ');
  throw new SetUpStopped(
    `This system does not let programs make their own sandbox. Type this once, then start again:\n  ${typed}`,
  );
}
