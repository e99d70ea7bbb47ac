import { useEffect, useState } from 'react';

/** The page that comes next is prepared once a turn has come to rest, in milliseconds. */
export const AT_REST = 320;

/** A value once it has stayed the same for so many milliseconds and the page has nothing else to do; null until the first. */
export function useWhenQuiet<Value>(value: Value, milliseconds: number): Value | null {
  const [settled, setSettled] = useState<Value | null>(null);
  useEffect(() => {
    let idle = 0;
    const timer = window.setTimeout(() => {
      idle = requestIdleCallback(() => setSettled(() => value));
    }, milliseconds);
    return () => {
      window.clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [value, milliseconds]);
  return settled;
}
