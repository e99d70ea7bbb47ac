import type { TreeEvent } from '../../shared/domain/events.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';

declare global {
  interface Window {
    readonly celebrationTree: Bridge;
  }
}

/** The window's only source of truth: the newest snapshot, and the way to send commands. */
export interface Connection {
  readonly run: Bridge['run'];
  /** The newest snapshot, or null until the first one has come. */
  current(): Snapshot | null;
  /** Calls back after every new snapshot until the returned function is called. */
  onSnapshot(listener: () => void): () => void;
  /** Calls back with events, after their snapshot is current, until the returned function is called. */
  onEvent(listener: (event: TreeEvent) => void): () => void;
}

/** Connects a page to main: subscribes first, then asks, and keeps the snapshot with the higher revision. */
export function connect(bridge: Bridge): Connection {
  let newest: Snapshot | null = null;
  const snapshotListeners = new Set<() => void>();
  const eventListeners = new Set<(event: TreeEvent) => void>();

  function accept(snapshot: Snapshot, event: TreeEvent | null): void {
    if (newest !== null && snapshot.revision <= newest.revision) return;
    newest = snapshot;
    for (const listener of snapshotListeners) listener();
    if (event !== null) for (const listener of eventListeners) listener(event);
  }

  bridge.onUpdate(({ snapshot, event }) => accept(snapshot, event));
  void bridge.snapshot().then((snapshot) => {
    if (snapshot !== null) accept(snapshot, null);
  });

  return {
    run: (name, input) => bridge.run(name, input),
    current: () => newest,
    onSnapshot: (listener) => subscribe(snapshotListeners, listener),
    onEvent: (listener) => subscribe(eventListeners, listener),
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
