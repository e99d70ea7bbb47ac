import { LIMBS, type Occupancy, openBuds, type Place } from '../place.ts';
import { crownDistance, envelope } from './crown.ts';
import { ORDER, type Shoot } from './nodes.ts';
import { clamp, lerp, smooth } from './random.ts';
import type { Limb } from './skeleton.ts';
import type { Slot, TreeLayout } from './tree-layout.ts';

/** A shoot that something hangs on, drawn up to its point number `end`; point 0 of a side shoot is its root. */
export interface Branch {
  readonly shoot: Shoot;
  readonly end: number;
}

/** How far the wood has grown for a set of taken places. */
export interface Growth {
  /** Half thickness at each node, design pixels. */
  readonly radius: Float32Array;
  /** Where each node is drawn: the strands below the fork spread as they thicken, all else stays. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly branches: readonly Branch[];
  readonly buds: readonly Slot[];
}

/** How heavily things hang on the wood, in leaves. */
const WEIGHT = { leaf: 1, bud: 0.45, tip: 0.7, spurTip: 0.4 } as const;
const SKIRT = 664;

/** Grows the wood under the taken places: what carries more is thicker, what carries nothing is not there. */
export function grow(tree: TreeLayout, taken: Occupancy): Growth {
  const counts = Array.from({ length: LIMBS }, (_, limb) => taken[limb]?.size ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const leaves = counts.flatMap((_, limb) =>
    Array.from(taken[limb] ?? [], (k) => tree.slot({ limb, k })),
  );
  const buds = counts.flatMap((_, limb) => budSlots(tree, openBuds(taken, limb)));
  const load = loadOf(tree, leaves, buds, counts);
  const radius = new Float32Array(tree.nodes.count);
  const branches: Branch[] = [];
  const vigour = clamp(Math.log10(1 + total) / 4, 0, 1);
  const add = (shoot: Shoot) => {
    const end = thicken(tree, shoot, load, vigour, radius);
    if (end >= 1) branches.push({ shoot, end });
  };
  for (const shoot of tree.shoots) add(shoot);
  for (const slot of tree.known()) if ((load[slot.twig.start] ?? 0) > 0) add(slot.twig);
  const x = tree.nodes.x.slice(0, tree.nodes.count);
  bundleStrands(tree, radius, x);
  return { radius, x, y: tree.nodes.y.slice(0, tree.nodes.count), branches, buds };
}

/** The node number of a shoot's point; point 0 of a side shoot is the node it grows from. */
export function nodeOf(shoot: Shoot, point: number): number {
  if (shoot.root < 0) return shoot.start + point;
  return point === 0 ? shoot.root : shoot.start + point - 1;
}

function budSlots(tree: TreeLayout, places: readonly Place[]): Slot[] {
  return places.map((place) => tree.slot(place));
}

/** How much hangs on each node and all beyond it. */
function loadOf(
  tree: TreeLayout,
  leaves: readonly Slot[],
  buds: readonly Slot[],
  counts: readonly number[],
): Float32Array {
  const { nodes } = tree;
  const load = new Float32Array(nodes.count);
  const hang = (node: number, weight: number) => {
    load[node] = (load[node] ?? 0) + weight;
  };
  for (const slot of leaves) hang(slot.node, WEIGHT.leaf);
  for (const slot of buds) hang(slot.node, WEIGHT.bud);
  for (const shoot of tree.shoots) {
    const tip = lastInside(tree, shoot, counts[shoot.limb] ?? 0);
    if (tip >= 0) hang(tip, shoot.order === ORDER.spur ? WEIGHT.spurTip : WEIGHT.tip);
  }
  for (let id = nodes.count - 1; id >= 0; id--) {
    const parent = nodes.parent[id] ?? -1;
    if (parent >= 0) hang(parent, load[id] ?? 0);
  }
  return load;
}

/** The last node of a shoot inside the crown's present size, or −1 when hardly any of it is. */
function lastInside(tree: TreeLayout, shoot: Shoot, leaves: number): number {
  const { nodes } = tree;
  const limb = shoot.root < 0;
  const reach = envelope(leaves + 4) * (limb ? 0.97 : 1);
  const sure = limb ? (tree.limbs[shoot.limb]?.strand ?? 0) + 6 : 0;
  let last = -1;
  for (let i = 0; i < shoot.count; i++) {
    const id = shoot.start + i;
    const y = nodes.y[id] ?? 0;
    if (i >= sure) {
      if (crownDistance(nodes.x[id] ?? 0, y) > reach || (!limb && y > SKIRT)) break;
    }
    last = id;
  }
  return limb || last - shoot.start >= 2 ? last : -1;
}

/** Gives a shoot's nodes their radii from the load, smoothed and tapered; returns its last point that carries anything. */
function thicken(
  tree: TreeLayout,
  shoot: Shoot,
  load: Float32Array,
  vigour: number,
  radius: Float32Array,
): number {
  const isLimb = shoot.root < 0;
  let end = isLimb ? shoot.count - 1 : shoot.count;
  while (end > 0 && !((load[nodeOf(shoot, end)] ?? 0) > 0)) end--;
  if (end < 1) return 0;
  const strand = isLimb ? (tree.limbs[shoot.limb]?.strand ?? 0) : 0;
  const radii = new Float32Array(end + 1);
  for (let i = 0; i <= end; i++) {
    const r = 0.62 + 0.9 * (load[nodeOf(shoot, i)] ?? 0) ** 0.37;
    radii[i] = Math.max(r, leastRadius(shoot.order, i, end, strand, vigour));
  }
  for (let round = 0; round < 4; round++)
    for (let i = 1; i < end; i++)
      radii[i] = ((radii[i - 1] ?? 0) + 2 * (radii[i] ?? 0) + (radii[i + 1] ?? 0)) / 4;
  const isTwig = shoot.order === ORDER.twig;
  for (let i = isLimb ? 0 : 1; i <= end; i++) {
    const taper = Math.min(1, (end - i + 0.8) / (isTwig ? 2.2 : 6));
    const r = (radii[i] ?? 0) * (0.45 + 0.55 * taper);
    radius[nodeOf(shoot, i)] = Math.max(isTwig ? 0.7 : 0.8, r);
  }
  return end;
}

/** The floor of a shoot's radius by order, so that a bare young tree is already a tree. */
function leastRadius(
  order: number,
  point: number,
  end: number,
  strand: number,
  vigour: number,
): number {
  if (order === ORDER.limb) {
    const t = point < strand ? 0 : (point - strand) / Math.max(1, end - strand);
    return (8.4 + vigour * 4.2) * (1 - 0.84 * t ** 0.8);
  }
  if (order === ORDER.twig) return 0;
  return (order === ORDER.bough ? 4.4 : 2.5) * (1 - (0.6 * point) / end);
}

/** Presses the seven strands together to a trunk that flares at the root; changes radii and x in place. */
function bundleStrands(tree: TreeLayout, radius: Float32Array, x: Float32Array): void {
  const atFork = tree.limbs.map((limb) => radius[limb.shoot.start + limb.strand] ?? 8);
  const whole = atFork.reduce((sum, r) => sum + r * 1.16, 0);
  let left = -whole / 2;
  for (const limb of tree.limbs) {
    const own = atFork[limb.index] ?? 8;
    const centre = left + own * 0.58;
    left += own * 1.16;
    spreadStrand(tree, limb, own, centre, radius, x);
  }
}

function spreadStrand(
  tree: TreeLayout,
  limb: Limb,
  own: number,
  centre: number,
  radius: Float32Array,
  x: Float32Array,
): void {
  for (let i = 0; i < limb.strand; i++) {
    const id = limb.shoot.start + i;
    const t = i / (limb.strand - 1);
    const foot = (1 - t) ** 7;
    const flare = 1 + 0.1 * (1 - t) ** 1.2 + 1.15 * foot;
    const axis = 960 + Math.sin(t * 2.6 + tree.bend) * 7;
    const parting = smooth(clamp((t - 0.5) / 0.5, 0, 1));
    x[id] = lerp(axis + centre * 1.02 * flare, tree.nodes.x[id] ?? 960, parting);
    radius[id] = own * (1 + 0.16 * (1 - t) + 0.45 * foot);
  }
}
