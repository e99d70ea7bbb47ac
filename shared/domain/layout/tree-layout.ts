import { LIMBS, type Place } from '../place.ts';
import { createAttachment } from './attachment.ts';
import { clumpMap } from './clumps.ts';
import { CROWN, envelope, FORK } from './crown.ts';
import { addNode, type Nodes, ORDER, type Shoot } from './nodes.ts';
import { chance, clamp, hash, randomStream } from './random.ts';
import { growSkeleton, type Skeleton } from './skeleton.ts';
import { createSlotField } from './slot-field.ts';

/** A leaf's place on the sheet, fixed by seed, limb and k alone. */
export interface Slot {
  readonly place: Place;
  /** End of the stalk, design pixels. */
  readonly x: number;
  readonly y: number;
  /** Where the leaf points, radians, 0 to the right, clockwise. */
  readonly angle: number;
  readonly clump: number;
  /** The last node of the twig it hangs on. */
  readonly node: number;
  readonly twig: Shoot;
  /** How much light falls on this side of its clump, −1 to 1. */
  readonly light: number;
  /** The place as one number for hashing: it never depends on how many slots are known. */
  readonly key: number;
}

/** The whole shape of one tree; slots are found in canonical order and kept, so asking again is free. */
export interface TreeLayout extends Skeleton {
  readonly seed: number;
  /** The slot of a place; finds further slots when it is beyond those known. */
  slot(place: Place): Slot;
  /** How many rows of seven slots are known. */
  rows(): number;
  /** All known slots, row by row, limb by limb. */
  known(): readonly Slot[];
}

/** How many valid candidates compete for a slot; the one farthest from all earlier slots wins. */
const CANDIDATES = 9;

