import type { DataFolder } from '../data-folder.ts';
import { isHeldRecord } from '../store/compose.ts';
import { HELD } from '../store/entries.ts';
import { nodeDisk } from '../store/node-disk.ts';
import { readFolder } from '../store/read-folder.ts';
import { replay } from '../store/replay.ts';
import type { BeforeMigration } from '../store/store.ts';
import { treeReader } from '../store/tree-reader.ts';
import { readBackupRecord } from './backup-record.ts';
import { openShelf } from './backup-shelf.ts';

/**
 * Backs a tree up as it was found, in its old schema, before a migration writes anything. A disk without room does not
 * keep the tree from opening: the store keeps its older files as well, until three newer snapshots stand.
 */
export async function backupBeforeMigration(
  folder: Pick<DataFolder, 'root' | 'backups'>,
  found: BeforeMigration,
  program: string,
): Promise<void> {
  const contents = await readFolder(nodeDisk, found.folder, found.from);
  const asFound = { schema: found.from, upgrade: () => {} };
  const { state, seq } = replay(contents, asFound, 0);
  const document = Object.fromEntries<unknown>([
    ...[...state.lists]
      .filter(([name]) => name !== HELD)
      .map(([name, list]) => [name, [...list.values()]] as const),
    ...state.singles,
  ]);
  const held = [...(state.lists.get(HELD)?.values() ?? [])].filter(isHeldRecord);
  const backup = { document, held, schema: found.from, program, seq };
  const { chosen } = readBackupRecord(folder.root);
  const shelf = openShelf(nodeDisk, () => ({ here: folder.backups, chosen }), treeReader);
  await shelf.make(backup, Date.now(), 'migration');
}
