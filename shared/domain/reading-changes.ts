import type { Note } from './note.ts';
import { onceFor } from './once-for.ts';
import {
  orderNotes,
  type Reading,
  type ReadingContext,
  type ReadingOrder,
  type ReadingSelection,
  selectNotes,
} from './reading.ts';
import { measuredPace, NOTHING_TIMED, timePage } from './reading-pace.ts';
import { openReading, withOpenReading } from './reading-place.ts';
import { jumpTo, type PageTurn, takeIn, turnReading, withoutLostNotes } from './reading-turns.ts';
import { ok, type Result, refused } from './result.ts';
import { storyPages } from './story-pages.ts';
import { tidyLine } from './text.ts';
import type { TreeDocument } from './tree.ts';

/** What begins a reading: the choices of the dialog, an id made by whoever asks, a seed for the shuffle. */
export interface ReadingStart extends Pick<ReadingContext, 'yearBegan' | 'kinds' | 'people'> {
  readonly id: string;
  readonly selection: ReadingSelection;
  readonly order: ReadingOrder;
  readonly seed: number;
  /** A running order that was put together beforehand; notes that left the tree since are passed over. */
  readonly running?: readonly string[] | undefined;
  readonly name?: string | undefined;
  readonly reader?: string | undefined;
  readonly opening?: string | undefined;
  readonly closing?: string | undefined;
  readonly rehearsal?: boolean | undefined;
}

/** Why a change to a reading was refused. */
export type ReadingFailure = 'nothing-to-read' | 'no-reading';

/** Begins a reading with a fixed running order; one that was still open is ended where it stood. */
export function beginReading(
  document: TreeDocument,
  start: ReadingStart,
  now: number,
): Result<TreeDocument, ReadingFailure> {
  const before = endReading(document, { now, stood: 0 });
  const settled = before.ok ? before.value : document;
  const running = runningOf(settled, start);
  if (running.length === 0) return refused('nothing-to-read');
  const opening = tidyLine(start.opening ?? '');
  const reading: Reading = {
    id: start.id,
    selection: start.selection,
    order: start.order,
    running,
    at: 0,
    reached: opening === '' ? 1 : 0,
    blank: false,
    stage: opening === '' ? 'notes' : 'opening',
    page: 0,
    ahead: [],
    detour: null,
    shownAt: now,
    goneMs: 0,
    timed: NOTHING_TIMED,
    beganAt: now,
    endedAt: null,
    name: tidyLine(start.name ?? '') || null,
    reader: tidyLine(start.reader ?? '') || null,
    opening,
    closing: tidyLine(start.closing ?? ''),
    skipped: [],
    rehearsal: start.rehearsal ?? false,
  };
  return ok({ ...settled, readings: [...settled.readings, reading], readingPlace: null });
}

function runningOf(document: TreeDocument, start: ReadingStart): readonly string[] {
  if (start.running !== undefined) {
    const shown = shownIds(document.notes);
    return [...new Set(start.running)].filter((id) => shown.has(id));
  }
  const chosen = selectNotes(document.notes, start.selection, {
    readings: document.readings,
    yearBegan: start.yearBegan,
    kinds: start.kinds,
    people: start.people,
  });
  return orderNotes(chosen, start.order, document.colleagues, start.seed).map(({ id }) => id);
}

/**
 * When a page comes on, in milliseconds since 1970 (UTC), and for how many milliseconds the one before it stood: by a clock
 * that nobody sets, which stops while the kiosk is off or asleep.
 */
export interface Moment {
  readonly now: number;
  readonly stood: number;
}

/** Turns the open reading to another page. */
export function turnPage(
  document: TreeDocument,
  turn: PageTurn,
  when: Moment,
): Result<TreeDocument, ReadingFailure> {
  return changeOpenReading(document, (reading) => {
    const notes = notesById(document.notes);
    const note = notes.get(reading.running[reading.at] ?? '');
    const timed = turn === 'next' ? timePage(reading, note, when.stood) : reading.timed;
    const pagesOf = (id: string) => storyPages(notes.get(id)?.story ?? '').length;
    return { ...turnReading(reading, turn, pagesOf), timed, ...cameOn(reading, when) };
  });
}

