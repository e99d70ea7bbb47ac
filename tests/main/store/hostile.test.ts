import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listBackups, readBackup } from '../../../main/store/backups.ts';
import { frameSize, writeFrame } from '../../../main/store/frame.ts';
import { fileName } from '../../../main/store/names.ts';
import { openStore } from '../../../main/store/open-store.ts';
import { chanceFrom } from '../../support/chance.ts';
import { type Leaves, leafOptions } from '../../support/leaves.ts';
import { ModelDisk } from '../../support/model-disk.ts';

const FOLDER = '/hostile/tree';
const { empty, parsers } = leafOptions('/hostile');
const reader = { schema: 1, empty, parsers, upgrade: () => {} };

function framed(texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.map((text) => {
      const frame = Buffer.alloc(frameSize(text));
      writeFrame(frame, 0, text, frame.length);
      return frame;
    }),
  );
}

/** A snapshot's last frame that is right about whatever stands before it. */
function footerOf(before: Buffer, records: number): Buffer {
  const sha256 = createHash('sha256').update(before).digest('hex');
  return framed([JSON.stringify({ end: { seq: 1, records, sha256 } })]);
}

async function diskWith(files: Readonly<Record<string, Buffer>>): Promise<ModelDisk> {
  const disk = new ModelDisk(chanceFrom(1));
  for (const [name, bytes] of Object.entries(files)) {
    const open = await disk.create(name);
    await open.write(bytes, 0);
    await open.sync();
    await open.close();
  }
  return disk;
}

const number = fc.constantFrom(0, 1, 2, 3, -1, 0.5, 1e300, Number.MAX_SAFE_INTEGER);
const word = fc.constantFrom('leaves', 'settings', 'held-aside', '__proto__', 'id', '');
const scrap = fc.oneof(fc.jsonValue(), word, number, fc.constant({ id: 'a', text: 'a' }));
const pair = fc.oneof(scrap, fc.tuple(word, scrap), fc.tuple(word, fc.array(word)));
const parts = fc.record(
  { put: fc.array(pair), cut: fc.array(pair), set: fc.array(pair), order: fc.array(pair) },
  { requiredKeys: [] },
);
const header = fc.record({
  file: fc.constantFrom('journal', 'snapshot'),
  format: fc.constantFrom<unknown>(1, 1, 1, 0, null),
  schema: fc.constantFrom<unknown>(1, 1, 1, 0, 'one'),
  program: scrap,
  generation: fc.constantFrom<unknown>(1, 2, 2, 3, null),
  after: fc.oneof(number, scrap),
  floor: fc.constantFrom<unknown>(0, 0, 0, 2, 1e12, {}),
  backup: fc.oneof(scrap, fc.record({ at: number, reason: word, counts: scrap })),
});
const value = fc.oneof(
  header,
  fc.record({ from: number, seq: number, at: number, changes: fc.array(fc.oneof(parts, scrap)) }),
  fc.record({ put: pair }),
  fc.record({ set: pair }),
  fc.record({ verified: number }, { requiredKeys: [] }),
  fc.record({ closed: number }),
  scrap,
);
const text = fc.oneof(
  value.map((made) => JSON.stringify(made)),
  fc.string(),
);
const file = fc.tuple(header, fc.array(text, { maxLength: 8 })).map(([head, texts]) => {
  const bytes = framed([JSON.stringify(head), ...texts]);
  return { bytes, texts: texts.length };
});

it('takes nothing for granted that has a right checksum', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(file, file, file, async (journal, twin, snapshot) => {
      const whole = Buffer.concat([snapshot.bytes, footerOf(snapshot.bytes, snapshot.texts)]);
      const disk = await diskWith({
        [`${FOLDER}/${fileName('journal', 2)}`]: journal.bytes,
        [`${FOLDER}/${fileName('twin', 2)}`]: twin.bytes,
        [`${FOLDER}/${fileName('snapshot', 2)}`]: whole,
        '/backups/tree-20260317T120000Z-daily.backup': whole,
      });
      const options = leafOptions('/hostile', { disk, lock: false, room: 4096 });
      const opening = await openStore<Leaves>(options);
      if (opening.ok) {
        for (const leaf of opening.value.document.leaves) expect(typeof leaf.text).toBe('string');
        const { document } = opening.value;
        await opening.value.close();
        const again = await openStore<Leaves>(options);
        expect(again.ok && again.value.document).toEqual(document);
      } else expect(opening.code).not.toBe('in-use');
      const listed = await listBackups(disk, '/backups');
      for (const { file: name } of listed.ok ? listed.value : []) {
        await readBackup(disk, name, reader);
      }
    }),
    { numRuns: 600 },
  );
});

it("does not take one journal's copy under another's name for that one", async () => {
  const disk = new ModelDisk(chanceFrom(2));
  const options = leafOptions('/hostile', { disk, lock: false, room: 4096 });
  for (const id of ['a', 'b', 'c']) {
    const opening = await openStore<Leaves>(options);
    if (!opening.ok) throw new Error(opening.code);
    const leaf = { id, text: id };
    await opening.value.update((tree) => ({
      ok: true,
      value: { ...tree, leaves: [...tree.leaves, leaf] },
    }));
    await opening.value.close();
  }
  const oldest = disk.filesIn(FOLDER).find(({ name }) => name.endsWith('b'))?.name ?? '';
  for (const kind of ['journal', 'twin'] as const) {
    const open = await disk.create(`${FOLDER}/${fileName(kind, 90)}`);
    await open.write(await disk.read(oldest), 0);
    await open.close();
  }
  const opening = await openStore<Leaves>(options);
  if (!opening.ok) throw new Error(opening.code);
  expect(opening.value.report).toMatchObject({ status: 'repaired', lost: 0 });
  expect(opening.value.document.leaves.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
