import {
  DOES,
  isOfNature,
  leftOf,
  readDoubtful,
  readShouted,
  readSmall,
  rightOf,
  SAYS,
  strengthOf,
} from './doubtful-words.ts';
import type { Span } from './finding.ts';
import { strengthOfName } from './given-names.ts';
import {
  FOND_TITLES,
  HOUSEHOLD,
  LOCATING,
  LOOSE_TITLES,
  NAMING,
  ORGANISING,
  TITLES,
} from './name-signs.ts';
import { type NameSearch, nameSpans, type Reading } from './name-spans.ts';
import { isOrdinaryWord, looksLikeAWord, readsAsOrdinary } from './ordinary-words.ts';
import { knownTermAt, townAt } from './phrases.ts';
import type { Word } from './words-of-text.ts';

/** Inner capitals of names; any other inner capital is a brand's. */
const NAMED_INSIDE =
  /^(?:Ma?c|O'|D'|De|Di|Da|Du|La|Le|Van|Von|Fitz|Ap|Al|El|Abd|Ni|St|Jo|Ja|Sha|Ke|Ka|Ta|Ty|Mar|Ra|Ro)/u;

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
    if (!one || /^\d/.test(one.text) || isTextSpeak(search, at)) continue;
    const length = isTheTeams(search, at) ? 1 : 0;
    if (length > 0) readings[at] = 'ours';
    const town = length === 0 && isTown(search, at) ? townAt(words, at) : 0;
    const reading = town > 0 && tellsWhere(search, at, town) ? 'place' : 'term';
    for (let next = at; next < at + town; next++) readings[next] = reading;
    const term = length === 0 && town === 0 ? termLength(search, at) : 0;
    for (let next = at; next < at + term; next++) readings[next] = 'term';
    const taken = length + town + term;
    if (taken > 0) at += taken - 1;
    else if (isCaseless(one))
      readings[at] = runsWithoutCapitals || one.text.length < 2 ? 'open' : 'name';
    else if (isBesideAName(search, readings, at)) readings[at] = 'name';
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
    text > '\u024f' &&
    /^\p{L}/u.test(text) &&
    !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text)
  );
}

