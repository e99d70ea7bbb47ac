import type { TreeEvent } from '../../shared/domain/events.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { changesBetween, withChanges } from '../../shared/domain/snapshot-changes.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';

declare global {
  interface Window {
    readonly celebrationTree: Bridge;
  }
}

/** A frame that answers a press is out by then, in milliseconds. */
const FRAME_IS_OUT = 50;

/** The window's only source of truth: the newest snapshot, and the way to send commands. */
export interface Connection {
  readonly run: Bridge['run'];
  /** The newest snapshot, or null until the first one has come. */
  current(): Snapshot | null;
  /** Shows at once what a command will most likely do to the reading, until main has answered; `answered` must follow. */
  expect(change: (snapshot: Snapshot) => Snapshot): void;
  /** After the last answer what main says is shown again, at once where it refused. */
  answered(ok: boolean): void;
  /** Calls back after every new snapshot until the returned function is called. */
  onSnapshot(listener: () => void): () => void;
  /** Calls back with events, after their snapshot is current, until the returned function is called. */
  onEvent(listener: (event: TreeEvent) => void): () => void;
}

/** Connects a page to main: subscribes first, then asks, and keeps the snapshot with the higher revision. */
export function connect(bridge: Bridge): Connection {
  let newest: Snapshot | null = null;
  /** What presses will most likely lead to, shown until main has answered the last of them. */
  let expected: Snapshot | null = null;
  let unanswered = 0;
  let confirming: ReturnType<typeof setTimeout> | undefined;
  const snapshotListeners = new Set<() => void>();
  const eventListeners = new Set<(event: TreeEvent) => void>();
  const tell = soonAgain(() => {
    for (const listener of snapshotListeners) listener();
  });

  function accept(snapshot: Snapshot, event: TreeEvent | null): void {
    if (newest !== null && snapshot.revision <= newest.revision) return;
    newest = snapshot;
    clearTimeout(confirming);
    const keepsPage = unanswered > 0 && expected !== null;
    // Of two quick presses the first one's page would come back for a moment with its update.
    expected = keepsPage ? { ...snapshot, reading: expected?.reading ?? null } : null;
    if (event !== null || !keepsPage) tell();
    if (event !== null) for (const listener of eventListeners) listener(event);
  }

  function askForAll(event: TreeEvent | null): void {
    // While main is still opening the tree nobody answers; the first update then brings the snapshot.
    const asked = bridge.snapshot().catch(() => null);
    void asked.then((snapshot) => {
      if (snapshot !== null) accept(snapshot, event);
    });
  }

  bridge.onUpdate(({ news, event }) => {
    if ('whole' in news) {
      accept(news.whole, event);
      return;
    }
    if (newest !== null && newest.revision >= news.revision) return;
    const next = newest && withChanges(newest, news.changes);
    if (next) accept(next, event);
    else askForAll(event);
  });
  askForAll(null);

  function expect(snapshot: Snapshot | null): void {
    clearTimeout(confirming);
    expected = snapshot;
    for (const listener of snapshotListeners) listener();
  }

  return {
    run: (name, input) => bridge.run(name, input),
    current: () => expected ?? newest,
    expect(change) {
      const before = expected ?? newest;
      unanswered++;
      if (before !== null) expect(change(before));
    },
    answered(ok) {
      unanswered = Math.max(0, unanswered - 1);
      if (expected === null || newest === null || (ok && unanswered > 0)) return;
      // What is on the screen already need not be shown anew before it is painted.
      if (ok && isAsExpected(expected, newest)) confirming = setTimeout(expect, FRAME_IS_OUT, null);
      else expect(null);
    },
    onSnapshot: (listener) => subscribe(snapshotListeners, listener),
    onEvent: (listener) => subscribe(eventListeners, listener),
  };
}

/** Whether main turned to the very page that was expected; when it did so, nobody could foresee. */
function isAsExpected(expected: Snapshot, snapshot: Snapshot): boolean {
  const { parts, reading, lists, manager } = changesBetween(expected, snapshot);
  const others = [parts, reading, lists, manager].flatMap((changed) => Object.keys(changed ?? {}));
  return reading !== null && others.every((name) => NOT_FORESEEN.has(name));
}

const NOT_FORESEEN = new Set(['revision', 'shownAt', 'goneMs', 'timed']);

/**
 * Calls at once, and what comes before the page has drawn breath is called for together afterwards: more than fifty
 * snapshots in a row would be taken for an endless loop (https://github.com/facebook/react/pull/13163).
 */
function soonAgain(call: () => void): () => void {
  let resting = false;
  let wanted = false;

  function rested(): void {
    resting = false;
    if (wanted) act();
  }

  function act(): void {
    wanted = resting;
    if (resting) return;
    resting = true;
    setTimeout(rested);
    call();
  }

  return act;
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
