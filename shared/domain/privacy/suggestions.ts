import type { FindingKind } from './finding.ts';

const WORDS: Readonly<Record<FindingKind, readonly string[]>> = {
  name: ['a child', 'a parent', 'the family', 'a colleague'],
  initials: ['a child', 'a parent', 'the family'],
  date: ['last week', 'last month', 'that day'],
  age: ['young'],
  school: ['the school'],
  place: ['the area', 'home'],
  nhs: ['the record'],
  ni: ['the paperwork'],
  postcode: ['the area', 'home'],
  phone: ['the phone'],
  email: ['an e-mail'],
  url: ['a website'],
  dob: ['their birthday'],
  reference: ['the case'],
  address: ['their home', 'home'],
  unkind: [],
};

const GROWN_UP = /^(?:mr|mrs|ms|miss|mx|dr|uncle|aunt|auntie|aunty|judge|sister|father|prof)\b/iu;
const ELDER = /^(?:nana|nan|nanny|gran|granny|grandma|grandad|grandpa)\b/iu;

/** What could stand in the place of a finding, given the readable text around it, with a capital where one is due. */
export function suggestionsFor(
  kind: FindingKind,
  text: string,
  start: number,
  end: number,
): readonly string[] {
  const fitting = fittingWords(kind, text, start, end);
  return beginsSentence(text, start) ? fitting.map(capitalised) : fitting;
}

function fittingWords(
  kind: FindingKind,
  text: string,
  start: number,
  end: number,
): readonly string[] {
  const found = text.slice(start, end);
  const before = text.slice(0, start);
  if (kind === 'name' && GROWN_UP.test(found)) return ['a parent', 'the family', 'a partner'];
  if (kind === 'name' && ELDER.test(found)) return ['a grandparent', 'the family'];
  if (kind === 'school' && /nursery|playgroup|pre-?school|kindergarten/iu.test(found))
    return ['the nursery'];
  if (kind === 'school' && /college/iu.test(found)) return ['the college'];
  if (kind === 'age' && /\b(?:an?|the|his|her|their|our)\s$/iu.test(before))
    return /old$/iu.test(found) &&
      /^\s\p{L}/u.test(text.slice(end)) &&
      isBeforeNoun(text.slice(end))
      ? ['young']
      : ['child', 'young person'];
  if (kind === 'place' && /\b(?:in|to|from|near)\s$/iu.test(before))
    return ['the area', 'a new home'];
  return WORDS[kind];
}

/** "Eight-year-old boy" keeps its boy, "eight-year-old told me" needs a child. */
function isBeforeNoun(after: string): boolean {
  return /^\s(?:boy|girl|child|baby|son|daughter|lad|twins?|brother|sister|student|pupil|patient)\b/iu.test(
    after,
  );
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?]["')\]]*\s+|\n\s*)["'(]*$/u.test(text.slice(0, start));
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}
