import { matchesOf } from './finding.ts';
import { fold } from './readable-text.ts';

/** One word of a readable text. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** "Priya", "McKay", "Xin": a capital, then at least one small letter somewhere. */
  readonly capitalised: boolean;
  /** "MARAC": capitals alone, at least two. */
  readonly shouted: boolean;
  /** Whether any word could stand here with a capital: first in a sentence, a line, a quotation or a list. */
  readonly startsSentence: boolean;
  /** Whether nothing but spaces or a hyphen lies between it and the word before. */
  readonly afterSpaceOnly: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*'?|\d+/gu;
const CLOSERS = /["'”’)\]}»*_\s]/u;
const ENDS = /[.!?…:;\n•·*|>=~\p{Extended_Pictographic}]/u;
const OPENERS = /["“”‘«([{]/u;
/** A full stop behind these ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|rev|st|cllr|nr|vs|etc|e\.g|i\.e|approx|ext|tel|mt|ft|\p{Lu})\.$/iu;

/** The words of a readable text in their order, numbers included. */
export function wordsOf(text: string): readonly Word[] {
  let before = 0;
  return matchesOf(WORD, text).map((match) => {
    const word = match[0].replace(/'$/, '');
    const between = text.slice(before, match.index);
    const one: Word = {
      text: word,
      folded: fold(word),
      start: match.index,
      end: match.index + word.length,
      capitalised: /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word.replace(/'s$/, '')),
      shouted: /^[\p{Lu}'-]{2,}(?:'?s)?$/u.test(word) && /^\p{Lu}.*\p{Lu}/u.test(word),
      startsSentence: startsSentence(text, match.index),
      afterSpaceOnly: match.index > 0 && /^[ \-&]{0,3}$/.test(between) && between !== '',
    };
    before = one.end;
    return one;
  });
}

function startsSentence(text: string, at: number): boolean {
  let here = at - 1;
  if (here < 0) return true;
  let opened = false;
  while (here >= 0) {
    const character = text.charAt(here);
    if (OPENERS.test(character) || (character === "'" && /\s/.test(text.charAt(here - 1) || ' ')))
      opened = true;
    else if (character === '\n') return true;
    else if (!CLOSERS.test(character)) break;
    here--;
  }
  if (here < 0 || opened) return true;
  const behind = text.charAt(here);
  if (behind === '-' && /\s/.test(text.charAt(here - 1) || ' ')) return true;
  // The second half of a surrogate pair is an emoji's.
  if (/[\udc00-\udfff]/.test(behind)) return true;
  if (!ENDS.test(behind)) return false;
  if (behind !== '.') return true;
  const left = text.slice(Math.max(0, here - 8), here + 1);
  // "No. 12" counts houses, "No." alone is an answer.
  return !SHORT.test(left) && !(/(?:^|\s)no\.$/iu.test(left) && /\d/.test(text.charAt(at)));
}
