import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashPin } from '../../main/admin/pin.ts';
import { type DataFolder, dataFolderAt } from '../../main/data-folder.ts';
import { writeBackup } from '../../main/store/backups.ts';
import type { HeldRecord } from '../../main/store/entries.ts';
import { nodeDisk } from '../../main/store/node-disk.ts';
import { openTreeStore } from '../../main/store/open-tree.ts';
import type { TreeStore } from '../../main/store/tree-store.ts';
import { LIMBS } from '../../shared/domain/place.ts';
import { ok } from '../../shared/domain/result.ts';
import { SCHEMA, type TreeDocument } from '../../shared/domain/tree.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { note, PLANTED } from './trees.ts';

/** A document with so many notes, all on the tree, and the PIN 1234. */
export async function documentWith(notes: number): Promise<TreeDocument> {
  return {
    ...PLANTED,
    pin: await hashPin('1234'),
    notes: Array.from({ length: notes }, (_, index) =>
      note(`n${index + 1}`, {
        story: `Story number ${index + 1}.`,
        place: { limb: index % LIMBS, k: Math.floor(index / LIMBS) },
        placedAt: Date.UTC(2026, 2, 17) + index,
      }),
    ),
  };
}

/** Opens the real store of a data folder. */
export async function openKept(folder: DataFolder): Promise<TreeStore> {
  const opened = await openTreeStore(folder, '0.1.0');
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}

/** A data folder in which a document is kept, closed in order. */
export async function keptTree(document: TreeDocument): Promise<DataFolder> {
  const folder = dataFolderAt(temporaryFolder());
  const store = await openKept(folder);
  await store.update<never>(() => ok(document));
  await store.snapshot();
  await store.close();
  return folder;
}

/** Puts a backup of a document and of records held aside into a folder; `at` in milliseconds since 1970 (UTC). */
export async function putBackup(
  into: string,
  document: TreeDocument,
  at: number,
  held: readonly HeldRecord[] = [],
): Promise<string> {
  const contents = { document, held, schema: SCHEMA, program: '0.1.0', seq: 1 };
  const written = await writeBackup(nodeDisk, into, contents, at, 'daily');
  if (!written.ok) throw new Error(written.code);
  return written.value.file;
}

/** Damages every file of a tree's store, so that nothing in it can be read. */
export function damageAll(folder: DataFolder): void {
  for (const name of readdirSync(folder.tree)) {
    const file = path.join(folder.tree, name);
    writeFileSync(file, Buffer.alloc(readFileSync(file).length, 'damage '));
  }
}

/** Every file below a folder with its contents, to tell whether anything was touched. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')] as const)
      .sort(),
  );
}
