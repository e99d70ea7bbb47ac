import { useEffect, useState } from 'react';
import { countWords } from '../../shared/domain/text.ts';

/** A breath before the first word, in milliseconds: the names are said first. */
const NAMES_MS = 1800;

/**
 * The word a gentle guide is at, or null while it is off: it moves at `pace` words a minute through `text`, waits on
 * the last word, and starts anew with every page.
 */
export function useGuide(options: {
  readonly text: string;
  readonly pageKey: string;
  readonly pace: number;
  readonly on: boolean;
}): { readonly word: number | null; readonly paused: boolean; toggle(): void } {
  const { text, pageKey, pace, on } = options;
  const [place, setPlace] = useState({ pageKey, word: -1 });
  const [paused, setPaused] = useState(false);
  const word = place.pageKey === pageKey ? place.word : -1;

  useEffect(() => {
    if (!on || paused || word + 1 >= countWords(text)) return;
    const wait = word < 0 ? NAMES_MS : 60_000 / pace;
    const timer = window.setTimeout(() => setPlace({ pageKey, word: word + 1 }), wait);
    return () => window.clearTimeout(timer);
  }, [on, paused, word, text, pageKey, pace]);

  return { word: on ? word : null, paused, toggle: () => setPaused((before) => !before) };
}
