import rows from './lists/ordinary-words.json' with { type: 'json' };

const PREFIX =
  /^(?:un|re|non|pre|over|mis|out|under|dis|co|anti|multi|inter|up|fore|semi|sub|super)(?=.{4})/;
/** Endings before which a word may have lost an e, doubled a letter or turned y into i. */
const CHANGING = ['ed', 'er', 'ers', 'est', 'ing', 'ings', 'ingly', 'es', 'able', 'or', 'ors'];
const PLAIN = (
  's d ly ness nesses ment ments less lessly lessness ful fully fulness like wise ish ship ships al ally ity ities ive ' +
  'ively ation ations ion ions y ability'
).split(' ');
/** Endings that short names do not share; before any other a longer stem is asked for. */
const SAFE = new Set('s d ed ing ly ness less ful'.split(' '));
const LOSING_E = new Set('ity ities ive ively ation ations ion ions al y'.split(' '));
/** Words nobody's name ends like, so that a rare or misspelt one is not taken for a person. */
const WORDLY =
  /(?:ing|ings|tion|tions|ness|ment|ments|fully|ously|ised|ized|ising|able|ably|less|ship|hood|wards?|istic|ological)$/;
const JOINED =
  /^(?:pre|non|anti|multi|inter|intra|semi|post|sub|mid|self|mini|mega|ultra|super|cross|all|bio|eco|neuro|psycho|socio|trans|uber)$/;
const CONTRACTION = /(?:'(?:s|re|ve|ll|d|m|t|all)|(?<!ca|wo|sha)n't|s')$/;
const ELONGATED = /(\p{L})\1{2,}/gu;

/** Longer than any word or name: something leant on the keyboard. */
const LONGEST = 60;

/** Ordinary words met before, so that they are not taken apart again; a word that is not ordinary is never kept. */
const seen = new Set<string>();
const MOST_SEEN = 5000;

let words: ReadonlySet<string> | null = null;

function stems(): ReadonlySet<string> {
  words ??= new Set(rows.flatMap((row) => row.split(' ')));
  return words;
}

/** Whether a folded word is ordinary English: listed, or made of a listed word by a common beginning or ending. */
export function isOrdinaryWord(word: string): boolean {
  if (seen.has(word)) return true;
  const without = word.replace(PREFIX, '');
  const isOne = isMadeOfStems(word, 2) || (without !== word && isMadeOfStems(without, 2));
  if (!isOne) return false;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.add(word);
  return true;
}

/** The same for a word as people write one: contracted, drawn out ("sooo"), joined by hyphens, or a little misspelt. */
export function readsAsOrdinary(word: string): boolean {
  if (word.length > LONGEST) return true;
  const bare = word.replace(CONTRACTION, '');
  if (bare.length <= 1) return true;
  if (bare.includes('-'))
    return bare
      .split('-')
      .every((part) => part.length <= 2 || JOINED.test(part) || readsAsOrdinary(part));
  if (/^(?:wo|sha|ai)n?$/.test(bare) || isOrdinaryWord(bare)) return true;
  // "Tbf" and "thnx" are short for something, "helpin" leaves a letter out.
  if (/^[b-df-hj-np-tv-xz']+$/.test(bare) || (bare.endsWith('in') && isOrdinaryWord(`${bare}g`)))
    return true;
  const apart = bare.replace(/'/g, '');
  if (apart !== bare && isOrdinaryWord(apart)) return true;
  const shorter = bare.replace(ELONGATED, '$1');
  return (
    shorter !== bare && (isOrdinaryWord(shorter) || isOrdinaryWord(bare.replace(ELONGATED, '$1$1')))
  );
}

/** Whether a word no list knows is likelier a slip or a rarity than a name. */
export function looksLikeAWord(word: string): boolean {
  const bare = word.replace(CONTRACTION, '');
  return (bare.length >= 7 && WORDLY.test(bare)) || (bare.length >= 6 && isMisspelt(bare));
}

function isMadeOfStems(word: string, depth: number): boolean {
  if (stems().has(word)) return true;
  return depth > 0 && endingsOff(word).some((shorter) => isMadeOfStems(shorter, depth - 1));
}

/** What a word may have been before its ending. */
function endingsOff(word: string): readonly string[] {
  const found: string[] = [];
  for (const ending of CHANGING) {
    if (!endsOn(word, ending)) continue;
    const stem = word.slice(0, -ending.length);
    found.push(stem, `${stem}e`);
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) found.push(stem.slice(0, -1));
    if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  }
  for (const ending of PLAIN) {
    if (!endsOn(word, ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (ending === 'd' && !stem.endsWith('e')) continue;
    found.push(stem);
    if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
    if (LOSING_E.has(ending)) found.push(`${stem}e`);
  }
  if (/[ai]bly$/.test(word)) found.push(`${word.slice(0, -1)}e`);
  return found;
}

function endsOn(word: string, ending: string): boolean {
  const least = SAFE.has(ending) ? 3 : 4;
  return word.endsWith(ending) && word.length - ending.length >= least;
}

/** One letter too many, too few of a pair, two changed places or another vowel. */
function isMisspelt(word: string): boolean {
  for (let at = 1; at < word.length; at++) {
    const before = word.slice(0, at);
    const letter = word.charAt(at);
    const after = word.slice(at + 1);
    if (stemsHave(before + after)) return true;
    if (stemsHave(before + letter + letter + after)) return true;
    if (after && stemsHave(before + after.charAt(0) + letter + after.slice(1))) return true;
    if (!/[aeiou]/.test(letter)) continue;
    if ([...'aeiou'].some((vowel) => stemsHave(before + vowel + after))) return true;
  }
  return false;
}

function stemsHave(word: string): boolean {
  return isMadeOfStems(word, 1);
}
