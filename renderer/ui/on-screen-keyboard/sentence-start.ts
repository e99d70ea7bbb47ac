import { useCallback, useSyncExternalStore } from 'react';
import type { TextBox } from './typing.ts';

/** What lies before a sentence's first letter: nothing, an empty line, or the end of the sentence before and a space. */
const START = /(?:^|\n|[.!?…]["'”’)]*\s)\s*["'“‘(]*$/u;
/** Full stops that end no sentence. */
const SHORT = /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|st|no|vs|e\.g|i\.e)\.\s+$/iu;
/** No more than this needs to be read before the caret, in UTF-16 units. */
const SIGHT = 40;

/** Whether the letter at the caret would be the first of a sentence. */
export function startsSentence(text: string, caret: number): boolean {
  const from = Math.max(0, caret - SIGHT);
  const before = text.slice(from, caret);
  if (SHORT.test(before)) return false;
  // Where the text is cut, it does not begin.
  return START.test(from === 0 ? before : `x${before}`);
}

/** The same for a text box; a line to search or to name somebody in is no sentence. */
export function isAtSentenceStart(box: TextBox): boolean {
  if (!(box instanceof HTMLTextAreaElement) || box.autocapitalize === 'none') return false;
  return startsSentence(box.value, box.selectionStart);
}

/** Whether the keys should offer capitals by themselves just now. */
export function useSentenceStart(box: TextBox): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      document.addEventListener('selectionchange', onChange);
      box.addEventListener('input', onChange);
      return () => {
        document.removeEventListener('selectionchange', onChange);
        box.removeEventListener('input', onChange);
      };
    },
    [box],
  );
  return useSyncExternalStore(subscribe, () => isAtSentenceStart(box));
}
