import type { Reading } from './reading.ts';
import type { TreeDocument } from './tree.ts';

/** What a turn can change of a reading. */
const MOVING = [
  'at',
  'reached',
  'page',
  'stage',
  'blank',
  'ahead',
  'skipped',
  'detour',
  'shownAt',
  'goneMs',
  'timed',
] as const;

/**
 * Where the open reading is, under the reading's own id. It is kept apart from the reading, so that a turn writes a
 * few hundred bytes and not the whole running order.
 */
export type ReadingPlace = Pick<Reading, 'id' | (typeof MOVING)[number]>;

/** As much of a document as tells its readings. */
type Readings = Pick<TreeDocument, 'readings' | 'readingPlace'>;

/** The reading that goes on, where it stands now, or null; at most one does. */
export function openReading({ readings, readingPlace }: Readings): Reading | null {
  const open = readings.find(({ endedAt }) => endedAt === null);
  if (open === undefined) return null;
  return readingPlace?.id === open.id ? { ...open, ...readingPlace } : open;
}

/** All readings, the open one where it stands now. */
export function readingsNow(document: Readings): readonly Reading[] {
  const open = openReading(document);
  return document.readings.map((reading) => (reading.id === open?.id ? open : reading));
}

/** The document with its open reading as it is after a change; one that ended is kept whole. */
export function withOpenReading(document: TreeDocument, changed: Reading): TreeDocument {
  const kept = document.readings.find(({ id }) => id === changed.id);
  if (kept !== undefined && onlyMoved(kept, changed)) {
    return { ...document, readingPlace: placeOf(changed) };
  }
  const readings = document.readings.map((reading) =>
    reading.id === changed.id ? changed : reading,
  );
  return { ...document, readings, readingPlace: null };
}

function onlyMoved(before: Reading, after: Reading): boolean {
  const moving = new Set<string>(MOVING);
  return Object.entries(after).every(
    ([name, value]) => moving.has(name) || Reflect.get(before, name) === value,
  );
}

function placeOf(reading: Reading): ReadingPlace {
  const { id, at, reached, page, stage, blank, ahead, skipped, detour } = reading;
  const { shownAt, goneMs, timed } = reading;
  return { id, at, reached, page, stage, blank, ahead, skipped, detour, shownAt, goneMs, timed };
}
