import type { Adapter } from 'lowdb';
import { type Change, difference, followIds, idsOf, isEmpty, type ListIds } from './change.ts';
import { type DiskFailure, diskFailure } from './disk.ts';
import { type Entry, HELD, type HeldRecord } from './entries.ts';
import { encodeFrame } from './frame.ts';
import type { JournalWriter } from './journal-writer.ts';
import type { Turn } from './turn.ts';

/** Thrown by the adapter's write when an update was not kept; nothing of it remains. */
export class NotKept extends Error {
  readonly failure: DiskFailure;

  constructor(failure: DiskFailure, cause: unknown) {
    super(`not kept: ${failure}`, { cause });
    this.failure = failure;
  }
}

/** What a write does beside changing the document: held records come and go only in this way. */
export interface Beside {
  /** Records held aside from now on. */
  readonly hold: readonly HeldRecord[];
  /** Ids of held records that go. */
  readonly release: readonly string[];
  /** Whether everything older has to go from disk afterwards. */
  readonly erase: boolean;
}

interface Pending<Document> {
  readonly change: Change;
  readonly next: Document;
  readonly beside: Beside | null;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** What the adapter needs from the store around it. */
export interface AdapterParts<Document> {
  readonly writer: JournalWriter;
  readonly turn: Turn;
  readonly document: Document;
  /** The document's records by id; the adapter's own from now on. */
  readonly ids: ListIds;
  readonly seq: number;
  readonly now: () => number;
  /** Throws for a record or single value of a part that could not be read back. */
  readonly check: (part: string, value: unknown) => void;
  /** Called when updates were refused, before anybody is told, with the state that holds again. */
  readonly onRefused: (document: Document) => void;
  /** Called at the moment a group was made durable, with what it did beside. */
  readonly onKept: (besides: readonly Beside[]) => void;
}

/**
 * lowdb's adapter on a journal. `write` finds what changed since the last write by reference, queues it, and
 * resolves when it would survive a power cut; everything queued in the meantime shares one sync.
 */
export class JournalAdapter<Document extends object> implements Adapter<Document> {
  readonly #parts: AdapterParts<Document>;
  #durable: Document;
  #seq: number;
  #staged: Document;
  #ids: ListIds;
  #pending: Pending<Document>[] = [];
  #beside: Beside | null = null;

  constructor(parts: AdapterParts<Document>) {
    this.#parts = parts;
    this.#durable = parts.document;
    this.#seq = parts.seq;
    this.#staged = parts.document;
    this.#ids = parts.ids;
  }

  /** The last state that would survive a power cut. */
  get durable(): Document {
    return this.#durable;
  }

  /** The number of the last durable update. */
  get seq(): number {
    return this.#seq;
  }

  /** Says what the next write does beside changing the document. */
  besideNext(beside: Beside): void {
    this.#beside = beside;
  }

  /** lowdb's read: the recovered document. */
  async read(): Promise<Document> {
    return this.#staged;
  }

  /** lowdb's write: rejects with NotKept when the disk refused, with a TypeError when the document is malformed. */
  write(next: Document): Promise<void> {
    const beside = this.#beside;
    this.#beside = null;
    let change: Change;
    try {
      change = difference(this.#staged, next, this.#ids);
      for (const [part, value] of change.put ?? []) this.#parts.check(part, value);
      for (const [part, value] of change.set ?? []) this.#parts.check(part, value);
    } catch (error) {
      this.#parts.onRefused(this.#staged);
      return Promise.reject(error);
    }
    followIds(this.#ids, change);
    this.#staged = Object.freeze(next);
    return new Promise((resolve, reject) => {
      this.#pending.push({ change, next, beside, resolve, reject });
      if (this.#pending.length === 1) void this.#parts.turn.take(() => this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const group = this.#pending;
    if (group.length === 0) return;
    this.#pending = [];
    let entry: Entry | null;
    try {
      entry = this.#entryOf(group);
      if (entry) await this.#parts.writer.append(encodeFrame(entry));
    } catch (error) {
      this.#refuse(group, error);
      return;
    }
    this.#durable = group.at(-1)?.next ?? this.#durable;
    if (entry) {
      this.#seq = entry.seq;
      this.#parts.onKept(group.flatMap(({ beside }) => beside ?? []));
    }
    for (const { resolve } of group) resolve();
  }

  #entryOf(group: readonly Pending<Document>[]): Entry | null {
    const changes = group
      .flatMap(({ change, beside }) => [change, heldChange(beside)])
      .filter((change) => !isEmpty(change));
    const erase = group.some(({ beside }) => beside?.erase);
    // An erasure is written down even where the document already lacks what has to go.
    if (changes.length === 0 && erase) changes.push({});
    if (changes.length === 0) return null;
    return {
      from: this.#seq + 1,
      seq: this.#seq + changes.length,
      at: this.#parts.now(),
      changes,
      ...(erase && { erase }),
    };
  }

  /** Whatever was staged on top of a refused update was decided from a state that never came to be: it goes too. */
  #refuse(group: readonly Pending<Document>[], error: unknown): void {
    const refused = [...group, ...this.#pending];
    this.#pending = [];
    this.#staged = this.#durable;
    this.#ids = idsOf(this.#durable);
    this.#parts.onRefused(this.#durable);
    const reason = reasonOf(error);
    for (const { reject } of refused) reject(reason);
  }
}

function heldChange(beside: Beside | null): Change {
  const { hold = [], release = [] } = beside ?? {};
  return {
    ...(hold.length > 0 && { put: hold.map((record) => [HELD, record] as const) }),
    ...(release.length > 0 && { cut: release.map((id) => [HELD, id] as const) }),
  };
}

function reasonOf(error: unknown): unknown {
  try {
    return new NotKept(diskFailure(error), error);
  } catch {
    return error;
  }
}
