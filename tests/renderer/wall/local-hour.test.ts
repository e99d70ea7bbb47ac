import { afterEach, beforeEach, expect, test } from 'vitest';
import { localHour } from '../../../renderer/wall/scene-state.ts';
import { restAt, STAYS_AWAKE_MS, USUAL_HOURS } from '../../../shared/domain/rest-hours.ts';

const before = process.env.TZ;

beforeEach(() => {
  process.env.TZ = 'Europe/London';
});
afterEach(() => {
  process.env.TZ = before;
});

const rest = (at: string) =>
  restAt(USUAL_HOURS, {
    hour: localHour(new Date(at)),
    sinceTouch: STAYS_AWAKE_MS,
    busy: false,
  });

test('the wall rests by the clock on the wall, in winter and in summer time', () => {
  expect(localHour(new Date('2027-01-15T20:30:00Z'))).toBe(20.5);
  expect(localHour(new Date('2027-07-15T20:30:00Z'))).toBe(21.5);
  // The same hour of UTC: still bright in winter, dimmed already in summer.
  expect(rest('2027-01-15T19:15:00Z')).toBe('awake');
  expect(rest('2027-07-15T19:15:00Z')).toBe('dimmed');
});

test('it wakes on time on the mornings the clocks change', () => {
  // 28 March 2027 skips 1:00 to 2:00, 31 October 2027 has it twice.
  expect(rest('2027-03-28T00:59:00Z')).toBe('dark');
  expect(rest('2027-03-28T04:59:00Z')).toBe('dark');
  expect(rest('2027-03-28T05:00:00Z')).toBe('dimmed');
  expect(rest('2027-03-28T06:00:00Z')).toBe('awake');
  expect(rest('2027-10-31T00:30:00Z')).toBe('dark');
  expect(rest('2027-10-31T01:30:00Z')).toBe('dark');
  expect(rest('2027-10-31T05:59:00Z')).toBe('dark');
  expect(rest('2027-10-31T07:00:00Z')).toBe('awake');
});
