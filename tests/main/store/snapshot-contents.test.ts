import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../../main/store/calmly.ts';
import { encodeFrame } from '../../../main/store/frame.ts';
import { RawState } from '../../../main/store/raw-state.ts';
import { readingSnapshot, readSnapshot, type Snapshot } from '../../../main/store/snapshot.ts';

const header = {
  file: 'snapshot',
  format: 1,
  schema: 1,
  program: 'test',
  generation: 1,
  after: 1,
  floor: 0,
};

function snapshotOf(contents: readonly unknown[]): Buffer {
  const before = Buffer.concat([header, ...contents].map(encodeFrame));
  const sha256 = createHash('sha256').update(before).digest('hex');
  const end = { seq: 1, records: contents.length, sha256 };
  return Buffer.concat([before, encodeFrame({ end })]);
}

function stateOf({ contents }: Snapshot): RawState {
  const state = new RawState();
  state.add(contents);
  return state;
}

const list = fc.constantFrom('notes', 'leaves', 'held-aside', 'no"name', '__proto__', '');
const record = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  story: fc.string({ unit: 'binary' }),
});
const content = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: fc.tuple(list, record) }) },
  fc.record({ put: fc.tuple(list, fc.jsonValue()) }),
  fc.record({ put: fc.tuple(list, record, record) }),
  fc.record({ put: fc.tuple(list, record), set: fc.tuple(list, record) }),
  fc.record({ set: fc.tuple(list, fc.jsonValue()) }),
  fc.jsonValue(),
);

it('reads all at once what it reads frame by frame', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 12 }), (contents) => {
      const bytes = snapshotOf(contents);
      const atOnceRead = readSnapshot(bytes);
      expect(stateOf(atOnceRead)).toEqual(stateOf(atOnce(readingSnapshot(bytes))));
    }),
    { numRuns: 500 },
  );
});
