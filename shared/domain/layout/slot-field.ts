import { DESIGN_HEIGHT, DESIGN_WIDTH } from './crown.ts';
import { clamp } from './random.ts';

const CELL = 14;
const FEW = 300;
const COLUMNS = Math.ceil(DESIGN_WIDTH / CELL) + 2;
const ROWS = Math.ceil(DESIGN_HEIGHT / CELL) + 2;

/** The places found so far, kept in a grid so that the nearest one is found quickly. */
export interface SlotField {
  /** Whether a slot lies within `radius` of a point (design pixels); stops at the first one. */
  crowded(x: number, y: number, radius: number): boolean;
  /** The distance to the nearest slot, or `limit` when none is nearer. */
  nearest(x: number, y: number, limit: number): number;
  add(x: number, y: number): void;
}

/** An empty field of slots. */
export function createSlotField(): SlotField {
  const heads = new Int32Array(COLUMNS * ROWS).fill(-1);
  let next = new Int32Array(1024);
  let xs = new Float32Array(1024);
  let ys = new Float32Array(1024);
  let count = 0;

  /** The smallest squared distance within one cell, or `best` when nothing in it is nearer. */
  const searchCell = (cell: number, x: number, y: number, best: number): number => {
    let nearest = best;
    for (let i = heads[cell] ?? -1; i >= 0; i = next[i] ?? -1) {
      const dx = x - (xs[i] ?? 0);
      const dy = y - (ys[i] ?? 0);
      const square = dx * dx + dy * dy;
      if (square < nearest) nearest = square;
    }
    return nearest;
  };

  /** Rings of cells around a point, near to far, until nothing nearer can follow or `enough` is undercut. */
  const search = (x: number, y: number, limit: number, enough: number): number => {
    const cx = column(x);
    const cy = row(y);
    const rings = Math.ceil(limit / CELL);
    let best = limit * limit;
    const stop = enough * enough;
    for (let ring = 0; ring <= rings; ring++) {
      const nearestPossible = (ring - 1) * CELL;
      if (ring > 1 && nearestPossible * nearestPossible > best) break;
      const top = Math.max(0, cy - ring);
      const bottom = Math.min(ROWS - 1, cy + ring);
      const left = Math.max(0, cx - ring);
      const right = Math.min(COLUMNS - 1, cx + ring);
      for (let r = top; r <= bottom; r++) {
        const whole = r === cy - ring || r === cy + ring;
        const step = whole || ring === 0 ? 1 : 2 * ring;
        const from = whole ? left : cx - ring < 0 ? cx + ring : cx - ring;
        for (let c = from; c <= right; c += step) {
          best = searchCell(c + r * COLUMNS, x, y, best);
          if (best < stop) return Math.sqrt(best);
        }
      }
    }
    return Math.sqrt(best);
  };

  /** While there are few slots, looking at all of them is quicker than walking through many empty cells. */
  const searchAll = (x: number, y: number, limit: number, enough: number): number => {
    let best = limit * limit;
    const stop = enough * enough;
    for (let i = 0; i < count; i++) {
      const dx = x - (xs[i] ?? 0);
      const dy = y - (ys[i] ?? 0);
      const square = dx * dx + dy * dy;
      if (square < best) {
        best = square;
        if (best < stop) break;
      }
    }
    return Math.sqrt(best);
  };
  const searchWell = (x: number, y: number, limit: number, enough: number) =>
    count < FEW ? searchAll(x, y, limit, enough) : search(x, y, limit, enough);

  return {
    crowded: (x, y, radius) => searchWell(x, y, radius, radius) < radius,
    nearest: (x, y, limit) => searchWell(x, y, limit, 0),
    add: (x, y) => {
      if (count === xs.length) {
        const grow = (old: Float32Array) => {
          const bigger = new Float32Array(old.length * 2);
          bigger.set(old);
          return bigger;
        };
        xs = grow(xs);
        ys = grow(ys);
        const links = new Int32Array(next.length * 2);
        links.set(next);
        next = links;
      }
      const cell = column(x) + row(y) * COLUMNS;
      xs[count] = x;
      ys[count] = y;
      next[count] = heads[cell] ?? -1;
      heads[cell] = count++;
    },
  };
}

function column(x: number): number {
  return clamp(Math.floor(x / CELL) + 1, 0, COLUMNS - 1);
}

function row(y: number): number {
  return clamp(Math.floor(y / CELL) + 1, 0, ROWS - 1);
}
