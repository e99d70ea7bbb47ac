import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { codeOf } from './disk.ts';

/** A held lock; releasing it lets another process open the folder. */
export interface Lock {
  release(): Promise<void>;
}

/** A folder's one true path, also where the last parts of it are not there yet. */
function realPath(folder: string): string {
  if (fs.existsSync(folder)) return fs.realpathSync.native(folder);
  const parent = path.dirname(folder);
  return parent === folder ? folder : path.join(realPath(parent), path.basename(folder));
}

/**
 * The address two processes on one folder would both listen at. A named pipe and Linux's abstract socket vanish
 * with their process, whatever ends it, so there is never a stale one; macOS has neither.
 */
function addressFor(folder: string): string {
  const real = realPath(path.resolve(folder));
  const name = `celebration-tree-${createHash('sha256').update(real).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  if (process.platform === 'linux') return `\0${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

function listenAt(address: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((peer) => peer.destroy());
    server.unref();
    server.once('error', reject);
    server.listen(address, () => {
      server.removeAllListeners('error');
      resolve(server);
    });
  });
}

function someoneAnswers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const peer = net.connect(address);
    peer.once('connect', () => {
      peer.destroy();
      resolve(true);
    });
    peer.once('error', () => resolve(false));
  });
}

/** Takes the lock of a folder for this process, or gives null when another process has it. */
export async function takeLock(folder: string): Promise<Lock | null> {
  const address = addressFor(folder);
  let server: net.Server;
  try {
    server = await listenAt(address);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    if (!address.startsWith('/') || (await someoneAnswers(address))) return null;
    // A socket file that nobody answers at was left by a process that died.
    await fs.promises.unlink(address).catch(() => {});
    server = await listenAt(address)
      .catch(() => null)
      .then((again) => again ?? Promise.reject(error));
  }
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
