import { matchesOf, type Span, spansOf } from './finding.ts';
import { readsAsOrdinary } from './ordinary-words.ts';
import { knownTermAt } from './phrases.ts';
import { fold } from './readable-text.ts';
import { wordsOf } from './words-of-text.ts';

const STRONG = 'road|rd|street|avenue|ave|lane|ln|crescent|cres|terrace|grove|gardens|gdns|mews';
const STREET =
  'Road|Rd|Street|St|Avenue|Ave|Av|Lane|Ln|Close|Cl|Drive|Dr|Crescent|Cres|Way|Court|Ct|Place|Pl|Terrace|Terr|Tce|Gardens|' +
  'Gdns|Grove|Gr|Hill|Park|Square|Sq|Mews|Row|Walk|View|Rise|Parade|Green|Mount|Vale|Croft|Fold|Quay|Wharf|Broadway|House|' +
  'Heights|Lodge|Cottages?|Villas?|Buildings|Mansions|Tower|Towers|Point|Gate|Garth|Brow|Bank|Side|End|Yard|Wynd|Loan|Brae|' +
  'Circus|Approach|Meadows?|Fields?|Common|Estate|Flats|Common|Chase|Dene|Dell|Drift|Path|Passage|Hey|Nook|Ridge|Reach|Copse';
const NUMBER = '\\d{1,4}\\s?[A-Za-z]?(?:\\s?[-/&]\\s?\\d{1,4}[A-Za-z]?)?';
const SPELLED_NUMBER =
  '(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)(?:[- ](?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine))?';
const WITHIN = '(?:[Ff]lat|[Aa]partment|[Aa]pt|[Uu]nit|[Rr]oom|[Hh]ouse|[Nn]umber|[Nn]o\\.?)\\s?';
const PREFIX = `(?:${WITHIN}${NUMBER},?\\s)?`;
const CAPITAL = "(?:\\p{Lu}[\\p{L}'.]{0,40}(?:-[\\p{L}']{1,40})*)";
const NAME = `(?!of\\s)(?:(?:${CAPITAL}|of|the|upon|y|yr|ap|de|la|le)\\s){1,4}`;
/** "Year 6 Forest Walk" and "Level 3 Hill Park" count classes and steps, not houses. */
const NOT_COUNTING =
  '(?<![\\p{L}\\d£$€.,:/-])(?<!\\b(?:[Yy]ears?|[Ll]evel|[Ss]ection|[Ss]tage|[Rr]oom|[Cc]lass|[Ff]orm|[Ss]tep|[Dd]ay|[Ww]eek|[Pp]art|[Pp]age|[Cc]hapter|[Pp]hase|[Tt]ier|[Gg]roup|[Rr]adio|[Aa]ct|[Uu]nder|[Oo]ver|[Bb]and|[Gg]rade|[Vv]ersion|[Vv]olume|[Ss]chedule|[Rr]egulation|[Aa]nnex|[Qq]uestion|[Pp]aragraph|[Ii]tem|[Ss]lide|[Tt]eam|[Pp]od|[Kk]ey [Ss]tage)\\s)';
/** Courts and streets that everybody has. */
const NOT_A_STREET =
  "(?!(?:Family|High|Crown|County|Magistrates'?|Supreme|Youth|Criminal|Tennis|Food)\\sCourts?\\b)(?!(?:Quality|Sesame|Coronation|Downing)\\sStreet|(?:Christmas|Social|Early|Open|Full)\\s)";
/** Names of streets that say so themselves, without a "Road": Deansgate, Woodlands. */
const SAYS_STREET =
  '\\p{Lu}\\p{Ll}+(?:gate|lands|fields?|side|ways?|croft|hurst|thorpe|holme|woods?|dene|combe|garth|mead|meadows?|thorns|view|hill|cliffe?|brook|brow)';

const NOT_A_DAY =
  '(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)';

const HAS_FIGURE = /\d/;

