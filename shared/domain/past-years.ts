import type { Note } from './note.ts';

/** One past year with its notes, newest first. */
export interface PastYear<Kept> {
  readonly year: number;
  readonly notes: readonly Kept[];
}

/**
 * The notes of the years before this one, a ring of the tree each, the latest year first; years without notes have no ring.
 * `yearOf` tells the year of a moment (milliseconds since 1970, UTC) where the wall hangs.
 */
export function pastYears<Kept extends Pick<Note, 'placedAt'>>(
  notes: readonly Kept[],
  thisYear: number,
  yearOf: (at: number) => number,
): readonly PastYear<Kept>[] {
  const years = new Map<number, Kept[]>();
  for (const note of notes) {
    const year = yearOf(note.placedAt);
    if (year >= thisYear) continue;
    const ring = years.get(year);
    if (ring) ring.push(note);
    else years.set(year, [note]);
  }
  return [...years]
    .sort(([one], [other]) => other - one)
    .map(([year, ring]) => ({ year, notes: ring.sort((a, b) => b.placedAt - a.placedAt) }));
}
