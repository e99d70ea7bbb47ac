import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginReading,
  endReading,
  goOnReading,
  jumpInReading,
  turnPage,
} from '../../../shared/domain/reading-changes.ts';
import { openReading } from '../../../shared/domain/reading-place.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import { ReadingPlaceRecord } from '../../../shared/ipc/records.ts';
import { cameOnAt } from '../../support/reading-moment.ts';
import { note, PLANTED } from '../../support/trees.ts';

const DAY = 86_400_000;
const BEGAN = 100 * DAY;
const START = { id: 'r1', selection: 'all', order: 'as-placed', seed: 1, yearBegan: 0 } as const;
const NOTES = Array.from({ length: 8 }, (_, k) => note(`n${k}`, { place: { limb: 0, k } }));

const settled = <Value>(result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const begun = () => settled(beginReading({ ...PLANTED, notes: NOTES }, START, BEGAN));
const gone = (document: TreeDocument) => openReading(document)?.goneMs;

test('the time gone is what the pages stood, however the clock is set meanwhile', () => {
  const clock = fc.integer({ min: -60 * DAY, max: 60 * DAY });
  const page = fc.record({ stood: fc.nat(300_000), jump: clock });
  fc.assert(
    fc.property(fc.array(page, { maxLength: 7 }), (pages) => {
      let document = begun();
      let now = BEGAN;
      for (const { stood, jump } of pages) {
        now += stood + jump;
        document = settled(turnPage(document, 'next', { now, stood }));
      }
      expect(gone(document)).toBe(pages.reduce((sum, { stood }) => sum + stood, 0));
    }),
  );
});

test('a night between two halves of a reading does not count', () => {
  const first = settled(turnPage(begun(), 'next', { now: BEGAN + 60_000, stood: 60_000 }));
  const nextDay = settled(goOnReading(first, BEGAN + DAY));
  const then = { now: BEGAN + DAY + 30_000, stood: 30_000 };
  expect(gone(settled(jumpInReading(nextDay, 'n5', then)))).toBe(90_000);
});

test('what was read before an end that is taken back counts, the time between does not', () => {
  const ended = settled(endReading(begun(), { now: BEGAN + 40_000, stood: 40_000 }));
  expect(gone(settled(goOnReading(ended, BEGAN + 90_000)))).toBe(40_000);
});

test('a place that was kept before it was measured has no time behind it', () => {
  const { goneMs: _, ...before } =
    settled(turnPage(begun(), 'next', cameOnAt(begun(), BEGAN))).readingPlace ?? {};
  expect(ReadingPlaceRecord.parse(before).goneMs).toBe(0);
});
