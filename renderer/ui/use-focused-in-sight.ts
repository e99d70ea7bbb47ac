import { type RefObject, useEffect } from 'react';

/** Keeps the text box that is being filled in sight when the focus moves or the keyboard takes room from its scroller. */
export function useFocusedInSight(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const room = scroller.current;
    if (room === null) return;
    const bringIntoSight = () => {
      const focused = document.activeElement;
      if (focused === null || !room.contains(focused)) return;
      focused.closest('.text-field')?.scrollIntoView({ block: 'nearest' });
    };
    const observer = new ResizeObserver(bringIntoSight);
    observer.observe(room);
    room.addEventListener('focusin', bringIntoSight);
    return () => {
      observer.disconnect();
      room.removeEventListener('focusin', bringIntoSight);
    };
  }, [scroller]);
}
