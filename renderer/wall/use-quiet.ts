import { useEffect, useState } from 'react';

/** Nobody counts as being there after so long without a touch or a key, in milliseconds. */
const QUIET_AFTER_MS = 6000;

/** Whether nobody has touched anything for some seconds and the page can be seen. */
export function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(true);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function settle() {
      clearTimeout(timer);
      timer = setTimeout(() => setQuiet(!document.hidden), QUIET_AFTER_MS);
    }
    function stir() {
      setQuiet(false);
      settle();
    }
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, stir, { capture: true });
    document.addEventListener('visibilitychange', stir);
    return () => {
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, stir, { capture: true });
      document.removeEventListener('visibilitychange', stir);
    };
  }, []);

  return quiet;
}
