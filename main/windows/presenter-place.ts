/** As much of a display as choosing one needs. */
export interface PlacedDisplay {
  readonly id: number;
}

/**
 * The display of the presenter view, or null where the reader shares the wall's: the chosen one if it is plugged in
 * and not the wall's, else the first that is not the wall's. `mayShare` lets a chosen view lie on the wall's own
 * display, which only makes sense in normal windows.
 */
export function presenterDisplay<Display extends PlacedDisplay>(
  displays: readonly Display[],
  wallId: number,
  chosenId: number | null,
  mayShare: boolean,
): Display | null {
  const chosen = displays.find(({ id }) => id === chosenId);
  if (chosen && (chosen.id !== wallId || mayShare)) return chosen;
  return displays.find(({ id }) => id !== wallId) ?? null;
}
