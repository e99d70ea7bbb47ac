import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../../main/store/frame.ts';
import { openStore } from '../../../main/store/open-store.ts';
import { readJournal } from '../../../main/store/read-journal.ts';
import { ok } from '../../../shared/domain/result.ts';
import { chanceFrom } from '../../support/chance.ts';
import { type LeafRecord, type Leaves, leafOptions } from '../../support/leaves.ts';
import { ModelDisk } from '../../support/model-disk.ts';

const ROOT = '/damage';

async function openOn(disk: ModelDisk) {
  return await openStore<Leaves>(leafOptions(ROOT, { disk, lock: false, room: 8192 }));
}

/** A tree of 60 leaves, written, edited and cut through four generations, and closed. */
async function writtenTree(): Promise<{ disk: ModelDisk; leaves: readonly LeafRecord[] }> {
  const disk = new ModelDisk(chanceFrom(7));
  const opening = await openOn(disk);
  if (!opening.ok) throw new Error(opening.code);
  const store = opening.value;
  for (let i = 0; i < 80; i++) {
    const leaf = { id: `n${i}`, text: `leaf ${i} is here` };
    await store.update((tree) => ok({ ...tree, leaves: [...tree.leaves, leaf] }));
    if (i % 20 === 19) {
      await store.update((tree) => ok({ ...tree, leaves: tree.leaves.toSpliced(3, 5) }));
      await store.snapshot();
    }
  }
  const { leaves } = store.document;
  await store.close();
  return { disk, leaves };
}

describe('a damaged file', () => {
  it('gives exactly the complete records at every point it can be cut off', () => {
    const frames = Array.from({ length: 120 }, (_, i) =>
      encodeFrame({ from: i + 1, seq: i + 1, at: 0, changes: [{ cut: [['leaves', `n${i}`]] }] }),
    );
    const header = encodeFrame({
      file: 'journal',
      format: 1,
      schema: 1,
      generation: 1,
      after: 0,
      floor: 0,
    });
    const whole = Buffer.concat([header, ...frames]);
    let end = header.length;
    let complete = 0;
    const wrong: number[] = [];
    for (let cut = header.length; cut <= whole.length; cut++) {
      const next = frames[complete];
      if (next && cut === end + next.length) {
        end = cut;
        complete++;
      }
      const short = whole.subarray(0, cut);
      const { entries, damaged } = readJournal(1, short, short);
      if (entries.length !== complete || damaged.length > 0) wrong.push(cut);
    }
    expect(wrong).toEqual([]);
    expect(complete).toBe(frames.length);
  });

  it('costs nothing when one bit of it flips, wherever that is', { timeout: 120_000 }, async () => {
    const { disk, leaves } = await writtenTree();
    const files = disk.filesIn(`${ROOT}/tree`);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const runs = Number(process.env.STORE_FLIPS ?? 1000);
    let repaired = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: total * 8 - 1 }), async (bit) => {
        let at = bit;
        const file = files.find(({ size }) => {
          if (at < size * 8) return true;
          at -= size * 8;
          return false;
        });
        const copy = disk.copy();
        copy.flip(file?.name ?? '', at);
        const opening = await openOn(copy);
        if (!opening.ok) throw new Error(opening.code);
        expect(opening.value.document.leaves).toEqual(leaves);
        expect(opening.value.report.lost).toBe(0);
        if (opening.value.report.status === 'repaired') {
          repaired++;
          expect(opening.value.report.quarantined).toHaveLength(1);
        }
        await opening.value.close();
        const again = await openOn(copy);
        expect(again.ok && again.value.report.status).toBe('clean');
      }),
      { numRuns: runs },
    );
    expect(repaired).toBeGreaterThan(0);
  });

  it('is one file of many: any single one can be missing', async () => {
    const { disk, leaves } = await writtenTree();
    for (const { name } of disk.filesIn(`${ROOT}/tree`)) {
      const copy = disk.copy();
      await copy.remove(name);
      const opening = await openOn(copy);
      expect(opening.ok && opening.value.document.leaves, name).toEqual(leaves);
      expect(opening.ok && opening.value.report.lost, name).toBe(0);
    }
  });

  it('is counted where both copies of a change are gone, and what can be read is shown', async () => {
    const { disk, leaves } = await writtenTree();
    const copy = disk.copy();
    const names = copy.filesIn(`${ROOT}/tree`).map(({ name }) => name);
    const newest = names
      .filter((name) => name.includes('jrnl'))
      .sort()
      .slice(-4);
    const snapshots = names.filter((name) => name.includes('snap'));
    for (const name of [...newest, ...snapshots.slice(-1)]) await copy.remove(name);
    const opening = await openOn(copy);
    if (!opening.ok) throw new Error(opening.code);
    expect(opening.value.report).toMatchObject({
      status: 'loss',
      lost: 21,
      expected: { leaves: leaves.length },
    });
    expect(opening.value.document.leaves.length).toBeGreaterThan(leaves.length / 2);
  });

  it('never becomes an empty tree when nothing can be read', async () => {
    const { disk } = await writtenTree();
    const copy = disk.copy();
    for (const { name, size } of copy.filesIn(`${ROOT}/tree`)) {
      for (let at = 0; at < size; at += 13) copy.flip(name, at * 8);
    }
    expect(await openOn(copy)).toMatchObject({ ok: false, code: 'unreadable' });
    await copy.remove(`${ROOT}/witness.json`);
    expect(await openOn(copy)).toMatchObject({ ok: false, code: 'unreadable' });
  });
});
