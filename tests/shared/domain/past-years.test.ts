import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastYears } from '../../../shared/domain/past-years.ts';

/** A calendar of ten days a year, so that years are easy to see. */
const yearOf = (at: number) => Math.floor(at / 10);

test('every past year that has notes is a ring, the latest first, its newest note first', () => {
  const notes = [21, 5, 23, 40, 8].map((placedAt) => ({ placedAt }));
  expect(pastYears(notes, 4, yearOf)).toEqual([
    { year: 2, notes: [{ placedAt: 23 }, { placedAt: 21 }] },
    { year: 0, notes: [{ placedAt: 8 }, { placedAt: 5 }] },
  ]);
  expect(pastYears(notes, 0, yearOf)).toEqual([]);
});

test('no note of a past year is left out, and none of this year is in', () => {
  const note = fc.record({ placedAt: fc.nat({ max: 99 }) });
  fc.assert(
    fc.property(fc.array(note), fc.nat({ max: 10 }), (notes, thisYear) => {
      const rings = pastYears(notes, thisYear, yearOf);
      const kept = rings.flatMap((ring) => ring.notes);
      expect(kept).toHaveLength(notes.filter(({ placedAt }) => yearOf(placedAt) < thisYear).length);
      for (const ring of rings) {
        expect(ring.notes.every(({ placedAt }) => yearOf(placedAt) === ring.year)).toBe(true);
      }
    }),
  );
});
