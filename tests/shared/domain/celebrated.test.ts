import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OFFERED_FIRST, offeredFirst } from '../../../shared/domain/celebrated.ts';
import { colleague } from '../../support/trees.ts';

const team = ['a', 'b', 'c', 'd', 'e'].map((id) => colleague(id, `Name ${id}`));
const order = (notes: Parameters<typeof offeredFirst>[1]) =>
  offeredFirst(team, notes)
    .map(({ id }) => id)
    .join('');

test('those celebrated longest ago or never come first, the others stay where they are', () => {
  const notes = [
    { for: ['a'], placedAt: 50 },
    { for: ['b', 'd'], placedAt: 20 },
    { for: ['b'], placedAt: 60 },
    { for: ['c'], placedAt: 40 },
  ];
  expect(order(notes)).toBe('edcab');
});

test('a note for the whole team changes nothing, nor does an empty tree', () => {
  expect(order([])).toBe('abcde');
  expect(order([{ for: 'whole-team', placedAt: 9 }])).toBe('abcde');
});

test('nobody is lost, nobody comes twice, and whoever was celebrated last is never offered first', () => {
  const notes = fc.array(
    fc.record({ for: fc.subarray(team.map(({ id }) => id)), placedAt: fc.nat(1000) }),
  );
  fc.assert(
    fc.property(notes, (placed) => {
      const offered = offeredFirst(team, placed);
      expect(offered.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(team);
      const newest = placed.toSorted((a, b) => b.placedAt - a.placedAt)[0];
      const alone =
        newest?.for.length === 1 &&
        placed.every((n) => n === newest || n.placedAt < newest.placedAt);
      if (!alone) return;
      expect(offered.slice(0, OFFERED_FIRST).map(({ id }) => id)).not.toContain(newest.for[0]);
    }),
  );
});
