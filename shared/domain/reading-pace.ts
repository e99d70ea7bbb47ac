import type { Note } from './note.ts';
import { PAUSE_SECONDS, READING_PACE, type Reading, type Timed, wordsToSay } from './reading.ts';
import { storyPages } from './story-pages.ts';
import { countWords } from './text.ts';

/** The slowest and the fastest pace the estimates and the guide know, in words a minute. */
export const PACES = { slowest: 90, fastest: 180 } as const;

/** Words a rehearsal must have measured before its pace is believed. */
const ENOUGH_WORDS = 60;
/** Pages that were up for less time were leafed through, for longer were left standing, in milliseconds. */
const LEAFED_MS = 1000;
const LEFT_MS = 180_000;

/** Nothing measured yet. */
export const NOTHING_TIMED: Timed = { notes: 0, words: 0, ms: 0 };

/** Adds the page that is being left, after standing for so many milliseconds, to what a rehearsal measures. */
export function timePage(reading: Reading, note: Note | undefined, ms: number): Timed {
  const { timed } = reading;
  if (!reading.rehearsal || reading.stage !== 'notes' || reading.blank || note === undefined) {
    return timed;
  }
  if (ms < LEAFED_MS || ms > LEFT_MS) return timed;
  const pages = storyPages(note.story);
  const page = pages[reading.page] ?? '';
  const names = reading.page === 0 ? wordsToSay({ ...note, story: '' }) : 0;
  const isLast = reading.page + 1 >= pages.length;
  return {
    notes: timed.notes + (isLast ? 1 : 0),
    words: timed.words + countWords(page) + names,
    ms: timed.ms + ms,
  };
}

/**
 * The pace, in whole words a minute, at which the estimate of `readingMinutes` is what was measured;
 * null while too little was.
 */
export function measuredPace(timed: Timed): number | null {
  if (timed.words < ENOUGH_WORDS) return null;
  const minutes = (timed.ms - timed.notes * PAUSE_SECONDS * 1000) / 60_000;
  const pace = minutes <= 0 ? PACES.fastest : Math.round(timed.words / minutes);
  return Math.min(PACES.fastest, Math.max(PACES.slowest, pace));
}

/** How long reading these notes takes at a pace, in milliseconds, for the time that is left. */
export function readingMs(
  notes: readonly Pick<Note, 'story' | 'for'>[],
  pace: number = READING_PACE,
): number {
  return notes.reduce(
    (sum, note) => sum + (wordsToSay(note) / pace) * 60_000 + PAUSE_SECONDS * 1000,
    0,
  );
}
