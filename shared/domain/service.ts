import type { Trouble } from './snapshot.ts';

/** What the service screen shows while what is kept cannot be opened. */
export interface ServiceView {
  readonly trouble: Trouble;
  /** The version of the program that wrote last, where it can be read; the one to install for a newer format. */
  readonly program: string | null;
  /** How many notes there were when things were last well, or null where nobody knows. */
  readonly notesBefore: number | null;
  /** How many files are damaged or not given by the disk. */
  readonly badFiles: number;
}

/** Where a backup lies: in the kiosk's own data folder, or in the folder the manager chose. */
export const BACKUP_PLACES = ['here', 'chosen'] as const;

/** Why a backup was made: the daily one, before the format changed, before an import or a restoration, or asked for. */
export const BACKUP_REASONS = ['daily', 'migration', 'import', 'asked'] as const;

/** A backup as it is listed. */
export interface BackupView {
  readonly id: string;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly reason: (typeof BACKUP_REASONS)[number];
  readonly notes: number;
  readonly colleagues: number;
  /** Whether everything that was in it can be read. */
  readonly whole: boolean;
  readonly places: readonly (typeof BACKUP_PLACES)[number][];
}

/** What restoring a backup would do to notes and colleagues: how many come back, go, or change. */
export interface RestorationView {
  readonly notes: Difference;
  readonly colleagues: Difference;
}

/** How many records of a list would come back, go, or change. */
export interface Difference {
  readonly back: number;
  readonly gone: number;
  readonly changed: number;
}
