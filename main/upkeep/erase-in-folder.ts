import path from 'node:path';
import type { Certificate } from '../../shared/domain/tree.ts';
import { eraseFromBackups, listBackups } from '../store/backups.ts';
import { wipeAndRemove } from '../store/disk.ts';
import { nodeDisk } from '../store/node-disk.ts';
import { treeReader } from '../store/tree-reader.ts';
import { applyErasures, heldWithoutErased } from './restoration.ts';

/** What every backup is called, whether or not its contents can be read. */
const UNLISTED = /^tree-.*\.backup$/;

/** Takes what certificates say was erased out of every backup in a folder; gives what could not be reached. */
export async function eraseInFolder(
  folder: string,
  certificates: readonly Certificate[],
): Promise<readonly string[]> {
  const erased = await eraseFromBackups(nodeDisk, folder, treeReader, ({ document, held }) => ({
    document: applyErasures(document, certificates),
    held: heldWithoutErased(held, certificates),
  }));
  return [...(erased.ok ? erased.value : [folder]), ...(await wipeUnlisted(folder))];
}

/** Wipes backups that were cut short so early that they cannot even be listed; gives those that would not go. */
async function wipeUnlisted(folder: string): Promise<readonly string[]> {
  const listed = await listBackups(nodeDisk, folder);
  if (!listed.ok) return [];
  const known = new Set(listed.value.map(({ file }) => path.basename(file)));
  const left: string[] = [];
  for (const name of await nodeDisk.list(folder)) {
    if (!UNLISTED.test(name) || known.has(name)) continue;
    await wipeAndRemove(nodeDisk, path.join(folder, name)).catch(() => left.push(name));
  }
  return left;
}
