import type { Colleague } from './colleague.ts';
import { randomStream } from './layout/random.ts';
import type { Note } from './note.ts';
import { countWords } from './text.ts';

/** Which notes a reading takes. */
export const READING_SELECTIONS = ['new', 'this-year', 'all'] as const;
/** One of the choices of the radio group "Which notes". */
export type ReadingSelection = (typeof READING_SELECTIONS)[number];

/** In which order a reading takes them. */
export const READING_ORDERS = ['as-placed', 'by-colleague', 'shuffled'] as const;
/** One of the choices of the radio group "Order". */
export type ReadingOrder = (typeof READING_ORDERS)[number];

/** One read-aloud session: a running order of notes and a place in it. */
export interface Reading {
  readonly id: string;
  readonly selection: ReadingSelection;
  readonly order: ReadingOrder;
  /** The running order, fixed when the reading begins: note ids. */
  readonly running: readonly string[];
  /** Index into `running` of the note being read. */
  readonly at: number;
  /** How many of `running` have been on the screen: the furthest index plus one. */
  readonly reached: number;
  readonly blank: boolean;
  /** Milliseconds since 1970 (UTC). */
  readonly beganAt: number;
  /** When it ended, in milliseconds since 1970 (UTC); null while it goes on. */
  readonly endedAt: number | null;
  /** What it is called, e.g. "World Social Work Day"; null when nobody named it. */
  readonly name: string | null;
  /** Who reads, as they wrote it; null when nobody said. */
  readonly reader: string | null;
  /** Lines the reader begins and ends with; empty for none. */
  readonly opening: string;
  readonly closing: string;
  /** Ids of notes that were skipped and not come back to. */
  readonly skipped: readonly string[];
  /** A rehearsal leaves no trace on the tree: its notes do not count as read. */
  readonly rehearsal: boolean;
}

/** A running order that was put together and named before the day. */
export interface RunningOrder {
  readonly id: string;
  readonly name: string;
  /** Note ids in the order they are read; the last one is the last note. */
  readonly running: readonly string[];
  readonly opening: string;
  readonly closing: string;
  /** Milliseconds since 1970 (UTC). */
  readonly savedAt: number;
}

/** Words a minute of a calm reader. Source: the spotlight's and the reading's default pace in the art direction. */
export const READING_PACE = 130;

/** Seconds a note takes besides its words: the turn, a breath, the room's answer. */
export const PAUSE_SECONDS = 12;

/** What choosing notes for a reading depends on besides the notes. */
export interface ReadingContext {
  readonly readings: readonly Reading[];
  readonly colleagues: readonly Colleague[];
  /** The first millisecond of this calendar year, where the kiosk stands. */
  readonly yearBegan: number;
}

/** The notes of a selection, in the order they were placed; hidden and removed notes are never read. */
export function selectNotes(
  notes: readonly Note[],
  selection: ReadingSelection,
  context: Pick<ReadingContext, 'readings' | 'yearBegan'>,
): readonly Note[] {
  const shown = notes.filter((note) => note.state === 'on-the-tree');
  if (selection === 'all') return shown;
  if (selection === 'this-year') return shown.filter((note) => note.placedAt >= context.yearBegan);
  const read = notesRead(context.readings);
  return shown.filter((note) => !read.has(note.id));
}

/** The ids of all notes that have been read in any reading: on the screen and not skipped, rehearsals aside. */
export function notesRead(readings: readonly Reading[]): ReadonlySet<string> {
  const real = readings.filter((reading) => !reading.rehearsal);
  return new Set(
    real.flatMap(({ running, reached, skipped }) =>
      running.slice(0, reached).filter((id) => !skipped.includes(id)),
    ),
  );
}

/**
 * Puts notes into a running order; by colleague keeps each person's notes together, the team's own last.
 * The shuffle is Fisher–Yates on the stream of `seed`, so that the same seed gives the same order.
 */
export function orderNotes(
  notes: readonly Note[],
  order: ReadingOrder,
  colleagues: readonly Colleague[],
  seed: number,
): readonly Note[] {
  if (order === 'as-placed') return notes;
  if (order === 'shuffled') return shuffled(notes, seed);
  const rank = new Map(colleagues.map((colleague, index) => [colleague.id, index]));
  const rankOf = (note: Note) =>
    note.for === 'whole-team' ? colleagues.length : (rank.get(note.for[0] ?? '') ?? 0);
  return [...notes].sort((a, b) => rankOf(a) - rankOf(b));
}

/** About how long reading these notes takes, in whole minutes (at least 1 unless there are none). */
export function readingMinutes(
  notes: readonly Pick<Note, 'story' | 'for'>[],
  pace: number = READING_PACE,
): number {
  if (notes.length === 0) return 0;
  const words = notes.reduce((sum, note) => {
    const names = note.for === 'whole-team' ? 1 : note.for.length;
    return sum + countWords(note.story) + names * 2;
  }, 0);
  return Math.max(1, Math.round(words / pace + (notes.length * PAUSE_SECONDS) / 60));
}

/** Where a turn goes: one note on or back, or to either end. */
export type PageTurn = 'next' | 'previous' | 'first' | 'last';

/** Turns to another note; turning past either end stays where it is, and turning always shows the note again. */
export function turnReading(reading: Reading, turn: PageTurn): Reading {
  const last = reading.running.length - 1;
  const target = { next: reading.at + 1, previous: reading.at - 1, first: 0, last }[turn];
  const at = Math.min(Math.max(target, 0), last);
  return { ...reading, at, reached: Math.max(reading.reached, at + 1), blank: false };
}

/** Takes notes out of a running order that are no longer on the tree, keeping the place; null when none is left. */
export function withoutLostNotes(reading: Reading, shown: ReadonlySet<string>): Reading | null {
  if (reading.running.every((id) => shown.has(id))) return reading;
  const kept = (until: number) => reading.running.slice(0, until).filter((id) => shown.has(id));
  const running = kept(reading.running.length);
  if (running.length === 0) return null;
  const at = Math.min(kept(reading.at).length, running.length - 1);
  const reached = Math.max(kept(reading.reached).length, at + 1);
  return { ...reading, running, at, reached };
}

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const result = [...items];
  const random = randomStream(seed);
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [result[i], result[j]];
    if (a === undefined || b === undefined) continue;
    result[i] = b;
    result[j] = a;
  }
  return result;
}
