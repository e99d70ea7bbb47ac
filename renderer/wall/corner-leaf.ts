/** How far the broadest leaf, the ginkgo, reaches above the middle of its blade, as a share of its length. */
const BROADEST = 0.5;
/** Left between a leaf and the wall's edge, in design pixels. */
const MARGIN = 8;

/**
 * The leaf at a card's corner, in design pixels from the card's top left: the middle of its blade, its length and
 * direction, and the side of the box it is drawn in (`.note-card-leaf`).
 */
export const CORNER_LEAF = { x: 93, y: 27, length: 236, angle: -0.62, box: 354 } as const;

/**
 * The length of the leaf at a card whose top edge is so far below the wall's, in design pixels: a tall card has a smaller one,
 * at least half as long, which stays whole and clear of the names.
 */
export function cornerLeafLength(top: number): number {
  const { length, y } = CORNER_LEAF;
  return Math.min(length, Math.max(length / 2, (top + y - MARGIN) / BROADEST));
}
