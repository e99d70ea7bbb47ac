import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, type Disk, type OpenFile } from './disk.ts';

const WINDOWS = process.platform === 'win32';
const LONGEST_PATIENCE_MS = 4000;

/** Bytes that one read may ask for; no system promises more than two thousand million. */
const MOST_AT_ONCE = 1 << 30;

// Virus scanners, indexers and backup programs hold files for a moment on Windows:
// https://github.com/isaacs/node-graceful-fs/pull/119
const PASSING_ON_WINDOWS = new Set(['EPERM', 'EACCES', 'EBUSY']);

async function patiently<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const started = Date.now();
  for (let wait = 10; ; wait = Math.min(wait * 2, 400)) {
    try {
      return await attempt();
    } catch (error) {
      const passing = WINDOWS && PASSING_ON_WINDOWS.has(codeOf(error));
      if (!passing || Date.now() - started > LONGEST_PATIENCE_MS) throw error;
      await pause(wait);
    }
  }
}

const GONE = new Set(['ENOENT', 'ENOTDIR']);

function identityOf({ dev, ino }: fs.BigIntStats): string {
  return `${dev}:${ino}`;
}

/**
 * One open descriptor. The callback functions are used instead of FileHandle because a FileHandle costs
 * about a tenth of a millisecond a call, which is a third of an acknowledged note.
 */
class Descriptor implements OpenFile {
  readonly #fd: number;
  readonly #file: string;
  #identity: string | null = null;

  constructor(fd: number, file: string) {
    this.#fd = fd;
    this.#file = file;
  }

  write(bytes: Uint8Array, position: number): Promise<number> {
    return new Promise((resolve, reject) => {
      fs.write(this.#fd, bytes, 0, bytes.length, position, (error, written) => {
        if (error) reject(error);
        else resolve(written);
      });
    });
  }

  read(length: number, position: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const bytes = Buffer.allocUnsafe(length);
      fs.read(this.#fd, bytes, 0, length, position, (error, taken) => {
        if (error) reject(error);
        else resolve(bytes.subarray(0, taken));
      });
    });
  }

  size(): Promise<number> {
    return new Promise((resolve, reject) => {
      fs.fstat(this.#fd, (error, stats) => {
        if (error) reject(error);
        else resolve(stats.size);
      });
    });
  }

  datasync(): Promise<void> {
    return this.#settle((done) => fs.fdatasync(this.#fd, done));
  }

  sync(): Promise<void> {
    return this.#settle((done) => fs.fsync(this.#fd, done));
  }

  isThere(): Promise<boolean> {
    this.#identity ??= identityOf(fs.fstatSync(this.#fd, { bigint: true }));
    return new Promise((resolve) => {
      fs.stat(this.#file, { bigint: true }, (error, stats) => {
        // Any other error says nothing about the name.
        if (error) resolve(!GONE.has(codeOf(error)));
        else resolve(identityOf(stats) === this.#identity);
      });
    });
  }

  close(): Promise<void> {
    return this.#settle((done) => fs.close(this.#fd, done));
  }

  #settle(start: (done: (error: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      start((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

function openAs(file: string, flags: 'wx+' | 'r+' | 'r'): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.open(file, flags, 0o600, (error, fd) => {
      if (error) reject(error);
      else resolve(fd);
    });
  });
}

/** In as few reads as the system allows, where `readFile` takes one for each half megabyte. */
async function readAll(file: string): Promise<Uint8Array> {
  const open = new Descriptor(await openAs(file, 'r'), file);
  try {
    const size = await open.size();
    const parts: Uint8Array[] = [];
    for (let at = 0; at < size; ) {
      const part = await open.read(Math.min(size - at, MOST_AT_ONCE), at);
      if (part.length === 0) break;
      parts.push(part);
      at += part.length;
    }
    const [whole] = parts;
    return parts.length === 1 && whole ? whole : Buffer.concat(parts);
  } finally {
    await open.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no call for it and NTFS journals its names: https://github.com/nodejs/node/issues/14321
  if (WINDOWS) return;
  const open = new Descriptor(await openAs(folder, 'r'), folder);
  try {
    await open.sync();
  } finally {
    await open.close();
  }
}

/**
 * Not with `recursive`: where a folder that is there can hold no other (/proc, a link to a share that is gone), Node
 * would try for ever, as it did in https://github.com/nodejs/node/issues/27198
 */
async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  try {
    await fs.promises.mkdir(folder, 0o700);
  } catch (error) {
    if (await isFolder(folder)) return;
    if (!isMissing(error) || parent === folder) throw error;
    await makeFolder(parent);
    await fs.promises.mkdir(folder, 0o700);
  }
  await syncFolder(parent);
}

function isFolder(folder: string): Promise<boolean> {
  return fs.promises.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The machine's own file system. */
export const nodeDisk: Disk = {
  makeFolder,
  syncFolder,
  list: (folder) => fs.promises.readdir(folder),
  read: (file) => patiently(() => readAll(file)),
  create: async (file) => new Descriptor(await patiently(() => openAs(file, 'wx+')), file),
  open: async (file) => new Descriptor(await patiently(() => openAs(file, 'r+')), file),
  remove: (file) => patiently(() => fs.promises.unlink(file)),
  freeBytes: async (folder) => {
    const { bavail, bsize } = await fs.promises.statfs(folder);
    return bavail * bsize;
  },
};
