import type { Note, NoteState, WaitingReason } from './note.ts';
import type { Settings } from './settings.ts';

/** What the privacy guard saw in a note: something that cannot hang on a wall, or something a manager should look at. */
export interface SeenByGuard {
  readonly hard: boolean;
  readonly soft: boolean;
}

/** A note in which the guard saw nothing. */
export const NOTHING_SEEN: SeenByGuard = { hard: false, soft: false };

/** Why a note has to wait for a manager; empty when it can hang at once. */
export function waitingReasons(
  settings: Settings,
  note: Pick<Note, 'source' | 'guests'>,
  seen: SeenByGuard,
): readonly WaitingReason[] {
  const reasons: WaitingReason[] = [];
  if (settings.passedOnWaits && note.source !== 'colleague') reasons.push('passed-on');
  if (settings.allWait) reasons.push('all-wait');
  if (seen.soft) reasons.push('possible-name');
  if (settings.guestsWait && note.guests.length > 0) reasons.push('not-on-the-list');
  return reasons;
}

/** Whether a note is seen on the tree for the first time when it goes from one state (undefined: none yet) to another. */
export function isFirstSeen(before: NoteState | undefined, after: NoteState): boolean {
  return after === 'on-the-tree' && (before === 'waiting' || before === 'set-aside');
}

/** The notes that wait for a manager, the one that has waited longest first. */
export function waitingNotes(notes: readonly Note[]): readonly Note[] {
  return notes.filter((note) => note.state === 'waiting');
}
