import { expect, test } from 'vitest';
import { nextSpotlight, spotlightStay } from '../../../shared/domain/spotlight.ts';

test('a spotlight stays as long as its words need, at least eight seconds', () => {
  expect(spotlightStay('Dilnoza, thank you for the soup.')).toBe(8000);
  expect(spotlightStay('word '.repeat(130))).toBe(60_000);
});

test('every note is lifted once before any is lifted again, the newest first', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const liftedAt = new Map<string, number>();
  const order: (string | null)[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const next = nextSpotlight(ids, liftedAt);
    order.push(next);
    if (next) liftedAt.set(next, turn);
  }
  expect(order).toEqual(['d', 'c', 'b', 'a', 'd', 'c', 'b', 'a']);
  expect(nextSpotlight([], liftedAt)).toBeNull();
});
