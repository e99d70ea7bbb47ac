import { describe, expect, it } from 'vitest';
import { upgradeThrough } from '../../../main/store/migrate.ts';
import { openStore } from '../../../main/store/open-store.ts';
import type { StoreOptions } from '../../../main/store/store.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import { chanceFrom } from '../../support/chance.ts';
import { type Leaves, leafOptions } from '../../support/leaves.ts';
import { ModelDisk } from '../../support/model-disk.ts';

/** The second schema of the leaves: each leaf has a length beside its text. */
interface LongLeaves {
  readonly settings: { readonly calm: boolean };
  readonly leaves: readonly { readonly id: string; readonly text: string; readonly long: number }[];
  readonly twigs: readonly { readonly id: string }[];
}

function newOptions(disk: ModelDisk, backUp: () => void): StoreOptions<LongLeaves> {
  const { folder, witness } = leafOptions('/migrate');
  return {
    folder,
    witness,
    disk,
    lock: false,
    schema: 2,
    empty: { settings: { calm: false }, leaves: [], twigs: [] },
    parsers: {
      settings: (value) => ok(value as LongLeaves['settings']),
      leaves: (value) =>
        typeof value === 'object' && value !== null && 'long' in value && value.long !== 0
          ? ok(value as LongLeaves['leaves'][number])
          : refused('a leaf has a length'),
      twigs: (value) => ok(value as { id: string }),
    },
    upgrade: upgradeThrough([
      {
        from: 1,
        lists: {
          leaves: (leaf) => {
            const text = 'text' in leaf && typeof leaf.text === 'string' ? leaf.text : '';
            if (text === 'no way') throw new Error('this one cannot be taken along');
            return { ...leaf, long: text.length } as { id: string };
          },
        },
        values: { settings: () => ({ calm: true }) },
      },
    ]),
    beforeMigration: async ({ from, to }) => {
      expect([from, to]).toEqual([1, 2]);
      backUp();
    },
  };
}

async function oldTree(): Promise<ModelDisk> {
  const disk = new ModelDisk(chanceFrom(1));
  const options = leafOptions('/migrate', { disk, lock: false, room: 4096 });
  const opening = await openStore<Leaves>(options);
  if (!opening.ok) throw new Error(opening.code);
  const store = opening.value;
  const leaf = (id: string, text: string) => ({ id, text });
  await store.update((tree) => ok({ ...tree, leaves: [leaf('a', 'one'), leaf('b', 'no way')] }));
  await store.snapshot();
  await store.update((tree) => ok({ ...tree, leaves: [...tree.leaves, leaf('c', '')] }));
  await store.close();
  return disk;
}

describe('a migration', () => {
  it('takes every record along or holds it aside, after a backup, and never drops one', async () => {
    const disk = await oldTree();
    let backups = 0;
    const opening = await openStore(newOptions(disk, () => backups++));
    if (!opening.ok) throw new Error(opening.code);
    const store = opening.value;
    expect(backups).toBe(1);
    expect(store.document).toEqual({
      settings: { calm: true },
      leaves: [{ id: 'a', text: 'one', long: 3 }],
      twigs: [],
    });
    expect(store.report).toMatchObject({ schema: 1, heldAside: 2, newlyHeldAside: 2, lost: 0 });
    expect(store.heldAside.map(({ id, schema }) => [id, schema])).toEqual([
      ['leaves/b', 1],
      ['leaves/c', 2],
    ]);
    await store.close();

    const again = await openStore(newOptions(disk, () => backups++));
    if (!again.ok) throw new Error(again.code);
    expect(backups).toBe(1);
    expect(again.value.report).toMatchObject({ schema: 2, heldAside: 2, newlyHeldAside: 0 });
    expect(again.value.document).toEqual(store.document);

    expect(
      await again.value.erase(
        (tree) => ok(tree),
        ({ id }) => id !== 'leaves/b',
      ),
    ).toEqual(ok([]));
    expect(again.value.heldAside.map(({ id }) => id)).toEqual(['leaves/c']);
    expect(disk.whereIs('no way')).toBeNull();
    await again.value.close();
  });

  it('is refused to an older program, which changes nothing', async () => {
    const disk = await oldTree();
    const opening = await openStore(newOptions(disk, () => {}));
    if (!opening.ok) throw new Error(opening.code);
    await opening.value.close();
    const before = disk.calls;
    const older = await openStore(leafOptions('/migrate', { disk, lock: false }));
    expect(older).toMatchObject({ ok: false, code: 'newer-format' });
    expect(disk.calls).toBeGreaterThan(before);
    const newer = await openStore(newOptions(disk, () => {}));
    expect(newer.ok && newer.value.report.status).toBe('clean');
  });
});
