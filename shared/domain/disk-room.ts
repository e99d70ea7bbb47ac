import type { TreeDocument } from './tree.ts';

/** What one record of a list takes on disk at most, in bytes, with the frame around it; other lists are short. */
const LARGEST = { notes: 1500, history: 1500, pictures: 100_000 } as const;

/** Copies a week adds before the first goes: a backup each day, one before a bringing-in, the next snapshot. */
const COPIES_A_WEEK = 9;

/** What the system itself needs free, in bytes, however small the tree: its updates, its log. */
const LEAST = 200 * 1024 * 1024;

/** The room a week of backups and snapshots of this tree needs, in bytes: with less, the disk may be full in days. */
export function roomForAWeek(tree: Pick<TreeDocument, 'notes' | 'history' | 'pictures'>): number {
  const copy =
    tree.notes.length * LARGEST.notes +
    tree.history.length * LARGEST.history +
    tree.pictures.length * LARGEST.pictures;
  return Math.max(LEAST, COPIES_A_WEEK * copy);
}
