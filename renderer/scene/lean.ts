import { clamp } from '../../shared/domain/layout/random.ts';
import type { Point } from './scene.ts';

/** How far a branch bends towards a carried leaf: degrees, clockwise, about a point in CSS pixels. */
export interface Lean {
  readonly about: Point;
  readonly degrees: number;
}

/** A branch is wood: at its tip this is some 24 design pixels. */
const MOST = 2;
/** Less than this nobody sees, and a hand trembles. */
const LEAST_CHANGE = 0.08;
const BENDING = 'rotate 340ms cubic-bezier(.25,.6,.3,1)';

/**
 * Degrees by which a branch from `foot` to `tip` bends towards a leaf: most when it is carried well beside it, none when it
 * is over it or straight behind its foot, so that it never flips from one side to the other.
 */
export function leanTowards(foot: Point, tip: Point, leaf: Point): number {
  const along = { x: tip.x - foot.x, y: tip.y - foot.y };
  const away = { x: leaf.x - foot.x, y: leaf.y - foot.y };
  const area = Math.hypot(along.x, along.y) * Math.hypot(away.x, away.y);
  if (area === 0) return 0;
  const sine = (along.x * away.y - along.y * away.x) / area;
  return MOST * clamp(1.6 * sine, -1, 1);
}

/** Bends an element about a point of its own, in CSS pixels; a change nobody could see is left out. */
export function bend(element: HTMLElement, { about, degrees }: Lean): void {
  const before = Number.parseFloat(element.style.rotate) || 0;
  if (degrees !== 0 && Math.abs(degrees - before) < LEAST_CHANGE) return;
  element.style.transformOrigin = `${about.x}px ${about.y}px`;
  element.style.transition = BENDING;
  element.style.rotate = `${degrees}deg`;
}
