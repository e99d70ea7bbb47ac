import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ok, type Result, refused } from '../shared/domain/result.ts';
import type { KioskOptions } from './options.ts';

/** Where everything is kept: one folder with a room for each kind of thing. */
export interface DataFolder {
  readonly root: string;
  /** The store's folder. */
  readonly tree: string;
  /** The store's witness: outside of its folder, so that a folder gone or gone back in time is noticed. */
  readonly witness: string;
  /** Chromium's own files. */
  readonly profile: string;
  readonly log: string;
  /** Backups; a second copy of each goes to the folder the manager chose. */
  readonly backups: string;
  /** True when the whole folder is thrown away at the end. */
  readonly throwAway: boolean;
}

const SAMPLE_PREFIX = 'celebration-tree-sample-';

/** Names the rooms of a data folder. */
export function dataFolderAt(root: string, throwAway = false): DataFolder {
  return {
    root,
    tree: path.join(root, 'tree'),
    witness: path.join(root, 'witness.json'),
    profile: path.join(root, 'profile'),
    log: path.join(root, 'log'),
    backups: path.join(root, 'backups'),
    throwAway,
  };
}

/** Makes the folder the options ask for; fails with `disk-failed` where it cannot be written. */
export function prepareDataFolder(options: KioskOptions): Result<DataFolder, 'disk-failed'> {
  try {
    if (options.sample && options.dataDir === null) return ok(makeThrowAway(os.tmpdir()));
    const folder = dataFolderAt(options.dataDir ?? usualFolder());
    makeFolder(folder.profile);
    fs.accessSync(folder.root, fs.constants.W_OK);
    return ok(folder);
  } catch {
    return refused('disk-failed');
  }
}

/** Makes a folder that is thrown away at the end, and clears those that a killed kiosk left behind. */
export function makeThrowAway(parent: string): DataFolder {
  for (const name of fs.readdirSync(parent)) {
    const [, pid] = new RegExp(`^${SAMPLE_PREFIX}(\\d+)-`).exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) removeIfOurs(path.join(parent, name));
  }
  const root = fs.mkdtempSync(path.join(parent, `${SAMPLE_PREFIX}${process.pid}-`));
  const folder = dataFolderAt(root, true);
  fs.mkdirSync(folder.profile, { recursive: true });
  return folder;
}

/** The usual folder of this computer's user: local application data, never a roaming profile. */
function usualFolder(): string {
  const home = os.homedir();
  const { LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  switch (process.platform) {
    case 'win32':
      return path.join(LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Celebration Tree');
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'Celebration Tree');
    default:
      return path.join(XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'celebration-tree');
  }
}

/** Makes a folder and those above it; the store's own (main/store/node-disk.ts) says why not with `recursive`. */
function makeFolder(folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  fs.mkdirSync(folder);
}

function removeIfOurs(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's: theirs to clear.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
