import { DESIGN_HEIGHT, DESIGN_WIDTH } from './crown.ts';
import { chance, clamp } from './random.ts';

/** A disc of foliage at the end of a limb or bough: together they give the crown its cloud-like outline. */
export interface Clump {
  readonly limb: number;
  x: number;
  y: number;
  readonly r: number;
  /** How near the viewer it hangs, 0 to 1; decides the paint order among neighbours. */
  height: number;
}

/** Pushes the clumps apart until they overlap evenly, and gives each its height; changes them in place. */
export function spreadClumps(clumps: readonly Clump[], seed: number): void {
  let pairs: (readonly [Clump, Clump])[] = [];
  for (let round = 0; round < 50; round++) {
    if (round % 10 === 0) pairs = nearPairs(clumps);
    for (const [a, b] of pairs) pushApart(a, b);
    for (const clump of clumps) holdInCrown(clump);
  }
  for (const [i, clump] of clumps.entries()) clump.height = chance(seed, 77, i);
}

/** The pairs that can come to touch within the next rounds; most never do. */
function nearPairs(clumps: readonly Clump[]): (readonly [Clump, Clump])[] {
  const pairs: (readonly [Clump, Clump])[] = [];
  for (let i = 0; i < clumps.length; i++) {
    for (let j = i + 1; j < clumps.length; j++) {
      const a = clumps[i];
      const b = clumps[j];
      if (!a || !b) continue;
      const reach = a.r + b.r;
      if (Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach) pairs.push([a, b]);
    }
  }
  return pairs;
}

/** Keeps a clump on the sheet, above the skirt and, near the trunk, up in the light. */
function holdInCrown(clump: Clump): void {
  const centre = Math.max(0, 1 - Math.abs(clump.x - 960) / 420);
  clump.x = clamp(clump.x, 200 + clump.r * 0.4, 1720 - clump.r * 0.4);
  clump.y = clamp(clump.y, 60 + clump.r * 0.66, 622 - 34 * centre);
  if (Math.abs(clump.x - 960) < 170 && clump.y > 520) clump.y -= 3;
}

function pushApart(a: Clump, b: Clump): void {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.sqrt(dx * dx + dy * dy) || 1;
  const wanted = (a.r + b.r) * 0.66;
  if (distance >= wanted) return;
  const move = ((wanted - distance) * 0.16) / distance;
  a.x -= dx * move;
  a.y -= dy * move;
  b.x += dx * move;
  b.y += dy * move;
}

const CELL = 12;
const COLUMNS = Math.ceil(DESIGN_WIDTH / CELL);
const ROWS = Math.ceil(DESIGN_HEIGHT / CELL);

/** Which clump owns each spot of the sheet: the nearest one, measured in its own radii. */
export function clumpMap(clumps: readonly Clump[]): (x: number, y: number) => number {
  const owner = new Uint8Array(COLUMNS * ROWS).fill(255);
  const find = (cx: number, cy: number): number => {
    const x = (cx + 0.5) * CELL;
    const y = (cy + 0.5) * CELL;
    let best = Number.POSITIVE_INFINITY;
    let nearest = 0;
    for (let i = 0; i < clumps.length; i++) {
      const clump = clumps[i];
      if (!clump) continue;
      const u = (x - clump.x) / clump.r;
      const v = (y - clump.y) / clump.r;
      const distance = u * u + v * v;
      if (distance < best) {
        best = distance;
        nearest = i;
      }
    }
    return nearest;
  };
  return (x, y) => {
    const cx = clamp(Math.floor(x / CELL), 0, COLUMNS - 1);
    const cy = clamp(Math.floor(y / CELL), 0, ROWS - 1);
    const cell = cx + cy * COLUMNS;
    const known = owner[cell] ?? 255;
    if (known !== 255) return known;
    const nearest = find(cx, cy);
    owner[cell] = nearest;
    return nearest;
  };
}
