import { useEffect, useState } from 'react';

/**
 * A value as of the last painted frame, `before` the first one: what is slow to draw from it comes a frame after the
 * words, and never holds up the frame that answers a press.
 */
export function useAfterPaint<Value>(value: Value, before: Value): Value {
  const [painted, setPainted] = useState(before);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setPainted(value), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
