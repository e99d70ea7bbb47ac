import { useEffect, useRef } from 'react';

/** What a reader can do with a key or a clicker. */
export type ReadingAct = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'end';

/** The keys of keyboards and presentation clickers; letters by what they type, so that any layout works. */
const KEYS: Readonly<Record<string, ReadingAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  Enter: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
  Escape: 'end',
};

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock']);

/** What a key press asks for during a reading, or null; while blank every key asks for the screen again. */
export function actOfKey(key: string, blank: boolean): ReadingAct | null {
  if (blank) return MODIFIERS.has(key) ? null : 'blank';
  return KEYS[key] ?? null;
}

/** Listens to the whole window, so that a clicker works wherever the focus is; a focused button keeps Enter and Space. */
export function useReadingKeys(blank: boolean, onAct: (act: ReadingAct) => void): void {
  const latest = useRef(onAct);
  useEffect(() => {
    latest.current = onAct;
  });

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const act = actOfKey(event.key, blank);
      if (act === null) return;
      const pressesButton = event.key === 'Enter' || event.key === ' ';
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (pressesButton && isOnButton && !blank && !event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current(act);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [blank]);
}
