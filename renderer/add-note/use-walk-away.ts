import { useEffect, useRef, useState } from 'react';

/** An untouched screen asks after this, in milliseconds. */
const QUIET_MS = 60_000;
/** How long it then waits for an answer, in seconds. */
const ANSWER_SECONDS = 30;

/**
 * Notices that somebody walked away: after a minute without touch, key or word it counts down half a minute, then calls
 * `onGone`. Answers the seconds left, or null while somebody is there.
 */
export function useWalkAway(onGone: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });

  useEffect(() => {
    let timer: number | undefined;

    function countDown(seconds: number) {
      if (seconds === 0) return gone.current();
      setLeft(seconds);
      timer = window.setTimeout(countDown, 1000, seconds - 1);
    }

    function somebodyIsHere() {
      window.clearTimeout(timer);
      setLeft(null);
      timer = window.setTimeout(countDown, QUIET_MS, ANSWER_SECONDS);
    }

    somebodyIsHere();
    const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, somebodyIsHere, { capture: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, somebodyIsHere, { capture: true });
    };
  }, []);

  return left;
}
