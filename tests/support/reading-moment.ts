import type { Moment } from '../../shared/domain/reading-changes.ts';
import { openReading } from '../../shared/domain/reading-place.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';

/** A page that comes on at a time of day which nobody set: the one before it has stood since it was shown. */
export function cameOnAt(document: TreeDocument, now: number): Moment {
  const shownAt = openReading(document)?.shownAt ?? now;
  return { now, stood: Math.max(0, now - shownAt) };
}
