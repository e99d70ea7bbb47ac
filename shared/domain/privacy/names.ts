import type { Span } from './finding.ts';
import { type NameStrength, strengthOfName } from './given-names.ts';
import {
  BELONGING,
  CONCERNED,
  DETERMINING,
  INTRODUCING,
  LOCATING,
  LOOSE_TITLES,
  ORGANISING,
  SPEAKING,
  SPEAKING_ALOUD,
  TITLES,
} from './name-signs.ts';
import { type NameSearch, nameSpans, type Reading } from './name-spans.ts';
import { isOrdinaryWord, looksLikeAWord, readsAsOrdinary } from './ordinary-words.ts';
import { knownTermAt, townAt } from './phrases.ts';
import type { Word } from './words-of-text.ts';

const DOES = new RegExp(`^,?\\s(?:${SPEAKING}|\\p{Ll}{2,}ed)\\b`, 'u');
/** Virtues and times, of which much can be said that is said of people. */
const ABSTRACT = new Set(
  'hope grace joy faith patience charity mercy felicity harmony serenity melody dawn trinity constance prudence verity'.split(
    ' ',
  ),
);
const SAYS = new RegExp(
  `^(?:,?\\s(?:(?:just|then|really|also|even|never|always|still|finally|now)\\s)?(?:${SPEAKING_ALOUD})\\b|\\sand\\s(?:his|her|their)\\s)`,
  'u',
);
/** What countries, months and weather do not: "Prince got baptised". */
const GETS =
  /^\s(?:got|gets|has|wants|needs|goes|went|lives|can|never|did|does|is not|isn't|is (?:so|in|at|with|doing|home|safe|now|a|the (?:sweetest|bravest|kindest)))\b/u;
const TIMES = new Set(
  (
    'april june august may autumn winter spring summer rain sky light love peace beauty glory victory testimony favour favor praise ' +
    'promise miracle journey chance delight comfort wisdom justice gift goodness harmony heaven ocean river art chase bright legend ' +
    'treasure gem star page royal reign india kenya chad mali asia devon kent jersey milan sofia varna happy lucky merry noel divine stone bay forest heath'
  ).split(' '),
);
/** Names start where somebody begins to tell: "jack said", "when lily asked". */
const TELLING =
  /(?:^|[.!?\n,]\s*|\b(?:when|because|that|and|how|after|as|what|if|before|until|since|but|so|where|then|while)\s)$/iu;
/** Inner capitals of names; any other inner capital is a brand's. */
const NAMED_INSIDE =
  /^(?:Ma?c|O'|D'|De|Di|Da|Du|La|Le|Van|Von|Fitz|Ap|Al|El|Abd|Ni|St|Jo|Ja|Sha|Ke|Ka|Ta|Ty|Mar|Ra|Ro)/u;

/** How far around a word the signs of a person or a place can stand, in UTF-16 units. */
const SIGHT = 64;

function leftOf(text: string, { start }: Word): string {
  return text.slice(Math.max(0, start - SIGHT), start);
}

function rightOf(text: string, { end }: Word): string {
  return text.slice(end, end + SIGHT);
}

/**
 * Names of people who are not colleagues, and of places: capitalised words within a sentence that are no ordinary
 * English, no known term and not the team's; listed given names anywhere, words such as Grace or Will by what stands
 * around them.
 */
export function findNames(search: NameSearch): readonly Span[] {
  const readings = readWords(search);
  return nameSpans(search, readings);
}

function readWords(search: NameSearch): Reading[] {
  const { words } = search;
  const readings: Reading[] = words.map(() => 'open');
  const caseless = words.filter(isCaseless).length;
  const runsWithoutCapitals = caseless * 2 > words.length;
  for (let at = 0; at < words.length; at++) {
    const one = words[at];
    if (!one || /^\d/.test(one.text)) continue;
    const length = isTheTeams(search, at) ? 1 : 0;
    if (length > 0) readings[at] = 'ours';
    const town = length === 0 && isTown(search, at) ? townAt(words, at) : 0;
    for (let next = at; next < at + town; next++) readings[next] = 'place';
    const term = length === 0 && town === 0 ? termLength(search, at) : 0;
    for (let next = at; next < at + term; next++) readings[next] = 'term';
    const taken = length + town + term;
    if (taken > 0) at += taken - 1;
    else if (isCaseless(one))
      readings[at] = runsWithoutCapitals || one.text.length < 2 ? 'open' : 'name';
    else readings[at] = readWord(search, at);
  }
  return readings;
}

/**
 * A word of a script without capitals. Within English it is most likely a name; a whole story in such a script says
 * nothing about which of its words are names, and making every one of them wait would help nobody.
 */
function isCaseless({ text }: Word): boolean {
  return (
    /^\p{L}/u.test(text) && !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text)
  );
}

