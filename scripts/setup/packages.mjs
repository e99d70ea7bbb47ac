import { spawnSync } from 'node:child_process';
import { commandExists, isRoot, passwordlessSudo } from './machine.mjs';
import { SetUpStopped, say } from './say.mjs';

/** @typedef {{ libraries: boolean, display: boolean }} Wanted */

/** What Electron and a virtual display are called by each package manager. */
const MANAGERS = [
  {
    command: 'apt-get',
    install: 'apt-get install -y --no-install-recommends',
    libraries: ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'],
    display: ['xvfb'],
  },
  {
    command: 'dnf',
    install: 'dnf install -y',
    libraries: ['gtk3', 'nss', 'mesa-libgbm', 'alsa-lib'],
    display: ['xorg-x11-server-Xvfb'],
  },
  {
    command: 'pacman',
    install: 'pacman -S --needed',
    libraries: ['gtk3', 'nss', 'mesa', 'alsa-lib'],
    display: ['xorg-server-xvfb'],
  },
  {
    command: 'zypper',
    install: 'zypper install -y',
    libraries: ['libgtk-3-0', 'mozilla-nss', 'libgbm1', 'libasound2'],
    display: ['xorg-x11-server-Xvfb'],
  },
];

/**
 * Installs the missing system packages on Debian and Ubuntu when that needs no password; anywhere else it stops with
 * the exact command to type.
 * @param {Wanted} wanted
 */
export function installPackages(wanted) {
  const manager = MANAGERS.find(({ command }) => commandExists(command));
  if (!manager) throw new SetUpStopped(`Electron needs ${inWords(wanted)}, please install them.`);
  const byApt = manager.command === 'apt-get';
  const allowed = isRoot || passwordlessSudo();
  if (byApt && allowed) return installWithApt(wanted);

  const names = byApt ? debianNames(namesFor(manager, wanted)) : namesFor(manager, wanted);
  const sudo = isRoot ? '' : 'sudo ';
  throw new SetUpStopped(
    `Missing here: ${inWords(wanted)}. Type this once, then start again:\n  ${sudo}${manager.install} ${names.join(' ')}`,
  );
}

/**
 * @param {(typeof MANAGERS)[number]} manager
 * @param {Wanted} wanted
 */
const namesFor = (manager, { libraries, display }) => [
  ...(libraries ? manager.libraries : []),
  ...(display ? manager.display : []),
];

/** @param {Wanted} wanted */
const inWords = ({ libraries, display }) =>
  [libraries && 'the system libraries of Electron', display && 'the virtual display Xvfb']
    .filter(Boolean)
    .join(' and ');

/** @param {Wanted} wanted */
function installWithApt(wanted) {
  const [manager] = MANAGERS;
  if (!manager) return;
  let names = debianNames(namesFor(manager, wanted));
  say(`Installing system packages: ${names.join(' ')}.`);
  let tried = apt(['install', '-y', '--no-install-recommends', ...names]);
  if (!tried.ok) {
    const updated = apt(['update']);
    if (!updated.ok) throw refused(names, updated.complaint);
    names = debianNames(namesFor(manager, wanted));
    tried = apt(['install', '-y', '--no-install-recommends', ...names]);
  }
  if (!tried.ok) throw refused(names, tried.complaint);
}

/**
 * @param {string[]} names
 * @param {string} complaint
 */
const refused = (names, complaint) =>
  new SetUpStopped(`${names.join(' ')} could not be installed.\n${complaint}`);

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries in the move to 64-bit time; take the new name where the system knows it.
 * @param {string[]} names
 */
function debianNames(names) {
  const renamed = spawnSync('apt-cache', ['pkgnames', 'lib'], { encoding: 'utf8' }).stdout ?? '';
  const known = new Set(renamed.split('\n'));
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/** @param {string[]} args */
function apt(args) {
  const command = ['apt-get', '-qq', ...args];
  const [program = '', ...rest] = isRoot
    ? command
    : ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
  const done = spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const complaint = done.error?.message ?? done.stderr.trim().split('\n').slice(-3).join('\n');
  return { ok: done.status === 0, complaint };
}
