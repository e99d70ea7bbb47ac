import type { ReadingView, Snapshot } from './snapshot.ts';

/** What is different between two snapshots of one window: whole parts, and of an open reading only its changed parts. */
export interface SnapshotChanges {
  /** Revision of the snapshot these changes apply to. */
  readonly since: number;
  readonly parts: Partial<Snapshot>;
  readonly reading: Partial<ReadingView> | null;
}

/** What has to be sent so that a window with `before` shows `after`. */
export function changesBetween(before: Snapshot, after: Snapshot): SnapshotChanges {
  const { reading: was } = before;
  const { reading: is } = after;
  const goesOn = was !== null && is !== null && was.id === is.id;
  const parts = changedParts(before, after);
  if (!goesOn) return { since: before.revision, parts, reading: null };
  const { reading: _whole, ...others } = parts;
  return { since: before.revision, parts: others, reading: changedParts(was, is) };
}

/** The snapshot that changes lead to; null when they belong to another snapshot than this one. */
export function withChanges(before: Snapshot, changes: SnapshotChanges): Snapshot | null {
  if (before.revision !== changes.since) return null;
  const after = { ...before, ...changes.parts };
  if (changes.reading === null || before.reading === null) return after;
  return { ...after, reading: { ...before.reading, ...changes.reading } };
}

function changedParts<Whole extends object>(before: Whole, after: Whole): Partial<Whole> {
  const changed: Partial<Whole> = {};
  for (const key in after) {
    if (!isSame(before[key], after[key])) changed[key] = after[key];
  }
  return changed;
}

/** Lists are the same when their items are: what did not change is never made anew. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => item === b[index]);
}
