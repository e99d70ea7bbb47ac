import { strengthOf } from './doubtful-words.ts';
import { matchesOf, type Span } from './finding.ts';
import type { NameSearch } from './name-spans.ts';
import { fold } from './readable-text.ts';

/** What a figure or a sign is put in the place of. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ['@', 'a'],
  ['4', 'a'],
  ['3', 'e'],
  ['€', 'e'],
  ['1', 'i'],
  ['!', 'i'],
  ['|', 'i'],
  ['0', 'o'],
  ['$', 's'],
  ['5', 's'],
  ['7', 't'],
]);
const DISGUISES = /[@4310!|€$57]/;
const DISGUISED =
  /(?<![\p{L}\p{M}\d@.#£])(?=[\p{L}'-]{0,24}[@4310!|€$57])[\p{L}@4310!|€$57'-]{2,24}(?<![!'-])(?![\p{L}\p{M}\d]|@|\.\p{L})/gu;
/** "S a m i r a", "D-a-n-n-y" and "K.y.l.e". */
const SPELLED = /(?<![\p{L}\p{M}\d'’-])\p{L}(?:[ ._*/-]{1,2}\p{L}(?![\p{L}\p{M}])){2,}/gu;
/** "D*nny" and "J***". */
const STARRED = /(?<![\p{L}\p{M}\d*])\p{L}[\p{L}*]*\*+[\p{L}*]*(?![\p{L}\d])/gu;

/** Names with figures for letters, with their letters apart, or with stars in them. */
export function findDisguisedNames({ text, team }: NameSearch): readonly Span[] {
  const isName = (word: string) => {
    const strength = strengthOf(word);
    return (strength === 'sure' || strength === 'likely') && !team.has(word);
  };
  const spans: Span[] = [];
  const keepWhere = (pattern: RegExp, holds: (found: string) => boolean) => {
    for (const { 0: found, index } of matchesOf(pattern, text)) {
      if (holds(found)) spans.push({ kind: 'name', start: index, end: index + found.length });
    }
  };
  if (DISGUISES.test(text)) keepWhere(DISGUISED, (found) => undisguised(found).some(isName));
  keepWhere(SPELLED, (found) => {
    const word = fold(found.replace(/[^\p{L}\p{M}]/gu, ''));
    return word.length > 2 && isName(word);
  });
  if (text.includes('*')) keepWhere(STARRED, (found) => withoutStars(found, isName));
  return spans;
}

/** The words a disguise may stand for; a 1 is an i or an l. */
function undisguised(found: string): readonly string[] {
  const letters = found.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || letters === found.replace(/['-]/g, '').length) return [];
  const bare = found.replace(/'s?$/u, '');
  return ['i', 'l'].map((one) =>
    fold([...bare].map((sign) => (sign === '1' ? one : (STANDS_FOR.get(sign) ?? sign))).join('')),
  );
}

/** One star is a vowel of a name; several behind a capital hide one, unless they hide an oath. */
function withoutStars(found: string, isName: (word: string) => boolean): boolean {
  const stars = found.match(/\*/g)?.length ?? 0;
  if (stars === 1 && /\p{L}\*\p{L}/u.test(found))
    return [...'aeiou'].some((vowel) => isName(fold(found.replace('*', vowel))));
  return stars > 1 && /^\p{Lu}/u.test(found) && !/^(?:[FBCW]\*|S\*|Sh\*|Bl)/u.test(found);
}
