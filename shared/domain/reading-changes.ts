import {
  orderNotes,
  type PageTurn,
  type Reading,
  type ReadingOrder,
  type ReadingSelection,
  selectNotes,
  turnReading,
  withoutLostNotes,
} from './reading.ts';
import { ok, type Result, refused } from './result.ts';
import type { TreeDocument } from './tree.ts';

/** What begins a reading: the choices of the dialog, an id made by whoever asks, a seed for the shuffle. */
export interface ReadingStart {
  readonly id: string;
  readonly selection: ReadingSelection;
  readonly order: ReadingOrder;
  readonly seed: number;
  readonly yearBegan: number;
}

/** Why a change to a reading was refused. */
export type ReadingFailure = 'nothing-to-read' | 'no-reading';

/** The reading that goes on, or null; at most one does. */
export function openReading(document: TreeDocument): Reading | null {
  return document.readings.find((reading) => reading.endedAt === null) ?? null;
}

/** Begins a reading with a fixed running order; one that was still open is ended where it stood. */
export function beginReading(
  document: TreeDocument,
  start: ReadingStart,
  now: number,
): Result<TreeDocument, ReadingFailure> {
  const before = endReading(document, now);
  const settled = before.ok ? before.value : document;
  const chosen = selectNotes(settled.notes, start.selection, {
    readings: settled.readings,
    yearBegan: start.yearBegan,
  });
  if (chosen.length === 0) return refused('nothing-to-read');
  const running = orderNotes(chosen, start.order, settled.colleagues, start.seed);
  const reading: Reading = {
    id: start.id,
    selection: start.selection,
    order: start.order,
    running: running.map((note) => note.id),
    at: 0,
    reached: 1,
    blank: false,
    beganAt: now,
    endedAt: null,
    name: null,
    reader: null,
    opening: '',
    closing: '',
    skipped: [],
    rehearsal: false,
  };
  return ok({ ...settled, readings: [...settled.readings, reading] });
}

/** Turns the open reading to another note. */
export function turnPage(
  document: TreeDocument,
  turn: PageTurn,
): Result<TreeDocument, ReadingFailure> {
  return changeOpenReading(document, (reading) => turnReading(reading, turn));
}

/** Blanks the room's screen, or shows it again. */
export function blankReading(
  document: TreeDocument,
  blank: boolean,
): Result<TreeDocument, ReadingFailure> {
  return changeOpenReading(document, (reading) => ({ ...reading, blank }));
}

/** Ends the open reading; what was reached counts as read. */
export function endReading(
  document: TreeDocument,
  now: number,
): Result<TreeDocument, ReadingFailure> {
  return changeOpenReading(document, (reading) => ({ ...reading, blank: false, endedAt: now }));
}

/** How long a reading that was ended can be gone on with, in milliseconds. */
export const GO_ON_MS = 60_000;

/** Goes on with the open reading; with none open, opens the last one again where it stood, up to GO_ON_MS after its end. */
export function goOnReading(
  document: TreeDocument,
  now: number,
): Result<TreeDocument, ReadingFailure> {
  if (openReading(document) !== null) return ok(document);
  const last = document.readings.at(-1);
  if (!last || last.endedAt === null || now - last.endedAt > GO_ON_MS) return refused('no-reading');
  const readings = [...document.readings.slice(0, -1), { ...last, endedAt: null }];
  return ok({ ...document, readings });
}

function changeOpenReading(
  document: TreeDocument,
  change: (reading: Reading) => Reading,
): Result<TreeDocument, ReadingFailure> {
  const open = openReading(document);
  if (open === null) return refused('no-reading');
  const shown = document.notes.filter((note) => note.state === 'on-the-tree');
  const current = withoutLostNotes(open, new Set(shown.map((note) => note.id))) ?? open;
  const readings = document.readings.map((reading) =>
    reading.id === open.id ? change(current) : reading,
  );
  return ok({ ...document, readings });
}
