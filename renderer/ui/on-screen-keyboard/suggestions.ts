import { foldForSearch } from '../../../shared/domain/text.ts';

const WORD_BEFORE_CARET = /[\p{L}\p{M}'’-]+$/u;
const FEWEST_LETTERS = 2;
const MOST_SUGGESTIONS = 3;

/** The word being written: what stands between the last space or sign and the caret. */
export function wordBefore(text: string, caret: number): string {
  return WORD_BEFORE_CARET.exec(text.slice(Math.max(0, caret - 60), caret))?.[0] ?? '';
}

/** Names the word could become: first the part of the name that begins so, then the whole name; at most three. */
export function suggestNames(word: string, names: readonly string[]): readonly string[] {
  if (word.length < FEWEST_LETTERS) return [];
  const begun = foldForSearch(word);
  const parts = new Set<string>();
  const wholes = new Set<string>();
  for (const name of names) {
    const part = name.split(/\s+/u).find((piece) => foldForSearch(piece).startsWith(begun));
    if (part === undefined) continue;
    if (part !== word) parts.add(part);
    wholes.add(name);
  }
  return [...parts, ...wholes].filter((name) => name !== word).slice(0, MOST_SUGGESTIONS);
}
