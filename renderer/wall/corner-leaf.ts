/**
 * The leaf at a card's corner, in design pixels from the card's top left: the middle of its blade, its length and
 * direction, and the side of the box it is drawn in (`.note-card-leaf`).
 */
export const CORNER_LEAF = { x: 93, y: 27, length: 236, angle: -0.62, box: 354 } as const;
