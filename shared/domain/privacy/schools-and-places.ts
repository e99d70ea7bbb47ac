import type { TeamNames } from './colleague-names.ts';
import { matchesOf, type Span, spansOf } from './finding.ts';
import { strengthOfName } from './given-names.ts';
import { TITLES } from './name-signs.ts';
import { readsAsOrdinary } from './ordinary-words.ts';
import { fold } from './readable-text.ts';

const CAPITAL = "\\p{Lu}[\\p{L}']*(?:-[\\p{L}']+)*";
const NAME = `(?:(?:St\\.?|Saint|${CAPITAL}|of|the|and|&|y|upon)\\s){0,4}?(?:St\\.?\\s)?${CAPITAL}`;
const SCHOOL =
  "(?:(?:C of E|CofE|CE|RC|Catholic|Church of England|Community|Church|Free|Special|Roman)\\s)*(?:(?:Primary|Secondary|Infants?'?|Juniors?|Junior|High|Grammar|Nursery|Middle|First|Upper|Lower|Prep|Preparatory|Comprehensive|Technology|Sports|Studio|Day|Sixth Form)\\s)*(?:School|Academy|College|Primary|Infants|Juniors|High|Grammar|Nursery|Preschool|Pre-School|Pre-school|Sixth Form|PRU|Kindergarten|Playgroup|Comprehensive|Montessori|Madrasah?|Pupil Referral Unit)";
const SCHOOL_IN_CAPITALS = new RegExp(
  `(?<![\\p{L}])(?<name>${NAME})\\s(?<type>${SCHOOL})(?!\\s(?:Court|Street|Road|Tea|Five|Commissioner|of))(?![\\p{L}])`,
  'gu',
);
const SCHOOL_IN_SMALL =
  /(?<![\p{L}'-])(?<name>(?:st\.?\s)?\p{L}[\p{L}']+(?:-\p{L}+)*)\s(?:(?:primary|infants?|juniors?|secondary|high|grammar|nursery|community|c of e|catholic)\s(?:school|academy)|primary|academy|infants|juniors|grammar|nursery|high school|school|college|high(?=\s*(?:$|[.,;!?])))\b/gimu;
