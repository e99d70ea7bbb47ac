import type { Slot } from './tree-layout.ts';

/** Buds are offered to a finger at least so far apart, centre to centre, in design pixels. */
export const FINGER_APART = 76;

/** How many buds of a limb are offered to a finger at most. */
export const MOST_FINGER_BUDS = 8;

/** The open buds of a limb that can be offered to a finger: lowest slot first, none within a fingertip of another. */
export function fingerBuds(buds: readonly Slot[], limb: number): readonly Slot[] {
  const chosen: Slot[] = [];
  for (const slot of buds) {
    if (slot.place.limb !== limb || chosen.length === MOST_FINGER_BUDS) continue;
    if (chosen.every((other) => Math.hypot(other.x - slot.x, other.y - slot.y) >= FINGER_APART))
      chosen.push(slot);
  }
  return chosen;
}
