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

/** How far around a finding its neighbours matter, in UTF-16 units. */
const SIGHT = 48;

const GROWN_UP = /^(?:mr|mrs|ms|miss|mx|dr|uncle|aunt|auntie|aunty|judge|sister|father|prof)\b/iu;
const ELDER = /^(?:nana|nan|nanny|gran|granny|grandma|grandad|grandpa)\b/iu;
const CHILD = /^(?:little|baby|child|young person|young|boy|girl|twin|sibling|wee|yp)\b/iu;
const HOUSEHOLD =
  /^the\s.+\s(?<people>family|household|children|kids|siblings|sisters|brothers|boys|girls|twins|parents|clan)$/iu;

/** Behind these a thing is already named, so that whatever stood there can simply go: "case number", "born on". */
const NAMED_ALREADY =
  /\b(?:number|numbers|num|no|nr|ref|reference|record|case|file|id|postcode|post code|nhs|ni|dob|d\.o\.b|date of birth|birth ?date|birth ?day|born|tel|telephone|mobile|mob|ext|e-?mail|address|log)(?:'s)?[\s.:#(-]*(?:(?:is|was|on|in)[\s:]*)?$/iu;
const RELATION =
  /\b(?:brother|sister|son|daughter|mum|mam|dad|mother|father|nan|gran|grandma|grandad|cousin|nephew|niece|carer|teacher|neighbour|solicitor|partner|husband|wife|friend|worker|called|named|boy|girl|lad)\s$/iu;
const DETERMINER =
  /\b(?:the|a|an|this|that|his|her|their|our|my|your|its|little|young|dear|poor|lovely)\s$/iu;
const ARTICLE = /^(?:an?|the|their)\s/u;

/** What could stand in the place of a finding, given the readable text around it, with a capital where one is due. */
export function suggestionsFor(
  kind: FindingKind,
  text: string,
  start: number,
  end: number,
): readonly string[] {
  const before = text.slice(Math.max(0, start - SIGHT), start);
  const fitting = fittingWords(kind, text.slice(start, end), before, text.slice(end, end + SIGHT));
  const fit = DETERMINER.test(before)
    ? [...new Set(fitting.map((words) => words.replace(ARTICLE, '')))]
    : fitting;
  return beginsSentence(text, start) ? fit.map(capitalised) : fit;
}

function fittingWords(
  kind: FindingKind,
  found: string,
  before: string,
  after: string,
): readonly string[] {
  switch (kind) {
    case 'name':
    case 'initials':
      return somebody(kind, found, before);
    case 'age':
      return years(found, before, after);
    case 'date':
      if (/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s$/iu.test(before)) return [];
      return /\bon\s$/iu.test(before) ? ['that day', 'one day'] : WORDS.date;
    case 'school':
      if (/nursery|playgroup|pre-?school|kindergarten/iu.test(found)) return ['the nursery'];
      return /college/iu.test(found) ? ['the college'] : WORDS.school;
    case 'place':
      return /\b(?:in|to|from|near)\s$/iu.test(before) ? ['the area', 'a new home'] : WORDS.place;
    case 'phone':
      if (/\b(?:ring|rang|call|called|text|texted|phone|phoned|whatsapp)\s$/iu.test(before))
        return ['the family'];
      break;
    case 'email':
      if (/\b(?:to|at|tell|ask|from)\s$/iu.test(before)) return ['the family', 'the team'];
      break;
  }
  return NAMED_ALREADY.test(before) ? [] : WORDS[kind];
}

/** Whoever a name or initials stand for; behind "her brother" nothing more need be said. */
function somebody(kind: 'name' | 'initials', found: string, before: string): readonly string[] {
  const people = HOUSEHOLD.exec(found)?.groups?.people?.toLowerCase();
  if (people)
    return people === 'clan' || people === 'household' ? ['the family'] : [`the ${people}`];
  if (/^the\s/iu.test(found)) return ['the family'];
  if (RELATION.test(before)) return [];
  if (GROWN_UP.test(found)) return ['a parent', 'the family', 'a partner'];
  if (ELDER.test(found)) return ['a grandparent', 'the family'];
  if (CHILD.test(found)) return ['a child', 'the family'];
  return WORDS[kind];
}

/** "Her six year old" needs a child, "an eight-year-old boy" only "young", "he turned twelve" a birthday. */
function years(found: string, before: string, after: string): readonly string[] {
  if (/^turn/iu.test(found)) return ['had a birthday'];
  if (/\bbirthday$/iu.test(found)) return ['birthday'];
  if (/^at\b/iu.test(found)) return ['as a child'];
  const saying = /^(?<who>(?:he|she|they|who)(?:\s\w+|'\w+))\b/iu.exec(found)?.groups?.who;
  if (saying) return [`${saying} young`];
  if (!DETERMINER.test(before)) return WORDS.age;
  return /old$/iu.test(found) && isBeforeNoun(after) ? ['young'] : ['child', 'young person'];
}

/** "Eight-year-old boy" keeps its boy, "eight-year-old told me" needs a child. */
function isBeforeNoun(after: string): boolean {
  return /^\s(?:boy|girl|child|baby|son|daughter|lad|twins?|brother|sister|student|pupil|patient)\b/iu.test(
    after,
  );
}

function beginsSentence(text: string, start: number): boolean {
  const near = text.slice(Math.max(0, start - SIGHT), start);
  if (start <= SIGHT && /^["'(]*$/u.test(near)) return true;
  return /(?:[.!?]["')\]]*\s+|\n\s*)["'(]*$/u.test(near);
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}
