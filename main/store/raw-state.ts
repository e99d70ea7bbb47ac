import type { Change, Listed } from './change.ts';
import { HELD, type HeldRecord } from './entries.ts';

/** One record or single value, as a snapshot's frames hold it. */
export type Content =
  | { readonly put: readonly [list: string, record: Listed] }
  | { readonly set: readonly [name: string, value: unknown] };

/** Whether a frame's value is one of a snapshot's records. */
export function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && ('put' in value || 'set' in value);
}

/** A document while it is being put together from disk: nothing in it has been checked yet. */
export class RawState {
  readonly lists = new Map<string, Map<string, Listed>>();
  readonly singles = new Map<string, unknown>();

  /** Puts one record or single value in its place. */
  add(content: Content): void {
    if ('put' in content) this.list(content.put[0]).set(content.put[1].id, content.put[1]);
    else this.singles.set(content.set[0], content.set[1]);
  }

  /** Does once more what an update did. */
  apply(change: Change): void {
    for (const [list, record] of change.put ?? []) this.list(list).set(record.id, record);
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
