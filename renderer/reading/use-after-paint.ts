import { useEffect, useState } from 'react';

/** A computer of two cores still paints the other view's words after this view's frame; in milliseconds. */
const OTHER_VIEW_MS = 80;

/**
 * A value as of the last painted frame, `before` the first one: what is slow to draw from it comes a moment after the
 * words, and never holds up the frames that answer a press, on this view or the other.
 */
export function useAfterPaint<Value>(value: Value, before: Value): Value {
  const [painted, setPainted] = useState(before);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setPainted(value), OTHER_VIEW_MS);
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
