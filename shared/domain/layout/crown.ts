import { clamp } from './random.ts';

/** The picture is composed in design pixels on a sheet of this width. */
export const DESIGN_WIDTH = 1920;

/** The height of that sheet in design pixels. */
export const DESIGN_HEIGHT = 1080;

/** Where trunk becomes crown; the crown grows about this point (design pixels). */
export const FORK: { readonly x: number; readonly y: number } = { x: 960, y: 706 };

/** Half axes of the full-grown crown's ellipse about the fork (design pixels). */
export const CROWN: { readonly x: number; readonly y: number } = { x: 690, y: 612 };

/** The slot number at which a limb's part of the crown reaches its full size: ten thousand notes over seven limbs. */
const FULL_GROWN = 1430;

/** How much of the full crown's size is reached when slot k of a limb is born, 0.68 to 1. */
export function envelope(k: number): number {
  return 0.68 + 0.32 * clamp(k / FULL_GROWN, 0, 1) ** 0.3;
}

/** Distance from the fork in crown radii: 1 on the full-grown crown's rim. */
export function crownDistance(x: number, y: number): number {
  const u = (x - FORK.x) / CROWN.x;
  const v = (y - FORK.y) / CROWN.y;
  return Math.sqrt(u * u + v * v);
}

/** Leaf lengths in design pixels by number of leaves; between them the logarithms are interpolated. */
const LENGTHS: readonly (readonly [leaves: number, length: number])[] = [
  [0, 82],
  [12, 80],
  [30, 74],
  [100, 57],
  [300, 42],
  [1_000, 29],
  [3_000, 20.5],
  [10_000, 13.6],
  [30_000, 9],
];

/** The length of a leaf on a tree of so many leaves, in design pixels, 82 down to 9. */
export function leafLength(leaves: number): number {
  for (let i = 1; i < LENGTHS.length; i++) {
    const [upTo, shorter] = LENGTHS[i] ?? [0, 0];
    if (leaves > upTo) continue;
    const [from, longer] = LENGTHS[i - 1] ?? [0, 0];
    const t =
      (Math.log(leaves + 4) - Math.log(from + 4)) / (Math.log(upTo + 4) - Math.log(from + 4));
    return Math.exp(Math.log(longer) + (Math.log(shorter) - Math.log(longer)) * t);
  }
  return 9;
}
