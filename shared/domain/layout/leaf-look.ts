import type { Kind } from '../note.ts';
import { LIMBS, type Place } from '../place.ts';
import { leafLength } from './crown.ts';
import { chance, clamp, hash } from './random.ts';
import type { Slot, TreeLayout } from './tree-layout.ts';

/** What the layout needs to know of a leaf. */
export interface PlacedLeaf {
  readonly id: string;
  readonly place: Place;
  readonly kind: Kind;
  readonly ribbon: boolean;
  readonly read?: boolean;
}

/** One leaf as it is drawn; the place never changes, length and tone drift slowly as the tree fills. */
export interface LeafLook {
  readonly id: string;
  readonly slot: Slot;
  readonly kind: Kind;
  readonly ribbon: boolean;
  /** Whether it was read aloud. */
  readonly read?: boolean;
  /** Design pixels from stalk to tip. */
  readonly length: number;
  /** Lightness steps, −4 in the deep shade to 4 in full light. */
  readonly tone: number;
  /** Whether the folded light half is on the other side. */
  readonly flip: boolean;
  /** Whether it hangs behind the branches. */
  readonly behind: boolean;
  /** Position in the paint order, low first. */
  readonly height: number;
  /** Phase of its sway in the wind, radians. */
  readonly phase: number;
  /** Which of four mature foliage tones it drifts to, and how far it has gone: 0 not at all to 3. */
  readonly foliage: number;
  readonly maturity: number;
}

/** The newest leaves are drawn on top of everything, so that a new note is always seen. */
export const NEWEST_ON_TOP = 60;

/** Some shapes fill more of their length than others. */
const KIND_SIZE: Readonly<Record<Kind, number>> = {
  'thank-you': 1,
  kindness: 0.92,
  courage: 1.08,
  'bright-idea': 0.94,
  together: 1.06,
};

/** How every leaf is drawn, in paint order; `leaves` come in the order of placing. */
export function leafLooks(tree: TreeLayout, leaves: readonly PlacedLeaf[]): LeafLook[] {
  const counts = new Array<number>(LIMBS).fill(0);
  for (const { place } of leaves) counts[place.limb] = (counts[place.limb] ?? 0) + 1;
  const total = leaves.length;
  const lengths = counts.map((count) => usualLength(total, count));
  const looks = leaves.map((leaf, i) =>
    lookOf(tree, leaf, total, total - 1 - i, lengths[leaf.place.limb] ?? 40),
  );
  return looks.sort((a, b) => a.height - b.height);
}

/** How the newest of the leaves is drawn, without working out the others. */
export function newestLook(tree: TreeLayout, leaves: readonly PlacedLeaf[]): LeafLook | null {
  const newest = leaves[leaves.length - 1];
  if (!newest) return null;
  const { limb } = newest.place;
  let onLimb = 0;
  for (const { place } of leaves) if (place.limb === limb) onLimb++;
  return lookOf(tree, newest, leaves.length, 0, usualLength(leaves.length, onLimb));
}

/** Leaf length on a limb: half by the whole tree's count, half by the limb's own. */
function usualLength(total: number, onLimb: number): number {
  return leafLength(Math.max(1, total * 0.5 + onLimb * LIMBS * 0.5));
}

function lookOf(
  tree: TreeLayout,
  leaf: PlacedLeaf,
  total: number,
  rank: number,
  usual: number,
): LeafLook {
  const { seed } = tree;
  const slot = tree.slot(leaf.place);
  const { key } = slot;
  const clump = tree.clumps[slot.clump];
  const newest = rank < NEWEST_ON_TOP;
  const hero = 1 + 0.75 * Math.exp(-rank / 26) * clamp((total - 60) / 700, 0, 1);
  const depth = chance(seed, 8, key);
  const behind = !newest && depth < 0.18;
  const nearness = ((clump?.y ?? 300) - 60) / 700 + (clump?.height ?? 0) * 0.06 + depth * 0.2;
  const tone = toneOf(seed, slot, total, rank);
  return {
    id: leaf.id,
    slot,
    kind: leaf.kind,
    ribbon: leaf.ribbon,
    read: leaf.read ?? false,
    length: usual * (0.86 + chance(seed, 3, key) * 0.28) * hero * KIND_SIZE[leaf.kind],
    tone: behind ? Math.max(-4, tone - 1) : tone,
    flip: Math.cos(slot.angle) < 0,
    behind,
    height: newest ? 2 - rank * 0.01 : nearness,
    phase: chance(seed, 13, key) * Math.PI * 2,
    ...foliageOf(seed, slot, total, rank),
  };
}

/** Light from the upper left, felt more the fuller the crown, with a little chance of its own. */
function toneOf(seed: number, slot: Slot, total: number, rank: number): number {
  const crowd = clamp(Math.log10(Math.max(total, 1) / 40) / 2.2, 0, 1);
  const light = slot.light * 5.2 + (0.45 - (slot.y - 60) / 650) * 1.6 - (slot.x - 960) / 760;
  const own = (chance(seed, 4, slot.key) - 0.5) * (2.2 - 0.6 * crowd);
  const fresh = rank < 40 ? Math.round(crowd) : 0;
  return clamp(Math.round(light * crowd + own + fresh), -4, 4);
}

/** Above some 260 leaves older ones drift towards their clump's foliage tone, so that a full crown stays calm. */
function foliageOf(seed: number, slot: Slot, total: number, rank: number) {
  const fullness = clamp(Math.log10(Math.max(total, 1) / 260) / 1.05, 0, 1);
  const age = fullness * 3.3 * (1 - Math.exp(-rank / 70));
  const spread = (chance(seed, 92, slot.key) - 0.5) * 0.9;
  const stray = chance(seed, 93, slot.key) < 0.26;
  const foliage = (stray ? hash(seed, 94, slot.key) : hash(seed, 91, slot.clump)) % 4;
  return { foliage, maturity: clamp(Math.round(age - 0.15 + spread), 0, 3) };
}
