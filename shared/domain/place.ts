import { gathered } from './appended.ts';
import { ok, type Result, refused } from './result.ts';

/** How many limbs (branches a writer can choose) every tree has. Source: docs/decisions, layout algorithm. */
export const LIMBS = 7;

/** How many open buds each limb shows at once: the lowest free numbers on it. */
export const BUDS = 13;

/** A leaf's place for ever: the limb (0 to 6, left to right) and the slot's number on it, counted from 0. */
export interface Place {
  readonly limb: number;
  readonly k: number;
}

/** The taken slot numbers of each limb, indexed by limb. */
export type Occupancy = readonly ReadonlySet<number>[];

interface Placed {
  readonly place: Place;
}

const nothingTaken = () => Array.from({ length: LIMBS }, () => new Set<number>());

/** Collects the taken slots of each limb from anything that has a place. */
export function occupancyOf(placed: Iterable<Placed>): Occupancy {
  const taken = nothingTaken();
  for (const { place } of placed) taken[place.limb]?.add(place.k);
  return taken;
}

/** The same for a tree's own list of notes, carried on from note to note: to be read at once and not to be kept. */
export const takenIn: (notes: readonly Placed[]) => Occupancy = gathered(
  nothingTaken,
  (taken, { place }: Placed) => taken[place.limb]?.add(place.k),
);

/** The open buds of one limb, lowest slot number first, at most BUDS of them; empty for an unknown limb. */
export function openBuds(taken: Occupancy, limb: number): readonly Place[] {
  const slots = taken[limb];
  if (!slots) return [];
  const buds: Place[] = [];
  for (let k = 0; buds.length < BUDS; k++) if (!slots.has(k)) buds.push({ limb, k });
  return buds;
}

/** The place the tree chooses: the limb with the fewest leaves (ties in a fixed, spread-out order), its lowest bud. */
export function choosePlace(taken: Occupancy): Place {
  let limb = 0;
  for (let turn = 0; turn < LIMBS; turn++) {
    const candidate = (turn * 3) % LIMBS;
    if ((taken[candidate]?.size ?? 0) < (taken[limb]?.size ?? 0)) limb = candidate;
  }
  let k = 0;
  while (taken[limb]?.has(k)) k++;
  return { limb, k };
}

/** The limbs offered to a writer: those whose count is within max(12, 25 %) of the mean, so that the crown keeps its shape. */
export function offeredLimbs(taken: Occupancy): readonly number[] {
  const counts = Array.from({ length: LIMBS }, (_, limb) => taken[limb]?.size ?? 0);
  const mean = counts.reduce((sum, count) => sum + count, 0) / LIMBS;
  const most = mean + Math.max(12, mean * 0.25);
  return counts.flatMap((count, limb) => (count <= most ? [limb] : []));
}

/** Gives the asked-for bud if it is open, the tree's own choice for null, or `place-taken` when somebody was quicker. */
export function settlePlace(taken: Occupancy, asked: Place | null): Result<Place, 'place-taken'> {
  if (asked === null) return ok(choosePlace(taken));
  const open = openBuds(taken, asked.limb).some((bud) => bud.k === asked.k);
  return open ? ok({ limb: asked.limb, k: asked.k }) : refused('place-taken');
}
