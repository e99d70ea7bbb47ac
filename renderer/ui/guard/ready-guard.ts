import { useEffect } from 'react';
import type { Rest } from '../../../shared/domain/rest-hours.ts';

/** How long after the tree is painted the guard gets ready when nobody writes before, in milliseconds. */
const AFTER_MS = 8000;

let begun = false;

/** Gets the privacy guard ready for its first note, once in the page's life and a little at a time while nothing else is to be done. */
export async function readyGuard(): Promise<void> {
  if (begun) return;
  begun = true;
  const { gettingReady } = await import('../../../shared/domain/privacy/check-privacy.ts');
  const steps = gettingReady();
  const step = () => {
    if (!steps.next().done) requestIdleCallback(step);
  };
  requestIdleCallback(step);
}

/** Has the guard ready some time after the tree is painted; a dim or dark wall waits with it until somebody comes. */
export function useReadyGuard(rest: Rest): void {
  useEffect(() => {
    if (rest !== 'awake' || begun) return;
    const timer = window.setTimeout(() => void readyGuard(), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [rest]);
}
