import path from 'node:path';
import type { StoreOptions } from '../../main/store/store.ts';
import { ok, refused } from '../../shared/domain/result.ts';

/** One record of the small document the store is tested with. */
export interface LeafRecord {
  readonly id: string;
  readonly text: string;
}

/** A document with everything a store has to tell apart: one single value and one list. */
export interface Leaves {
  readonly settings: { readonly calm: boolean };
  readonly leaves: readonly LeafRecord[];
}

/** The document of a new folder. */
export const NO_LEAVES: Leaves = { settings: { calm: false }, leaves: [] };

function isLeaf(value: unknown): value is LeafRecord {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && 'text' in value && typeof value.text === 'string';
}

function isSettings(value: unknown): value is Leaves['settings'] {
  return typeof value === 'object' && value !== null && 'calm' in value && value.calm !== null;
}

/** Options for a store of leaves in `<root>/tree`, with its witness beside it. */
export function leafOptions(
  root: string,
  more: Partial<StoreOptions<Leaves>> = {},
): StoreOptions<Leaves> {
  return {
    folder: path.join(root, 'tree'),
    witness: path.join(root, 'witness.json'),
    schema: 1,
    empty: NO_LEAVES,
    parsers: {
      settings: (value) => (isSettings(value) ? ok({ calm: value.calm }) : refused('not settings')),
      leaves: (value) => (isLeaf(value) ? ok(value) : refused('not a leaf')),
    },
    program: '0.1.0',
    ...more,
  };
}
