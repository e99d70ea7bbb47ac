import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Certificate } from '../../shared/domain/tree.ts';
import { eraseInFolder } from './erase-in-folder.ts';

/** Only the bundles have the thread as a file that Node runs; tests do the same work in their own. */
const THREAD = ['.js', '.mjs'].includes(path.extname(import.meta.filename))
  ? path.join(import.meta.dirname, `erase-thread${path.extname(import.meta.filename)}`)
  : null;

/**
 * Does what `eraseInFolder` does in a thread of its own: reading twenty large backups fills the memory with so many
 * records that clearing them away alone would hold the wall up. Where no thread can be had it is done here.
 */
export async function eraseInFolderBeside(
  folder: string,
  certificates: readonly Certificate[],
): Promise<readonly string[]> {
  const left = THREAD === null ? null : await inThread(THREAD, folder, certificates);
  return left ?? (await eraseInFolder(folder, certificates));
}

function inThread(
  thread: string,
  folder: string,
  certificates: readonly Certificate[],
): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    const worker = new Worker(pathToFileURL(thread), { workerData: { folder, certificates } });
    worker.once('message', (left: readonly string[]) => resolve(left));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
}
