import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysToWorldSocialWorkDay,
  momentOf,
  seasonOf,
  weekdayOf,
  worldSocialWorkDay,
} from '../../../shared/domain/calendar.ts';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

describe('Seasons', () => {
  test('turn with the meteorological year, opposite in the south', () => {
    const expected = [
      'winter',
      'winter',
      'spring',
      'spring',
      'spring',
      'summer',
      'summer',
      'summer',
      'autumn',
      'autumn',
      'autumn',
      'winter',
    ];
    const opposite = { spring: 'autumn', summer: 'winter', autumn: 'spring', winter: 'summer' };
    for (const [i, season] of expected.entries()) {
      const date = day(2025, i + 1, 15);
      expect(seasonOf(date, 'north')).toBe(season);
      expect(seasonOf(date, 'south')).toBe(opposite[season as keyof typeof opposite]);
      expect(seasonOf(date, 'always-spring')).toBe('spring');
    }
  });
});

describe('The light of the day', () => {
  test('is steady at noon and midnight and passes through dawn and dusk', () => {
    expect(momentOf(12.5)).toEqual({ from: 'day', to: 'day', blend: 0 });
    expect(momentOf(0)).toMatchObject({ from: 'night', to: 'night' });
    expect(momentOf(24)).toEqual(momentOf(0));
    expect(momentOf(7)).toMatchObject({ from: 'dawn', to: 'dawn' });
    expect(momentOf(19)).toMatchObject({ from: 'dusk', to: 'dusk' });
  });

  test('never jumps: a minute changes at most two hundredths of a blend', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 24, noNaN: true }), (hour) => {
        const now = momentOf(hour);
        const next = momentOf(hour + 1 / 60);
        const share = (moment: typeof now, part: string) =>
          (moment.from === part ? 1 - moment.blend : 0) + (moment.to === part ? moment.blend : 0);
        for (const part of ['night', 'dawn', 'day', 'dusk'])
          expect(Math.abs(share(now, part) - share(next, part))).toBeLessThan(0.021);
      }),
    );
  });
});

describe('World Social Work Day', () => {
  test('is the third Tuesday of March', () => {
    expect(worldSocialWorkDay(2024)).toEqual(day(2024, 3, 19));
    expect(worldSocialWorkDay(2025)).toEqual(day(2025, 3, 18));
    expect(worldSocialWorkDay(2026)).toEqual(day(2026, 3, 17));
    for (let year = 2000; year < 2100; year++) {
      const date = worldSocialWorkDay(year);
      expect(weekdayOf(date)).toBe(2);
      expect(date.day).toBeGreaterThanOrEqual(15);
      expect(date.day).toBeLessThanOrEqual(21);
    }
  });

  test('is counted down for two weeks and not before or after', () => {
    expect(daysToWorldSocialWorkDay(day(2026, 3, 2))).toBeNull();
    expect(daysToWorldSocialWorkDay(day(2026, 3, 3))).toBe(14);
    expect(daysToWorldSocialWorkDay(day(2026, 3, 17))).toBe(0);
    expect(daysToWorldSocialWorkDay(day(2026, 3, 18))).toBeNull();
    expect(daysToWorldSocialWorkDay(day(2026, 4, 1))).toBeNull();
  });

  test('the day of the week agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, date) => {
          const expected = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
          expect(weekdayOf(day(year, month, date))).toBe(expected);
        },
      ),
    );
  });
});
