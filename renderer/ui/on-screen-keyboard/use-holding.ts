import { useEffect, useRef } from 'react';

/** How long a finger rests on a key before it means more than a press, in milliseconds. */
const HOLD_MS = 450;
/** How often a held key repeats, in milliseconds. */
const REPEAT_MS = 70;

/** Timers for keys that are held, one a finger: `hold` acts once, `repeat` goes on until `letGo`. */
export function useHolding() {
  const timers = useRef(new Map<number, number>());

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) window.clearTimeout(timer);
    };
  }, []);

  function letGo(pointer: number) {
    window.clearTimeout(timers.current.get(pointer));
    timers.current.delete(pointer);
  }

  function hold(pointer: number, act: () => void) {
    letGo(pointer);
    timers.current.set(pointer, window.setTimeout(act, HOLD_MS));
  }

  function repeat(pointer: number, act: () => void) {
    const again = () => {
      act();
      timers.current.set(pointer, window.setTimeout(again, REPEAT_MS));
    };
    hold(pointer, again);
  }

  return { hold, repeat, letGo };
}
