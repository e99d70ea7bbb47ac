import { describe, expect, test } from 'vitest';
import { hexOf, hexOfLinear, labOf, linearOf, mix, shade } from '../../../renderer/scene/colour.ts';
import { SEASON_PALETTES } from '../../../renderer/scene/palette.ts';
import { themeAt, themeOf } from '../../../renderer/scene/theme.ts';
import { SEASONS } from '../../../shared/domain/calendar.ts';
import { KINDS, type Kind } from '../../../shared/domain/note.ts';

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** Simulations of complete colour-vision deficiencies in linear light. Source: Machado, Oliveira and Fernandes 2009. */
const VISIONS: Readonly<Record<string, Matrix>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
};

function seen(hex: string, m: Matrix): string {
  const [r, g, b] = linearOf(hex);
  return hexOfLinear([
    m[0] * r + m[1] * g + m[2] * b,
    m[3] * r + m[4] * g + m[5] * b,
    m[6] * r + m[7] * g + m[8] * b,
  ]);
}

/** Distance in OKLab, times a hundred. */
function difference(a: string, b: string): number {
  const [l1, a1, b1] = labOf(a);
  const [l2, a2, b2] = labOf(b);
  return 100 * Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

function closest(colours: Readonly<Record<Kind, string>>, vision: Matrix) {
  let least = { pair: '', difference: Number.POSITIVE_INFINITY };
  for (const [i, one] of KINDS.entries()) {
    for (const other of KINDS.slice(i + 1)) {
      const apart = difference(seen(colours[one], vision), seen(colours[other], vision));
      if (apart < least.difference) least = { pair: `${one} and ${other}`, difference: apart };
    }
  }
  return least;
}

describe('The five kinds stay apart', () => {
  for (const season of SEASONS) {
    test(`in ${season}, for every common colour vision, by at least 11`, () => {
      for (const [vision, matrix] of Object.entries(VISIONS)) {
        const least = closest(SEASON_PALETTES[season].leaves, matrix);
        console.log(`${season}, ${vision}: ${least.difference.toFixed(1)} (${least.pair})`);
        expect(least.difference).toBeGreaterThanOrEqual(11);
      }
    });
  }

  test('at night and at dusk too, where shapes help the colours, by at least 7', () => {
    for (const season of SEASONS) {
      for (const part of ['dusk', 'night'] as const) {
        for (const [vision, matrix] of Object.entries(VISIONS)) {
          const least = closest(themeOf(season, part).leaves, matrix);
          console.log(`${season} ${part}, ${vision}: ${least.difference.toFixed(1)}`);
          expect(least.difference).toBeGreaterThanOrEqual(7);
        }
      }
    }
  });
});

describe('Colours', () => {
  test('come back from OKLab as they went in', () => {
    for (const hex of ['#000000', '#ffffff', '#9aaf45', '#182142', '#c98a8f'])
      expect(hexOf(labOf(hex))).toBe(hex);
  });

  test('mix towards their ends and shade by lightness', () => {
    expect(mix('#204060', '#ffaa00', 0)).toBe('#204060');
    expect(mix('#204060', '#ffaa00', 1)).toBe('#ffaa00');
    expect(labOf(shade('#9aaf45', 0.1))[0]).toBeCloseTo(labOf('#9aaf45')[0] + 0.1, 1);
  });
});

describe('The light changes so slowly that nobody sees it', () => {
  test('between two pictures no colour moves by more than a few steps', () => {
    let largest = 0;
    for (const season of SEASONS) {
      let before = themeAt(season, 0);
      for (let minute = 1; minute <= 24 * 60; minute++) {
        const now = themeAt(season, minute / 60);
        if (now.name === before.name) continue;
        for (const [i, colour] of now.sky.entries())
          largest = Math.max(largest, difference(colour, before.sky[i] ?? colour));
        before = now;
      }
    }
    console.log(`largest change of a sky's colour between two pictures: ${largest.toFixed(2)}`);
    expect(largest).toBeLessThan(2);
  });
});
