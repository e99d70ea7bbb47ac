import { type NameStrength, strengthOfName } from './given-names.ts';
import {
  BELONGING,
  CONCERNED,
  DETERMINING,
  FOND_TITLES,
  HOUSEHOLD,
  INTRODUCING,
  LOOSE_TITLES,
  SPEAKING,
  SPEAKING_ALOUD,
  TITLES,
} from './name-signs.ts';
import type { NameSearch, Reading } from './name-spans.ts';
import { isOrdinaryWord, looksLikeAWord, readsAsOrdinary } from './ordinary-words.ts';
import { townAt } from './phrases.ts';
import type { Word } from './words-of-text.ts';

/** Behind a word at the start of a sentence: the word does something, so it is likelier a name than a rarity. */
export const DOES = new RegExp(`^,?\\s(?:${SPEAKING}|\\p{Ll}{2,}ed)\\b`, 'u');
/** Virtues and times, of which much can be said that is said of people. */
const ABSTRACT = new Set(
  'hope grace joy faith patience charity mercy felicity harmony serenity melody dawn trinity constance prudence verity'.split(
    ' ',
  ),
);
/** Behind a word: the word says or does what only people do. */
export const SAYS = new RegExp(
  `^(?:,?\\s(?:(?:just|then|really|also|even|never|always|still|finally|now)\\s)?(?:${SPEAKING_ALOUD})\\b|\\sand\\s(?:his|her|their)\\s|,\\swho(?:'s|se)?\\s(?!knew\\b|knows\\b|needs\\b|cares\\b)\\p{Ll}|\\s\\((?:she|he|they)/|\\s(?:will be|is|was|is being|has been|would be|would have been|could have been|got) (?:adopted|placed|moved|born|baptised|christened|fostered|discharged|excluded|bullied|reunited|split up|taken into)\\b|\\s(?:made|drew|baked|knitted|painted|bought|brought|sent) you (?:a|an|some|this)\\b|\\s(?:got|lost|found|took|rode|wore|broke|packed|opened|kept|brought|showed|made|finished|passed|started|left|missed) (?:his|her|their)\\s)`,
  'u',
);
/** What countries, months and weather do not: "Prince got baptised". */
const GETS =
  /^\s(?:got|gets|has (?!it\b)|had|started|starts|came|comes|slept|sleeps|sat|stood|ran|walked|stayed|stays|arrived|settled|moved|played|plays|learned|learnt|finally|still|now|no longer|wants|needs|goes|went|lives|can|never|did|does|is not|isn't|(?:is|was) (?:so|in|at|with|doing|home|safe|now|back|happy|proud|scared|afraid|frightened|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\d+|a|the (?:sweetest|bravest|kindest)))\b/u;
/** Times, places and things without number can stand first in a sentence; a river or a prince on its own cannot. */
const UNCOUNTED = new Set(
  (
    'april june august may autumn winter spring summer rain sky light love peace beauty glory victory testimony favour favor praise ' +
    'comfort wisdom justice goodness harmony heaven art chance reign india kenya chad mali asia devon kent jersey milan sofia varna ' +
    'happy lucky merry noel divine bright chase legend royal journey delight trust talent progress confidence liberty fortune honour ' +
    'honor karma yoga denim cotton ginger sage ivory given gifted golden unique innocent desire field hall cross green brown'
  ).split(' '),
);

/** Names start where somebody begins to tell: "jack said", "when lily asked". */
const TELLING =
  /(?:^|[.!?\n,]\s*|\b(?:when|because|that|and|how|after|as|what|if|before|until|since|but|so|where|then|while)\s)$/iu;
/** How far around a word the signs of a person or a place can stand, in UTF-16 units. */
const SIGHT = 64;

/** The text before a word, as far as a sign can stand. */
export function leftOf(text: string, { start }: Word): string {
  return text.slice(Math.max(0, start - SIGHT), start);
}

/** The text behind a word, as far as a sign can stand. */
export function rightOf(text: string, { end }: Word): string {
  return text.slice(end, end + SIGHT);
}

/** A name joined by a hyphen is as sure as its surest half. */
export function strengthOf(word: string): NameStrength {
  const whole = strengthOfName(word);
  if (whole !== 'none' || !word.includes('-')) return whole;
  const halves = word.split('-').map(strengthOfName);
  if (halves.includes('sure')) return 'sure';
  return halves.every((half) => half !== 'none') ? 'likely' : 'none';
}

/** Capitals alone are an abbreviation's, unless they spell a name that no word spells. */
export function readShouted({ text, words }: NameSearch, at: number, bare: string): Reading {
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
  'jack ken lee lily ruby holly heather poppy daisy ivy hazel jade amber jasmine nick kit rosemary rowan paddy martin robin chelsea florence troy fay fritz peter tom billy bobby ted teddy lam margarita roux yang jay ember sienna marigold willow sheila fanny beryl colleen brad roger chi rio jo peng leng bella reg'.split(
    ' ',
  ),
);
/** "My son jaydn": behind a relation even a word that nobody knows is a name. */
const RELATION =
  /\b(?:son|daughter|brother|sister|nephew|niece|cousin|grandson|granddaughter|boy called|girl called|baby|little)\s$/iu;

function isUnknown(word: string): boolean {
  return word.length > 2 && !readsAsOrdinary(word) && !looksLikeAWord(word.replace(/'s?$/, ''));
}

const KIN =
  /^\s(?:mum|mums|mam|mummy|dad|daddy|nan|gran|grandma|grandad|mother|father|brother|sister|foster|carers?|aunt|auntie|uncle)\b/u;
const ALOUD = new RegExp(`^\\s(?:${SPEAKING_ALOUD})\\b`, 'u');

/** Plants, stones and birds that begin a sentence as themselves when these follow. */
const NATURE = new Set(
  'lily ruby holly heather poppy daisy ivy hazel jade amber jasmine rosemary rowan sienna marigold willow robin'.split(
    ' ',
  ),
);
const OF_NATURE =
  /^\s(?:on|in|of|at|by|or|to (?:green|red)|chains?|green|red|traffic|lights?|alerts?|warnings?|rated|trees?|wreaths?|leaf|leaves|berries|pads?|ponds?|seeds?|appeals?|day|bush|bushes|hedges?|garden|redbreasts?|nests?|wedding|anniversary|slippers|rings?|tea|oil|scented|rice|honey|cards?|league|coloured|walls?|stones?|branches|petals?|flowers?|bouquets?|and \p{Ll}+ (?:tea|oil|wreaths?|berries))\b/u;

/** Whether a name at the start of a sentence is the plant, stone or bird it is called after: "Daisy chains". */
export function isOfNature({ text, words }: NameSearch, at: number): boolean {
  const one = words[at];
  if (!one || !NATURE.has(one.folded) || !OF_NATURE.test(rightOf(text, one))) return false;
  return one.startsSentence || DETERMINING.test(leftOf(text, one));
}

/** Three letters in small are too many other things; these are somebody more often than not. */
const SHORT_NAMES = new Set(
  'amy zoe ben sam tom tim ian kai leo mia ava eva ali raj liz meg deb kim kev joe jon ken ron roy ted vic ann una noa zac lou'.split(
    ' ',
  ),
);

/** What a family does and things do not: "the patels send their love". */
const GREETING =
  /^\s(?:send|sent|say|said|love|made|gave|came|moved|rang|wrote|thank|are|were) (?:you|their|thank|thanks|us|hello|hi|home|back|so (?:happy|proud))\b/u;

/** A word in small letters: a name only when it is little else, or when what stands around it says so. */
export function readSmall({ text, words }: NameSearch, at: number, bare: string): Reading {
  const one = words[at];
  if (!one) return 'open';
  const before = leftOf(text, one);
  const title = words[at - 1];
  if (title && TITLES.has(title.folded) && title.folded !== 'miss' && title.folded.length < 4)
    return readsAsOrdinary(one.folded) && strengthOf(bare) === 'none' ? 'open' : 'name';
  const strength = strengthOf(bare);
  // "The o'briens", but not "o'clock".
  if (/^o'\p{L}{3,}$/u.test(bare) && !readsAsOrdinary(one.folded)) return 'name';
  if (strength === 'none' && isUnknown(one.folded) && RELATION.test(before)) return 'name';
  if (
    strength !== 'sure' &&
    /the$/i.test(before.trimEnd()) &&
    /\bthe\s$/iu.test(before) &&
    (HOUSEHOLD.test(rightOf(text, one)) ||
      (/s$/.test(bare) && GREETING.test(rightOf(text, one)))) &&
    isUnknown(one.folded)
  )
    return 'name';
  if (strength === 'none' || isJoinedToAWord(bare)) return 'open';
  // "Tîm" is Welsh for a team: in short words the accents count.
  if (bare.length < 4 && one.text.toLowerCase().replace(/'s?$/, '') !== bare) return 'open';
  const after = rightOf(text, one);
  const isOnlyAName = strength === 'sure' && !ALSO_WORDS.has(bare);
  if (isOnlyAName && (bare.length > 3 || SHORT_NAMES.has(bare)))
    return /\b(?:the|an?|some|any)\s$/iu.test(before) && !BELONGING.test(after) ? 'open' : 'name';
  if (/'s?$/.test(one.folded) && !ABSTRACT.has(bare) && !UNCOUNTED.has(bare) && KIN.test(after))
    return 'name';
  const person = ALOUD.test(after);
  const introduced = INTRODUCING.test(before);
  if (person && strength !== 'unlikely' && (introduced || TELLING.test(before))) return 'name';
  if (
    strength === 'likely' &&
    !ABSTRACT.has(bare) &&
    CONCERNED.test(before) &&
    !DETERMINING.test(before)
  )
    return 'name';
  const signed = introduced || (CONCERNED.test(before) && !DETERMINING.test(before));
  return strength === 'sure' && signed && bare.length > 2 ? 'name' : 'open';
}

function bareOf(word: string): string {
  return word.replace(/'s?$/, '');
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
export function readDoubtful(
  { text, words }: NameSearch,
  at: number,
  strength: NameStrength,
): Reading {
  const one = words[at];
  if (!one) return 'open';
  const before = leftOf(text, one);
  const after = rightOf(text, one);
  if (strength === 'unlikely' && isLastOfTitle(words, at)) return 'open';
  const owner = /'s?$/.test(one.folded) && BELONGING.test(after);
  const introduced = INTRODUCING.test(before) && !/\b(?:dear|young)\s$/iu.test(before);
  if (HAS_NOT.test(after) || (DOING.test(after) && LETTING.test(before))) return 'name';
  if (SAYS.test(after) || owner || introduced || CONCERNED.test(before)) return 'name';
  if (isPlaceToo(words, at) && /\b(?:from|to|of|in|at|for|between|and)\s$/iu.test(before))
    return 'open';
  const isSomebody = strength === 'likely' && !ABSTRACT.has(bareOf(one.folded));
  if (one.startsSentence && isSomebody && DOES.test(after) && !DEFINED.test(after)) return 'name';
  if (
    one.startsSentence &&
    strength !== 'likely' &&
    !UNCOUNTED.has(bareOf(one.folded)) &&
    GETS.test(after)
  )
    return 'name';
  if (one.startsSentence && isJoinedToAName(words, at)) return 'name';
  if (!DETERMINED.test(before) && AT_HOME.test(after) && !OF_A_TIME.test(before)) return 'name';
  if (!one.startsSentence && !DETERMINED.test(before) && isJoinedToAName(words, at)) return 'name';
  const stands = strength === 'likely' || !UNCOUNTED.has(bareOf(one.folded));
  if (one.startsSentence || !stands || DETERMINED.test(before)) return 'open';
  // "Queen of the spreadsheets" and "Page 3" are no names.
  if (strength !== 'likely' && /^(?:\sof\b|\s\d)/.test(after)) return 'open';
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

/** "Angel is what they call you": said of the word, not of somebody. */
const DEFINED =
  /^\s(?:is|was) (?:what|how|why|the (?:only )?word|(?:a|one|my|our) word|another word|not the word|too (?:small|weak|mild) a word)\b/u;

/** "Grace hasn't missed a day": what only people have not done. */
const HAS_NOT =
  /^\s(?:hasn't|has not|has never|hadn't|had never|has only) (?:missed|slept|run|spoken|cried|eaten|stopped|hurt|hit|seen|had a|been (?:excluded|late|back|home|in|to|missing|so))\b/u;

/** "You let Heaven keep the kitten." */
const LETTING = /\b(?:let|lets|letting|made|watched|watch|helped|helping|saw|heard)\s$/iu;
const DOING =
  /^\s(?:keep|have|go|play|see|stay|choose|hold|ring|speak|talk|come|visit|cry|sleep|eat|laugh|smile|swim|walk|run|win|pass|open|draw|paint|dance|sing|read|write|learn|feel safe|find (?:his|her|their)|meet|pick|ride|sit|tell|say|ask)\b/u;

/** "County Hall", "Civic Park": behind a capitalised word that is no person's title the last word belongs to the place. */
function isLastOfTitle(words: readonly Word[], at: number): boolean {
  const one = words[at];
  const front = words[at - 1];
  if (!one?.afterSpaceOnly || !front?.capitalised || front.startsSentence) return false;
  return (
    isOrdinaryWord(bareOf(front.folded)) &&
    strengthOfName(front.folded) === 'none' &&
    !TITLES.has(front.folded) &&
    !LOOSE_TITLES.has(front.folded) &&
    !FOND_TITLES.has(front.folded)
  );
}

/** What is said of children and never of a season: "Summer is back in school". */
const AT_HOME =
  /^\s(?:is|was|has been|got|came|went|can be)\s(?:(?:now|finally|safely|so|much|really|back|all|doing)\s)*(?:back (?:home|in school|at school|with)|home|safe|settled|happy|happier|doing|thriving|flourishing|sober|clean|pregnant|asleep|sleeping through|eating|walking|talking|reading|smiling|working|adopted|with (?:his|her|their)|in (?:school|foster|care|nursery|reception|year \d+)|at (?:school|nursery|college|home))\b/u;
const OF_A_TIME = /\b(?:in|of|since|by|until|till|during|every|next|last|this|come|and)\s$/iu;

const TIMES_AND_LANDS = new Set(
  'april june august may autumn winter spring summer india kenya chad mali asia devon kent jersey milan jordan georgia'.split(
    ' ',
  ),
);

/** "Faith and Joy": two such words side by side, and neither a month. */
function isJoinedToAName(words: readonly Word[], at: number): boolean {
  const one = words[at];
  const joined = words[at + 1];
  const other = words[at + 2];
  if (
    !one ||
    !other?.capitalised ||
    other.startsSentence ||
    !/^(?:and|&)$/.test(joined?.text ?? '')
  )
    return false;
  const names = [one, other].map(({ folded }) => bareOf(folded));
  const [own = '', next = ''] = names;
  if (strengthOf(own) === 'none' || strengthOf(next) === 'none' || TIMES_AND_LANDS.has(own))
    return false;
  return !UNCOUNTED.has(next) && (!one.startsSentence || !UNCOUNTED.has(own));
}

/** "A real star", "our shining angel": a determiner with a word or two behind it. */
const DETERMINED = new RegExp(
  `${DETERMINING.source.slice(0, -1)}(?:(?!(?:with|to|for|from|by|about|beside|and|that|when|because|but|how|where|as|if)\\s)\\p{Ll}+\\s){0,2}$`,
  'iu',
);

/** Names that are a country's or a town's as often. */
const LANDS = new Set(['jordan', 'georgia', 'israel', 'kenya', 'chad', 'mali', 'india', 'asia']);

function isPlaceToo(words: readonly Word[], at: number): boolean {
  return LANDS.has(words[at]?.folded ?? '') || townAt(words, at) > 0;
}
