import path from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../../main/commands/backup-commands.ts';
import type { DataFolder } from '../../../main/data-folder.ts';
import { startSession } from '../../../main/session.ts';
import type { HeldRecord } from '../../../main/store/entries.ts';
import { openTree } from '../../../main/store/open-tree.ts';
import { keepBackups } from '../../../main/upkeep/backup-keeper.ts';
import { keepErasures } from '../../../main/upkeep/erasures.ts';
import { openServiceDesk } from '../../../main/upkeep/service-desk.ts';
import {
  contentsOf,
  damageAll,
  documentWith,
  keptTree,
  putBackup,
} from '../../support/kept-trees.ts';

const NOON = Date.UTC(2026, 2, 17, 12);
const PROGRAM = '0.1.0';

const held = (id: string): HeldRecord => ({
  id: `notes/${id}`,
  part: 'notes',
  schema: 1,
  record: { id, story: `What ${id} says.` },
  why: 'it has no kind',
});

const HELD = [held('odd'), held('erased')];

async function backupWithHeld({ backups }: DataFolder): Promise<string> {
  return path.basename(await putBackup(backups, await documentWith(3), NOON, HELD));
}

async function lookedAfter(folder: DataFolder) {
  const log = { file: '', note: () => {}, tail: () => [] };
  const now = () => NOON;
  const reopen = () => openTree(folder, PROGRAM);
  const session = startSession(await reopen(), () => {});
  const parts = { session, folder, log, program: PROGRAM, now };
  const keeper = keepBackups(parts);
  const desk = openServiceDesk({ ...parts, keeper, reopen, startAgain: () => {} });
  const erasures = keepErasures({ ...parts, keeper });
  const restore = (id: string) => restoreBackup(id, { session, keeper, desk });
  return { session, erasures, restore };
}

test('a restoration from the settings brings back what was held aside, and it stays', async () => {
  const folder = await keptTree(await documentWith(4));
  const id = await backupWithHeld(folder);
  const { session, restore } = await lookedAfter(folder);
  expect(await restore(id)).toMatchObject({ ok: true });
  expect(session.document.notes).toHaveLength(3);
  expect(session.store?.heldAside).toEqual(HELD);
  await session.close();
  const again = await openTree(folder, PROGRAM);
  expect(again.store?.heldAside).toEqual(HELD);
  expect(again.store?.document.notes).toHaveLength(3);
  await again.store?.close();
});

test('nothing erased comes back with what was held aside, neither from here nor when the tree is gone', async () => {
  const folder = await keptTree(await documentWith(4));
  await backupWithHeld(folder);
  const { session, erasures, restore } = await lookedAfter(folder);
  await erasures.erase({ what: 'note', subject: 'erased', before: null });
  expect(Object.values(contentsOf(folder.root)).join()).not.toContain('What erased says.');
  // As if this backup had been on a stick all the while.
  const id = await backupWithHeld(folder);
  expect(await restore(id)).toMatchObject({ ok: true });
  expect(session.store?.heldAside).toEqual([held('odd')]);
  await session.close();

  damageAll(folder);
  const service = await lookedAfter(folder);
  expect(service.session.service).toMatchObject({ trouble: 'unreadable' });
  expect(await service.restore(id)).toMatchObject({ ok: true });
  expect(service.session.store?.heldAside).toEqual([held('odd')]);
  await service.session.close();
});
