/**
 * How an opening went: `new` a folder without a tree; `clean`; `unfinished` the program or the power stopped while
 * something was being written, nothing that was acknowledged is missing; `repaired` damage was found and everything
 * is there; `loss` changes that existed cannot be read any more.
 */
export type OpeningStatus = 'new' | 'clean' | 'unfinished' | 'repaired' | 'loss';

/** What opening a store found, in numbers and codes; the words for people are made elsewhere. */
export interface OpeningReport {
  readonly status: OpeningStatus;
  /** The number of the last change. */
  readonly seq: number;
  /** How many records each list holds. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many records each list held when the witness outside the folder was last written, or null without one. */
  readonly expected: Readonly<Record<string, number>> | null;
  /** How many changes existed and could not be read. */
  readonly lost: number;
  /** How many records are held aside because they do not fit the schema, and how many of those only since now. */
  readonly heldAside: number;
  readonly newlyHeldAside: number;
  /** Names of damaged files. */
  readonly damaged: readonly string[];
  /** Names of the copies of damaged files in the quarantine. */
  readonly quarantined: readonly string[];
  /** Names of files the disk would not give at all. */
  readonly refused: readonly string[];
  /** The schema version the records were found in; smaller than the program's after a migration. */
  readonly schema: number;
  /** The version of the program that wrote last, or null in a new folder. */
  readonly program: string | null;
  /** Whether everything in the document would survive a power cut; false on a disk that cannot be written to. */
  readonly durable: boolean;
}
