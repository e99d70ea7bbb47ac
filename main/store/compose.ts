import type { Result } from '../../shared/domain/result.ts';
import { atOnce, type Work } from './calmly.ts';
import { deepFreeze, type Listed, type ListIds } from './change.ts';
import { HELD, type HeldRecord } from './entries.ts';
import type { RawState } from './raw-state.ts';

/** The record type of a document's part: the members of a list, or the single value itself. */
export type RecordOf<Part> = Part extends readonly (infer Member)[] ? Member : Part;

/** For each part of a document, what checks one of its records; the refusal says what does not fit, for support. */
export type Parsers<Document> = {
  readonly [Name in keyof Document]: (value: unknown) => Result<RecordOf<Document[Name]>, string>;
};

/** Throws a TypeError for a record or single value that its part's parser would not take back from disk. */
export function checkPart<Document extends object>(
  parsers: Parsers<Document>,
  name: string,
  value: unknown,
): void {
  for (const part in parsers) {
    if (part !== name) continue;
    const parsed = parsers[part](value);
    if (!parsed.ok) throw new TypeError(`${name} would not be read again: ${parsed.code}`);
  }
}

/** A checked document and what did not fit into it. */
export interface Composed<Document> {
  readonly document: Document;
  readonly held: readonly HeldRecord[];
  /** How many of the held records were not held before. */
  readonly newlyHeld: number;
  /** The document's records by id: the state's own lists, which are used up with it. */
  readonly ids: ListIds;
}

/** Whether a raw record is one that was held aside. */
export function isHeldRecord(record: Listed): record is HeldRecord {
  return 'part' in record && 'why' in record;
}

/**
 * Checks the records read from disk and puts the document together, frozen. A record that does not fit is held
 * aside; a single value that does not fit is held aside and the empty document's one stands in for it. Where `trusted`
 * says that everything was checked in this schema when it was put, only what came from journals is checked again, and
 * each list's first and last record, in case somebody changed a schema without giving it a number.
 */
export function compose<Document extends object>(
  state: RawState,
  empty: Document,
  parsers: Parsers<Document>,
  schema: number,
  trusted: boolean,
): Composed<Document> {
  return atOnce(composing(state, empty, parsers, schema, trusted));
}

/** What `compose` does, to be done calmly. */
export function* composing<Document extends object>(
  state: RawState,
  empty: Document,
  parsers: Parsers<Document>,
  schema: number,
  trusted: boolean,
): Work<Composed<Document>> {
  const held: HeldRecord[] = [];
  const hold = (part: string, id: string, record: unknown, why: string) => {
    held.push(deepFreeze({ id: id === '' ? part : `${part}/${id}`, part, schema, record, why }));
  };

  const { changed } = state;

  const parts: [string, unknown][] = [];
  const ids = new Map<string, Map<string, unknown>>();
  for (const name in empty) {
    const parse = parsers[name];
    const fallback: unknown = empty[name];
    if (Array.isArray(fallback)) {
      const records: unknown[] = [];
      const found = state.lists.get(name) ?? new Map<string, Listed>();
      const byId: Map<string, unknown> = found;
      ids.set(name, byId);
      const list = [...found.values()];
      const known =
        trusted && [list[0], list.at(-1)].every((record) => !record || parse(record).ok);
      for (const record of list) {
        if (known && (changed.size === 0 || !changed.has(`${name}/${record.id}`))) {
          records.push(deepFreeze(record));
          continue;
        }
        yield;
        const parsed = parse(record);
        if (parsed.ok) {
          records.push(deepFreeze(parsed.value));
          byId.set(record.id, parsed.value);
        } else {
          byId.delete(record.id);
          hold(name, record.id, record, parsed.code);
        }
      }
      parts.push([name, records]);
      continue;
    }
    const parsed = state.singles.has(name) ? parse(state.singles.get(name)) : null;
    if (parsed && !parsed.ok) hold(name, '', state.singles.get(name), parsed.code);
    parts.push([name, deepFreeze(parsed?.ok ? parsed.value : fallback)]);
  }
  for (const [name, records] of state.lists) {
    if (name === HELD || name in empty) continue;
    for (const [id, record] of records) hold(name, id, record, 'no such part');
  }
  for (const [name, value] of state.singles) {
    if (!(name in empty)) hold(name, '', value, 'no such part');
  }

  const before = [...(state.lists.get(HELD)?.values() ?? [])].filter(isHeldRecord);
  const heldNow = new Set(held.map((record) => record.id));
  const known = new Set(before.map(({ id }) => id));
  const onTheWay = state.heldOnTheWay.size;
  const newlyHeld = onTheWay + held.filter(({ id }) => !known.has(id)).length;
  // Every part of `empty` has been checked by its own parser just above; the compiler cannot follow a loop over names.
  const document = Object.freeze(Object.fromEntries(parts)) as Document;
  return {
    document,
    held: [...before.filter(({ id }) => !heldNow.has(id)).map(deepFreeze), ...held],
    newlyHeld,
    ids,
  };
}
