import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';

/** The leaf under a point of the design sheet: the topmost one that covers it, else the nearest within `slack`; null if none. */
export function leafUnder(
  looks: readonly LeafLook[],
  x: number,
  y: number,
  slack: number,
): LeafLook | null {
  let nearest: LeafLook | null = null;
  let least = slack;
  for (let i = looks.length - 1; i >= 0; i--) {
    const look = looks[i];
    if (!look) continue;
    const distance = distanceTo(look, x, y);
    if (distance <= 0) return look;
    if (distance < least) {
      least = distance;
      nearest = look;
    }
  }
  return nearest;
}

/** How far a point lies outside a leaf's blade, taken as an ellipse along its length; 0 or less inside. */
function distanceTo(look: LeafLook, x: number, y: number): number {
  const { slot, length } = look;
  const dx = x - slot.x;
  const dy = y - slot.y;
  if (Math.abs(dx) > length * 1.2 + 60 || Math.abs(dy) > length * 1.2 + 60)
    return Number.POSITIVE_INFINITY;
  const cos = Math.cos(slot.angle);
  const sin = Math.sin(slot.angle);
  const along = (dx * cos + dy * sin) / length - 0.46;
  const across = (dy * cos - dx * sin) / length;
  const radius = Math.hypot(along / 0.56, across / 0.4);
  return (radius - 1) * length * 0.48;
}
