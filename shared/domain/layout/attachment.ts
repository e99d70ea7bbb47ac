import { LIMBS } from '../place.ts';
import { DESIGN_HEIGHT, DESIGN_WIDTH } from './crown.ts';
import { type Nodes, ORDER } from './nodes.ts';
import { clamp } from './random.ts';

const CELL = 20;
const COLUMNS = Math.ceil(DESIGN_WIDTH / CELL) + 2;
const ROWS = Math.ceil(DESIGN_HEIGHT / CELL) + 2;
const FARTHEST = 360;
/** Nothing grows out of the lowest quarter of a limb. */
const BARE = 0.24;

/** Finds where a twig leaves the wood; one grid of nodes for each limb. */
export interface Attachment {
  /** Lets later twigs grow from a node of a limb. */
  offer(limb: number, id: number): void;
  /** The node of a limb from which a twig reaches a point most naturally, or −1. */
  find(limb: number, x: number, y: number): number;
}

/** An attachment search over the given nodes. */
export function createAttachment(nodes: Nodes): Attachment {
  const heads = Array.from({ length: LIMBS }, () => new Int32Array(COLUMNS * ROWS).fill(-1));
  let next = new Int32Array(4096);

  return {
    offer(limb, id) {
      const grid = heads[limb];
      if (!grid) return;
      if ((nodes.along[id] ?? 0) < BARE && nodes.order[id] === ORDER.limb) return;
      if (id >= next.length) {
        const links = new Int32Array(nodes.x.length);
        links.set(next);
        next = links;
      }
      const cell = column(nodes.x[id] ?? 0) + row(nodes.y[id] ?? 0) * COLUMNS;
      next[id] = grid[cell] ?? -1;
      grid[cell] = id;
    },

    find(limb, x, y) {
      const grid = heads[limb];
      if (!grid) return -1;
      const cx = column(x);
      const cy = row(y);
      let cheapest = Number.POSITIVE_INFINITY;
      let found = -1;
      /** Long ways and sharp turns cost: d (1 + 1.7 (1 − cos)), and more when the twig would grow backwards. */
      const searchCell = (cell: number) => {
        for (let id = grid[cell] ?? -1; id >= 0; id = next[id] ?? -1) {
          const dx = x - (nodes.x[id] ?? 0);
          const dy = y - (nodes.y[id] ?? 0);
          const square = dx * dx + dy * dy;
          if (square < 9 || square > cheapest * cheapest) continue;
          const distance = Math.sqrt(square);
          const forward = dx * (nodes.dx[id] ?? 0) + dy * (nodes.dy[id] ?? 0);
          let cost = distance + 1.7 * (distance - forward);
          if (forward < 0) cost -= 2 * forward;
          if (nodes.order[id] === ORDER.twig) cost += 3;
          if (cost < cheapest) {
            cheapest = cost;
            found = id;
          }
        }
      };
      const rings = Math.ceil(FARTHEST / CELL);
      for (let ring = 0; ring <= rings; ring++) {
        if (found >= 0 && (ring - 1) * CELL > cheapest) break;
        const right = Math.min(COLUMNS - 1, cx + ring);
        for (let r = Math.max(0, cy - ring); r <= Math.min(ROWS - 1, cy + ring); r++) {
          const whole = r === cy - ring || r === cy + ring;
          const step = whole || ring === 0 ? 1 : 2 * ring;
          const left = whole ? Math.max(0, cx - ring) : cx - ring < 0 ? cx + ring : cx - ring;
          for (let c = left; c <= right; c += step) searchCell(c + r * COLUMNS);
        }
      }
      return found;
    },
  };
}

function column(x: number): number {
  return clamp(Math.floor(x / CELL) + 1, 0, COLUMNS - 1);
}

function row(y: number): number {
  return clamp(Math.floor(y / CELL) + 1, 0, ROWS - 1);
}
