import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { type Span, spansOf } from './finding.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { fold } from './readable-text.ts';

let matcher: RegExpMatcher | null = null;

/** Rude in nobody's mouth. */
const INNOCENT =
  /\b(?:tom, dick (?:and|&|n) harry|spotted dick|moby dick|dick whittington|dick turpin|dick van dyke)\b/giu;
const LETTER = /[\p{L}\p{M}\d]/u;

/** Words that are meant to hurt whomever they are said of. */
const INSULTS =
  /\b(?:idiots?|morons?|imbeciles?|wankers?|tossers?|twats?|gits?|bellends?|dickheads?|arseholes?|knobheads?|gobshites?|scumbags?|mingers?|slags?|nonces?|retards?|retarded|spastics?|mongs?|chavs?|pikeys?|gypos?|waste of space|good for nothing|shut up|piss off|sod off|bog off|drop dead)\b/giu;
/** Words that hurt when they are said to somebody's face. */
const TO_THE_FACE =
  /\b(?:you|she|he|they|u)(?:'re|'s| are| is| r)? (?:(?:all|both|so|such|an?|really|very|just|always|totally|absolutely|the most|too) )*(?<word>stupid|useless|lazy|pathetic|ugly|fat|dumb|thick|worthless|disgusting|incompetent|hopeless|boring|annoying|horrible|rubbish|awful|loser|liar|bully|coward|cow|pig|witch)\b(?! (?:o'clock|with|at (?:maths|football|cooking|spelling)|cup|cake|question|idea))/giu;
const HATE =
  /\b(?:i|we|everyone|everybody) (?:really |all )?(?:hates?|despises?|can't stand) (?:you|her|him)\b/giu;

/** Words that may hurt, however they are disguised; part of an ordinary word is never one. */
export function findUnkindWords(text: string): readonly Span[] {
  matcher ??= new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const matches = matcher.getAllMatches(text, true);
  const innocent = matches.length > 0 ? spansOf('unkind', INNOCENT, text) : [];
  const rude = matches
    .map(({ startIndex, endIndex }) => wholeWords(text, startIndex, endIndex + 1))
    .filter(({ start, end }) => !innocent.some((one) => one.start <= start && one.end >= end))
    // A number is no word, whatever its figures could stand for.
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
    .filter(({ start, end, whole }) => whole || !isOrdinaryWord(fold(text.slice(start, end))))
    .map(({ start, end }): Span => ({ kind: 'unkind', start, end }));
  return [
    ...rude,
    ...spansOf('unkind', INSULTS, text),
    ...spansOf('unkind', TO_THE_FACE, text, 'word'),
    ...spansOf('unkind', HATE, text),
  ];
}

/** The words a match lies in, and whether it is them from end to end. */
function wholeWords(text: string, start: number, end: number) {
  let from = start;
  let to = end;
  while (from > 0 && LETTER.test(text.charAt(from - 1))) from--;
  while (to < text.length && LETTER.test(text.charAt(to))) to++;
  return { start: from, end: to, whole: from === start && to === end };
}
