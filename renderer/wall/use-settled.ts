import { useEffect, useState } from 'react';
import type { Snapshot } from '../../shared/domain/snapshot.ts';

/** How long the tree behind a reading waits for the page that was turned, in milliseconds. */
const PAGE_FIRST_MS = 350;

/** The snapshot for the tree: the newest, but while something is read aloud only once the turned page is painted. */
export function useSettled(snapshot: Snapshot): Snapshot {
  const [settled, setSettled] = useState(snapshot);
  const isReading = snapshot.reading !== null;
  useEffect(() => {
    if (!isReading) {
      setSettled(snapshot);
      return;
    }
    const timer = window.setTimeout(() => setSettled(snapshot), PAGE_FIRST_MS);
    return () => window.clearTimeout(timer);
  }, [snapshot, isReading]);
  return isReading ? settled : snapshot;
}
