import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongRuns, runsThrough } from '../../../shared/domain/runs.ts';

const RUNNING = Array.from({ length: 3000 }, (_, k) => `n${k}`);

test('any list of a running order comes back as it was', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(RUNNING.slice(0, 40)), (list) => {
      const runs = runsThrough(RUNNING, list);
      expect(alongRuns(RUNNING, runs ?? [])).toEqual(list);
    }),
  );
});

test('what lies between the second note and the last of three thousand is two numbers', () => {
  expect(runsThrough(RUNNING, RUNNING.slice(1, -1))).toEqual([1, 2998]);
});

test('a note that is not in the running order has no place in it', () => {
  expect(runsThrough(RUNNING, ['n1', 'somebody else'])).toBeNull();
});
