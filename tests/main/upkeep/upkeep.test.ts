import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DataFolder, dataFolderAt } from '../../../main/data-folder.ts';
import { type Session, startSession } from '../../../main/session.ts';
import { listBackups, readBackup } from '../../../main/store/backups.ts';
import { nodeDisk } from '../../../main/store/node-disk.ts';
import { openTree } from '../../../main/store/open-tree.ts';
import { treeReader } from '../../../main/store/tree-reader.ts';
import { keepBackups } from '../../../main/upkeep/backup-keeper.ts';
import { readBackupRecord } from '../../../main/upkeep/backup-record.ts';
import { keepErasures } from '../../../main/upkeep/erasures.ts';
import { noticesNow } from '../../../main/upkeep/notices.ts';
import { putBack } from '../../../main/upkeep/put-back.ts';
import { restorationOf } from '../../../main/upkeep/restoration.ts';
import { goRound } from '../../../main/upkeep/round.ts';
import { copyForSupport } from '../../../main/upkeep/support-copy.ts';
import { ok } from '../../../shared/domain/result.ts';
import { RETENTION_WARNING_MS, setRetention } from '../../../shared/domain/retention.ts';
import {
  contentsOf,
  damageAll,
  documentWith,
  keptTree,
  putBackup,
} from '../../support/kept-trees.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 2, 17, 12);
const fixture = path.resolve(import.meta.dirname, '../../fixtures/store-v1');

/** A kept tree's session with everything that looks after it, at a clock of its own. */
async function lookedAfter(notes = 4) {
  const folder = await keptTree(await documentWith(notes));
  const clock = { now: NOON };
  const now = () => clock.now;
  const session = startSession(await openTree(folder, '0.1.0'), () => {});
  const log = { file: '', note: () => {}, tail: () => [] };
  const keeper = keepBackups({ session, folder, log, program: '0.1.0', now });
  const erasures = keepErasures({ session, keeper, folder, log, now });
  const round = () => goRound({ session, keeper, erasures, now });
  return { folder, clock, session, keeper, erasures, round };
}

async function backupsIn(folder: string) {
  const listed = await listBackups(nodeDisk, folder);
  if (!listed.ok) throw new Error(listed.code);
  return listed.value;
}

const codes = (session: Session, now: number, freeBytes: number | null = null) =>
  noticesNow(session, { freeBytes, triedBackup: true }, now).map(({ code }) => code);

const wordsIn = (folder: DataFolder, words: string) =>
  Object.entries(contentsOf(folder.root)).filter(([, text]) => text.includes(words));

describe('looking after a tree', () => {
  test('makes one backup a day, and thins them', async () => {
    const { folder, clock, session, round } = await lookedAfter();
    await round();
    await round();
    expect(await backupsIn(folder.backups)).toHaveLength(1);
    for (let day = 1; day <= 20; day++) {
      clock.now = NOON + day * DAY;
      await round();
    }
    const kept = await backupsIn(folder.backups);
    expect(kept.length).toBeLessThan(12);
    expect(kept[0]).toMatchObject({ at: clock.now, whole: true, counts: { notes: 4 } });
    expect(session.document.lastBackupAt).toBe(clock.now);
    await session.close();
  });

  test('tries again when the share is gone, and warns after three days', async () => {
    const { clock, session, keeper, round } = await lookedAfter();
    const share = path.join(temporaryFolder(), 'share');
    expect(await keeper.choose(share)).toMatchObject({ ok: true });
    await round();
    expect(await backupsIn(share)).toHaveLength(1);
    renameSync(share, `${share}-gone`);
    // An unmounted share leaves an empty folder behind; nothing may be written into that.
    mkdirSync(share);
    clock.now = NOON + 2 * DAY;
    await round();
    expect(readdirSync(share)).toEqual([]);
    expect(codes(session, clock.now)).toEqual([]);
    clock.now = NOON + 3 * DAY;
    await round();
    expect(codes(session, clock.now)).toEqual(['backup-overdue']);
    rmSync(share, { recursive: true });
    renameSync(`${share}-gone`, share);
    await round();
    expect(codes(session, clock.now)).toEqual([]);
    expect(await backupsIn(share)).toHaveLength(2);
    await session.close();
  });

  test('takes no folder that is inside its own or not named in full', async () => {
    const { folder, session, keeper } = await lookedAfter();
    for (const chosen of [folder.tree, folder.root, 'backups', path.join(folder.root, 'a', 'b')]) {
      expect(await keeper.choose(chosen)).toEqual({ ok: false, code: 'folder-out-of-reach' });
    }
    await session.close();
  });

  test('makes no backup of what is being erased at the same moment', async () => {
    const { folder, session, erasures, keeper } = await lookedAfter();
    const erasing = erasures.erase({ what: 'note', subject: 'n2', before: null });
    await Promise.all([keeper.make('asked'), erasing, keeper.make('asked')]);
    expect(session.document.certificates[0]?.doneAt).toBe(NOON);
    await session.close();
    expect(wordsIn(folder, 'Story number 2.')).toEqual([]);
  });

  test('says in one sentence that something was repaired', async () => {
    const folder = await keptTree(await documentWith(3));
    const journal = readdirSync(folder.tree)
      .filter((name) => /^jrnl-\d+$/.test(name))
      .sort()
      .at(-1);
    const file = path.join(folder.tree, journal ?? '');
    const bytes = readFileSync(file);
    bytes.fill('x', 60, 100);
    writeFileSync(file, bytes);
    const session = startSession(await openTree(folder, '0.1.0'), () => {});
    expect(session.document.notes).toHaveLength(3);
    expect(codes(session, NOON)).toContain('recovered');
    await session.close();
  });

  test('says days before that the disk is filling', async () => {
    const { clock, session } = await lookedAfter();
    const seen = (bytes: number) => codes(session, clock.now, bytes).includes('disk-nearly-full');
    expect(seen(100 * 1024 * 1024)).toBe(true);
    expect(seen(1024 * 1024 * 1024)).toBe(false);
    await session.close();
  });

  test('lets retention act a month after it was announced, everywhere', async () => {
    const { folder, clock, session, round } = await lookedAfter();
    await round();
    clock.now = NOON + 400 * DAY;
    await session.change<never>((document) =>
      ok({ document: setRetention(document, 1, clock.now) }),
    );
    await round();
    expect(session.document.notes).toHaveLength(4);
    expect(codes(session, clock.now)).toEqual(['retention-soon']);
    clock.now += RETENTION_WARNING_MS;
    await round();
    expect(session.document.notes).toEqual([]);
    expect(session.document.certificates).toMatchObject([
      { what: 'retention', count: 4, doneAt: clock.now },
    ]);
    expect(codes(session, clock.now)).toEqual([]);
    await session.close();
    expect(wordsIn(folder, 'Story number 1.')).toEqual([]);
  });

  test('an erasure also takes copies for support and trees that were set aside', async () => {
    const { folder, session, erasures, keeper } = await lookedAfter();
    await keeper.make('asked');
    const torn = path.join(folder.backups, 'tree-20260101T000000Z-daily.backup');
    writeFileSync(torn, 'cut short: Story number 3.');
    await copyForSupport(folder, folder.root, NOON);
    cpSync(folder.tree, path.join(folder.root, 'set-aside', 'then', 'tree'), { recursive: true });
    expect(wordsIn(folder, 'Story number 3.').length).toBeGreaterThan(3);
    await erasures.erase({ what: 'note', subject: 'n3', before: null });
    await session.close();
    expect(wordsIn(folder, 'Story number 3.')).toEqual([]);
    expect(readBackupRecord(folder.root).certificates).toMatchObject([{ subject: 'n3' }]);
  });
});

