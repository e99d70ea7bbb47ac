import { isBegun, type Step, type WrittenNote } from './written-note.ts';

/** How long a note that was walked away from is kept for whoever returns, in milliseconds. */
export const KEPT_MS = 10 * 60_000;

/** A note that was walked away from, and the step it was left at. */
export interface KeptNote {
  readonly note: WrittenNote;
  readonly step: Step;
}

let kept: KeptNote | null = null;
let wiping: number | undefined;

/** Keeps a begun note in memory, and nowhere else, until it is taken up again or its time is over. */
export function keepNote(note: WrittenNote, step: Step): void {
  wipeKeptNote();
  if (!isBegun(note)) return;
  kept = { note, step };
  wiping = window.setTimeout(wipeKeptNote, KEPT_MS);
}

/** The kept note, which is then no longer kept, or null. */
export function takeKeptNote(): KeptNote | null {
  const taken = kept;
  wipeKeptNote();
  return taken;
}

/** Forgets the kept note. */
export function wipeKeptNote(): void {
  window.clearTimeout(wiping);
  kept = null;
}
