import { hasGrownTo } from '../../shared/domain/appended.ts';

/** A record of a list: whatever it says, it has an id. */
export interface Listed {
  readonly id: string;
}

/** What one update does to a document, as it is written to the journal; empty parts are left out. */
export interface Change {
  /** Records added to a list or put in the place of those with the same id: list's name, record. */
  readonly put?: readonly (readonly [list: string, record: Listed])[];
  /** Ids taken out of a list: list's name, id. */
  readonly cut?: readonly (readonly [list: string, id: string])[];
  /** Single values as they are now: the value's name, the value. */
  readonly set?: readonly (readonly [name: string, value: unknown])[];
  /** A list's whole order, only when putting and cutting alone would not give it: list's name, ids. */
  readonly order?: readonly (readonly [list: string, ids: readonly string[]])[];
}

/** The records of each list by id, so that a duplicate is found without looking through the list. */
export type ListIds = ReadonlyMap<string, Map<string, unknown>>;

function areAll<Item>(value: unknown, is: (item: unknown) => item is Item): boolean {
  return value === undefined || (Array.isArray(value) && value.every(is));
}

function isNamed(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a value read from disk is a record of a list. */
export function isListed(value: unknown): value is Listed {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}

/** Whether a value read from disk is a record with its list's name in front. */
export function isPut(value: unknown): value is readonly [list: string, record: Listed] {
  return isNamed(value) && isListed(value[1]);
}

/** Whether a value read from disk is a single value with its name in front. */
export function isSet(value: unknown): value is readonly [name: string, value: unknown] {
  return isNamed(value);
}

function isCut(value: unknown): value is readonly [string, string] {
  return isNamed(value) && isText(value[1]);
}

function isOrder(value: unknown): value is readonly [string, readonly string[]] {
  return isNamed(value) && Array.isArray(value[1]) && value[1].every(isText);
}

/** Whether a value read from disk is a change that can be done. */
export function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { put, cut, set, order } = { put: [], cut: [], set: [], order: [], ...value };
  return areAll(put, isPut) && areAll(cut, isCut) && areAll(set, isSet) && areAll(order, isOrder);
}

/** Whether anything at all is changed. */
export function isEmpty(change: Change): boolean {
  return !(change.put || change.cut || change.set || change.order);
}

/** Freezes a value and everything in it; what is frozen already is taken to be frozen all through. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  // Told apart and looked at before it is gone into: half the time, and a start freezes every note.
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (typeof value[i] === 'object') deepFreeze(value[i]);
  } else for (const name in value) if (typeof value[name] === 'object') deepFreeze(value[name]);
  return value;
}

function listedAt(list: readonly unknown[], index: number, name: string): Listed {
  const record = list[index];
  if (isListed(record)) return record;
  throw new TypeError(`${name}[${index}] has no id`);
}

/** The records of every list of a document by id; throws a TypeError for a record without an id or with another's id. */
export function idsOf(document: object): ListIds {
  const ids = new Map<string, Map<string, unknown>>();
  for (const [name, list] of Object.entries(document)) {
    if (!Array.isArray(list)) continue;
    const seen = new Map<string, unknown>();
    for (let i = 0; i < list.length; i++) seen.set(listedAt(list, i, name).id, list[i]);
    if (seen.size !== list.length) throw new TypeError(`${name} holds an id twice`);
    ids.set(name, seen);
  }
  return ids;
}

interface Parts {
  readonly put: [list: string, record: Listed][];
  readonly cut: [list: string, id: string][];
  readonly set: [name: string, value: unknown][];
  readonly order: [list: string, ids: string[]][];
}

/**
 * Finds what changed from one document to the next, by reference; cost is one walk over a changed list's references.
 * Throws a TypeError for a missing or duplicate id or a value that changed its nature; `ids` belong to `was`.
 */
export function difference(was: object, now: object, ids: ListIds): Change {
  const parts: Parts = { put: [], cut: [], set: [], order: [] };
  const names = Object.keys(was);
  for (const name of Object.keys(now)) {
    if (!names.includes(name)) throw new TypeError(`${name} is not part of the document`);
  }
  for (const name of names) {
    const before: unknown = Reflect.get(was, name);
    const after: unknown = Reflect.get(now, name);
    const known = ids.get(name);
    if (known) {
      if (!Array.isArray(before) || !Array.isArray(after)) throw new TypeError(`${name} is a list`);
      // Lists are not frozen (looking through a frozen one takes V8 four times as long), so at least this:
      if (before.length !== known.size) throw new TypeError(`${name} was changed in place`);
      if (before !== after) listDifference(name, before, after, known, parts);
    } else {
      if (after === undefined) throw new TypeError(`${name} is missing`);
      if (before !== after) parts.set.push([name, deepFreeze(after)]);
    }
  }
  return {
    ...(parts.put.length > 0 && { put: parts.put }),
    ...(parts.cut.length > 0 && { cut: parts.cut }),
    ...(parts.set.length > 0 && { set: parts.set }),
    ...(parts.order.length > 0 && { order: parts.order }),
  };
}

// `Object.is` never looks at the records themselves. For `===` V8 fetches each one's type from memory, which with a
// hundred thousand of them takes three times as long as everything else here.
function commonStart(a: readonly unknown[], b: readonly unknown[]): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) if (!Object.is(a[i], b[i])) return i;
  return most;
}

function commonEnd(a: readonly unknown[], b: readonly unknown[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && Object.is(a[a.length - 1 - count], b[b.length - 1 - count])) count++;
  return count;
}

function listDifference(
  name: string,
  before: readonly unknown[],
  after: readonly unknown[],
  known: ReadonlyMap<string, unknown>,
  parts: Parts,
): void {
  const start = hasGrownTo(before, after) ? before.length : commonStart(before, after);
  const end = commonEnd(before, after, start);
  const old = new Map<string, unknown>();
  for (let i = start; i < before.length - end; i++)
    old.set(listedAt(before, i, name).id, before[i]);

  const fresh = new Set<string>();
  const kept = new Set<string>();
  for (let i = start; i < after.length - end; i++) {
    const record = listedAt(after, i, name);
    const wasHere = old.has(record.id);
    if (kept.has(record.id) || fresh.has(record.id) || (!wasHere && known.has(record.id))) {
      throw new TypeError(`${name} would hold ${record.id} twice`);
    }
    if (wasHere) kept.add(record.id);
    else fresh.add(record.id);
    if (old.get(record.id) !== record) parts.put.push([name, deepFreeze(record)]);
  }
  for (const id of old.keys()) if (!kept.has(id)) parts.cut.push([name, id]);
  // Replaying keeps what stays where it was and appends what is new.
  const appended = fresh.size === 0 || end === 0;
  const replayed = [...[...old.keys()].filter((id) => kept.has(id)), ...fresh];
  const asked = after
    .slice(start, after.length - end)
    .map((_, i) => listedAt(after, start + i, name).id);
  if (!appended || replayed.some((id, i) => id !== asked[i])) {
    parts.order.push([name, after.map((_, i) => listedAt(after, i, name).id)]);
  }
}

/** Brings the ids of each list up to date after a change. */
export function followIds(ids: ListIds, change: Change): void {
  for (const [list, record] of change.put ?? []) ids.get(list)?.set(record.id, record);
  for (const [list, id] of change.cut ?? []) ids.get(list)?.delete(id);
}
