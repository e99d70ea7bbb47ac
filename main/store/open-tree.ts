import { ok } from '../../shared/domain/result.ts';
import type { Notice } from '../../shared/domain/snapshot.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import type { DataFolder } from '../data-folder.ts';
import { sampleTree } from '../sample/sample-tree.ts';
import type { OpenedTree } from '../session.ts';
import { backupBeforeMigration } from '../upkeep/migration-backup.ts';
import { listBackups } from './backups.ts';
import { nodeDisk } from './node-disk.ts';
import { openStore } from './open-store.ts';
import type { OpeningReport } from './opening-report.ts';
import type { Opening } from './store.ts';
import { treeReader } from './tree-reader.ts';

/** Opens the store of a data folder; `program` is the version of whatever opens it, written beside what it writes. */
export async function openTreeStore(
  folder: Pick<DataFolder, 'root' | 'tree' | 'witness' | 'backups'>,
  program: string,
): Promise<Opening<TreeDocument>> {
  return await openStore<TreeDocument>({
    folder: folder.tree,
    witness: folder.witness,
    ...treeReader,
    program,
    beforeMigration: (found) => backupBeforeMigration(folder, found, program),
  });
}

/** Opens the tree in a data folder; what cannot be opened is left untouched and named in `trouble`. */
export async function openTree(folder: DataFolder, program: string): Promise<OpenedTree> {
  const opened = await openTreeStore(folder, program);
  if (!opened.ok) {
    const { code: trouble, report } = opened;
    return { store: null, sample: false, trouble, report, notices: [] };
  }
  const store = opened.value;
  if (store.document.team === null && (await hasBackups(folder))) {
    const { report } = store;
    await store.close();
    return { store: null, sample: false, trouble: 'unreadable', report, notices: [] };
  }
  const notices = noticesOf(store.report);
  return { store, sample: false, trouble: null, report: store.report, notices };
}

/** Opens a fresh folder with the sample team and its notes. */
export async function openSampleTree(
  folder: DataFolder,
  program: string,
  now: number,
): Promise<OpenedTree> {
  const [opened, tree] = await Promise.all([openTree(folder, program), sampleTree(now)]);
  await opened.store?.update<never>(() => ok(tree));
  return { ...opened, sample: true };
}

/** Whether there are backups of a planted tree: then a bare one in its place is no first start, but a loss. */
async function hasBackups({ backups }: DataFolder): Promise<boolean> {
  const listed = await listBackups(nodeDisk, backups);
  return listed.ok && listed.value.some(({ counts }) => (counts.colleagues ?? 0) > 0);
}

/** What the manager should hear of an opening; nothing while all is well. */
function noticesOf({ status, damaged, lost }: OpeningReport): readonly Notice[] {
  if (status === 'repaired') return [{ code: 'recovered', count: damaged.length, at: null }];
  return status === 'loss' ? [{ code: 'lost', count: lost, at: null }] : [];
}
