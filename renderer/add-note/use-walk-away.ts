import { useEffect, useRef, useState } from 'react';

/** An untouched screen asks after this, in milliseconds. */
const QUIET_MS = 60_000;
/** How long it then waits for an answer, in seconds. */
const ANSWER_SECONDS = 30;
/** Signs that somebody is there, and whether they are heard on their way down to what they meet. */
const SIGNS = { pointerdown: true, pointermove: true, keydown: true, wheel: true, input: false };

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
    // A state set between a letter and React's own look at it draws the box without that letter, and it is lost:
    // https://github.com/facebook/react/issues/13424
    for (const [sign, capture] of Object.entries(SIGNS))
      window.addEventListener(sign, somebodyIsHere, { capture });
    return () => {
      window.clearTimeout(timer);
      for (const [sign, capture] of Object.entries(SIGNS))
        window.removeEventListener(sign, somebodyIsHere, { capture });
    };
  }, []);

  return left;
}
