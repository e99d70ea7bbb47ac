import type { MouseEvent } from 'react';

/** The share of the screen's width, in the middle, where a touch does not turn the page. */
const DEAD_ZONE = 0.12;

/** Which way a touch turns: the right half goes on, the left back; null in the middle and on anything to press. */
export function touchedHalf(event: MouseEvent): 'next' | 'previous' | null {
  const { target } = event;
  if (target instanceof Element && target.closest('button, input, dialog dialog, .reader-tools')) {
    return null;
  }
  const fromMiddle = event.clientX / window.innerWidth - 0.5;
  if (Math.abs(fromMiddle) <= DEAD_ZONE / 2) return null;
  return fromMiddle > 0 ? 'next' : 'previous';
}
