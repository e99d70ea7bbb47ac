import { expect, test } from 'vitest';
import { readIn } from '../../../shared/domain/reading.ts';
import {
  beginReading,
  endReading,
  goOnReading,
  turnPage,
} from '../../../shared/domain/reading-changes.ts';
import { openReading, readingsNow } from '../../../shared/domain/reading-place.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import { ReadingPlaceRecord, ReadingRecord } from '../../../shared/ipc/records.ts';
import { cameOnAt } from '../../support/reading-moment.ts';
import { note, PLANTED } from '../../support/trees.ts';

const settled = <Value>(result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const START = { id: 'r1', selection: 'all', order: 'as-placed', seed: 1, yearBegan: 0 } as const;
const begun = (count: number): TreeDocument => {
  const notes = Array.from({ length: count }, (_, k) => note(`n${k}`, { place: { limb: 0, k } }));
  return settled(beginReading({ ...PLANTED, notes }, START, 100));
};

test('a turn changes the place alone, however many notes there are', () => {
  const before = begun(3000);
  const after = settled(turnPage(before, 'next', cameOnAt(before, 200)));
  expect(after.readings).toBe(before.readings);
  expect(openReading(after)).toMatchObject({ at: 1, reached: 2, shownAt: 200 });
  expect(JSON.stringify(after.readingPlace).length).toBeLessThan(400);
  expect(ReadingPlaceRecord.parse(after.readingPlace)).toEqual(after.readingPlace);
});

test('what ends is kept whole, and gone on with where it stood', () => {
  const turned = settled(turnPage(begun(4), 'next', cameOnAt(begun(4), 200)));
  expect(readingsNow(turned).map(readIn)).toEqual([['n0', 'n1']]);
  const ended = settled(endReading(turned, cameOnAt(turned, 300)));
  expect(ended.readingPlace).toBeNull();
  expect(ended.readings.map(readIn)).toEqual([['n0', 'n1']]);
  expect(ReadingRecord.parse(ended.readings[0])).toEqual(ended.readings[0]);
  expect(openReading(settled(goOnReading(ended, 400)))).toMatchObject({ at: 1, reached: 2 });
});

test('a note that left the tree leaves the kept order at the next turn', () => {
  const before = settled(turnPage(begun(4), 'next', cameOnAt(begun(4), 200)));
  const hidden = { ...before, notes: before.notes.filter(({ id }) => id !== 'n2') };
  const after = settled(turnPage(hidden, 'next', cameOnAt(hidden, 300)));
  expect(openReading(after)).toMatchObject({ running: ['n0', 'n1', 'n3'], at: 2 });
  expect(after.readings[0]?.running).toEqual(['n0', 'n1', 'n3']);
});

test('the place of a reading that is no more says nothing about another', () => {
  const { readings } = begun(3);
  const place = {
    ...settled(turnPage(begun(3), 'last', cameOnAt(begun(3), 200))).readingPlace,
    id: 'older',
  };
  const stray = ReadingPlaceRecord.parse(place);
  expect(openReading({ readings, readingPlace: stray })).toMatchObject({ at: 0, reached: 1 });
});