/** Addresses that need no figure. */
const IN_WORDS: readonly RegExp[] = [
  new RegExp(
    `${NOT_COUNTING}(?:(?:[Nn]umber|[Nn]o\\.?)\\s)?${SPELLED_NUMBER},?\\s${NOT_A_STREET}(?:${CAPITAL}\\s){1,3}(?:Road|Rd|Street|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Grove|Gardens)\\b`,
    'gu',
  ),
  // A house with a name and its street: The Cottage, Mill Lane.
  new RegExp(
    `\\b(?:[Tt]he\\s)?(?:${CAPITAL}\\s){0,2}(?:Cottage|House|Lodge|Farm|Barn|Bungalow|Villa|Hall|Manor|Grange|Rectory|Vicarage|Croft|Towers|Hostel|Mill|Stables),\\s(?:${CAPITAL}\\s){1,3}(?:${STREET})\\b`,
    'gu',
  ),
  // The Old Bakery, Church Street.
  new RegExp(`\\bThe\\s(?:${CAPITAL}\\s?){1,2},\\s(?:${CAPITAL}\\s){1,3}(?:${STREET})\\b`, 'gu'),
];

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `${NOT_COUNTING}${PREFIX}${NUMBER},?\\s${NOT_A_STREET}${NAME}(?:${STREET}|${STRONG})\\b`,
    'gu',
  ),
  new RegExp(`${NOT_COUNTING}${PREFIX}${NUMBER},?\\s${CAPITAL}(?:${STRONG})\\b`, 'gu'),
  new RegExp(`${NOT_COUNTING}${PREFIX}${NUMBER},?\\s${SAYS_STREET}\\b(?!\\s\\p{Lu})`, 'gu'),
  // No.5 Church Lane; and the number last, as elsewhere in Europe.
  new RegExp(`\\b[Nn]o\\.\\s?${NUMBER},?\\s(?:${CAPITAL}\\s){1,3}(?:${STREET})\\b`, 'gu'),
  new RegExp(
    `(?<![\\p{L}-])(?!High\\s)(?:${CAPITAL}\\s){1,2}(?:Road|Street|Avenue|Lane|Crescent|Terrace|Grove|Gardens|Square)\\s\\d{1,4}[a-z]?\\b(?![-:.]\\d|%|\\s\\p{Ll})`,
    'gu',
  ),
  // The Crescent, The Green, The Paddocks.
  new RegExp(`${NOT_COUNTING}${PREFIX}${NUMBER},?\\sThe\\s${CAPITAL}\\b(?!\\s\\p{Lu})`, 'gu'),
  // A flat stands for a door, whatever follows; 3-0 and 10 minutes are other things.
  /\b(?:[Ff]lat|[Aa]partment|[Aa]pt)\.?\s(?:[Nn]o\.?\s|[Nn]umber\s)?\d{1,4}[A-Za-z]?\b(?![-:.]\d|%|\s?(?:minutes?|mins?|hours?|days?|weeks?|years?|pounds?|quid|per|percent|miles?|people|times|o'clock|out)\b)/gu,
  // Flat 12, Rowan Court and Flat 4 Beechwood.
  new RegExp(
    `\\b(?:[Ff]lat|[Aa]partment|[Aa]pt)\\.?\\s?\\d{1,4}\\s?[A-Za-z]?,?\\s(?:${CAPITAL})(?:\\s${CAPITAL}){0,3}`,
    'gu',
  ),
  new RegExp(
    `\\b${WITHIN}${NUMBER},?\\s(?:${CAPITAL}\\s){1,3}(?:Hostel|Hotel|Lodge|Court|Refuge|Inn|Towers?|Mansions|Cottages?)\\b`,
    'gu',
  ),
  // Where a caravan or a boat lies: "Plot 12, Green Acres".
  new RegExp(
    `\\b(?:[Pp]lot|[Pp]itch|[Cc]aravan|[Bb]erth|[Mm]ooring)\\s(?:[Nn]o\\.?\\s|[Nn]umber\\s)?\\d{1,4}[A-Za-z]?,?\\s(?:(?:on|at|in|of)\\s)?(?:the\\s)?(?:${CAPITAL}\\s?){1,3}(?:\\s?(?:caravan|holiday|mobile home)?\\s?(?:park|site|marina))?`,
    'gu',
  ),
  // Number 12 on Acacia Avenue.
  new RegExp(
    `\\b(?:[Hh]ouse\\s)?(?:[Nn]umber|[Nn]o\\.?)\\s?${NUMBER}\\s(?:on|in|of|down|along)\\s(?:${CAPITAL}\\s){1,3}(?:${STREET})\\b`,
    'gu',
  ),
  new RegExp(`\\b${WITHIN}${NUMBER},\\s${NUMBER},?\\s${CAPITAL}(?:\\s${CAPITAL}){0,2}`, 'gu'),
  // Welsh and other streets put the kind of street first.
  new RegExp(
    `${NOT_COUNTING}${PREFIX}${NUMBER},?\\s(?:Heol|Ffordd|Stryd|Lôn|Lon|Maes|Clos|Rhodfa|Bryn|Llys|Parc|Cwrt|Rue|Calle|Via|Sràid)(?:'r)?\\s(?:y|yr|${CAPITAL})(?:\\s(?:y|yr|${CAPITAL})){0,3}`,
    'gu',
  ),
  // "Lives at 14 Beechwood".
  new RegExp(
    `\\b(?:live|lives|lived|living|stay|stays|staying|home|house|address|flat|moved|door|round)\\b[^.!?\\d]{0,16}\\s(?:at|to|is|was|of|:)\\s(?<address>${NUMBER},?\\s${NOT_A_DAY}${CAPITAL}(?:\\s${CAPITAL}){0,2})`,
    'gu',
  ),
  // "Lives at number 12", "staying at 8 the green".
  /\b(?:live|lives|lived|living|stays?|stayed|staying|moved|moving|door|home|house|neighbours?|family)\s(?:(?:is|in|to|over)\s)?(?:at|to|of|in)\s(?<address>(?:number|no\.?)\s?\d{1,4}[a-z]?)\b(?!\s(?:on|in)\sthe\s)/giu,
  /(?:^|[,:]\s|\b(?:at|from|of|to|in)\s)(?<address>\d{1,4}[a-z]?,?\sthe\s(?:green|close|crescent|paddocks?|meadows?|avenue|drive|grove|mews|square|terrace|lane|street|hill|croft|orchard|glebe|maltings|willows|oaks|beeches|elms|firs|limes|poplars))\b/giu,
  // A room let by the night: "Room 5, Travelodge", "in room 12 at the Premier Inn".
  new RegExp(
    `\\b[Rr](?:oom|m)\\.?\\s(?:[Nn]o\\.?\\s|[Nn]umber\\s)?\\d{1,4}[A-Za-z]?(?:,|\\s(?:at|in|of))?\\s(?:the\\s)?(?:${CAPITAL}\\s){0,3}(?:Travelodge|Premier\\sInn|Holiday\\sInn(?:\\sExpress)?|Ibis|Novotel|Mercure|Hilton|Ramada|Britannia|Jurys\\sInn|YMCA|YWCA|Foyer|Inn|Hotel|Hostel|Motel|Lodge|Refuge|B&B|Guest\\s?[Hh]ouse|hotel|hostel|motel|refuge|guest\\s?house|bed and breakfast)\\b`,
    'gu',
  ),
  // "Number 46 on the Brockley estate".
  new RegExp(
    `\\b(?:[Hh]ouse\\s|[Ff]lat\\s)?(?:[Nn]umber|[Nn]o\\.?|#)\\s?${NUMBER},?\\s(?:on|in|at|of)\\s(?:the\\s)?(?:\\p{L}[\\p{L}'-]+\\s){1,3}(?:[Ee]state|[Ff]lats|[Tt]ower|[Cc]lose|[Cc]rescent)\\b`,
    'gu',
  ),
  /\bP\.?\s?O\.?\s?Box\s\d+/giu,
];

const LOWER_STRONG = new RegExp(
  `${NOT_COUNTING}(?:(?:flat|apartment|apt|unit|number|no\\.?)\\s?\\d{1,4}[a-z]?,?\\s)?\\d{1,4}\\s?[a-z]?,?\\s(?<words>(?:[\\p{L}'.-]+\\s){1,3})(?:${STRONG})\\b(?!\\s(?:signs?|safety|works?|shows?|trips?|maps?|closures?|blocks?|party|lights?|stores?|shops?|names?|brands?|corners?)\\b)`,
  'giu',
);
const LOWER_SPELLED = new RegExp(
  `(?<![\\p{L}-])(?!one\\b)${SPELLED_NUMBER}\\s(?<words>(?:[\\p{L}'.-]+\\s){1,2})(?:road|street|avenue|lane|crescent|terrace|grove|gardens|square|close|drive)\\b`,
  'giu',
);
const LOWER_FLAT =
  /\b(?<address>(?:flat|apartment|apt|unit)\.?\s?\d{1,4}[a-z]?,?\s(?<words>(?:[\p{L}'.-]+\s){1,2})(?:court|house|lodge|close|drive|place|view|heights|tower|towers|mansions|buildings|road|street|lane|avenue|way))\b/giu;
/** A street that is no ordinary word needs no more signs: "18 leith walk". */
const LOWER_UNUSUAL =
  /(?<![\p{L}\d£.,:/-])\d{1,4}[a-z]?,?\s(?<words>[\p{L}'.-]{4,})\s(?:close|drive|court|place|way|hill|park|walk|view|square|row|rise|green|house|st)\b/giu;
const LOWER_AT_START =
  /(?:^|[,:]\s)(?<address>\d{1,4}[a-z]?,?\s(?<words>[\p{L}'.-]+\s(?:[\p{L}'.-]+\s)?)(?:close|drive|place|way|hill|walk|view|row|rise|green|st|rd|ave|court|park|square))(?=\s*(?:$|[,.]))/gimu;
const LOWER_WEAK =
  /\b(?:at|from|live|lives|lived|living|address|house|home|of)(?:\s(?:is|at))?\s(?<address>\d{1,4}\s?[a-z]?,?\s(?<words>(?:[\p{L}'.-]+\s){1,2})(?:close|drive|(?<!high\s)court|place|way|hill|park|walk|view|square|row|rise|green|house|st|dr))\b/giu;
/** Words that stand before a road nobody lives in: "2 hours down the road", "5 people in the street". */
const NOT_A_NAME =
  /\b(?:a|an|the|this|that|our|my|your|his|her|their|its|and|or|of|in|on|to|for|at|by|up|down|along|across|off|from|with|is|was|were|are|more|other|same|whole|people|families|children|kids|years?|yrs|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|miles?|km|metres?|yards?|mph|times?|steps?|houses|cars|lives|one|way|two|three|am|pm|o'clock|cases|referrals|visits|meetings|social|early|family|crown|county|youth|food)\b/iu;

/** "At 46 Brockley": a number and a capital that nothing else bears, where somebody can be. */
const STREETLESS = new RegExp(
  `\\b(?:at|from|outside|opposite|behind|in|of)\\s(?<address>\\d{1,3}[A-Za-z]?,?\\s${NOT_A_DAY}(?<name>${CAPITAL}))(?=\\s*(?:$|[.,;!?)])|\\s(?:and|with|on|in|by|is|was|has|had|are|were|sends?|sent|says?|said|feels?|now|who|because|until|when|where|while|after|before|for|to|at|so|but|every|each|again|all|twice|once|late|early|last|next|this|that|night|day)\\b)`,
  'gmu',
);

/** "14 Ashworth, that door." */
const STREETLESS_BY_ITSELF = new RegExp(
  `(?:^|[,:;(]\\s?)(?<address>\\d{1,3}[A-Za-z]?,?\\s${NOT_A_DAY}(?<name>${CAPITAL}))(?=,|\\s*$)`,
  'gmu',
);

const AT_HOME =
  /\b(?:doorstep|door|family|children|siblings|mum|dad|nan|knocked|visit|visited|visiting|neighbours?|tenants?|keys)\s(?:\p{Ll}+\s){0,2}$/iu;

function streetless(text: string): readonly Span[] {
  if (!HAS_FIGURE.test(text)) return [];
  return [STREETLESS, STREETLESS_BY_ITSELF]
    .flatMap((pattern) => matchesOf(pattern, text))
    .flatMap((match) => {
      const { address = '', name = '' } = match.groups ?? {};
      const isHome =
        /^(?:outside|opposite|behind)/u.test(match[0]) ||
        AT_HOME.test(text.slice(Math.max(0, match.index - 40), match.index));
      const bare = fold(name).replace(/'s?$/, '');
      const isKnown = readsAsOrdinary(bare) || knownTermAt(wordsOf(name), 0) > 0;
      if (/^\p{Lu}+$/u.test(name) || (isKnown && !isHome)) return [];
      const start = match.index + match[0].length - address.length;
      return [{ kind: 'address' as const, start, end: start + address.length }];
    });
}

/** Addresses with the number of a house or a flat: with capitals in any street, without them in the likeliest. */
export function findAddresses(text: string): readonly Span[] {
  const inWords = IN_WORDS.flatMap((pattern) => spansOf('address', pattern, text));
  // Most notes hold no figure, and need not be read twenty times over.
  const patterns = HAS_FIGURE.test(text) ? PATTERNS : [];
  const written = patterns.flatMap((pattern) => spansOf('address', pattern, text, 'address'));
  return [...inWords, ...written, ...inLowerCase(text), ...streetless(text)].map((span) =>
    trimmed(span, text),
  );
}

function inLowerCase(text: string): readonly Span[] {
  if (!HAS_FIGURE.test(text)) return lowerCased(matchesOf(LOWER_SPELLED, text));
  const unusual = matchesOf(LOWER_UNUSUAL, text).filter(
    ({ groups }) => !readsAsOrdinary(fold(groups?.words ?? '')),
  );
  return lowerCased(
    [LOWER_STRONG, LOWER_SPELLED, LOWER_FLAT, LOWER_AT_START, LOWER_WEAK]
      .flatMap((pattern) => matchesOf(pattern, text))
      .concat(unusual),
  );
}

function lowerCased(matches: readonly RegExpExecArray[]): readonly Span[] {
  return matches
    .filter(({ groups }) => !NOT_A_NAME.test(groups?.words ?? ''))
    .map((match) => {
      const part = match.groups?.address ?? match[0];
      const start = match.index + match[0].lastIndexOf(part);
      return { kind: 'address' as const, start, end: start + part.length };
    });
}

function trimmed(span: Span, text: string): Span {
  const kept = text.slice(span.start, span.end).replace(/[\s.,]+$/u, '');
  return { ...span, end: span.start + kept.length };
}
