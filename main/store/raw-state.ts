import { type Change, isListed, isPut, isSet, type Listed } from './change.ts';
import { HELD, type HeldRecord } from './entries.ts';

interface ListContent {
  readonly put: readonly [list: string, record: Listed];
}

interface SingleContent {
  readonly set: readonly [name: string, value: unknown];
}

/** One record or single value, as a snapshot's frames hold it. */
export type Content = ListContent | SingleContent;

/** Records of one list that stand one after another in a snapshot. */
export class Run {
  readonly list: string;
  readonly records: unknown[] = [];

  constructor(list: string) {
    this.list = list;
  }
}

function isList(value: unknown): value is ListContent {
  return typeof value === 'object' && value !== null && 'put' in value && isPut(value.put);
}

function isSingle(value: unknown): value is SingleContent {
  return typeof value === 'object' && value !== null && 'set' in value && isSet(value.set);
}

/** A document while it is being put together from disk: nothing in it has been checked yet. */
export class RawState {
  readonly lists = new Map<string, Map<string, Listed>>();
  readonly singles = new Map<string, unknown>();
  /** Records that came from journals, as `list/id`. */
  readonly changed = new Set<string>();

  /** Ids of records that were held aside on the way from an older schema. */
  readonly heldOnTheWay = new Set<string>();

  /** Holds a record aside that cannot be taken to the next schema. */
  hold(record: HeldRecord): void {
    this.list(HELD).set(record.id, record);
    this.heldOnTheWay.add(record.id);
  }

  /** Puts a snapshot's records and single values in their places; passes over anything else. */
  add(contents: readonly unknown[]): void {
    for (const content of contents) {
      if (content instanceof Run) this.#addRun(content);
      else if (isList(content)) this.list(content.put[0]).set(content.put[1].id, content.put[1]);
      else if (isSingle(content)) this.singles.set(content.set[0], content.set[1]);
    }
  }

  /** Does once more what an update did. */
  apply(change: Change): void {
    for (const [list, record] of change.put ?? []) {
      this.list(list).set(record.id, record);
      this.changed.add(`${list}/${record.id}`);
    }
    for (const [list, id] of change.cut ?? []) this.list(list).delete(id);
    for (const [name, value] of change.set ?? []) this.singles.set(name, value);
    for (const [list, ids] of change.order ?? []) this.#reorder(list, ids);
  }

  /** A list by name, made when it is first spoken of. */
  list(name: string): Map<string, Listed> {
    let list = this.lists.get(name);
    if (!list) {
      list = new Map();
      this.lists.set(name, list);
    }
    return list;
  }

  #addRun({ list, records }: Run): void {
    for (const record of records) if (isListed(record)) this.list(list).set(record.id, record);
  }

  #reorder(name: string, ids: readonly string[]): void {
    const before = this.list(name);
    const after = new Map<string, Listed>();
    for (const id of ids) {
      const record = before.get(id);
      if (record) after.set(id, record);
    }
    for (const [id, record] of before) if (!after.has(id)) after.set(id, record);
    this.lists.set(name, after);
  }
}

/** Every record and single value of a document and what is held beside it, in the order a snapshot keeps them. */
export function* contentsOf(document: object, held: readonly HeldRecord[]): Generator<Content> {
  for (const [name, value] of Object.entries(document)) {
    if (!Array.isArray(value)) yield { set: [name, value] };
    else for (const record of value) yield { put: [name, record] };
  }
  for (const record of held) yield { put: [HELD, record] };
}
