import type { TreeEvent } from '../shared/domain/events.ts';
import { openReading } from '../shared/domain/reading-place.ts';
import { ok, type Result, refused } from '../shared/domain/result.ts';
import type { ServiceView } from '../shared/domain/service.ts';
import type { Notice, Trouble } from '../shared/domain/snapshot.ts';
import { BARE_DOCUMENT } from '../shared/domain/team-changes.ts';
import type { TreeDocument } from '../shared/domain/tree.ts';
import type { HeldRecord } from './store/entries.ts';
import type { OpeningReport } from './store/opening-report.ts';
import type { TreeStore } from './store/tree-store.ts';

/** What a change did: the new document and, for celebration, an event. */
export interface Changed {
  readonly document: TreeDocument;
  readonly event?: TreeEvent;
}

/** A change the domain decides: from the newest document to the next, or a refusal. */
export type Change<Code extends string> = (document: TreeDocument) => Result<Changed, Code>;

/** A domain result as a change without an event. */
export function quietly<Code extends string>(
  result: Result<TreeDocument, Code>,
): Result<Changed, Code> {
  return result.ok ? ok({ document: result.value }) : result;
}

/** What a finished change tells its listener. */
export type SessionListener = (event: TreeEvent | null) => void;

/** The tree that is open now: the team's own, or the sample while somebody looks around. */
export interface Session {
  readonly document: TreeDocument;
  readonly sample: boolean;
  /** The store that is open, or null while there is trouble. */
  readonly store: TreeStore | null;
  /** Null unless what is kept could not be opened. */
  readonly service: ServiceView | null;
  readonly notices: readonly Notice[];
  /** True from start-up with an open reading until somebody goes on with it or ends it. */
  readonly readingInterrupted: boolean;
  /** Applies a change, keeps it durably, then tells the listener; a refused change leaves no trace. */
  change<Code extends string>(
    change: Change<Code>,
  ): Promise<Result<null, Code | 'disk-full' | 'disk-failed'>>;
  /** Like `change`, and takes what is gone off the disk; gives the names of files that could not be reached yet. */
  erase(
    change: (document: TreeDocument) => TreeDocument,
    stays: (held: HeldRecord) => boolean,
  ): Promise<Result<readonly string[], 'disk-full' | 'disk-failed'>>;
  /** Like `change`, with records held aside that come back with what is restored. */
  restore(
    change: (document: TreeDocument) => TreeDocument,
    held: readonly HeldRecord[],
  ): Promise<Result<null, 'disk-full' | 'disk-failed'>>;
  /** Notes that the interrupted reading has been answered. */
  settleReading(): void;
  /** Puts another tree in the place of this one, which it hands back still open. */
  swap(opened: OpenedTree): OpenedTree;
  close(): Promise<void>;
}

/** A tree to show: its store, or why there is none. */
export interface OpenedTree {
  readonly store: TreeStore | null;
  readonly sample: boolean;
  readonly trouble: Trouble | null;
  /** What opening it found, as far as anybody could look. */
  readonly report: OpeningReport | null;
  readonly notices: readonly Notice[];
}

/** Starts a session on an opened tree; `onChange` is called after each durable change and each swap. */
export function startSession(first: OpenedTree, onChange: SessionListener): Session {
  let opened = first;
  let readingInterrupted = isReading(first);

  return {
    get document() {
      return opened.store?.document ?? BARE_DOCUMENT;
    },
    get sample() {
      return opened.sample;
    },
    get store() {
      return opened.store;
    },
    get service() {
      return serviceView(opened);
    },
    get notices() {
      return opened.notices;
    },
    get readingInterrupted() {
      return readingInterrupted;
    },
    async change(change) {
      const { store } = opened;
      if (store === null) return refused('disk-failed');
      let event: TreeEvent | null = null;
      const kept = await store.update((document) => {
        const changed = change(document);
        if (!changed.ok) return changed;
        event = changed.value.event ?? null;
        return ok(changed.value.document);
      });
      if (!kept.ok) {
        return kept;
      }
      onChange(event);
      return ok(null);
    },
    async erase(change, stays) {
      const { store } = opened;
      if (store === null) return refused('disk-failed');
      const erased = await store.erase<never>((document) => ok(change(document)), stays);
      if (erased.ok) onChange(null);
      return erased;
    },
    async restore(change, held) {
      const { store } = opened;
      if (store === null) return refused('disk-failed');
      const restored = await store.restore<never>((document) => ok(change(document)), held);
      if (!restored.ok) return restored;
      onChange(null);
      return ok(null);
    },
    settleReading() {
      readingInterrupted = false;
    },
    swap(next) {
      const before = opened;
      opened = next;
      readingInterrupted = isReading(next);
      onChange(null);
      return before;
    },
    async close() {
      await opened.store?.close();
    },
  };
}

function isReading({ store }: OpenedTree): boolean {
  return store !== null && openReading(store.document) !== null;
}

function serviceView({ trouble, report }: OpenedTree): ServiceView | null {
  if (trouble === null) return null;
  return {
    trouble,
    program: report?.program ?? null,
    notesBefore: report?.expected?.notes ?? null,
    badFiles: (report?.damaged.length ?? 0) + (report?.refused.length ?? 0),
  };
}
