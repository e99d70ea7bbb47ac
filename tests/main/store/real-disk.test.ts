import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../main/store/open-store.ts';
import type { Store } from '../../../main/store/store.ts';
import { ok } from '../../../shared/domain/result.ts';
import { type Leaves, leafOptions } from '../../support/leaves.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LEAF_WORDS = 'kind words '.repeat(40);

async function open(root: string): Promise<Store<Leaves>> {
  const opening = await openStore(leafOptions(root));
  if (!opening.ok) throw new Error(opening.code);
  return opening.value;
}

async function add(store: Store<Leaves>, id: string, text = LEAF_WORDS) {
  return await store.update((tree) => ok({ ...tree, leaves: [...tree.leaves, { id, text }] }));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

const small = temporaryFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [small]);
});

// Mounting a small disk needs an administrator on Linux; `npm run prove-store` does the same on any full disk.
describe.runIf(mounted)('a full disk', () => {
  it('takes notes for a while, then refuses them with a reason, and goes on when there is room', async () => {
    const store = await open(small);
    await add(store, 'first');
    await store.idle();
    const filler = path.join(small, 'filler');
    try {
      for (let i = 0; i < 64; i++) writeFileSync(filler, Buffer.alloc(1 << 20), { flag: 'a' });
    } catch {
      // Full now.
    }
    let kept = 1;
    let answer = await add(store, 'n0');
    while (answer.ok) {
      kept++;
      answer = await add(store, `n${kept}`);
    }
    expect(answer.code).toBe('disk-full');
    expect(kept).toBeGreaterThan(400);
    expect(store.document.leaves).toHaveLength(kept);

    rmSync(filler);
    expect((await add(store, 'after')).ok).toBe(true);
    await store.close();
    const again = await open(small);
    expect(again.report).toMatchObject({ status: 'clean', lost: 0 });
    expect(again.document.leaves.map(({ id }) => id)).toContain('after');
    expect(again.document.leaves).toHaveLength(kept + 1);
    await again.close();
  });
});

describe.runIf(mounted)('a start on a nearly full disk', () => {
  it('still keeps as many notes as there is room for', async () => {
    const root = path.join(small, 'nearly-full');
    const before = await open(root);
    await add(before, 'first');
    await before.close();
    const filler = path.join(small, 'filler');
    try {
      for (let i = 0; i < 4096; i++) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' });
    } catch {
      // Full now.
    }
    truncateSync(filler, statSync(filler).size - 100 * 1024);
    const store = await open(root);
    let kept = 1;
    while ((await add(store, `n${kept}`)).ok) kept++;
    expect(kept).toBeGreaterThan(50);
    await store.close();
    const again = await open(root);
    expect(again.report).toMatchObject({ lost: 0, damaged: [] });
    expect(again.document.leaves).toHaveLength(kept);
    await again.close();
    rmSync(filler);
  });
});

describe('an erasure', () => {
  it('leaves no word in any file of the folder, the quarantine included', async () => {
    const root = temporaryFolder();
    const store = await open(root);
    await add(store, 'stays', 'words that stay');
    await add(store, 'goes', 'words that must go');
    await store.snapshot();
    await store.update((tree) =>
      ok({
        ...tree,
        leaves: tree.leaves.with(1, { id: 'goes', text: 'other words that must go' }),
      }),
    );
    await store.snapshot();
    const aside = path.join(root, 'tree', 'quarantine');
    mkdirSync(aside);
    writeFileSync(path.join(aside, '20250101T000000Z-jrnl-00000001'), 'words that must go');

    const pending = await store.erase((tree) =>
      ok({ ...tree, leaves: tree.leaves.filter(({ id }) => id !== 'goes') }),
    );
    expect(pending).toEqual(ok([]));
    for (const file of filesBelow(root)) {
      expect(readFileSync(file, 'utf8'), file).not.toContain('must go');
    }
    await store.close();
    const again = await open(root);
    expect(again.document.leaves).toEqual([{ id: 'stays', text: 'words that stay' }]);
    await again.close();
  });
});