function isTheTeams({ words, team }: NameSearch, at: number): boolean {
  const one = words[at];
  if (!one) return false;
  if (team.has(one.folded)) return true;
  if (one.folded.includes('-') && one.folded.split('-').some((half) => team.has(half)))
    return one.folded.split('-').every((half) => team.has(half) || isOrdinaryWord(half));
  const neighbours = [words[at - 1]?.folded ?? '', words[at + 1]?.folded ?? ''];
  if (one.folded === 'mac' || one.folded === 'mc' || one.folded === 'o')
    return team.has(one.folded + neighbours[1]);
  if (one.capitalised && strengthOfName(one.folded) === 'none' && !readsAsOrdinary(one.folded))
    return team.isCutShort(one.folded);
  return false;
}

/** Small letters are a term's only where the whole phrase is: "christmas", but not "will". */
function termLength({ words }: NameSearch, at: number): number {
  const length = knownTermAt(words, at);
  if (length !== 1) return length;
  const one = words[at];
  if (!one || !(one.capitalised || one.shouted))
    return strengthOfName(one?.folded ?? '') === 'sure' ? 0 : 1;
  return 1;
}

/** A town needs its capital; one that is a person's name as well needs a sign of a place. */
function isTown(search: NameSearch, at: number): boolean {
  const { text, words } = search;
  const one = words[at];
  if (!one?.capitalised) return false;
  const length = townAt(words, at);
  if (length === 0 || knownTermAt(words, at) > length) return false;
  const last = words[at + length - 1] ?? one;
  if (namesAnOrganisation(words, at + length)) return false;
  if (LOCATING.test(leftOf(text, one))) return true;
  if (length > 1) return true;
  if (strengthOfName(last.folded) !== 'none') return false;
  if (readsAsOrdinary(one.folded) && !/\b(?:from|to|for|at|of)\s$/iu.test(leftOf(text, one)))
    return false;
  return !(readsAsOrdinary(one.folded) && one.startsSentence);
}

/** "Leeds Teaching Hospitals Trust": capitals that run on to an organisation's last word. */
function namesAnOrganisation(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const one = words[at];
    if (!one?.afterSpaceOnly || !(one.capitalised || one.shouted)) return false;
    if (ORGANISING.has(one.folded)) return true;
  }
  return false;
}