/** The layout of a seed's tree. Source: progressive blue noise by best candidate (Mitchell 1991) within clumps of foliage. */
export function createTreeLayout(seed: number): TreeLayout {
  const skeleton = growSkeleton(seed);
  const { nodes, clumps } = skeleton;
  const attachment = createAttachment(nodes);
  for (const shoot of skeleton.shoots)
    for (let id = shoot.start; id < shoot.start + shoot.count; id++)
      if (nodes.order[id] !== ORDER.strand) attachment.offer(shoot.limb, id);
  const ownerAt = clumpMap(clumps);
  const field = createSlotField();
  const streams = Array.from({ length: LIMBS }, (_, limb) => randomStream(hash(seed, 1000 + limb)));
  const clumpsOf = Array.from({ length: LIMBS }, (_, limb) =>
    clumps.flatMap((clump, id) => (clump.limb === limb ? [{ ...clump, id }] : [])),
  );
  const slots: Slot[] = [];
  let rows = 0;

  /** The winner among the limb's candidates for slot k. */
  const chooseSpot = (limb: number, k: number) => {
    const random = streams[limb];
    if (!random) throw new RangeError(`There is no limb ${limb}.`);
    const own = clumpsOf[limb] ?? [];
    const size = envelope(k);
    const limit = clamp(420 / Math.sqrt(1 + k * 1.2), 18, 170);
    let best = -1;
    let spot = { x: FORK.x, y: FORK.y - 200 };
    let found = 0;
    for (let tries = 0; tries < 260 && found < CANDIDATES; tries++) {
      const clump = own[Math.floor(random() * own.length)];
      if (!clump) break;
      const off = Math.sqrt(random()) * 1.02;
      const turn = random() * Math.PI * 2;
      let x = clump.x + Math.cos(turn) * off * clump.r;
      let y = clump.y + Math.sin(turn) * off * clump.r * 0.86;
      const u = (x - FORK.x) / (size * (CROWN.x + 30));
      const v = (y - FORK.y) / (size * (CROWN.y + 36));
      const rim = Math.sqrt(u * u + v * v) - 0.11 * (1 - off);
      if (tries < 200 && (rim > 1 || y > skirtAt(x, seed) + random() * 22)) continue;
      if (tries < 240 && k < 160 && Math.abs(x - 962) < 105 && y > 490) continue;
      if (rim > 1) {
        x = FORK.x + (x - FORK.x) / rim;
        y = FORK.y + (y - FORK.y) / rim;
      }
      if (tries < 200 && clumps[ownerAt(x, y)]?.limb !== limb) continue;
      found++;
      let worth = 1 + 0.1 * rim;
      if (k < 30) worth *= 1 - 0.35 * clamp((y - 640) / 120, 0, 1);
      if (best > 0 && field.crowded(x, y, best / worth)) continue;
      const room = field.nearest(x, y, limit) * worth;
      if (room > best) {
        best = room;
        spot = { x, y };
      }
    }
    return spot;
  };

  const addSlot = (limb: number, k: number): Slot => {
    const { x, y } = chooseSpot(limb, k);
    field.add(x, y);
    const key = (limb << 16) | k;
    const root = attachment.find(limb, x, y);
    const bend = (chance(seed, 5, key) - 0.5) * 1.4;
    const twig = growTwig(nodes, limb, root, x, y, k < 60 ? 11 : 16, bend);
    for (let id = twig.start; id < nodes.count; id++) attachment.offer(limb, id);
    const node = nodes.count - 1;
    const clumpId = ownerAt(x, y);
    const clump = clumps[clumpId] ?? { x, y, r: 1 };
    const offX = (x - clump.x) / clump.r;
    const offY = (y - clump.y) / clump.r;
    const towardsX = (nodes.dx[node] ?? 0) * 0.9 + offX * 0.55 + ((x - FORK.x) / CROWN.x) * 0.5;
    const towardsY =
      (nodes.dy[node] ?? 0) * 0.9 + offY * 0.45 + ((y - FORK.y) / CROWN.y) * 0.35 + 0.3;
    return {
      place: { limb, k },
      x,
      y,
      angle: Math.atan2(towardsY, towardsX) + (chance(seed, 6, key) - 0.5) * 0.9,
      clump: clumpId,
      node,
      twig,
      light: clamp((-offX * 0.45 - offY * 0.9) * 0.75, -1, 1),
      key,
    };
  };

  const extendTo = (k: number) => {
    for (; rows <= k; rows++) {
      for (let turn = 0; turn < LIMBS; turn++) {
        const limb = (turn * 3 + rows) % LIMBS;
        slots[rows * LIMBS + limb] = addSlot(limb, rows);
      }
    }
  };

  return {
    ...skeleton,
    seed,
    slot: ({ limb, k }) => {
      extendTo(k);
      const slot = slots[k * LIMBS + limb];
      if (!slot) throw new RangeError(`There is no limb ${limb}.`);
      return slot;
    },
    rows: () => rows,
    known: () => slots,
  };
}

/** The crown's lower edge, gently wavy. */
function skirtAt(x: number, seed: number): number {
  return 672 + Math.sin(x / 64 + seed) * 22;
}

/** A twig from a node to a slot along a quadratic curve that leaves in the direction of growth. */
function growTwig(
  nodes: Nodes,
  limb: number,
  root: number,
  x: number,
  y: number,
  step: number,
  bend: number,
): Shoot {
  const x0 = nodes.x[root] ?? x;
  const y0 = nodes.y[root] ?? y;
  const dx = x - x0;
  const dy = y - y0;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const count = Math.max(2, Math.round(distance / step));
  const controlX = x0 + (nodes.dx[root] ?? 0) * distance * 0.4 - bend * dy * 0.12;
  const controlY = y0 + (nodes.dy[root] ?? 0) * distance * 0.4 + bend * dx * 0.12;
  const along = nodes.along[root] ?? 0.5;
  const start = nodes.count;
  let last = root;
  for (let i = 1; i <= count; i++) {
    const t = i / count;
    const u = 1 - t;
    const px = u * u * x0 + 2 * u * t * controlX + t * t * x;
    const py = u * u * y0 + 2 * u * t * controlY + t * t * y;
    last = addNode(nodes, px, py, last, ORDER.twig, along);
  }
  return { limb, order: ORDER.twig, root, start, count };
}
