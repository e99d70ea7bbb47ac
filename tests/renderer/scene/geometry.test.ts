import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flightPath } from '../../../renderer/scene/arrival.ts';
import { changeBetween } from '../../../renderer/scene/change.ts';
import { sway } from '../../../renderer/scene/gust.ts';
import { leafUnder } from '../../../renderer/scene/hit-test.ts';
import { lay } from '../../../renderer/scene/patches.ts';
import { pictureOf } from '../../../renderer/scene/picture.ts';
import { shiftAt } from '../../../renderer/scene/pixel-shift.ts';
import { fitView, toDesign, toDevice } from '../../../renderer/scene/view.ts';
import { leafLooks } from '../../../shared/domain/layout/leaf-look.ts';
import { createTreeLayout } from '../../../shared/domain/layout/tree-layout.ts';
import { sampleLeaves, takenBy } from '../../support/scene-page/sample-leaves.ts';

describe('The view', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 640, max: 7680 }),
    height: fc.integer({ min: 480, max: 4320 }),
  });

  test('always shows the whole crown and trunk, undistorted', () => {
    fc.assert(
      fc.property(sizes, ({ width, height }) => {
        const view = fitView(width, height);
        expect(view.left).toBeLessThanOrEqual(165);
        expect(view.right).toBeGreaterThanOrEqual(1755);
        expect(view.top).toBeLessThanOrEqual(1);
        expect(view.bottom).toBeGreaterThanOrEqual(1079);
      }),
    );
  });

  test('turns points into pixels and back', () => {
    fc.assert(
      fc.property(sizes, fc.nat(1920), fc.nat(1080), ({ width, height }, x, y) => {
        const view = fitView(width, height, 12);
        const device = toDevice(view, x, y);
        const back = toDesign(view, device.x, device.y);
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });
});

describe('Touching a leaf', () => {
  const looks = leafLooks(createTreeLayout(4), sampleLeaves(200, 4));

  test('finds the topmost leaf under the finger', () => {
    const newest = looks[looks.length - 1];
    if (!newest) throw new Error('The tree is bare.');
    const { slot, length } = newest;
    const x = slot.x + Math.cos(slot.angle) * length * 0.5;
    const y = slot.y + Math.sin(slot.angle) * length * 0.5;
    expect(leafUnder(looks, x, y, 0)?.id).toBe(newest.id);
  });

  test('answers within a fingertip of a leaf and not farther away', () => {
    const one = looks.slice(-1);
    const look = one[0];
    if (!look) throw new Error('The tree is bare.');
    const along = (distance: number) => ({
      x: look.slot.x + Math.cos(look.slot.angle) * distance,
      y: look.slot.y + Math.sin(look.slot.angle) * distance,
    });
    const near = along(look.length * 1.1 + 10);
    const far = along(look.length * 1.1 + 60);
    expect(leafUnder(one, near.x, near.y, 22)?.id).toBe(look.id);
    expect(leafUnder(one, far.x, far.y, 22)).toBeNull();
  });
});

describe('A flight', () => {
  test('begins in the hand and ends exactly where the leaf rests', () => {
    const home = { x: 700, y: 300, angle: 0.4, length: 60 };
    const path = flightPath({ x: 1500, y: 900 }, home, 170, 1);
    expect(path[0]).toMatchObject({ x: 1500, y: 900, length: 170 });
    const last = path[path.length - 1];
    expect(last?.x).toBeCloseTo(home.x);
    expect(last?.y).toBeCloseTo(home.y);
    expect(last?.angle).toBeCloseTo(home.angle);
    expect(last?.length).toBeCloseTo(home.length);
  });
});

describe('What moves by itself', () => {
  test('a leaf in the wind turns by less than ten degrees', () => {
    for (const look of leafLooks(createTreeLayout(4), sampleLeaves(60, 4)))
      for (let t = 0; t < 5; t += 0.05)
        expect(Math.abs(sway(look, t))).toBeLessThan((10 * Math.PI) / 180);
  });

  test('the pixel shift never stands still, goes no further than a pixel, and comes everywhere', () => {
    const seen = new Set<string>();
    for (let step = 0; step < 4 * 24 * 60; step++) {
      const now = shiftAt(step);
      const next = shiftAt(step + 1);
      expect(Math.max(Math.abs(now.x), Math.abs(now.y))).toBeLessThanOrEqual(12);
      expect(Math.abs(next.x - now.x)).toBe(1);
      expect(Math.abs(next.y - now.y)).toBeLessThanOrEqual(1);
      seen.add(`across ${now.x}`).add(`down ${now.y}`);
    }
    expect(seen.size).toBe(2 * 23);
  });

  test('the pixel shift begins where the picture stands', () => {
    expect(shiftAt(0)).toEqual({ x: 0, y: 0 });
  });
});

describe('Pieces of a picture on their sheet', () => {
  const side = fc.integer({ min: 1, max: 700 });
  const pieces = fc.array(fc.record({ left: side, top: side, width: side, height: side }));

  test('are all there, and none lies over another', () => {
    fc.assert(
      fc.property(pieces, (rects) => {
        const laid = lay(rects);
        expect(new Set(laid.pieces.map(({ rect }) => rect))).toEqual(new Set(rects));
        for (const [index, { rect, x, y }] of laid.pieces.entries()) {
          expect(x + rect.width).toBeLessThanOrEqual(laid.width);
          expect(y + rect.height).toBeLessThanOrEqual(laid.height);
          for (const other of laid.pieces.slice(index + 1)) {
            const beside = x + rect.width <= other.x || other.x + other.rect.width <= x;
            const below = y + rect.height <= other.y || other.y + other.rect.height <= y;
            expect(beside || below).toBe(true);
          }
        }
      }),
    );
  });
});

describe('What changed between two states', () => {
  const leaves = sampleLeaves(40, 4);
  const state = (count: number, hour = 12) => ({
    seed: 4,
    leaves: leaves.slice(0, count),
    taken: takenBy(leaves.slice(0, count)),
    season: 'spring' as const,
    hour,
    calm: false,
  });

  test('is nothing, one more leaf, the light, or everything', () => {
    expect(changeBetween(state(30), state(30))).toBe('nothing');
    expect(changeBetween(state(30), state(30, 12.4))).toBe('nothing');
    expect(changeBetween(state(30), state(31))).toBe('one-more-leaf');
    expect(changeBetween(state(30), state(30, 18))).toBe('light');
    expect(changeBetween(state(30), state(32))).toBe('everything');
    expect(changeBetween(state(30), state(29))).toBe('everything');
    expect(changeBetween(state(30), { ...state(30), season: 'autumn' })).toBe('everything');
    expect(changeBetween(state(30), { ...state(30), daysToGo: 3 })).toBe('everything');
  });

  test('sees that a leaf was exchanged for another', () => {
    const other = { ...state(30), leaves: [...leaves.slice(1, 30), ...leaves.slice(0, 1)] };
    expect(changeBetween(state(30), other)).toBe('everything');
  });
});

describe('The fortnight before World Social Work Day', () => {
  const garlandOn = (daysToGo: number | null) =>
    pictureOf(
      { seed: 4, leaves: [], taken: takenBy([]), season: 'spring', hour: 12, calm: true, daysToGo },
      null,
    );

  test('hangs a little more of the garland every day, all of it on the day', () => {
    expect(garlandOn(null).garland).toBe(0);
    for (let day = 14; day > 0; day--) {
      const { garland, festive } = garlandOn(day);
      expect(garland).toBeGreaterThan(0);
      expect(garland).toBeLessThan(garlandOn(day - 1).garland);
      expect(festive).toBe(false);
    }
    expect(garlandOn(0)).toMatchObject({ garland: 1, festive: true });
  });
});
