import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  halfAnHour,
  isWithin,
  restAt,
  restingHour,
  STAYS_AWAKE_MS,
  USUAL_HOURS,
} from '../../../shared/domain/rest-hours.ts';

const LONG_AGO = 10 * STAYS_AWAKE_MS;
const hour = fc.double({ min: 0, max: 24, maxExcluded: true, noNaN: true });
const alone = (at: number) => ({ hour: at, sinceTouch: LONG_AGO, busy: false });

describe('a span of hours', () => {
  test('within one day holds its first moment and not its last', () => {
    const lunch = { from: 12, until: 13.5 };
    expect([11.99, 12, 13.49, 13.5].map((at) => isWithin(at, lunch))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('may pass midnight', () => {
    const night = { from: 20, until: 7 };
    expect([19.9, 20, 23.99, 0, 6.99, 7, 12].map((at) => isWithin(at, night))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('until 24 ends at midnight, and one without length holds nothing', () => {
    expect(isWithin(23.99, { from: 22, until: 24 })).toBe(true);
    expect(isWithin(0, { from: 22, until: 24 })).toBe(false);
    fc.assert(fc.property(hour, hour, (at, from) => !isWithin(at, { from, until: from })));
  });

  test('and its opposite share the day between them', () => {
    fc.assert(
      fc.property(hour, hour, hour, (at, from, until) => {
        fc.pre(from !== until);
        expect(isWithin(at, { from, until })).toBe(!isWithin(at, { from: until, until: from }));
      }),
    );
  });
});

describe('the wall', () => {
  test('is awake by day, dimmed in the evening and dark at night, and the other way in the morning', () => {
    const day = [12, 19.99, 20, 21.99, 22, 0, 5.99, 6, 6.99, 7];
    expect(day.map((at) => restAt(USUAL_HOURS, alone(at)))).toEqual([
      'awake',
      'awake',
      'dimmed',
      'dimmed',
      'dark',
      'dark',
      'dark',
      'dimmed',
      'dimmed',
      'awake',
    ]);
  });

  test('never rests without hours to rest in', () => {
    fc.assert(
      fc.property(hour, (at) => restAt({ dimmed: null, dark: null }, alone(at)) === 'awake'),
    );
  });

  test('is awake at any hour for whoever is there, and for a quarter of an hour after them', () => {
    fc.assert(
      fc.property(hour, fc.nat({ max: STAYS_AWAKE_MS - 1 }), (at, sinceTouch) => {
        expect(restAt(USUAL_HOURS, { hour: at, sinceTouch, busy: false })).toBe('awake');
        expect(restAt(USUAL_HOURS, { ...alone(at), busy: true })).toBe('awake');
      }),
    );
    expect(restAt(USUAL_HOURS, { hour: 23, sinceTouch: STAYS_AWAKE_MS, busy: false })).toBe('dark');
  });
});

test('half hours go round the clock', () => {
  expect(halfAnHour(23.5, 1)).toBe(0);
  expect(halfAnHour(0, -1)).toBe(23.5);
  expect(halfAnHour(20, 1)).toBe(20.5);
  expect(halfAnHour(6.74, -1)).toBe(6);
  expect([20, 20.49, 20.5, 23.99].map(restingHour)).toEqual([20, 20, 20.5, 23.5]);
});
