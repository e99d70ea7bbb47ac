import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grow } from '../../../shared/domain/layout/growth.ts';
import { leafLooks, type PlacedLeaf } from '../../../shared/domain/layout/leaf-look.ts';
import { ORDER } from '../../../shared/domain/layout/nodes.ts';
import { createTreeLayout, type Slot } from '../../../shared/domain/layout/tree-layout.ts';
import { KINDS } from '../../../shared/domain/note.ts';
import { choosePlace, occupancyOf, openBuds } from '../../../shared/domain/place.ts';

/** One thing that can happen to a tree's notes. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('add' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('add-on-a-branch' as const),
      limb: fc.nat(6),
      bud: fc.nat(12),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('take-back' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('erase' as const), which: fc.nat(999) }) },
);

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** What must never change about a placed leaf. */
function fixture({ x, y, angle, clump, light, twig }: Slot) {
  return { x, y, angle, clump, light, twigNodes: twig.count };
}

function after(leaves: readonly PlacedLeaf[], what: Happening, number: number): PlacedLeaf[] {
  const taken = occupancyOf(leaves);
  const leafAt = (place: PlacedLeaf['place']): PlacedLeaf => ({
    id: `note-${number}`,
    place,
    kind: KINDS[number % KINDS.length] ?? 'kindness',
    ribbon: number % 5 === 0,
  });
  switch (what.does) {
    case 'add':
      return [...leaves, leafAt(choosePlace(taken))];
    case 'add-on-a-branch': {
      const place = openBuds(taken, what.limb)[what.bud];
      return place ? [...leaves, leafAt(place)] : [...leaves];
    }
    case 'take-back':
      return leaves.slice(0, -1);
    case 'erase':
      return leaves.filter((_, i) => i !== what.which % Math.max(1, leaves.length));
  }
}

describe('A leaf once placed never moves', () => {
  test('through any history of adding, taking back and erasing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.array(happening, { minLength: 5, maxLength: 120 }),
        (seed, history) => {
          const tree = createTreeLayout(seed);
          const firstSeen = new Map<string, ReturnType<typeof fixture>>();
          let leaves: PlacedLeaf[] = [];
          for (const [number, what] of history.entries()) {
            leaves = after(leaves, what, number);
            for (const look of leafLooks(tree, leaves)) {
              const now = fixture(look.slot);
              expect(firstSeen.get(look.id) ?? now).toEqual(now);
              firstSeen.set(look.id, now);
            }
          }
          // A wall that starts today from what is left shows every leaf where it always was.
          const fresh = createTreeLayout(seed);
          for (const look of leafLooks(fresh, leaves.slice().reverse()))
            expect(fixture(look.slot)).toEqual(firstSeen.get(look.id));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('whatever order its neighbours are asked for in, and however many there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.array(fc.record({ limb: fc.nat(6), k: fc.nat(260) }), { minLength: 1, maxLength: 12 }),
        (seed, places) => {
          const upwards = createTreeLayout(seed);
          const atOnce = createTreeLayout(seed);
          atOnce.slot({ limb: 0, k: 300 });
          for (const place of places)
            expect(fixture(upwards.slot(place))).toEqual(fixture(atOnce.slot(place)));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('nor does the wood beyond the fork, however much grows', () => {
    const tree = createTreeLayout(11);
    const places = Array.from({ length: 700 }, (_, i) => ({ limb: i % 7, k: Math.floor(i / 7) }));
    const few = grow(tree, occupancyOf(places.slice(0, 30).map((place) => ({ place }))));
    const many = grow(tree, occupancyOf(places.map((place) => ({ place }))));
    let compared = 0;
    for (let id = 0; id < few.x.length; id++) {
      if (tree.nodes.order[id] === ORDER.strand) continue;
      expect([many.x[id], many.y[id]]).toEqual([few.x[id], few.y[id]]);
      compared++;
    }
    expect(compared).toBeGreaterThan(500);
    expect(many.branches.length).toBeGreaterThan(few.branches.length);
  });
});