/** Shows one note of the open reading out of turn. */
export function jumpInReading(
  document: TreeDocument,
  noteId: string,
  when: Moment,
): Result<TreeDocument, ReadingFailure> {
  return changeOpenReading(document, (reading) => ({
    ...jumpTo(reading, noteId),
    ...cameOn(reading, when),
  }));
}

/** Another page comes on, and what the last one stood is gone. */
function cameOn(reading: Reading, { now, stood }: Moment): Pick<Reading, 'shownAt' | 'goneMs'> {
  return { shownAt: now, goneMs: reading.goneMs + stood };
}

/** Blanks the room's screen, or shows it again. */
export function blankReading(
  document: TreeDocument,
  blank: boolean,
): Result<TreeDocument, ReadingFailure> {
  return changeOpenReading(document, (reading) => ({ ...reading, blank }));
}

/** Notes that came onto the tree while the open reading went on; they wait for its end. */
export function arrivedNotes(reading: Reading, notes: readonly Note[]): readonly Note[] {
  return notesBeside(reading.running)(notes).filter(({ placedAt }) => placedAt >= reading.beganAt);
}

/** The notes on the tree that are not in a running order. */
const notesBeside = onceFor((running: Reading['running']) => {
  const read = new Set(running);
  return onceFor((notes: readonly Note[]) =>
    notes.filter(({ id, state }) => state === 'on-the-tree' && !read.has(id)),
  );
});

/** Takes the notes that arrived meanwhile into the open reading, at its end. */
export function takeInArrived(
  document: TreeDocument,
  when: Moment,
): Result<TreeDocument, ReadingFailure> {
  return changeOpenReading(document, (reading) => {
    const arrived = arrivedNotes(reading, document.notes);
    return {
      ...takeIn(
        reading,
        arrived.map(({ id }) => id),
      ),
      ...cameOn(reading, when),
    };
  });
}

/** Ends the open reading; what was read counts as read, and a rehearsal leaves its measured pace as the reader's. */
export function endReading(
  document: TreeDocument,
  when: Moment,
): Result<TreeDocument, ReadingFailure> {
  const open = openReading(document);
  const ended = changeOpenReading(document, (reading) => {
    const { now, stood } = when;
    return { ...reading, blank: false, endedAt: now, goneMs: reading.goneMs + stood };
  });
  const pace = open?.rehearsal ? measuredPace(open.timed) : null;
  if (!ended.ok || pace === null) return ended;
  const { settings } = ended.value;
  return ok({
    ...ended.value,
    settings: { ...settings, reader: { ...settings.reader, pace } },
  });
}

/** How long a reading that was ended can be gone on with, in milliseconds. */
export const GO_ON_MS = 60_000;

/**
 * Goes on with the open reading after a crash or a sleep, its page counted from now; with none open, opens the last one
 * again where it stood, up to GO_ON_MS after its end.
 */
export function goOnReading(
  document: TreeDocument,
  now: number,
): Result<TreeDocument, ReadingFailure> {
  const open = openReading(document);
  if (open !== null) return ok(withOpenReading(document, { ...open, shownAt: now }));
  const last = document.readings.at(-1);
  if (!last || last.endedAt === null || now - last.endedAt > GO_ON_MS) return refused('no-reading');
  const readings = [...document.readings.slice(0, -1), { ...last, endedAt: null, shownAt: now }];
  return ok({ ...document, readings, readingPlace: null });
}

function changeOpenReading(
  document: TreeDocument,
  change: (reading: Reading) => Reading,
): Result<TreeDocument, ReadingFailure> {
  const open = openReading(document);
  if (open === null) return refused('no-reading');
  const current = withoutLostNotes(open, shownIds(document.notes)) ?? open;
  return ok(withOpenReading(document, change(current)));
}

const shownIds = onceFor<TreeDocument['notes'], ReadonlySet<string>>(
  (notes) => new Set(notes.filter(({ state }) => state === 'on-the-tree').map(({ id }) => id)),
);

const notesById = onceFor<TreeDocument['notes'], ReadonlyMap<string, Note>>(
  (notes) => new Map(notes.map((note) => [note.id, note])),
);