function readWord(search: NameSearch, at: number): Reading {
  const { text, words } = search;
  const one = words[at];
  if (!one) return 'open';
  const bare = one.folded.replace(/'s?$/, '');
  if (one.shouted) return readShouted(search, at, bare);
  if (!one.capitalised) return readSmall(search, at, bare);
  if (TITLES.has(bare)) return 'open';
  if (followsTitle(search, at)) return 'name';
  const strength = strengthOf(bare);
  if (strength === 'sure')
    return LOCATING.test(leftOf(text, one)) && townAt(words, at) ? 'place' : 'name';
  if (strength !== 'none') return readDoubtful(search, at, strength);
  if (readsAsOrdinary(one.folded)) return isKin(search, at) ? 'name' : 'open';
  if (/\p{Ll}\p{Lu}/u.test(one.text) && !NAMED_INSIDE.test(one.text)) return 'term';
  const after = rightOf(text, one);
  if (one.startsSentence && looksLikeAWord(bare) && !DOES.test(after)) return 'open';
  if (namesAnOrganisation(words, at + 1)) return 'term';
  return LOCATING.test(leftOf(text, one)) && !after.startsWith("'s ") ? 'place' : 'name';
}

/** "Our foster daughter Blossom", "the Smith children": beside a relation a capital is a name's, whatever the word. */
function isKin({ text, words }: NameSearch, at: number): boolean {
  const one = words[at];
  if (!one || one.startsSentence || !one.afterSpaceOnly) return false;
  if (/\bthe\s$/iu.test(leftOf(text, one)) && HOUSEHOLD.test(rightOf(text, one))) return true;
  return /\b(?:daughter|son|brother|sister|nephew|niece|cousin|granddaughter|grandson)\s$/u.test(
    leftOf(text, one),
  );
}

/** A name joined by a hyphen is as sure as its surest half. */
function strengthOf(word: string): NameStrength {
  const whole = strengthOfName(word);
  if (whole !== 'none' || !word.includes('-')) return whole;
  const halves = word.split('-').map(strengthOfName);
  if (halves.includes('sure')) return 'sure';
  return halves.every((half) => half !== 'none') ? 'likely' : 'none';
}

/** Capitals alone are an abbreviation's, unless they spell a name that no word spells. */
function readShouted({ text, words }: NameSearch, at: number, bare: string): Reading {
  const strength = strengthOf(bare);
  if (strength === 'none' || strength === 'unlikely' || bare.length < 3) return 'open';
  const shouting = [words[at - 1], words[at + 1]].some((near) => near?.shouted);
  if (bare.length === 3 && !shouting) return 'open';
  if (strength === 'sure') return ALSO_WORDS.has(bare) ? 'open' : 'name';
  return SAYS.test(text.slice(words[at]?.end, (words[at]?.end ?? 0) + SIGHT).toLowerCase())
    ? 'name'
    : 'open';
}

/** Names that are plants, stones and other things when they are written small. */
const ALSO_WORDS = new Set(
  'jack ken lee lily ruby holly heather poppy daisy ivy hazel jade amber jasmine nick kit rosemary rowan paddy martin robin chelsea florence troy fay fritz peter tom billy bobby ted teddy lam margarita roux yang jay ember sienna marigold willow sheila fanny beryl colleen brad roger chi rio jo'.split(
    ' ',
  ),
);
const ALOUD = new RegExp(`^\\s(?:${SPEAKING_ALOUD})\\b`, 'u');

const HOUSEHOLD =
  /^\s(?:family|household|children|kids|siblings|sisters|brothers|boys|girls|twins|parents|clan)\b/u;

/** Three letters in small are too many other things; these are somebody more often than not. */
const SHORT_NAMES = new Set(
  'amy zoe ben sam tom tim ian kai leo mia ava eva ali raj liz meg deb kim kev joe jon ken ron roy ted vic ann una noa zac lou'.split(
    ' ',
  ),
);

function readSmall({ text, words }: NameSearch, at: number, bare: string): Reading {
  const one = words[at];
  if (!one) return 'open';
  const before = leftOf(text, one);
  const title = words[at - 1];
  if (title && TITLES.has(title.folded) && title.folded !== 'miss' && title.folded.length < 4)
    return readsAsOrdinary(one.folded) && strengthOf(bare) === 'none' ? 'open' : 'name';
  const strength = strengthOf(bare);
  if (strength === 'none' || isJoinedToAWord(bare)) return 'open';
  const after = rightOf(text, one);
  const isOnlyAName = strength === 'sure' && !ALSO_WORDS.has(bare);
  if (isOnlyAName && (bare.length > 3 || SHORT_NAMES.has(bare)))
    return /\b(?:the|an?|some|any)\s$/iu.test(before) && !BELONGING.test(after) ? 'open' : 'name';
  const person = ALOUD.test(after);
  const introduced = INTRODUCING.test(before);
  if (person && strength !== 'unlikely' && (introduced || TELLING.test(before))) return 'name';
  return strength === 'sure' && introduced && bare.length > 2 ? 'name' : 'open';
}

/** "Teddy-sized" and "drop-in", not "destiny-rae". */
function isJoinedToAWord(word: string): boolean {
  if (!word.includes('-')) return false;
  const halves = word.split('-');
  return halves.some(
    (half) => isOrdinaryWord(half) && (strengthOfName(half) === 'none' || ALSO_WORDS.has(half)),
  );
}

/** Grace, Will, May, Rose: the words around them decide. */
function readDoubtful({ text, words }: NameSearch, at: number, strength: NameStrength): Reading {
  const one = words[at];
  if (!one) return 'open';
  const before = leftOf(text, one);
  const after = rightOf(text, one);
  const owner = one.folded.endsWith("'s") && BELONGING.test(after);
  const introduced = INTRODUCING.test(before) && !/\b(?:dear|young)\s$/iu.test(before);
  if (SAYS.test(after) || owner || introduced || CONCERNED.test(before)) return 'name';
  if (isPlaceToo(words, at) && /\b(?:from|to|of|in|at|for|between|and)\s$/iu.test(before))
    return 'open';
  const isSomebody = strength === 'likely' && !ABSTRACT.has(one.folded);
  if (one.startsSentence && isSomebody && DOES.test(after)) return 'name';
  if (one.startsSentence && strength !== 'likely' && !TIMES.has(one.folded) && GETS.test(after))
    return 'name';
  if (one.startsSentence || strength !== 'likely' || DETERMINING.test(before)) return 'open';
  const next = words[at + 1];
  const goesOn = next?.afterSpaceOnly && next.capitalised && isOrdinaryWord(next.folded);
  const previous = words[at - 1];
  const comesFrom =
    one.afterSpaceOnly &&
    previous?.capitalised &&
    !previous.startsSentence &&
    isOrdinaryWord(previous.folded);
  return goesOn || comesFrom ? 'open' : 'name';
}

/** Names that are a country's or a town's as often. */
const LANDS = new Set(['jordan', 'georgia', 'israel', 'kenya', 'chad', 'mali', 'india', 'asia']);

function isPlaceToo(words: readonly Word[], at: number): boolean {
  return LANDS.has(words[at]?.folded ?? '') || townAt(words, at) > 0;
}

/** "Mrs Green" is a person, "Nan Wanted" is a title in capitals. */
function followsTitle({ text, words }: NameSearch, at: number): boolean {
  const one = words[at];
  const title = words[at - 1];
  if (!one || !title || !/^\p{Lu}|^(?:mr|mrs|ms|mx|dr)$/u.test(title.text)) return false;
  const between = one.start - title.end;
  if (between < 1 || between > 2) return false;
  const ordinary = readsAsOrdinary(one.folded) && strengthOf(one.folded) === 'none';
  if (title.folded === 'miss' && title.startsSentence)
    return !ordinary || SAYS.test(rightOf(text, one));
  return (
    TITLES.has(title.folded) || (LOOSE_TITLES.has(title.folded) && one.afterSpaceOnly && !ordinary)
  );
}
