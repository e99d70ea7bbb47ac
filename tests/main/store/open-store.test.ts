import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../main/store/open-store.ts';
import type { Store } from '../../../main/store/store.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import { type Leaves, leafOptions } from '../../support/leaves.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'celebration-tree-store-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function open(
  options: Partial<Parameters<typeof leafOptions>[1]> = {},
): Promise<Store<Leaves>> {
  const opening = await openStore(leafOptions(root, options));
  if (!opening.ok) throw new Error(`the store did not open: ${opening.code}`);
  return opening.value;
}

const leaf = (id: string, text = id) => ({ id, text });

describe('a store', () => {
  it('begins empty, keeps what it acknowledged and gives it back in order', async () => {
    const first = await open();
    expect(first.report.status).toBe('new');
    for (const id of ['a', 'b', 'c']) {
      await first.update((tree) => ok({ ...tree, leaves: [...tree.leaves, leaf(id)] }));
    }
    await first.update((tree) =>
      ok({ ...tree, leaves: tree.leaves.filter(({ id }) => id !== 'b') }),
    );
    await first.update((tree) => ok({ ...tree, settings: { calm: true } }));
    await first.close();

    const second = await open();
    expect(second.report).toMatchObject({ status: 'clean', seq: 5, lost: 0, damaged: [] });
    expect(second.document).toEqual({ settings: { calm: true }, leaves: [leaf('a'), leaf('c')] });
    await second.close();
  });

  it('keeps the order a change gives to a list', async () => {
    const first = await open();
    await first.update((tree) => ok({ ...tree, leaves: ['a', 'b', 'c'].map((id) => leaf(id)) }));
    await first.update((tree) => ok({ ...tree, leaves: [leaf('x'), ...tree.leaves.toReversed()] }));
    const wanted = first.document;
    await first.close();
    const second = await open();
    expect(second.document).toEqual(wanted);
    await second.close();
  });

  it('lets no concurrent update overwrite another, and syncs them together', async () => {
    const store = await open();
    const ids = Array.from({ length: 50 }, (_, i) => `n${i}`);
    await Promise.all(
      ids.map((id) => store.update((tree) => ok({ ...tree, leaves: [...tree.leaves, leaf(id)] }))),
    );
    expect(store.document.leaves.map(({ id }) => id)).toEqual(ids);
    await store.close();
    const again = await open();
    expect(again.document.leaves.map(({ id }) => id)).toEqual(ids);
    await again.close();
  });

  it('changes nothing where the change itself refuses or throws', async () => {
    const store = await open();
    expect(await store.update(() => refused('place-taken'))).toEqual(refused('place-taken'));
    await expect(
      store.update(() => {
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    await expect(
      store.update((tree) => ok({ ...tree, leaves: [leaf('a'), leaf('a')] })),
    ).rejects.toThrow(TypeError);
    expect(store.document.leaves).toEqual([]);
    await store.update((tree) => ok({ ...tree, leaves: [leaf('a')] }));
    await store.close();
    const again = await open();
    expect(again.document.leaves).toEqual([leaf('a')]);
    await again.close();
  });

  it('lets one process at a time have a folder', async () => {
    const store = await open();
    expect(await openStore(leafOptions(root))).toMatchObject({ ok: false, code: 'in-use' });
    await store.close();
    await (await open()).close();
  });

  it('leaves a newer format as it is and says what wrote it', async () => {
    const newer = await open({ schema: 2, program: '9.0.0' });
    await newer.update((tree) => ok({ ...tree, leaves: [leaf('a')] }));
    await newer.close();
    const before = readdirSync(path.join(root, 'tree'));
    const opening = await openStore(leafOptions(root));
    expect(opening).toMatchObject({ ok: false, code: 'newer-format' });
    expect(opening.ok || opening.report).toMatchObject({ schema: 2, program: '9.0.0' });
    expect(readdirSync(path.join(root, 'tree'))).toEqual(before);
  });

  it('never shows an empty tree where the folder has vanished', async () => {
    const store = await open();
    await store.update((tree) => ok({ ...tree, leaves: [leaf('a')] }));
    await store.close();
    rmSync(path.join(root, 'tree'), { recursive: true });
    const opening = await openStore(leafOptions(root));
    expect(opening).toMatchObject({ ok: false, code: 'unreadable' });
    expect(opening.ok || opening.report?.expected).toEqual({ leaves: 1 });
    const anew = await open({ acceptLoss: true });
    expect(anew.report).toMatchObject({ status: 'loss', lost: 1, counts: { leaves: 0 } });
    await anew.close();
  });

  // Windows does not let anybody take files away that are open.
  it.skipIf(process.platform === 'win32')(
    'acknowledges nothing into files somebody took away, and puts everything back',
    async () => {
      const store = await open();
      const add = (id: string) =>
        store.update((tree) => ok({ ...tree, leaves: [...tree.leaves, leaf(id)] }));
      await add('a');
      const folder = path.join(root, 'tree');
      rmSync(folder, { recursive: true });
      expect(await add('b')).toEqual(refused('disk-failed'));
      await store.idle();
      expect(await add('c')).toMatchObject({ ok: true });
      renameSync(folder, path.join(root, 'moved'));
      expect(await add('d')).toEqual(refused('disk-failed'));
      await store.idle();
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
      await store.close();
      const again = await open();
      expect(again.report.lost).toBe(0);
      expect(again.document.leaves.map(({ id }) => id)).toEqual(['a', 'c']);
      await again.close();
    },
  );

  it('rotates, keeps three snapshots and drops what is older', async () => {
    const store = await open();
    for (let round = 0; round < 6; round++) {
      await store.update((tree) => ok({ ...tree, leaves: [...tree.leaves, leaf(`r${round}`)] }));
      expect(await store.snapshot()).toEqual(ok(null));
    }
    await store.close();
    const names = readdirSync(path.join(root, 'tree'));
    expect(names.filter((name) => name.startsWith('snap-'))).toHaveLength(3);
    expect(names.filter((name) => name.endsWith('b'))).toHaveLength(3);
    const again = await open();
    expect(again.document.leaves).toHaveLength(6);
    await again.close();
  });
});
