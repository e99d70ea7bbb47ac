import { isDeepStrictEqual } from 'node:util';
import type { Work } from './calmly.ts';

/** What restoring would do to one list: how many records come back, go, or change. */
export interface ListDifference {
  readonly list: string;
  readonly back: number;
  readonly gone: number;
  readonly changed: number;
}

/** A restoration before it is done: what it would change, and the document to put in the place of the current one. */
export interface Restoration<Document> {
  readonly lists: readonly ListDifference[];
  /** The names of single values that would change. */
  readonly values: readonly string[];
  /** The restored document, with today's record wherever it is the same, so that only differences are written. */
  readonly document: Document;
}

interface Identified {
  readonly id: string;
}

function isList(value: unknown): value is readonly Identified[] {
  return Array.isArray(value);
}

/** Compares a document from a backup with today's, record by record, to be done calmly. */
export function* previewingRestoration<Document extends object>(
  current: Document,
  restored: Document,
): Work<Restoration<Document>> {
  const lists: ListDifference[] = [];
  const values: string[] = [];
  const document = { ...restored };
  for (const name in restored) {
    const now: unknown = current[name];
    const then: unknown = restored[name];
    if (isList(now) && isList(then)) {
      const { merged, ...difference } = yield* comparingLists(now, then);
      lists.push({ list: name, ...difference });
      Object.assign(document, { [name]: merged });
    } else if (isDeepStrictEqual(now, then)) document[name] = current[name];
    else values.push(name);
  }
  return { lists, values, document };
}

interface Compared extends Omit<ListDifference, 'list'> {
  readonly merged: readonly Identified[];
}

function* comparingLists(now: readonly Identified[], then: readonly Identified[]): Work<Compared> {
  const today = new Map<string, Identified>();
  for (const record of now) {
    yield;
    today.set(record.id, record);
  }
  const merged: Identified[] = [];
  let back = 0;
  let changed = 0;
  for (const record of then) {
    yield;
    const known = today.get(record.id);
    const same = known !== undefined && isDeepStrictEqual(known, record);
    if (!known) back++;
    else if (!same) changed++;
    merged.push(same ? known : record);
    today.delete(record.id);
  }
  return { merged, back, changed, gone: today.size };
}
