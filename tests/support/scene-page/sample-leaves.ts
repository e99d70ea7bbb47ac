import type { SceneLeaf } from '../../../renderer/scene/scene.ts';
import { hash, randomStream } from '../../../shared/domain/layout/random.ts';
import { KINDS, type Kind } from '../../../shared/domain/note.ts';
import {
  choosePlace,
  type Occupancy,
  occupancyOf,
  offeredLimbs,
  openBuds,
  type Place,
} from '../../../shared/domain/place.ts';

/** How often each kind is chosen. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['thank-you', 0.3],
  ['kindness', 0.26],
  ['courage', 0.17],
  ['bright-idea', 0.12],
  ['together', 0.15],
];

/** Invented leaves as a team would place them: most where the tree chooses, some on a branch of one's own choice. */
export function sampleLeaves(count: number, seed: number): readonly SceneLeaf[] {
  const random = randomStream(hash(seed, 500));
  const leaves: SceneLeaf[] = [];
  const taken = Array.from({ length: 7 }, () => new Set<number>());
  for (let i = 0; i < count; i++) {
    const place = placeFor(taken, random);
    taken[place.limb]?.add(place.k);
    leaves.push({ id: `note-${i}`, place, kind: kindFor(random()), ribbon: random() < 0.12 });
  }
  return leaves;
}

/** What is taken by a list of leaves. */
export function takenBy(leaves: readonly SceneLeaf[]): Occupancy {
  return occupancyOf(leaves);
}

function placeFor(taken: Occupancy, random: () => number): Place {
  if (random() >= 0.22) return choosePlace(taken);
  const offered = offeredLimbs(taken);
  const limb = offered[Math.floor(random() * offered.length)] ?? 0;
  const buds = openBuds(taken, limb);
  return buds[random() < 0.25 ? Math.floor(random() * buds.length) : 0] ?? choosePlace(taken);
}

function kindFor(share: number): Kind {
  let left = share;
  for (const [kind, part] of SHARES) {
    if (left < part) return kind;
    left -= part;
  }
  return KINDS[0];
}
