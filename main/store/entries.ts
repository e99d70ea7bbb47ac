import { type Change, isChange } from './change.ts';

/** The version of the on-disk format (frames, files, entries), apart from the schema of the records in them. */
export const FORMAT = 1;

const REASONS = ['daily', 'migration', 'import', 'asked'] as const;

/** Why a backup was made. */
export type BackupReason = (typeof REASONS)[number];

/** The last moment a calendar can name, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;

/** What a backup's header says beside a snapshot's. */
export interface BackupNote {
  /** When it was made, in milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly reason: BackupReason;
  /** How many records each list holds. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The first frame of every file. */
export interface Header {
  readonly file: 'journal' | 'snapshot';
  readonly format: number;
  /** The schema version of the records in this file. */
  readonly schema: number;
  /** The version of the program that wrote it. */
  readonly program: string;
  readonly generation: number;
  /** The last change before this file. In older files nothing after it counts. */
  readonly after: number;
  /** Files of an older generation than this are erased and never read. */
  readonly floor: number;
  /** Present while an erasure is under way: what is older than this file still has to go. */
  readonly erase?: true;
  /** Present in a backup. */
  readonly backup?: BackupNote;
}

/** One group of updates as it was made durable, all or nothing. */
export interface Entry {
  /** The number of the group's first update. */
  readonly from: number;
  /** The number of the group's last update. */
  readonly seq: number;
  /** When it was written, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** One change for each update that changed anything, in order. */
  readonly changes: readonly Change[];
  /** Present when everything older has to be erased from disk after this group. */
  readonly erase?: true;
}

/** A record that did not fit the schema: kept, counted, shown to the manager, never dropped. */
export interface HeldRecord {
  /** `list/id`, or the name of a single value. */
  readonly id: string;
  readonly part: string;
  /** The schema version it was last read with. */
  readonly schema: number;
  readonly record: unknown;
  /** What did not fit, for support. */
  readonly why: string;
}

/** The name under which held records are kept beside the document's own lists. */
export const HELD = 'held-aside';

/** A snapshot's last frame: how many frames stand between header and footer, and the SHA-256 of all bytes before it. */
export interface Footer {
  readonly end: { readonly seq: number; readonly records: number; readonly sha256: string };
}

/** Notes the journal keeps beside changes. */
export type Mark = { readonly verified: number } | { readonly closed: number };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isReason(value: unknown): value is BackupReason {
  return REASONS.some((reason) => reason === value);
}

/** Whether a frame's value is a file's header. */
export function isHeader(value: unknown): value is Header {
  return (
    isRecord(value) &&
    (value.file === 'journal' || value.file === 'snapshot') &&
    isCount(value.format) &&
    isCount(value.schema) &&
    value.schema > 0 &&
    isCount(value.generation) &&
    isCount(value.after) &&
    isCount(value.floor)
  );
}

/** Whether a frame's value is a group of updates, all of which can be done. */
export function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    isCount(value.seq) &&
    isCount(value.from) &&
    value.from <= value.seq &&
    Array.isArray(value.changes) &&
    value.changes.every(isChange)
  );
}

/** Whether what a backup's header says of it can be believed. */
export function isBackupNote(value: unknown): value is BackupNote {
  return (
    isRecord(value) &&
    isCount(value.at) &&
    value.at < LAST_MOMENT &&
    isReason(value.reason) &&
    isRecord(value.counts) &&
    Object.values(value.counts).every(isCount)
  );
}

/** Whether a frame's value is a snapshot's last frame. */
export function isFooter(value: unknown): value is Footer {
  if (!isRecord(value) || !isRecord(value.end)) return false;
  const { seq, records, sha256 } = value.end;
  return isCount(seq) && isCount(records) && typeof sha256 === 'string';
}

/** Whether a frame's value says that a snapshot was read back whole. */
export function isVerified(value: unknown): value is { readonly verified: number } {
  return isRecord(value) && isCount(value.verified);
}

/** Whether a frame's value says that the store was closed in order. */
export function isClosed(value: unknown): value is { readonly closed: number } {
  return isRecord(value) && isCount(value.closed);
}
