import type { Result } from '../../shared/domain/result.ts';
import type { Parsers } from './compose.ts';
import type { Disk, DiskFailure } from './disk.ts';
import type { HeldRecord } from './entries.ts';
import type { OpeningReport } from './opening-report.ts';
import type { Upgrade } from './replay.ts';

/** What an opening needs to know; times are in milliseconds since 1970 (UTC). */
export interface StoreOptions<Document extends object> {
  /** The store's folder; made when it is missing. */
  readonly folder: string;
  /** The witness file, outside the folder. */
  readonly witness: string;
  /** The schema version of `empty` and `parsers`. */
  readonly schema: number;
  /** The document of a tree nobody has planted yet; it also says which parts are lists. */
  readonly empty: Document;
  readonly parsers: Parsers<Document>;
  /** The program's version, written into every file. */
  readonly program?: string;
  /** Takes raw records from an older schema to a newer one; needed from schema 2 on. */
  readonly upgrade?: Upgrade;
  /** Called with everything as it was found before a migration writes anything; the place for a backup. */
  readonly beforeMigration?: (found: BeforeMigration) => Promise<void>;
  /** Opens with what can be read where the store would otherwise refuse; only ever a person's decision. */
  readonly acceptLoss?: boolean;
  readonly disk?: Disk;
  readonly now?: () => number;
  /** Bytes set aside in each journal; only tests want fewer than usual. */
  readonly room?: number;
  /** How long after a change the witness is brought up to date, in milliseconds; half a second unless a test says so. */
  readonly witnessDelay?: number;
  /** False where something else makes sure of a single writer, as in a model of the disk. */
  readonly lock?: boolean;
}

/** A store about to be migrated. */
export interface BeforeMigration {
  readonly folder: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Why a store did not open: `in-use` by another process; `newer-format` written by a newer program and left as it
 * is; `unreadable` there should be a tree and nothing of it can be read; `disk-failed` the disk would not give
 * something that may still be there.
 */
export type OpeningRefusal = 'in-use' | 'newer-format' | 'unreadable' | 'disk-failed';

/** A store or why there is none; the report says what was found either way (null when nobody could look). */
export type Opening<Document> =
  | { readonly ok: true; readonly value: Store<Document> }
  | { readonly ok: false; readonly code: OpeningRefusal; readonly report: OpeningReport | null };

/** Why an update was not kept; a closed store answers `disk-failed`. */
export type UpdateRefusal = DiskFailure;

/** An open store. Its document is frozen, and everything in it would survive a power cut. */
export interface Store<Document> {
  readonly document: Document;
  readonly report: OpeningReport;
  /** Records that do not fit the schema; kept, and shown to the manager. */
  readonly heldAside: readonly HeldRecord[];
  /**
   * Applies a pure change to the latest state and resolves with the number of the last change once it would survive
   * a power cut. After a refusal, `change`'s own or the disk's, the state is what it was and no trace remains. Throws
   * what `change` throws, and a TypeError for a malformed document.
   */
  update<Code extends string = never>(
    change: (document: Document) => Result<Document, Code>,
  ): Promise<Result<number, Code | UpdateRefusal>>;
  /**
   * Like `update`, and then takes everything that is no longer in the document off the disk: journals, snapshots,
   * quarantine. `stays` says which records held aside may stay. Gives the names of files that could not be reached
   * yet; none means that it is done.
   */
  erase<Code extends string = never>(
    change: (document: Document) => Result<Document, Code>,
    stays?: (held: HeldRecord) => boolean,
  ): Promise<Result<readonly string[], Code | UpdateRefusal>>;
  /** Like `update`, with records that did not fit and came with what is restored: they are held aside here as well. */
  restore<Code extends string = never>(
    change: (document: Document) => Result<Document, Code>,
    held: readonly HeldRecord[],
  ): Promise<Result<number, Code | UpdateRefusal>>;
  /** Tries again to erase what was out of reach; gives the names of what still is. */
  finishErasure(): Promise<readonly string[]>;
  /** Writes a verified snapshot now; otherwise the store does so by itself. */
  snapshot(): Promise<Result<null, UpdateRefusal>>;
  /** Bytes left on the disk, or null where the disk does not say. */
  freeBytes(): Promise<number | null>;
  /** Resolves when nothing is being done in the background. */
  idle(): Promise<void>;
  /** Finishes what was asked for, says so on disk, and lets another process open the folder. */
  close(): Promise<void>;
}
