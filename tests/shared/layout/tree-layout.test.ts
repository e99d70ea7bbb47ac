import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leafLength } from '../../../shared/domain/layout/crown.ts';
import { FINGER_APART, fingerBuds } from '../../../shared/domain/layout/finger-buds.ts';
import { grow, nodeOf } from '../../../shared/domain/layout/growth.ts';
import { leafLooks, newestLook, type PlacedLeaf } from '../../../shared/domain/layout/leaf-look.ts';
import { ORDER } from '../../../shared/domain/layout/nodes.ts';
import { createTreeLayout } from '../../../shared/domain/layout/tree-layout.ts';
import { KINDS } from '../../../shared/domain/note.ts';
import { LIMBS, occupancyOf, openBuds } from '../../../shared/domain/place.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function leavesOf(count: number): PlacedLeaf[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `note-${i}`,
    place: { limb: (i * 3) % LIMBS, k: Math.floor(i / LIMBS) },
    kind: KINDS[i % KINDS.length] ?? 'kindness',
    ribbon: false,
  }));
}

describe('The crown', () => {
  test('keeps every place on the sheet, above the captions', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tree = createTreeLayout(seed);
        tree.slot({ limb: 6, k: 120 });
        for (const { x, y } of tree.known()) {
          expect(x).toBeGreaterThan(150);
          expect(x).toBeLessThan(1770);
          expect(y).toBeGreaterThan(20);
          expect(y).toBeLessThan(740);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('spreads its places: the nearest neighbours are rarely close', () => {
    const slots = createTreeLayout(4);
    slots.slot({ limb: 0, k: 42 });
    const known = slots.known();
    const distances = known.map((a) =>
      Math.min(...known.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    );
    distances.sort((a, b) => a - b);
    expect(distances[0]).toBeGreaterThan(4);
    expect(distances[Math.floor(distances.length / 2)]).toBeGreaterThan(20);
  });

  test('hangs every leaf on wood that leads down to the root', () => {
    const tree = createTreeLayout(7);
    const leaves = leavesOf(400);
    const growth = grow(tree, occupancyOf(leaves));
    for (const { place } of leaves) {
      let id = tree.slot(place).node;
      let steps = 0;
      while ((tree.nodes.parent[id] ?? -1) >= 0) {
        expect(growth.radius[id]).toBeGreaterThan(0);
        id = tree.nodes.parent[id] ?? -1;
        steps++;
      }
      expect(tree.nodes.order[id]).toBe(ORDER.strand);
      expect(steps).toBeGreaterThan(20);
    }
  });

  test('has a bare tree that invites: limbs, boughs and thirteen buds on each limb', () => {
    const tree = createTreeLayout(4);
    const growth = grow(tree, occupancyOf([]));
    expect(growth.buds).toHaveLength(LIMBS * 13);
    const limbs = growth.branches.filter(({ shoot }) => shoot.order === ORDER.limb);
    expect(limbs).toHaveLength(LIMBS);
    for (const { shoot, end } of growth.branches)
      for (let i = 1; i <= end; i++) expect(growth.radius[nodeOf(shoot, i)]).toBeGreaterThan(0.5);
  });

  test('grows a little higher with its notes', () => {
    const tree = createTreeLayout(4);
    const top = (count: number) =>
      Math.min(...leavesOf(count).map(({ place }) => tree.slot(place).y));
    expect(top(2000)).toBeLessThan(top(200));
    expect(top(200)).toBeLessThanOrEqual(top(30));
  });
});

describe('Leaf sizes', () => {
  test('shrink steadily as the tree fills, and one more leaf is never noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 20_000 }), (count) => {
        const change = 1 - leafLength(count + 1) / leafLength(count);
        expect(change).toBeGreaterThanOrEqual(0);
        expect(change).toBeLessThan(0.024);
      }),
    );
  });

  test('the newest leaf alone is worked out as it is among all others', () => {
    const tree = createTreeLayout(4);
    for (const count of [1, 40, 500]) {
      const leaves = leavesOf(count);
      const newest = leafLooks(tree, leaves).find((look) => look.id === `note-${count - 1}`);
      expect(newestLook(tree, leaves)).toEqual(newest);
    }
  });

  test('the newest leaves are painted last', () => {
    const looks = leafLooks(createTreeLayout(4), leavesOf(300));
    expect(looks[looks.length - 1]?.id).toBe('note-299');
    expect(looks.slice(-60).every((look) => Number(look.id.slice(5)) >= 240)).toBe(true);
  });
});

describe('Buds for a finger', () => {
  test('are open, on the limb, at most eight and a fingertip apart', () => {
    fc.assert(
      fc.property(seeds, fc.nat(400), fc.nat(6), (seed, count, limb) => {
        const tree = createTreeLayout(seed);
        const taken = occupancyOf(leavesOf(count));
        const buds = fingerBuds(grow(tree, taken).buds, limb);
        expect(buds.length).toBeGreaterThan(0);
        expect(buds.length).toBeLessThanOrEqual(8);
        const open = openBuds(taken, limb);
        for (const [i, bud] of buds.entries()) {
          expect(open).toContainEqual(bud.place);
          for (const other of buds.slice(i + 1))
            expect(Math.hypot(bud.x - other.x, bud.y - other.y)).toBeGreaterThanOrEqual(
              FINGER_APART,
            );
        }
      }),
      { numRuns: 25 },
    );
  });
});
