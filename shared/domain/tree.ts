import type { Colleague } from './colleague.ts';
import type { Note } from './note.ts';
import type { Reading } from './reading.ts';
import type { Settings } from './settings.ts';

/** The schema version this code writes. */
export const SCHEMA = 1;

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
  readonly notes: readonly Note[];
  readonly readings: readonly Reading[];
}