/** Behind "at" and without "the" or "our", any word before "primary" is a school's name. */
const SCHOOL_BEHIND_AT =
  /\b(?:at|to|from|in)\s(?<school>(?!(?:the|a|an|our|your|my|his|her|their|this|that|any|some|every|each|another|good|early|late)\s)(?:(?!(?:you|us|me|him|them|everyone|everybody|at|to|from|in|for|with)\s)[\p{L}'.-]+\s){1,3}?(?:primary(?:\sschool)?|infants|juniors|academy|high\sschool|primary\sacademy|nursery\sschool|secondary\sschool))\b/giu;
/** The teacher's school may say nothing of being one: "the head at Kings Norton Girls". */
const SCHOOL_OF_A_TEACHER = new RegExp(
  `\\b(?:head|headteacher|head teacher|deputy head|teachers?|TA|tutor|SENCO|senco|pupils?|year \\d+|reception|class)\\s(?:at|from|of)\\s(?<school>${CAPITAL}(?:\\s(?:of\\s|the\\s)?${CAPITAL}){1,3})`,
  'gu',
);
/** "The nursery, Tiny Tots, closed": the name beside its kind. */
const SCHOOL_BESIDE = new RegExp(
  `\\b(?:nursery|school|college|academy|playgroup|pre-?school)(?:,|\\s(?:called|named))\\s(?<school>${CAPITAL}(?:\\s(?:of\\s|the\\s)?${CAPITAL}){1,3})`,
  'gu',
);
/** Schools of the Church that say so: Our Lady of Lourdes, Sacred Heart, Holy Trinity. */
const HOLY =
  /\b(?:Our Lady(?: (?:of|and|Star|Queen|Immaculate)(?: (?:the|\p{Lu}[\p{L}']+)){1,3})?|Sacred Heart|Holy (?:Family|Trinity|Cross|Rosary|Name|Ghost|Spirit)|Corpus Christi|Christ the King|All Saints|Blessed Sacrament|Good Shepherd|Immaculate (?:Heart|Conception))(?![\p{L}'])(?! (?:Church|church|Day))/gu;
const SMALL_SAINT = /(?<![\p{L}'-])st\.?\s(?<saint>\p{Ll}{3,}(?:'?s)?)(?![\p{L}-])/gu;
const YSGOL = new RegExp(`\\bYsgol(?:\\s(?:y|yr|Gymraeg|${CAPITAL}))+`, 'gu');

/** Words before "School" that name a kind of school, not one school. */
const ANY_SCHOOL = new Set(
  (
    'the a an our your my his her their this that these every each both all any some what which when where while virtual special ' +
    'forest sunday saturday summer spring social work royal local primary secondary junior infant high church catholic ' +
    'community first middle upper lower medical law art business boarding free state private public drama night old new ' +
    'big whole home nursery day children training leadership development national police khan practice and of to from at in ' +
    'thank thanks for with because after before polish arabic welsh english music dance film driving graduate language ' +
    'beauty staff college university frontline year key reception team teams dear research great good best very own core ' +
    'systemic family parent parents parenting safeguarding head deputy assistant governor governors'
  ).split(' '),
);

/** Names of schools, nurseries and colleges; the school of saints, and small letters when the name is no ordinary word. */
export function findSchools(text: string, team: TeamNames): readonly Span[] {
  const capitals = matchesOf(SCHOOL_IN_CAPITALS, text).flatMap((match) => {
    const words = (match.groups?.name ?? '').split(' ');
    while (words.length > 0 && isAnySchool(words[0] ?? '')) words.shift();
    if (words.every(isAnySchool) || words.every((word) => team.has(fold(word)))) return [];
    const end = match.index + match[0].length;
    const start = end - (words.join(' ').length + 1 + (match.groups?.type ?? '').length);
    return [{ kind: 'school' as const, start, end }];
  });
  const small = spansOf('school', SCHOOL_IN_SMALL, text).filter(({ start, end }) => {
    const name = fold(text.slice(start, end).split(' ').slice(0, 1).join(' '));
    if (/^st\.?$/.test(name)) return true;
    const bare = name.replace(/'s?$/, '');
    return (
      !readsAsOrdinary(name) &&
      !isAnySchool(name) &&
      strengthOfName(bare) === 'none' &&
      bare.length > 3
    );
  });
  const behindAt = spansOf('school', SCHOOL_BEHIND_AT, text, 'school').filter(
    ({ start, end }) => !text.slice(start, end).split(' ').slice(0, -1).every(isAnySchool),
  );
  const ofATeacher = spansOf('school', SCHOOL_OF_A_TEACHER, text, 'school').filter(
    ({ start, end }) => {
      const words = text.slice(start, end).split(' ');
      return !words.some(isAnySchool) && !isPerson(words, team);
    },
  );
  return [
    ...capitals,
    ...small,
    ...behindAt,
    ...ofATeacher,
    ...spansOf('school', SCHOOL_BESIDE, text, 'school'),
    ...spansOf('school', HOLY, text),
    ...smallSaints(text),
    ...spansOf('school', YSGOL, text),
  ];
}

/** "St josephs": a saint in small letters bears a given name. */
function smallSaints(text: string): readonly Span[] {
  return spansOf('school', SMALL_SAINT, text).filter(({ start, end }) => {
    const saint = fold(text.slice(start, end)).replace(/^st\.?\s/, '');
    return [saint, saint.replace(/'?s$/, '')].some((name) => strengthOfName(name) === 'sure');
  });
}

function isAnySchool(word: string): boolean {
  return ANY_SCHOOL.has(fold(word).replace(/'s?$/, ''));
}

const SPOT =
  "(?:Road|Rd|Street|Lane|Avenue|Ave|Close|Crescent|Drive|Terrace|Grove|Gardens|Square|Estate|estate|Mews|Hospital|Infirmary|Surgery|Hospice|Medical Centre|Health Centre|Medical Practice|Children's Centre|Family Centre|Community Centre|Leisure Centre|Sports Centre|Shopping Centre|Youth Club|Library|Refuge|Hostel|Lodge|Cottage|Farm|House|Towers?|Court|Flats|flats|Church|Mosque|Masjid|Temple|Gurdwara|Synagogue|Hotel|Clinic|Park|Station|Prison|Jail|Young Offenders?'? Institution|YOI|Secure Children's Home|Secure Training Centre|Barracks|Children's Home|children's home|Hall)";
const SPOTS = new RegExp(`(?<![\\p{L}])(?<name>${NAME})\\s(?<type>${SPOT})(?![\\p{L}])`, 'gu');
const SAINT = /\b(?:St\.?|Saint)\s\p{Lu}[\p{L}'-]+/gu;
const SAINTS_DAY = /\b(?:St\.?|Saint)\s\p{Lu}[\p{L}'-]+\s(?:Day|John Ambulance|Ambulance)\b/u;
const NO_SCHOOL =
  /^(?:'s)?\s(?:church|hospital|hospice|ward|house|centre|parish|park|road|street|square|gardens|estate|shelter|hostel)\b/iu;

/** Words before "House" or "Road" that many a place has. */
const ANY_SPOT = new Set(
  (
    'the a an our your my his her their this that every each both all any some what which when where while family high ' +
    'crown county magistrates supreme youth criminal tennis food christmas quality sesame coronation social early open ' +
    'full town village city civic contact community local church central new old big halfway light school childrens ' +
    "children dolls doll's doll's bouncy playing jurassic theme national country central safe random green-book home police fire train bus " +
    'cancer general day council public free royal in at on to from of and for thank thanks down white treasure opera ' +
    'coffee power ware doctors dream team car water retail trailer memory easy fast appeal appeals one party guest manor ' +
    'coroners coroner magistrate commonwealth virtual skate business caravan dog splash wacky hyde downing wall oxford baker abbey penny ' +
    'drury bond fleet harley carnaby regent gray legoland alton thorpe easter harvest nativity staying getting coming'
  ).split(' '),
);

/** Named streets, estates, homes, hospitals and houses of prayer without a number; saints, whose schools are schools. */
export function findSpots(text: string, team: TeamNames): readonly Span[] {
  const spots = matchesOf(SPOTS, text).flatMap((match) => {
    const words = (match.groups?.name ?? '').split(' ');
    while (words.length > 0 && isAnySpot(words[0] ?? '')) words.shift();
    if (words.every(isAnySpot) || isPerson(words, team)) return [];
    const end = match.index + match[0].length;
    const start = end - (words.join(' ').length + 1 + (match.groups?.type ?? '').length);
    return [{ kind: 'place' as const, start, end }];
  });
  const saints = spansOf('school', SAINT, text)
    .filter(
      ({ start }) => !SAINTS_DAY.test(text.slice(start, start + 40)) && !isSurname(start, text),
    )
    .map((span): Span => (isElsewhere(span, text) ? { ...span, kind: 'place' } : span));
  return [...spots, ...saints];
}

/** "Marguerite St Clair" is somebody. */
function isSurname(start: number, text: string): boolean {
  const front = /(?<front>\p{Lu}[\p{L}'-]+)\s$/u.exec(text.slice(Math.max(0, start - 40), start));
  return strengthOfName(fold(front?.groups?.front ?? '')) === 'sure';
}

/** St Albans and St Mary's Hospital; any other saint most likely gave the name to a school. */
function isElsewhere({ start, end }: Span, text: string): boolean {
  return NO_SCHOOL.test(text.slice(end)) || TOWN_SAINTS.test(text.slice(start, end));
}

const TOWN_SAINTS =
  /^(?:St\.?|Saint) (?:Albans|Andrews|Asaph|Austell|Helens|Ives|Leonards|Neots|Pancras|Petersburg|Davids|Agnes|Lucia|Kitts|Vincent)$/u;

/** "Jo Hall" and "Mrs Church" are people. */
function isPerson(words: readonly string[], team: TeamNames): boolean {
  const first = fold(words[0] ?? '').replace(/\.$/, '');
  return team.has(first) || TITLES.has(first) || strengthOfName(first) === 'sure';
}

function isAnySpot(word: string): boolean {
  return ANY_SPOT.has(fold(word).replace(/'s?$/, ''));
}
