import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BUDS,
  choosePlace,
  LIMBS,
  occupancyOf,
  offeredLimbs,
  openBuds,
  type Place,
  settlePlace,
} from '../../../shared/domain/place.ts';

const places = fc.uniqueArray(fc.record({ limb: fc.nat(LIMBS - 1), k: fc.nat(40) }), {
  selector: ({ limb, k }) => `${limb}/${k}`,
  maxLength: 120,
});
const taken = (list: readonly Place[]) => occupancyOf(list.map((place) => ({ place })));

describe('places', () => {
  test('the tree chooses a free place on a limb with the fewest leaves', () => {
    fc.assert(
      fc.property(places, (list) => {
        const occupancy = taken(list);
        const { limb, k } = choosePlace(occupancy);
        expect(occupancy[limb]?.has(k)).toBe(false);
        const counts = occupancy.map((slots) => slots.size);
        expect(counts[limb]).toBe(Math.min(...counts));
      }),
    );
  });

  test('the open buds of a limb are its lowest free numbers', () => {
    fc.assert(
      fc.property(places, fc.nat(LIMBS - 1), (list, limb) => {
        const occupancy = taken(list);
        const buds = openBuds(occupancy, limb);
        expect(buds).toHaveLength(BUDS);
        for (const bud of buds) expect(occupancy[limb]?.has(bud.k)).toBe(false);
        const highest = buds.at(-1)?.k ?? 0;
        const below = [...(occupancy[limb] ?? [])].filter((k) => k < highest).length;
        expect(below + BUDS).toBe(highest + 1);
      }),
    );
  });

  test('an open bud is honoured, a taken or far-off one is refused', () => {
    const occupancy = taken([{ limb: 2, k: 0 }]);
    expect(settlePlace(occupancy, { limb: 2, k: 1 })).toEqual({
      ok: true,
      value: { limb: 2, k: 1 },
    });
    expect(settlePlace(occupancy, { limb: 2, k: 0 })).toEqual({ ok: false, code: 'place-taken' });
    expect(settlePlace(occupancy, { limb: 2, k: 500 })).toEqual({ ok: false, code: 'place-taken' });
    expect(settlePlace(occupancy, { limb: 9, k: 0 })).toEqual({ ok: false, code: 'place-taken' });
  });

  test('one limb alone cannot grow for ever', () => {
    const oneSided = taken(Array.from({ length: 30 }, (_, k) => ({ limb: 0, k })));
    expect(offeredLimbs(oneSided)).not.toContain(0);
    expect(offeredLimbs(oneSided)).toHaveLength(LIMBS - 1);
  });
});
