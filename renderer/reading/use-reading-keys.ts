import { useEffect, useRef } from 'react';

/** What a reader can do with a key, a clicker or a button. */
export type ReadingAct =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'end'
  | 'again'
  | 'skip'
  | 'skipped'
  | 'jump'
  | 'swap'
  | 'guide'
  | 'voice'
  | 'larger'
  | 'smaller'
  | 'show';

/** The keys of keyboards and presentation clickers; letters by what they type, so that any layout works. */
const KEYS: Readonly<Record<string, ReadingAct>> = {
  arrowright: 'next',
  arrowdown: 'next',
  pagedown: 'next',
  enter: 'next',
  ' ': 'next',
  arrowleft: 'previous',
  arrowup: 'previous',
  pageup: 'previous',
  backspace: 'previous',
  home: 'first',
  end: 'last',
  b: 'blank',
  '.': 'blank',
  escape: 'end',
  // A clicker's "start the show", with Shift "from here": the show is on already, so it only lights a blank screen.
  f5: 'show',
  r: 'again',
  k: 'skip',
  u: 'skipped',
  j: 'jump',
  x: 'swap',
  g: 'guide',
  v: 'voice',
  '+': 'larger',
  '-': 'smaller',
};

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock']);

/** What a key press asks for during a reading, or null; while blank every key asks for the screen again. */
export function actOfKey(key: string, blank: boolean): ReadingAct | null {
  if (blank) return MODIFIERS.has(key) ? null : 'blank';
  return KEYS[key.toLowerCase()] ?? null;
}

/**
 * Listens to the whole window, so that a clicker works wherever the focus is; a focused button keeps Enter and Space,
 * and a text box keeps everything.
 */
export function useReadingKeys(blank: boolean, onAct: (act: ReadingAct) => void): void {
  const latest = useRef(onAct);
  useEffect(() => {
    latest.current = onAct;
  });

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const on = event.target instanceof Element ? event.target : null;
      if (on?.closest('input, textarea, [data-own-keys]')) return;
      const act = actOfKey(event.key, blank);
      if (act === null) return;
      const pressesButton = event.key === 'Enter' || event.key === ' ';
      const isOnButton = on !== null && on.closest('button') !== null;
      if (pressesButton && isOnButton && !blank && !event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current(act);
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [blank]);
}