/** "Kerry and lee": a given name in small letters, whatever else it means, is one beside another name. */
function isBesideAName(
  { text, words }: NameSearch,
  readings: readonly Reading[],
  at: number,
): boolean {
  const one = words[at];
  const joined = words[at - 1];
  const other = words[at - 2];
  if (!one || !joined || !other || readings[at - 2] !== 'name') return false;
  if (!/^(?:and|n|&)$/.test(joined.folded) || one.folded.length < 3) return false;
  return (
    strengthOf(one.folded.replace(/'s?$/, '')) === 'sure' &&
    /^\s?[\p{L}&]+\s$/u.test(text.slice(other.end, one.start))
  );
}

/** Particles that only a surname follows: "van der Berg", "bin Rashid". */
const BEFORE_A_SURNAME = /\b(?:van der|van den|van de|von|bin|ibn|bint|ferch|dos|della)\s$/u;

/** "Gr8" and "m8": letters that run into figures are no word, unless the letters are a long name of their own. */
function isTextSpeak({ text, words }: NameSearch, at: number): boolean {
  const one = words[at];
  if (!one || !/\d/.test(text.charAt(one.end) + text.charAt(one.start - 1))) return false;
  return one.text.length < 4 || strengthOfName(one.folded) !== 'sure';
}

/** A child may bear a colleague's name: "a boy called Will", "his sister Grace". */
const OF_A_CHILD =
  /\b(?:(?:boy|girl|child|baby|lad|lass|kid|toddler|teenager|daughter|son|twins?) (?:called|named)|(?:his|her|their) (?:(?:little|big|baby|older|younger|twin) )?(?:brother|sister|son|daughter|cousin))\s$/iu;

/** "Little Grace", but "Big Mo and Little Mo" are two of us. */
const FONDLY = /(?:\b(?:little|baby|wee)|(?:^|[.!?\n]\s?)(?:Little|Baby|Wee))\s$/u;

/** What is written of a child and not of a colleague, so that a word that only might be a colleague's pet name is not. */
const OF_A_SERVED_CHILD =
  /^(?:'s\s(?:(?:new|old|foster|first|little|big|own|whole)\s)*(?:mum|mam|mummy|dad|daddy|nan|gran|grandad|parents|carers?|school|teacher|bedroom|brother|sister|siblings|placement|social worker|case|birthday party|adoption|contact)\b|\s(?:asks?|asked|wants?|wanted|waits?|waited|begged) (?:for you|when you|if you|where you|whether you|you (?:to|if|when|for|why)|to (?:see|live|be like|go home|stay|meet) )|\s(?:hugged|trusts?|trusted|misses|missed|adores|adored|ran to|waved at|clung to|drew|calls) you\b|\s(?:is|was|are|were|got|has been|went|came|goes) (?:(?:now|finally|safely|back) )*(?:home with|back with|with (?:his|her|their)|in (?:care|foster|placement|school|nursery)|adopted|placed|reunited|settled (?:in|with)|to (?:nursery|school|live|his|her)|at (?:nursery|school))|\s(?:loves|loved|likes|has|got|chose|painted|slept in) (?:his|her|their) (?:new|own|first) (?:room|bed|bedroom|school|bike|coat|carers?|trainers|shoes|home|house)\b|\sand (?:his|her|their) (?:mum|mam|dad|nan|gran|brothers?|sisters?|siblings|parents|foster|carers?|twin|baby)\b)/u;

function isTheTeams(search: NameSearch, at: number): boolean {
  const one = search.words[at];
  if (!one) return false;
  const listed = search.team.isListed(one.folded);
  // The words around it are read last: most words are like nobody's name.
  if (!listed && !isLikeOneOfOurs(search, at)) return false;
  const before = leftOf(search.text, one);
  if (OF_A_CHILD.test(before) || FONDLY.test(before)) return false;
  const end = one.end - (/'s$/.test(one.text) ? 2 : 0);
  return listed || !OF_A_SERVED_CHILD.test(search.text.slice(end, one.end + 64));
}

/** Our name in another form: a short one, a slip, half of two joined by a hyphen. */
function isLikeOneOfOurs({ words, team }: NameSearch, at: number): boolean {
  const one = words[at];
  if (!one) return false;
  if (team.has(one.folded)) return true;
  if (one.folded.includes('-') && one.folded.split('-').some((half) => team.has(half)))
    return one.folded
      .split('-')
      .every((half) => team.has(half) || (isOrdinaryWord(half) && strengthOfName(half) === 'none'));
  const neighbours = [words[at - 1]?.folded ?? '', words[at + 1]?.folded ?? ''];
  if (one.folded === 'mac' || one.folded === 'mc' || one.folded === 'o')
    return team.has(one.folded + neighbours[1]);
  if (readsAsOrdinary(one.folded)) return false;
  if (team.isMisspelt(one.folded) || team.isPetName(one.folded)) return true;
  return one.capitalised && strengthOfName(one.folded) === 'none' && team.isCutShort(one.folded);
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

/** A town tells where somebody is behind these; "Leeds trains" and "Wigan, Bury and back" say nothing of anybody. */
const TOWARDS =
  /\b(?:in|near|around|outside|across|from|to|for|at|of|via|through|between|and|or|over|into|towards?|round|by|visit|visiting|visited|left|leave|leaving|reached|called|greater|central|north|south|east|west|born|moved|back)\s$/iu;

/** Where we go ourselves, and where there is something to go to. */
const OUTING =
  /(?:\b(?:[Tt]hank(?:s|\syou)\sfor\s(?:driving|coming|going|travelling|cycling|walking|flying)|(?:[Yy]ou|[Ww]e|I|team|colleagues?)\s(?:(?:even|once|all|both|then|also|just|always|never|recently)\s)?(?:drove|went|travelled|cycled|walked|flew|came|ran|hiked|moved|commute|commuted|trekked|got the (?:train|bus)|(?:caught|took) the (?:train|bus)))\s(?:(?:all the way|the whole way|back|over|up|down|out|across|on foot|by (?:train|bus|bike)|early|late)\s)*(?:to|from|through|via|round)|\b(?:day trip|trip|day out|outing|excursion|(?:train|coach|bus|minibus|ferry|flight|road|traffic|motorway)(?=\s(?:to|from))|team|office|colleagues|court|shops?|conference|course|training|marathon|festival|university|football|match|game|panel|Pride)\s(?:\p{Ll}+\s)?(?:to|in|at|of|from))\s$/u;
/** "I have worked in Bristol, Bath and Bournemouth." */
const WORKED =
  /\b(?:worked|work|working|trained|qualified|studied|practised|based)\s(?:in|at|from|across)\s(?:\p{Lu}\p{L}+(?:,\s|,?\s(?:and|or)\s))*$/u;
/** But whom they went to see is there. */
const TO_SEE =
  /^(?:\s[\p{L}']+){0,3}\s(?:(?:to|and)\s(?:see|visit|fetch|collect|find|meet|get|bring|pick up|hold|hug))\s(?:\p{L}+\s){0,3}?(?:him|her|his|them|their|mum|dad|nan|gran|child|children|family|boy|girl|baby|sisters?|brothers?|siblings)\b/u;

/** Whether a town says where a family is, and not only where somebody of us went. */
function tellsWhere({ text, words }: NameSearch, at: number, length: number): boolean {
  const first = words[at];
  const last = words[at + length - 1];
  if (!first || !last) return false;
  const before = leftOf(text, first);
  if (!TOWARDS.test(before)) return false;
  const after = rightOf(text, last);
  if (TO_SEE.test(after)) return true;
  return !(OUTING.test(before) || WORKED.test(before) || /^,?\sand back\b/.test(after));
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
  if (
    isOfNature(search, at) ||
    /-(?:less|like|ish|free|style|proof|worthy|tastic|isms?|mania)$/u.test(bare)
  )
    return 'open';
  if (BEFORE_A_SURNAME.test(leftOf(text, one)) || NAMING.test(leftOf(text, one))) return 'name';
  if (strength === 'sure')
    return LOCATING.test(leftOf(text, one)) && townAt(words, at) ? 'place' : 'name';
  // "Summer-Rose": two such words with capitals, joined, are nothing else.
  if (strength === 'likely' && /-\p{Lu}/u.test(one.text)) return 'name';
  if (strength !== 'none') return readDoubtful(search, at, strength);
  if (readsAsOrdinary(one.folded)) return isKin(search, at) || hasKin(search, at) ? 'name' : 'open';
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

/** Whoever has a mum is somebody: "Moss's mum"; but so has every child, and nobody in particular. */
function hasKin({ text, words }: NameSearch, at: number): boolean {
  const one = words[at];
  if (!one || !/'s$/.test(one.folded) || ANYBODY.test(one.folded)) return false;
  return /^\s(?:mum|mam|dad|nan|gran|grandma|grandad|foster (?:mum|dad|carers?|family)|little (?:brother|sister))\b/u.test(
    rightOf(text, one),
  );
}

const ANYBODY =
  /(?:body|one|other|child|children|baby|boy|girl|lad|lass|twin|toddler|kid|friend|person|people|teenager|youngster|carer|partner|parent|mum|dad|man|woman|lady|day|brother|sister|cousin|son|daughter|client|pupil|student|family|team|everybody|who|it|that|what|there|here|he|she|let)'s$/u;

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
    TITLES.has(title.folded) ||
    (LOOSE_TITLES.has(title.folded) &&
      one.afterSpaceOnly &&
      (!ordinary || (FOND_TITLES.has(title.folded) && SAYS.test(rightOf(text, one)))))
  );
}
