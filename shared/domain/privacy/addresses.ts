import { type Span, spansOf } from './finding.ts';

const STRONG = 'road|rd|street|avenue|ave|lane|crescent|cres|terrace|grove|gardens|gdns|mews';
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
const CAPITAL = "(?:\\p{Lu}[\\p{L}'.]*(?:-[\\p{L}']+)*)";
const NAME = `(?:(?:${CAPITAL}|of|the|upon|y|yr|ap|de|la|le)\\s){1,4}`;
/** "Year 6 Forest Walk" and "Level 3 Hill Park" count classes and steps, not houses. */
const NOT_COUNTING =
  '(?<![\\p{L}\\d£$€.,:/-])(?<!\\b(?:year|years|level|section|stage|room|class|form|step|day|week|part|page|chapter|phase|tier|group|radio|act|under|over|band|grade)\\s)';
/** Courts and streets that everybody has. */
const NOT_A_STREET =
  "(?!(?:Family|High|Crown|County|Magistrates'?|Supreme|Youth|Criminal|Tennis|Food)\\sCourts?\\b)(?!(?:Quality|Sesame|Coronation|Downing)\\sStreet|(?:Christmas|Social|Early|Open|Full)\\s)";
/** Names of streets that say so themselves, without a "Road": Deansgate, Woodlands. */
const SAYS_STREET =
  '\\p{Lu}\\p{Ll}+(?:gate|lands|fields?|side|ways?|croft|hurst|thorpe|holme|woods?|dene|combe|garth|mead|meadows?|thorns|view|hill|cliffe?|brook|brow)';

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `${NOT_COUNTING}${PREFIX}${NUMBER},?\\s${NOT_A_STREET}${NAME}(?:${STREET}|${STRONG})\\b`,
    'gu',
  ),
  new RegExp(`${NOT_COUNTING}${PREFIX}${NUMBER},?\\s${CAPITAL}(?:${STRONG})\\b`, 'gu'),
  new RegExp(
    `${NOT_COUNTING}(?:(?:[Nn]umber|[Nn]o\\.?)\\s)?${SPELLED_NUMBER},?\\s${NOT_A_STREET}(?:${CAPITAL}\\s){1,3}(?:Road|Rd|Street|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Grove|Gardens)\\b`,
    'gu',
  ),
  new RegExp(`${NOT_COUNTING}${PREFIX}${NUMBER},?\\s${SAYS_STREET}\\b(?!\\s\\p{Lu})`, 'gu'),
  // The Crescent, The Green, The Paddocks.
  new RegExp(`${NOT_COUNTING}${PREFIX}${NUMBER},?\\sThe\\s${CAPITAL}\\b(?!\\s\\p{Lu})`, 'gu'),
  // Flat 12, Rowan Court and Flat 4 Beechwood.
  new RegExp(
    `\\b(?:[Ff]lat|[Aa]partment|[Aa]pt)\\.?\\s?\\d{1,4}\\s?[A-Za-z]?,?\\s(?:${CAPITAL})(?:\\s${CAPITAL}){0,3}`,
    'gu',
  ),
  new RegExp(`\\b${WITHIN}${NUMBER},\\s${NUMBER},?\\s${CAPITAL}(?:\\s${CAPITAL}){0,2}`, 'gu'),
  // Welsh and other streets put the kind of street first.
  new RegExp(
    `${NOT_COUNTING}${PREFIX}${NUMBER},?\\s(?:Heol|Ffordd|Stryd|Lôn|Lon|Maes|Clos|Rhodfa|Bryn|Llys|Parc|Cwrt|Rue|Calle|Via|Sràid)\\s(?:y|yr|${CAPITAL})(?:\\s(?:y|yr|${CAPITAL})){0,3}`,
    'gu',
  ),
  // "Lives at 14 Beechwood".
  new RegExp(
    `\\b(?:live|lives|lived|living|stay|stays|staying|home|house|address|flat|moved|door|round)\\b[^.!?\\d]{0,16}\\s(?:at|to|is|was|of|:)\\s(?<address>${NUMBER},?\\s${CAPITAL}(?:\\s${CAPITAL}){0,2})`,
    'gu',
  ),
  /\bP\.?\s?O\.?\s?Box\s\d+/giu,
];

const LOWER_STRONG = new RegExp(
  `${NOT_COUNTING}(?:(?:flat|apartment|apt|unit|number|no\\.?)\\s?\\d{1,4}[a-z]?,?\\s)?\\d{1,4}\\s?[a-z]?,?\\s(?<words>(?:[\\p{L}'.-]+\\s){1,3})(?:${STRONG})\\b`,
  'giu',
);
const LOWER_WEAK =
  /\b(?:at|from|live|lives|lived|living|address|house|home|of)(?:\s(?:is|at))?\s(?<address>\d{1,4}\s?[a-z]?,?\s(?<words>(?:[\p{L}'.-]+\s){1,2})(?:close|drive|court|place|way|hill|park|walk|view|square|row|rise|green|house|st|dr))\b/giu;
/** Words that stand before a road nobody lives in: "2 hours down the road", "5 people in the street". */
const NOT_A_NAME =
  /\b(?:a|an|the|this|that|our|my|your|his|her|their|its|and|or|of|in|on|to|for|at|by|up|down|along|across|off|from|with|is|was|were|are|more|long|hard|new|other|busy|same|whole|people|families|children|kids|years?|yrs|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|miles?|km|metres?|yards?|mph|times?|steps?|houses|cars|lives|one|way|two|three|am|pm|o'clock|cases|referrals|visits|meetings|social|early|family|high|crown|county|youth|food)\b/iu;

/** Addresses with the number of a house or a flat: with capitals in any street, without them in the likeliest. */
export function findAddresses(text: string): readonly Span[] {
  const written = PATTERNS.flatMap((pattern) => spansOf('address', pattern, text, 'address'));
  return [...written, ...inLowerCase(text)].map((span) => trimmed(span, text));
}

function inLowerCase(text: string): readonly Span[] {
  return [LOWER_STRONG, LOWER_WEAK].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ groups }) => !NOT_A_NAME.test(groups?.words ?? ''))
      .map((match) => {
        const part = match.groups?.address ?? match[0];
        const start = match.index + match[0].lastIndexOf(part);
        return { kind: 'address' as const, start, end: start + part.length };
      }),
  );
}

function trimmed(span: Span, text: string): Span {
  const kept = text.slice(span.start, span.end).replace(/[\s.,]+$/u, '');
  return { ...span, end: span.start + kept.length };
}
