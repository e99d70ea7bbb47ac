import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupState, worthKeeping } from '../../../main/store/backup-plan.ts';
import {
  type BackupReader,
  eraseFromBackups,
  listBackups,
  readBackup,
  thinBackups,
  writeBackup,
} from '../../../main/store/backups.ts';
import { atOnce } from '../../../main/store/calmly.ts';
import { previewingRestoration } from '../../../main/store/restore.ts';
import { chanceFrom } from '../../support/chance.ts';
import { type Leaves, leafOptions } from '../../support/leaves.ts';
import { ModelDisk, SOUND } from '../../support/model-disk.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 2, 17, 12);
const { empty, parsers } = leafOptions('/tree');
const reader: BackupReader<Leaves> = { schema: 1, empty, parsers, upgrade: () => {} };

const TREE: Leaves = {
  settings: { calm: true },
  leaves: [
    { id: 'a', text: 'words that stay' },
    { id: 'b', text: 'words that go' },
  ],
};

const contents = { document: TREE, held: [], schema: 1, program: '0.1.0', seq: 7 };

describe('backups', () => {
  it('are written, listed with dates and counts, and read again', async () => {
    const disk = new ModelDisk(chanceFrom(1));
    const written = await writeBackup(disk, '/backups', contents, NOON, 'daily');
    expect(written).toMatchObject({ ok: true, value: { at: NOON, counts: { leaves: 2 } } });
    const again = await writeBackup(disk, '/backups', contents, NOON, 'daily');
    const listed = await listBackups(disk, '/backups');
    expect(listed.ok && listed.value).toHaveLength(2);
    const file = again.ok ? again.value.file : '';
    const read = await readBackup(disk, file, reader);
    expect(read.ok && read.value.document).toEqual(TREE);
  });

  it('survive a power cut once they are said to be made', async () => {
    for (let seed = 1; seed < 50; seed++) {
      const disk = new ModelDisk(chanceFrom(seed));
      const written = await writeBackup(disk, '/backups', contents, NOON, 'daily');
      const after = disk.afterPowerCut();
      const read = await readBackup(after, written.ok ? written.value.file : '', reader);
      expect(read.ok && read.value.document).toEqual(TREE);
    }
  });

  it('say so when a folder is out of reach, full, or a file is damaged', async () => {
    const gone = new ModelDisk(chanceFrom(1), { ...SOUND, failing: 1 });
    expect(await writeBackup(gone, '/backups', contents, NOON, 'daily')).toEqual({
      ok: false,
      code: 'disk-failed',
    });
    expect(await listBackups(gone, '/backups')).toEqual({ ok: false, code: 'disk-failed' });
    const full = new ModelDisk(chanceFrom(1), { ...SOUND, capacity: 100 });
    expect(await writeBackup(full, '/backups', contents, NOON, 'daily')).toEqual({
      ok: false,
      code: 'disk-full',
    });
    const disk = new ModelDisk(chanceFrom(1));
    const written = await writeBackup(disk, '/backups', contents, NOON, 'daily');
    const file = written.ok ? written.value.file : '';
    disk.flip(file, 2000);
    expect(await readBackup(disk, file, reader)).toEqual({ ok: false, code: 'damaged' });
    const listed = await listBackups(disk, '/backups');
    expect(listed.ok && listed.value[0]?.whole).toBe(false);
  });

  it('lose what is erased, and nothing else', async () => {
    const disk = new ModelDisk(chanceFrom(3));
    for (const day of [0, 1, 2]) {
      await writeBackup(disk, '/backups', contents, NOON + day * DAY, 'daily');
    }
    const left = await eraseFromBackups(disk, '/backups', reader, ({ document, held }) => ({
      document: { ...document, leaves: document.leaves.filter(({ id }) => id !== 'b') },
      held,
    }));
    expect(left).toEqual({ ok: true, value: [] });
    expect(disk.whereIs('words that go')).toBeNull();
    const listed = await listBackups(disk, '/backups');
    if (!listed.ok) throw new Error(listed.code);
    expect(listed.value.map(({ at }) => at)).toEqual([2, 1, 0].map((day) => NOON + day * DAY));
    for (const { file } of listed.value) {
      const read = await readBackup(disk, file, reader);
      expect(read.ok && read.value.document.leaves).toEqual([TREE.leaves[0]]);
    }
  });

  it('are thinned to 7 days, 8 weeks and 24 months, the newest always among them', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 1500 * DAY }), { minLength: 1 });
    fc.assert(
      fc.property(moments, (ages) => {
        const now = NOON + 1500 * DAY;
        const backups = ages.map((age) => ({ at: now - age }));
        const kept = worthKeeping(backups, now);
        expect(kept.length).toBeLessThanOrEqual(7 + 8 + 24 + 1);
        expect(Math.max(...kept.map(({ at }) => at))).toBe(Math.max(...backups.map((b) => b.at)));
        expect(worthKeeping(kept, now)).toEqual(kept);
        for (const day of [0, 1, 2, 3, 4, 5]) {
          const of = (list: readonly { at: number }[]) =>
            list.some(({ at }) => Math.floor(at / DAY) === Math.floor(now / DAY) - day);
          expect(of(kept)).toBe(of(backups));
        }
      }),
    );
  });

  it('are thinned on disk, and overdue after three days', async () => {
    const disk = new ModelDisk(chanceFrom(5));
    for (let hour = 0; hour < 5; hour++) {
      await writeBackup(disk, '/backups', contents, NOON + hour * 3_600_000, 'daily');
    }
    await thinBackups(disk, '/backups', NOON + DAY);
    const listed = await listBackups(disk, '/backups');
    expect(listed.ok && listed.value.map(({ at }) => at)).toEqual([NOON + 4 * 3_600_000]);
    expect(backupState(NOON, true, NOON + 1000)).toBe('fresh');
    expect(backupState(NOON, false, NOON + 1000)).toBe('due');
    expect(backupState(NOON, true, NOON + DAY)).toBe('due');
    expect(backupState(NOON, true, NOON + 3 * DAY)).toBe('overdue');
  });
});

describe('a restoration', () => {
  it('shows what it would change, and changes only that', () => {
    const [a, b] = TREE.leaves;
    const current: Leaves = {
      settings: { calm: false },
      leaves: [
        { id: 'a', text: 'words that stay' },
        { id: 'new', text: 'new' },
      ],
    };
    const { lists, values, document } = atOnce(previewingRestoration(current, TREE));
    expect(lists).toEqual([{ list: 'leaves', back: 1, gone: 1, changed: 0 }]);
    expect(values).toEqual(['settings']);
    expect(document).toEqual(TREE);
    expect(document.leaves[0]).toBe(current.leaves[0]);
    expect(a).not.toBe(current.leaves[0]);
    expect(document.leaves[1]).toBe(b);
  });
});
