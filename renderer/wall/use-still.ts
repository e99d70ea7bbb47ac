import { useSyncExternalStore } from 'react';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(listener: () => void): () => void {
  reducedMotion.addEventListener('change', listener);
  return () => reducedMotion.removeEventListener('change', listener);
}

/** Whether nothing may move but cross-fades: the calm setting, or what the system asks for. */
export function useStill(calm: boolean): boolean {
  const reduced = useSyncExternalStore(subscribe, () => reducedMotion.matches);
  return calm || reduced;
}
