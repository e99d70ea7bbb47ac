import type { Colleague } from './colleague.ts';
import { randomStream } from './layout/random.ts';
import type { Kind, Note } from './note.ts';
import { countWords } from './text.ts';

/** Which notes a reading takes. */
export const READING_SELECTIONS = [
  'new',
  'this-year',
  'all',
  'by-kind',
  'by-colleague',
  'hand-picked',
] as const;
/** One of the choices of the radio group "Which notes". */
export type ReadingSelection = (typeof READING_SELECTIONS)[number];

/** In which order a reading takes them. */
export const READING_ORDERS = ['as-placed', 'by-colleague', 'shuffled', 'by-hand'] as const;
/** One of the choices of the radio group "Order". */
export type ReadingOrder = (typeof READING_ORDERS)[number];

/** What is on the screen: the opening line, a note, or the finale with everybody's name. */
export const READING_STAGES = ['opening', 'notes', 'finale'] as const;
/** One of the three stages of a reading. */
export type ReadingStage = (typeof READING_STAGES)[number];

/** A way off the running order: to what was skipped, or to one person's note. */
export const DETOURS = ['skipped', 'person'] as const;

/** A detour under way, and where the reading goes on after it. */
export interface Detour {
  readonly to: (typeof DETOURS)[number];
  /** Index into the running order; its length means the finale. */
  readonly returnTo: number;
  /** Index of the skipped note that a jump to a person left, to be returned to first; null otherwise. */
  readonly sweepAt: number | null;
}

/** What a rehearsal has measured: notes and words read aloud, and the milliseconds that took. */
export interface Timed {
  readonly notes: number;
  readonly words: number;
  readonly ms: number;
}

/** One read-aloud session: a running order of notes and a place in it. */
export interface Reading {
  readonly id: string;
  readonly selection: ReadingSelection;
  readonly order: ReadingOrder;
  /** The running order, fixed when the reading begins: note ids. */
  readonly running: readonly string[];
  /** Index into `running` of the note being read. */
  readonly at: number;
  /** How far the walk through `running` has come: the furthest index plus one; 0 while the opening line is shown. */
  readonly reached: number;
  readonly blank: boolean;
  readonly stage: ReadingStage;
  /** Page of the present story, from 0. */
  readonly page: number;
  /** Ids of notes that were read before the walk came to them. */
  readonly ahead: readonly string[];
  readonly detour: Detour | null;
  /** When the present page came on, in milliseconds since 1970 (UTC). */
  readonly shownAt: number;
  /** Milliseconds read before the present page came on; what the kiosk was off or asleep does not count. */
  readonly goneMs: number;
  readonly timed: Timed;
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
  /** The first millisecond of this calendar year, where the kiosk stands. */
  readonly yearBegan: number;
  /** The kinds wanted, for the selection by kind. */
  readonly kinds?: readonly Kind[] | undefined;
  /** Ids of the colleagues wanted, for the selection by colleague. */
  readonly people?: readonly string[] | undefined;
}

/**
 * The notes of a selection, in the order they were placed; hidden and removed notes are never read. Hand-picked
 * notes come with the running order, so that here they are all notes that can be picked.
 */
export function selectNotes(
  notes: readonly Note[],
  selection: ReadingSelection,
  context: ReadingContext,
): readonly Note[] {
  const shown = notes.filter((note) => note.state === 'on-the-tree');
  switch (selection) {
    case 'all':
    case 'hand-picked':
      return shown;
    case 'this-year':
      return shown.filter((note) => note.placedAt >= context.yearBegan);
    case 'by-kind':
      return shown.filter((note) => context.kinds?.includes(note.kind));
    case 'by-colleague':
      return shown.filter(({ for: honoured }) =>
        context.people?.some((id) => honoured !== 'whole-team' && honoured.includes(id)),
      );
    case 'new': {
      const read = notesRead(context.readings);
      return shown.filter((note) => !read.has(note.id));
    }
  }
}

/** The ids of the notes of one reading that were read: shown and not skipped. */
export function readIn(reading: Reading): readonly string[] {
  const skipped = new Set(reading.skipped);
  const walked = reading.running.slice(0, reading.reached).filter((id) => !skipped.has(id));
  return [...walked, ...reading.ahead];
}

/** The ids of all notes that have been read in any reading, rehearsals aside. */
export function notesRead(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(readings.filter((reading) => !reading.rehearsal).flatMap(readIn));
}

/**
 * Puts notes into a running order; by hand they stay as they come, by colleague keeps each person's notes together, the team's own last.
 * The shuffle is Fisher–Yates on the stream of `seed`, so that the same seed gives the same order.
 */
export function orderNotes(
  notes: readonly Note[],
  order: ReadingOrder,
  colleagues: readonly Colleague[],
  seed: number,
): readonly Note[] {
  if (order === 'as-placed' || order === 'by-hand') return notes;
  if (order === 'shuffled') return shuffled(notes, seed);
  const rank = new Map(colleagues.map((colleague, index) => [colleague.id, index]));
  const rankOf = (note: Note) =>
    note.for === 'whole-team' ? colleagues.length : (rank.get(note.for[0] ?? '') ?? 0);
  return [...notes].sort((a, b) => rankOf(a) - rankOf(b));
}

/** How many words reading a note takes: its story, and two for each name. */
export function wordsToSay(note: Pick<Note, 'story' | 'for'>): number {
  const names = note.for === 'whole-team' ? 1 : note.for.length;
  return countWords(note.story) + names * 2;
}

/** About how long reading these notes takes, in whole minutes (at least 1 unless there are none). */
export function readingMinutes(
  notes: readonly Pick<Note, 'story' | 'for'>[],
  pace: number = READING_PACE,
): number {
  if (notes.length === 0) return 0;
  const words = notes.reduce((sum, note) => sum + wordsToSay(note), 0);
  return Math.max(1, Math.round(words / pace + (notes.length * PAUSE_SECONDS) / 60));
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
