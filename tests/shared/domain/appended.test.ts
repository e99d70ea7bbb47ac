import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appended, gathered } from '../../../shared/domain/appended.ts';

const sum = gathered<number, { total: number }>(
  () => ({ total: 0 }),
  (answer, number) => {
    answer.total += number;
  },
);
const fresh = (list: readonly number[]) => list.reduce((total, number) => total + number, 0);

/** What is done to one of the lists made so far: asked about, appended to, or copied with a change. */
const step = fc.record({
  which: fc.nat(20),
  more: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 3 }),
  how: fc.constantFrom('ask', 'append', 'copy'),
});

test('what is gathered from a list is the same however the list came to be', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const lists: (readonly number[])[] = [[1, 2, 3]];
      for (const { which, more, how } of steps) {
        const list = lists[which % lists.length] ?? [];
        if (how === 'append') lists.push(appended(list, more));
        else if (how === 'copy') lists.push([...more, ...list.slice(1)]);
        else expect(sum(list).total).toBe(fresh(list));
      }
      for (const list of lists) expect(sum(list).total).toBe(fresh(list));
    }),
  );
});

test('one more record is one more step, not a walk past all of them', () => {
  let steps = 0;
  const counted = gathered<number, null>(
    () => null,
    () => {
      steps++;
    },
  );
  let list: readonly number[] = Array.from({ length: 1000 }, (_, n) => n);
  counted(list);
  for (let n = 0; n < 50; n++) {
    list = appended(list, [n]);
    counted(list);
  }
  expect(steps).toBe(1050);
});
