import { isDeepStrictEqual } from 'node:util';

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

/** Compares a document from a backup with today's, record by record. */
export function previewRestoration<Document extends object>(
  current: Document,
  restored: Document,
): Restoration<Document> {
  const lists: ListDifference[] = [];
  const values: string[] = [];
  const document = { ...restored };
  for (const name in restored) {
    const now: unknown = current[name];
    const then: unknown = restored[name];
    if (isList(now) && isList(then)) {
      const { merged, ...difference } = compareLists(now, then);
      lists.push({ list: name, ...difference });
      Object.assign(document, { [name]: merged });
    } else if (isDeepStrictEqual(now, then)) document[name] = current[name];
    else values.push(name);
  }
  return { lists, values, document };
}

function compareLists(now: readonly Identified[], then: readonly Identified[]) {
  const today = new Map(now.map((record) => [record.id, record]));
  const ids = new Set(then.map((record) => record.id));
  let back = 0;
  let changed = 0;
  const merged = then.map((record) => {
    const same = today.get(record.id);
    if (!same) back++;
    else if (isDeepStrictEqual(same, record)) return same;
    else changed++;
    return record;
  });
  return { merged, back, changed, gone: now.filter(({ id }) => !ids.has(id)).length };
}
