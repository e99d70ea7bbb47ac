import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { alone } from './lock.mjs';
import { inProject } from './project.mjs';
import { SetUpStopped, say } from './say.mjs';
import { readStamp } from './sources.mjs';

const STAMP = inProject('node_modules/.celebration-tree');

/** Makes node_modules agree with the lockfile: `npm ci` when it is missing or stale, nothing otherwise. */
export async function ensureDependencies() {
  if (readStamp(STAMP) === lockfileHash()) return;
  await alone(inProject('out/.lock-dependencies'), async () => {
    if (readStamp(STAMP) === lockfileHash()) return;
    if (!installedByHand()) install();
    writeFileSync(STAMP, lockfileHash());
  });
}

function lockfileHash() {
  const lockfile = readFileSync(inProject('package-lock.json'));
  return createHash('sha256').update(lockfile).digest('hex');
}

/** Whether somebody's own `npm install` already put there what the lockfile names (npm records it in node_modules). */
function installedByHand() {
  const wanted = packagesIn('package-lock.json');
  const there = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([where, one]) => {
    if (where === '') return true;
    const found = there[where];
    return found ? found.version === one.version : one.optional === true;
  });
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(inProject(lockfile), 'utf8')).packages;
  } catch {
    return null;
  }
}

function install() {
  say('Installing the dependencies the lockfile names (npm ci).');
  const npm = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: inProject(), encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (npm.status === 0) return;
  const why = npm.error?.message ?? npm.stderr.trim();
  throw new SetUpStopped(`The dependencies could not be installed.\n${why}`);
}
