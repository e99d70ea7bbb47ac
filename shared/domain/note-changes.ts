import { appended, gathered } from './appended.ts';
import { LONGEST_LINE } from './colleague.ts';
import { remember } from './history.ts';
import {
  LONGEST_STORY,
  MOST_COLLEAGUES,
  type Note,
  type NoteDraft,
  type NoteState,
} from './note.ts';
import { settlePlace, takenIn } from './place.ts';
import { ok, type Result, refused } from './result.ts';
import { countCharacters, tidyLine, tidyText } from './text.ts';
import type { TreeDocument } from './tree.ts';
import { NOTHING_SEEN, type SeenByGuard, waitingReasons } from './waiting.ts';

const notesById = gathered(
  () => new Map<string, Note>(),
  (known, note: Note) => known.set(note.id, note),
);

/** How long a new note can be taken back, in milliseconds. */
export const TAKE_BACK_MS = 30_000;

/** Why a note was not added. */
export type AddNoteFailure =
  | 'no-tree'
  | 'nobody-chosen'
  | 'too-many-colleagues'
  | 'unknown-colleague'
  | 'story-empty'
  | 'story-too-long'
  | 'name-too-long'
  | 'private-detail'
  | 'place-taken';

/**
 * Adds a note at its place; repeating the same draft (by id) changes nothing, so that an answer lost on the way
 * never makes a second leaf. Whether it hangs or waits is decided by the settings and by what the privacy guard saw;
 * a waiting note has its place too. Fails with a code of AddNoteFailure.
 */
export function addNote(
  document: TreeDocument,
  draft: NoteDraft,
  now: number,
  seen: SeenByGuard = NOTHING_SEEN,
): Result<{ readonly document: TreeDocument; readonly note: Note }, AddNoteFailure> {
  const repeated = notesById(document.notes).get(draft.id);
  if (repeated) return ok({ document, note: repeated });
  if (document.team === null) return refused('no-tree');

  const honoured = draft.for === 'whole-team' ? draft.for : [...new Set(draft.for)];
  const named = honoured === 'whole-team' ? [] : honoured;
  const guests = tidyGuests(draft.guests ?? []);
  if (honoured.length + guests.length === 0) return refused('nobody-chosen');
  if (named.length + guests.length > MOST_COLLEAGUES) return refused('too-many-colleagues');
  if (guests.some((guest) => countCharacters(guest, LONGEST_LINE) > LONGEST_LINE)) {
    return refused('name-too-long');
  }
  const known = new Set(document.colleagues.map((colleague) => colleague.id));
  const from = draft.source === 'colleague' ? draft.from : null;
  if ([...named, ...(from === null ? [] : [from])].some((id) => !known.has(id))) {
    return refused('unknown-colleague');
  }

  const story = tidyText(draft.story);
  if (story === '') return refused('story-empty');
  if (countCharacters(story, LONGEST_STORY) > LONGEST_STORY) return refused('story-too-long');
  if (seen.hard) return refused('private-detail');

  const place = settlePlace(takenIn(document.notes), draft.place);
  if (!place.ok) return place;

  const waitsFor = waitingReasons(document.settings, { source: draft.source, guests }, seen);
  const note: Note = {
    id: draft.id,
    for: honoured,
    guests,
    story,
    kind: draft.kind,
    source: draft.source,
    from,
    place: place.value,
    state: waitsFor.length === 0 ? 'on-the-tree' : 'waiting',
    waitsFor,
    authorStory: null,
    setAsideReason: null,
    placedAt: now,
  };
  const next = { ...document, notes: appended(document.notes, [note]) };
  return ok({ document: remember(next, 'added', note, null, now), note });
}

/** The names of guests on one line each, without empty ones and repeats. */
export function tidyGuests(guests: readonly string[]): readonly string[] {
  return [...new Set(guests.map(tidyLine).filter((guest) => guest !== ''))];
}

/** Takes a new note back within TAKE_BACK_MS of placing it; its place becomes a bud again. */
export function takeBackNote(
  document: TreeDocument,
  noteId: string,
  now: number,
): Result<TreeDocument, 'no-such-note' | 'too-late'> {
  const note = document.notes.find(({ id }) => id === noteId);
  if (!note) return refused('no-such-note');
  if (now - note.placedAt > TAKE_BACK_MS) return refused('too-late');
  const notes = document.notes.filter(({ id }) => id !== noteId);
  return ok(remember({ ...document, notes }, 'taken-back', note, note, now));
}

/**
 * Shows, hides or removes a note; it keeps its place in every state, so that no other leaf ever moves. A note that is
 * put on the tree waits for nothing any more.
 */
export function setNoteState(
  document: TreeDocument,
  noteId: string,
  state: NoteState,
  now: number,
): Result<TreeDocument, 'no-such-note'> {
  const note = document.notes.find(({ id }) => id === noteId);
  if (!note) return refused('no-such-note');
  if (note.state === state) return ok(document);
  const settled = state === 'on-the-tree' ? { waitsFor: [], setAsideReason: null } : {};
  return ok(withChanged(document, note, { ...note, ...settled, state }, now));
}

/** Sets a note aside with the manager's reason, which may not be empty; it keeps its place and can still be put on the tree. */
export function setNoteAside(
  document: TreeDocument,
  noteId: string,
  reason: string,
  now: number,
): Result<TreeDocument, 'no-such-note' | 'reason-empty' | 'reason-too-long'> {
  const note = document.notes.find(({ id }) => id === noteId);
  if (!note) return refused('no-such-note');
  const setAsideReason = tidyText(reason);
  if (setAsideReason === '') return refused('reason-empty');
  if (countCharacters(setAsideReason, LONGEST_STORY) > LONGEST_STORY) {
    return refused('reason-too-long');
  }
  return ok(withChanged(document, note, { ...note, state: 'set-aside', setAsideReason }, now));
}

function withChanged(document: TreeDocument, note: Note, next: Note, now: number): TreeDocument {
  const notes = document.notes.map((each) => (each === note ? next : each));
  return remember({ ...document, notes }, 'state-changed', note, note, now);
}
