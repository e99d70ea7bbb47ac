import { useEffect, useRef } from 'react';

/** Calls `onIdle` once nobody has touched a key, the screen or the mouse for `after` milliseconds. */
export function useIdle(after: number, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function begin() {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), after);
    }
    begin();
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, begin, { capture: true });
    return () => {
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, begin, { capture: true });
    };
  }, [after]);
}
