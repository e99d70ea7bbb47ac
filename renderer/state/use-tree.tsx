import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { TreeEvent } from '../../shared/domain/events.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { Connection } from './connection.ts';

const ConnectionContext = createContext<Connection | null>(null);

/** Makes a connection available to everything inside it. */
export function ConnectionProvider(props: {
  readonly connection: Connection;
  readonly children: ReactNode;
}) {
  return <ConnectionContext value={props.connection}>{props.children}</ConnectionContext>;
}

function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('useConnection outside of a ConnectionProvider');
  return connection;
}

/** The newest snapshot, or null until the first one has come. */
export function useSnapshotOrNull(): Snapshot | null {
  const connection = useConnection();
  return useSyncExternalStore(connection.onSnapshot, connection.current);
}

/** The newest snapshot; only inside screens that are shown once there is one. */
export function useSnapshot(): Snapshot {
  const snapshot = useSnapshotOrNull();
  if (snapshot === null) throw new Error('useSnapshot before the first snapshot');
  return snapshot;
}

/** A part of the newest snapshot, `before` the first one; only a change of this part is shown anew. */
export function useSnapshotPart<Part>(part: (snapshot: Snapshot) => Part, before?: Part): Part {
  const connection = useConnection();
  return useSyncExternalStore(connection.onSnapshot, () => {
    const snapshot = connection.current();
    if (snapshot !== null) return part(snapshot);
    if (before === undefined) throw new Error('useSnapshotPart before the first snapshot');
    return before;
  });
}

/** The way to send commands to main. */
export function useRun(): Connection['run'] {
  return useConnection().run;
}

/** Shows at once what a command will most likely lead to, and takes it back when main refuses. */
export function useExpecting(): Pick<Connection, 'expect' | 'answered'> {
  return useConnection();
}

/** Calls `listener` for every event while the component is mounted. */
export function useTreeEvents(listener: (event: TreeEvent) => void): void {
  const connection = useConnection();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => connection.onEvent((event) => latest.current(event)), [connection]);
}
