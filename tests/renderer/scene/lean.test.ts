import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leanTowards } from '../../../renderer/scene/lean.ts';
import { pictureOf } from '../../../renderer/scene/picture.ts';
import { spanOf } from '../../../renderer/scene/placement.ts';
import { LIMBS } from '../../../shared/domain/place.ts';
import { sampleLeaves, takenBy } from '../../support/scene-page/sample-leaves.ts';

const foot = { x: 960, y: 560 };
const length = fc.double({ min: 1, max: 2000, noNaN: true });
const direction = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
const at = (angle: number, far: number) => ({
  x: foot.x + Math.cos(angle) * far,
  y: foot.y + Math.sin(angle) * far,
});

describe('a branch leans towards a carried leaf', () => {
  test('never far, and never away from it', () => {
    fc.assert(
      fc.property(direction, length, direction, length, (grows, long, lies, far) => {
        const tip = at(grows, long);
        const leaf = at(lies, far);
        const degrees = leanTowards(foot, tip, leaf);
        expect(Math.abs(degrees)).toBeLessThanOrEqual(2);
        const bent = at(grows + (degrees * Math.PI) / 180, long);
        const closer = Math.hypot(bent.x - leaf.x, bent.y - leaf.y);
        const within = Math.abs(Math.sin(lies - grows)) > 0.1;
        if (within) expect(closer).toBeLessThan(Math.hypot(tip.x - leaf.x, tip.y - leaf.y));
      }),
    );
  });

  test('as far to the one side as to the other', () => {
    fc.assert(
      fc.property(direction, direction, (grows, beside) => {
        const tip = at(grows, 500);
        const one = leanTowards(foot, tip, at(grows + beside, 700));
        const other = leanTowards(foot, tip, at(grows - beside, 700));
        expect(one).toBeCloseTo(-other, 6);
      }),
    );
  });

  test('not at all over a leaf that lies along it, or when it has no length', () => {
    expect(leanTowards(foot, at(-1, 500), at(-1, 900))).toBeCloseTo(0, 9);
    expect(leanTowards(foot, at(-1, 500), at(-1 + Math.PI, 300))).toBeCloseTo(0, 9);
    expect(leanTowards(foot, foot, at(2, 300))).toBe(0);
  });
});

describe('every branch that can be chosen', () => {
  test('has a foot and a tip to lean by, on a bare tree too', () => {
    for (let seed = 0; seed < 30; seed++)
      for (const count of [0, 1, 7]) {
        const leaves = sampleLeaves(count, seed);
        const state = { seed, leaves, taken: takenBy(leaves), season: 'spring', hour: 12 } as const;
        const picture = pictureOf({ ...state, calm: false }, null);
        for (let limb = 0; limb < LIMBS; limb++) {
          const { foot, tip } = spanOf(picture, limb);
          expect(Math.hypot(tip.x - foot.x, tip.y - foot.y)).toBeGreaterThan(50);
        }
      }
  });
});
