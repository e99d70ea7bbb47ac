import { appended } from './appended.ts';
import type { Note } from './note.ts';
import { occupancyOf, settlePlace } from './place.ts';
import { ok, type Result, refused } from './result.ts';
import type { TreeDocument } from './tree.ts';

/** How long a change to a note can be seen and undone, in milliseconds: 90 days. */
export const HISTORY_MS = 90 * 86_400_000;

/** What can be done to a note. */
export const NOTE_DEEDS = ['added', 'edited', 'moved', 'state-changed', 'taken-back'] as const;

/** One of the things that can be done to a note. */
export type NoteDeed = (typeof NOTE_DEEDS)[number];

/** One change to a note, kept so that the manager can see and undo it. */
export interface NoteChange {
  readonly id: string;
  readonly noteId: string;
  readonly deed: NoteDeed;
  /** The note before the change; null for one that was added. */
  readonly before: Note | null;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** Why a change was not undone. */
export type UndoFailure = 'no-such-change' | 'no-such-note' | 'nothing-to-undo' | 'place-taken';

/** A document that remembers one more deed, and forgets what is older than HISTORY_MS; `now` in milliseconds since 1970. */
export function remember(
  document: TreeDocument,
  deed: NoteDeed,
  note: Pick<Note, 'id'>,
  before: Note | null,
  now: number,
): TreeDocument {
  return rememberAll(document, [{ deed, noteId: note.id, before }], now);
}

/** The same for deeds that were done together, in their order. */
export function rememberAll(
  document: TreeDocument,
  deeds: readonly Pick<NoteChange, 'deed' | 'noteId' | 'before'>[],
  now: number,
): TreeDocument {
  const { history } = forget(document, now);
  const id = idsAt(history, now);
  const changes = deeds.map((done): NoteChange => ({ ...done, id: id(), at: now }));
  return { ...document, history: appended(history, changes) };
}

/** A document without changes that are older than HISTORY_MS; the very same one when there are none. */
export function forget(document: TreeDocument, now: number): TreeDocument {
  const kept = document.history.filter(({ at }) => now - at <= HISTORY_MS);
  return kept.length === document.history.length ? document : { ...document, history: kept };
}

/** Undoes one change, whatever came after it; undoing is itself a change that can be undone. */
export function undoChange(
  document: TreeDocument,
  changeId: string,
  now: number,
): Result<TreeDocument, UndoFailure> {
  const change = document.history.find(({ id }) => id === changeId);
  if (!change || now - change.at > HISTORY_MS) return refused('no-such-change');
  const note = document.notes.find(({ id }) => id === change.noteId);
  if (change.deed === 'taken-back') return bringBack(document, change, note, now);
  if (!note) return refused('no-such-note');
  const undone = noteBefore(document, change, note);
  if (!undone.ok) return undone;
  const notes = document.notes.map((each) => (each === note ? undone.value : each));
  return ok(remember({ ...document, notes }, deedOfUndoing(change), note, note, now));
}

function deedOfUndoing({ deed }: NoteChange): NoteDeed {
  return deed === 'added' ? 'state-changed' : deed;
}

function noteBefore(
  document: TreeDocument,
  { deed, before }: NoteChange,
  note: Note,
): Result<Note, UndoFailure> {
  const { state, waitsFor, setAsideReason, place, ...words } = before ?? note;
  switch (deed) {
    case 'added':
      return note.state === 'removed'
        ? refused('nothing-to-undo')
        : ok({ ...note, state: 'removed', waitsFor: [], setAsideReason: null });
    case 'edited': {
      const kept = {
        state: note.state,
        waitsFor: note.waitsFor,
        setAsideReason: note.setAsideReason,
        place: note.place,
      };
      return ok({ ...words, ...kept });
    }
    case 'moved': {
      const others = document.notes.filter((each) => each !== note);
      const free = settlePlace(occupancyOf(others), place);
      return free.ok ? ok({ ...note, place: free.value }) : free;
    }
    default:
      return note.state === state
        ? refused('nothing-to-undo')
        : ok({ ...note, state, waitsFor, setAsideReason });
  }
}

/** A note that was taken back comes again, at its own bud if nobody else has it by now. */
function bringBack(
  document: TreeDocument,
  { before }: NoteChange,
  there: Note | undefined,
  now: number,
): Result<TreeDocument, UndoFailure> {
  if (there || before === null) return refused('nothing-to-undo');
  const taken = occupancyOf(document.notes);
  const own = settlePlace(taken, before.place);
  const place = own.ok ? own : settlePlace(taken, null);
  if (!place.ok) return place;
  const note: Note = { ...before, place: place.value };
  const notes = [...document.notes, note].toSorted((a, b) => a.placedAt - b.placedAt);
  return ok(remember({ ...document, notes }, 'added', note, null, now));
}

/** Ids nobody has: the moment, and a number for each deed within the same millisecond. */
function idsAt(history: readonly NoteChange[], now: number): () => string {
  const taken = new Set(history.filter(({ at }) => at === now).map(({ id }) => id));
  const moment = Math.max(0, now).toString(36);
  let number = taken.size;
  return () => {
    while (taken.has(`${moment}-${number}`)) number++;
    return `${moment}-${number++}`;
  };
}
