import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORNER_LEAF, cornerLeafLength } from '../../../renderer/wall/corner-leaf.ts';

const top = fc.double({ min: -200, max: 1000, noNaN: true });

describe("The leaf at a card's corner", () => {
  test('stays below the edge of the wall wherever it may be larger than half its size', () => {
    fc.assert(
      fc.property(fc.double({ min: 40, max: 1000, noNaN: true }), (card) => {
        expect(card + CORNER_LEAF.y - cornerLeafLength(card) / 2).toBeGreaterThan(7.9);
      }),
    );
  });

  test('is never larger than on a small card, never less than half of that, and grows with the room', () => {
    fc.assert(
      fc.property(top, top, (one, other) => {
        expect(cornerLeafLength(one)).toBeLessThanOrEqual(CORNER_LEAF.length);
        expect(cornerLeafLength(one)).toBeGreaterThanOrEqual(CORNER_LEAF.length / 2);
        if (one < other) expect(cornerLeafLength(one)).toBeLessThanOrEqual(cornerLeafLength(other));
      }),
    );
    expect(cornerLeafLength(300)).toBe(CORNER_LEAF.length);
  });
});
