/** One document to print: what the printer's page needs besides the notes and colleagues of the snapshot. */
export type PrintJob = RunSheetJob | KeepsakeJob | DayJob;

/** The run sheet: the running order in large type, to hold in the hand. */
export interface RunSheetJob {
  readonly what: 'run-sheet';
  readonly id: string;
  readonly name: string;
  readonly running: readonly string[];
  readonly opening: string;
  readonly closing: string;
}

/** One colleague's notes to take home. */
export interface KeepsakeJob {
  readonly what: 'keepsake';
  readonly id: string;
  readonly colleagueId: string;
  readonly noteIds: readonly string[];
  /** When they were read, in milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** Everything that was read on one day. */
export interface DayJob {
  readonly what: 'day';
  readonly id: string;
  readonly name: string | null;
  readonly reader: string | null;
  readonly noteIds: readonly string[];
  /** When it was read, in milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** The paper of a document: the run sheet on A4 to read from, keepsakes on A5 to keep. */
export function paperOf(job: PrintJob): 'A4' | 'A5' {
  return job.what === 'run-sheet' ? 'A4' : 'A5';
}
