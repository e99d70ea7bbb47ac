import type { Colleague } from './colleague.ts';
import type { NoteChange } from './history.ts';
import type { Note } from './note.ts';
import type { Reading, RunningOrder } from './reading.ts';
import type { ReadingPlace } from './reading-place.ts';
import type { Settings } from './settings.ts';

/** The schema version this code writes. */
export const SCHEMA = 2;

/** The team a tree belongs to. */
export interface Team {
  readonly name: string;
  /** Seed of the tree's shape: every tree grows differently, and always the same. */
  readonly seed: number;
  readonly plantedAt: number;
}

/** The manager's PIN as a scrypt hash; it never leaves main. Hex strings; n, r, p are scrypt's cost parameters. */
export interface PinHash {
  readonly salt: string;
  readonly hash: string;
  readonly n: number;
  readonly r: number;
  readonly p: number;
  /** Number of digits, 4 to 8, so that the PIN dialog opens by itself at the last one. */
  readonly digits: number;
}

/**
 * A team's kept notes and settings: the one document the store keeps.
 * A value is either one record (or null) or a list of records with an `id`; nothing is nested deeper than a record.
 */
export interface TreeDocument {
  readonly team: Team | null;
  readonly pin: PinHash | null;
  readonly settings: Settings;
  readonly colleagues: readonly Colleague[];
  /** Colleagues' pictures; a picture's id is the colleague's. */
  readonly pictures: readonly Picture[];
  readonly notes: readonly Note[];
  /** What was done to notes in the last days, newest last. */
  readonly history: readonly NoteChange[];
  readonly readings: readonly Reading[];
  /** Where the open reading is; null until its first turn, and while none is open. */
  readonly readingPlace: ReadingPlace | null;
  readonly runningOrders: readonly RunningOrder[];
  readonly certificates: readonly Certificate[];
  /** What retention is about to erase, told to the manager beforehand; null while nothing is. */
  readonly retentionNotice: RetentionNotice | null;
  /** When the last backup was made, in milliseconds since 1970 (UTC); null before the first. */
  readonly lastBackupAt: number | null;
}

/** A colleague's picture: a small JPEG in base64. */
export interface Picture {
  readonly id: string;
  readonly jpeg: string;
}

/** A line that says that something was erased, without saying what it was. */
export interface Certificate {
  readonly id: string;
  readonly what: (typeof ERASED)[number];
  /** The id of the note or the colleague, so that no backup brings them back; null for retention. */
  readonly subject: string | null;
  /** For retention, the moment before which notes were erased, in milliseconds since 1970 (UTC); otherwise null. */
  readonly before: number | null;
  /** How many notes went. */
  readonly count: number;
  /** When it was asked for, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** When it was done everywhere we can reach; null while a file or a folder is out of reach. */
  readonly doneAt: number | null;
}

/** What can be erased: one note, everything about a colleague, notes older than the retention. */
export const ERASED = ['note', 'colleague', 'retention'] as const;

/** That retention is going to erase, since when the manager can know, and the notes placed before which moment. */
export interface RetentionNotice {
  /** Milliseconds since 1970 (UTC). */
  readonly since: number;
  /** Milliseconds since 1970 (UTC). */
  readonly before: number;
}
