/**
 * The leaf at a card's corner, in design pixels from the card's top left: the middle of its blade, its length and
 * direction, and the side of the box it is drawn in (`.note-card-leaf`).
 */
export const CORNER_LEAF = { x: 93, y: 27, length: 236, angle: -0.62, box: 354 } as const;

/** The middle of a blade lies at least so far below the wall's edge, in design pixels: half a ginkgo leaf, the broadest, and the glide. */
export const CORNER_LEAF_ROOM = 132;
