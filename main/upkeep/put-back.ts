import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { SCHEMA, type TreeDocument } from '../../shared/domain/tree.ts';
import { type DataFolder, dataFolderAt } from '../data-folder.ts';
import type { Composed } from '../store/compose.ts';
import { codeOf, type DiskFailure, diskFailure } from '../store/disk.ts';
import { FORMAT } from '../store/entries.ts';
import { nodeDisk } from '../store/node-disk.ts';
import { openTreeStore } from '../store/open-tree.ts';
import { writeSnapshot } from '../store/snapshot.ts';
import { SET_ASIDE } from './beside.ts';
import { stampOf } from './stamp.ts';

/**
 * Puts a tree from a backup in the place of one that cannot be read, which is set aside untouched. The new one is made
 * whole beside it first; a power cut in between leaves the service screen, never an empty tree.
 */
export async function putBack(
  folder: DataFolder,
  tree: Pick<Composed<TreeDocument>, 'document' | 'held'>,
  program: string,
  now: number,
): Promise<Result<null, DiskFailure>> {
  const fresh = dataFolderAt(path.join(folder.root, 'restoring'));
  const aside = dataFolderAt(path.join(folder.root, SET_ASIDE, stampOf(now)));
  try {
    await rm(fresh.root, { recursive: true, force: true });
    await nodeDisk.makeFolder(fresh.tree);
    const header = { file: 'snapshot', format: FORMAT, schema: SCHEMA, program } as const;
    const numbers = { generation: 1, after: 1, floor: 0 };
    await writeSnapshot(nodeDisk, fresh.tree, { ...header, ...numbers }, tree.document, tree.held);
    // Opening it reads it back, and makes its journal and its witness.
    const opened = await openTreeStore(fresh, program);
    if (!opened.ok) return refused('disk-failed');
    await opened.value.close();

    await mkdir(aside.root, { recursive: true });
    await unlessMissing(copyFile(folder.witness, aside.witness));
    await unlessMissing(rename(folder.tree, aside.tree));
    await rename(fresh.tree, folder.tree);
    await rename(fresh.witness, folder.witness);
    await nodeDisk.syncFolder(folder.root);
    await rm(fresh.root, { recursive: true, force: true });
    return ok(null);
  } catch (error) {
    return refused(diskFailure(error));
  }
}

async function unlessMissing(done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
