import { useEffect, useRef, useState } from 'react';
import { type Rest, restAt } from '../../shared/domain/rest-hours.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { localHour } from './scene-state.ts';

/** So often the clock is looked at, in milliseconds. */
const LOOKS_EVERY = 20_000;

/** The click of the touch that wakes a dark wall comes within this time, in milliseconds. */
const CLICK_FOLLOWS = 1000;

/** How the wall is now. A touch or a key wakes it; one that finds it dark does nothing else, because nobody saw what it hit. */
export function useRest(hours: Pick<Settings, 'dimmed' | 'dark'>, busy: boolean): Rest {
  const [rest, setRest] = useState<Rest>('awake');
  const touchedAt = useRef(Date.now());
  const wokenAt = useRef(Number.NEGATIVE_INFINITY);
  const pointer = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const { dimmed, dark } = hours;

  useEffect(() => {
    function look() {
      const now = new Date();
      // What somebody does counts until they are done.
      if (busy) touchedAt.current = now.getTime();
      const sinceTouch = Math.max(0, now.getTime() - touchedAt.current);
      setRest(restAt({ dimmed, dark }, { hour: localHour(now), sinceTouch, busy }));
    }
    look();
    const timer = setInterval(look, LOOKS_EVERY);
    return () => clearInterval(timer);
  }, [dimmed, dark, busy]);

  useEffect(() => {
    function wake(event: Pick<Event, 'type' | 'timeStamp'>) {
      touchedAt.current = Date.now();
      if (rest === 'dark' && event.type === 'pointerdown') wokenAt.current = event.timeStamp;
      setRest('awake');
    }
    // A pointer that lies still is heard of too, when a window comes or goes beneath it.
    function moved({ type, pointerType, screenX: x, screenY: y, timeStamp }: PointerEvent) {
      const before = pointer.current;
      pointer.current = { x, y };
      const isStill = before === null || (before.x === x && before.y === y);
      if (pointerType !== 'mouse' || !isStill) wake({ type, timeStamp });
    }
    function pressed(event: KeyboardEvent) {
      if (rest === 'dark') swallow(event);
      wake(event);
    }
    function clicked(event: MouseEvent) {
      if (event.timeStamp - wokenAt.current < CLICK_FOLLOWS) swallow(event);
    }
    const signs = ['pointerdown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, wake, { capture: true });
    window.addEventListener('pointermove', moved, { capture: true });
    window.addEventListener('keydown', pressed, { capture: true });
    window.addEventListener('click', clicked, { capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, wake, { capture: true });
      window.removeEventListener('pointermove', moved, { capture: true });
      window.removeEventListener('keydown', pressed, { capture: true });
      window.removeEventListener('click', clicked, { capture: true });
    };
  }, [rest]);

  return rest;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