test('a migration is backed up first, as the tree was found', async () => {
  const folder = dataFolderAt(temporaryFolder());
  cpSync(path.join(fixture, 'tree'), folder.tree, { recursive: true });
  const opened = await openTree(folder, '0.1.0');
  await opened.store?.close();
  const [backup, ...others] = await backupsIn(folder.backups);
  expect(others).toEqual([]);
  expect(backup).toMatchObject({ reason: 'migration', schema: 1, whole: true });
  const read = await readBackup(nodeDisk, backup?.file ?? '', treeReader);
  expect(read.ok && read.value.document.notes).toHaveLength(24);
  expect(read.ok && read.value.held).toEqual([]);
});

describe('putting a backup in the place of a tree that cannot be read', () => {
  test('is whole or not at all: cut short, it is never an empty tree', async () => {
    const folder = await keptTree(await documentWith(5));
    damageAll(folder);
    const before = contentsOf(folder.tree);
    // As if the power went after the old tree was set aside and before the new one came.
    renameSync(folder.tree, path.join(folder.root, 'aside'));
    expect(await openTree(folder, '0.1.0')).toMatchObject({ store: null, trouble: 'unreadable' });
    renameSync(path.join(folder.root, 'aside'), folder.tree);
    expect(contentsOf(folder.tree)).toEqual(before);
  });

  test('keeps everything of the backup, and nothing is told as lost', async () => {
    const folder = await keptTree(await documentWith(5));
    const file = await putBackup(folder.backups, await documentWith(3), NOON);
    damageAll(folder);
    const found = await readBackup(nodeDisk, file, treeReader);
    if (!found.ok) throw new Error(found.code);
    expect(await putBack(folder, found.value, '0.1.0', NOON)).toEqual({ ok: true, value: null });
    const opened = await openTree(folder, '0.1.0');
    expect(opened).toMatchObject({ trouble: null, notices: [] });
    expect(opened.store?.document).toEqual(found.value.document);
    await opened.store?.close();
    expect(existsSync(path.join(folder.root, 'restoring'))).toBe(false);
  });
});

test('where backups are, a missing tree is never taken for a first start', async () => {
  const folder = await keptTree(await documentWith(3));
  await putBackup(folder.backups, await documentWith(3), NOON);
  rmSync(folder.tree, { recursive: true });
  rmSync(folder.witness);
  expect(await openTree(folder, '0.1.0')).toMatchObject({ store: null, trouble: 'unreadable' });
  expect(await openTree(folder, '0.1.0')).toMatchObject({ store: null, trouble: 'unreadable' });
});

test('on a new computer a backup takes the place of a freshly planted tree', async () => {
  const { session, folder } = await lookedAfter(0);
  await putBackup(folder.backups, { ...(await documentWith(3)), retentionNotice: null }, NOON);
  const found = await listBackups(nodeDisk, folder.backups);
  const read = await readBackup(nodeDisk, found.ok ? (found.value[0]?.file ?? '') : '', treeReader);
  if (!read.ok) throw new Error(read.code);
  const { pin } = session.document;
  await session.change<never>((document) =>
    ok({ document: restorationOf(document, read.value.document).document }),
  );
  expect(session.document.notes).toHaveLength(3);
  expect(session.document.pin).toEqual(pin);
  await session.close();
});
