/** The most notes one twig can carry and still be told apart from across the room. */
export const TWIG_PLACES = 13;

/** The part of a running order that the twig shows, and where on it the reading stands. */
export interface TwigWindow<Item> {
  readonly shown: readonly Item[];
  /** Index into `shown`. */
  readonly at: number;
}

/** Cuts a running order down to what fits on the twig, with the place in the middle wherever that is possible. */
export function twigWindow<Item>(items: readonly Item[], at: number): TwigWindow<Item> {
  const latest = Math.max(0, items.length - TWIG_PLACES);
  const start = Math.min(Math.max(0, at - Math.floor(TWIG_PLACES / 2)), latest);
  return { shown: items.slice(start, start + TWIG_PLACES), at: at - start };
}
