import { countWords } from './text.ts';

/** Words a minute somebody reads from across the room; also the calm pace of reading aloud. */
const SPOTLIGHT_PACE = 130;
/** A spotlight never stays for less, in milliseconds. */
const SHORTEST_STAY = 8000;

/** How long a spotlit note stays unfolded, in milliseconds: its names and story at 130 words a minute, at least 8 s. */
export function spotlightStay(words: string): number {
  return Math.max(SHORTEST_STAY, Math.round((countWords(words) / SPOTLIGHT_PACE) * 60_000));
}

/**
 * The note the spotlight lifts next: the one that waited longest, where a note never lifted comes first and
 * among those the newest. `liftedAt` holds a growing number for each note that was lifted.
 */
export function nextSpotlight(
  noteIds: readonly string[],
  liftedAt: ReadonlyMap<string, number>,
): string | null {
  let next: string | null = null;
  let longest = Number.POSITIVE_INFINITY;
  for (let i = noteIds.length - 1; i >= 0; i--) {
    const id = noteIds[i];
    if (id === undefined) continue;
    const lifted = liftedAt.get(id) ?? Number.NEGATIVE_INFINITY;
    if (next === null || lifted < longest) {
      next = id;
      longest = lifted;
    }
  }
  return next;
}
