import { type Span, spansOf } from './finding.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:\\s?(?:st|nd|rd|th))?';
const SPELLED_DAY =
  '(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|' +
  '(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth';
const SPELLED_YEAR =
  '(?:(?:twenty|nineteen|two thousand)(?: and)?[- ])(?:(?:oh|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|' +
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';
const YEAR = `(?:,?\\s?(?:of\\s)?(?:(?:19|20)\\d{2}|${SPELLED_YEAR}\\b|'?\\d{2}(?![\\d:.]|\\s?(?:am|pm|people|families|children|of))))?`;

const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\d.:/£])(?:the )?${DAY}\\s?(?:of )?[-\\s]?${MONTH}\\b\\.?-?${YEAR}`,
  'giu',
);
const MONTH_DAY = new RegExp(
  `\\b${MONTH}\\.?\\s(?:the )?${DAY}(?![\\p{L}\\d%]|:\\d|\\.\\d|\\s?(?:am|pm)\\b)(?:,?\\s(?:19|20)\\d{2})?`,
  'giu',
);
const SPELLED = new RegExp(
  `\\b(?:the )?(?:${SPELLED_DAY}) (?:of )?${MONTH}\\b${YEAR}|\\b${MONTH},? the (?:${SPELLED_DAY})\\b`,
  'giu',
);
const NUMERIC =
  /(?<![\d./-])(?:(?:0?[1-9]|[12]\d|3[01])(?<mark>\s?[./|\\·•_-]\s?)(?:0?[1-9]|1[0-2])\k<mark>(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01]))(?![\d/]|[.-]\d)/gu;
const SPACED = /(?<![\d./-])(?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d{2}(?!\d)/gu;
const FEAST =
  /\b(?:Christmas (?:Day|Eve)|Boxing Day|New Year's (?:Day|Eve)|Valentine's Day|Halloween)(?:,? (?:of )?(?:19|20)\d{2})?/giu;
/** Day and month in digits alone are a fraction or a score as easily, so a date's little words must come first. */
const DAY_AND_MONTH_DIGITS =
  /\b(?:on|dated?|since|until|till|by|from|before|after|born|dob|birthday(?: is| was| on)?)\b:?\s(?<date>(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2]))(?!\/?\d|\.\d|\s?(?:am|pm)\b)/giu;
/** "On the 14th", when nothing follows that could be counted. */
const DAY_ALONE =
  /\bon (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?<date>the (?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?=\s*(?:$|[.,;:!?)]|\n))/gimu;
/** A feast of one year is one day. */
const FEAST_OF_A_YEAR =
  /\b(?:Christmas (?:Day|Eve)|Boxing Day|New Year's (?:Day|Eve)|Valentine's Day|Halloween|Easter (?:Sunday|Monday)|Good Friday|Mother's Day|Father's Day),? (?:of |in )?(?:19|20)\d{2}\b/giu;
const LOWER_MAY_OR_MARCH = /^(?:may|march|mar)\b|\b(?:may|march|mar)$/;

const BIRTH_BEFORE =
  /\b(?:born|d[./]?\s?o[./]?\s?b\b\.?|date[- ]of[- ]birth|birth[- ]?date|b(?:irth)?[- ]?day|b\.)[^.!?\n\d]{0,24}$|\bd\.o\.b\.[^!?\n\d]{0,12}$/iu;
const BIRTH_AFTER =
  /^[\s,()-]{0,3}(?:(?:is|was|being) )?(?:when (?:he|she|they) (?:was|were) born\b|the day (?:he|she|they) (?:was|were) born\b|(?:(?:his|her|their|the|my|date of|\w+'s) ){0,2}\(?(?:birth|dob\b|d\.o\.b))/iu;
/** Behind the word for it, a date of birth may be written in any way: 030415, 03 04 15, 0 3 / 0 4 / 2 0 1 5. */
const BIRTH_IN_DIGITS =
  /\b(?:d[./]?\s?o[./]?\s?b\b\.?|date[- ]of[- ]birth|birth[- ]?date|b(?:irth)?[- ]?day|b\.|born)[^\p{L}\d\n]{0,4}(?:(?:is|was|on)[: ]{1,2})?(?<date>(?:\d{8}|\d{6}|\d{1,4}(?:[ ./_,|\\·•*-]{1,3}\d{1,4}){2,7}))(?![\d:])/giu;
const BIRTH_SPELLED = new RegExp(
  `\\b(?:born|d[./]?\\s?o[./]?\\s?b|date[- ]of[- ]birth|birth[- ]?date|b(?:irth)?[- ]?day)\\b[^.!?\\n\\d]{0,24}?(?<date>\\b(?:${SPELLED_DAY}|${DAY}) of the (?:${SPELLED_DAY}|${DAY})\\b${YEAR})`,
  'giu',
);
const BIRTH_YEAR = new RegExp(
  `\\bborn (?:back )?(?:(?:in|on|around) )?(?<date>(?:${MONTH}\\s)?(?:19|20)\\d{2})(?!\\d)`,
  'giu',
);

/** How far around a date the word for a birth may stand, in UTF-16 units. */
const SIGHT = 80;

/** Exact dates, and among them dates of birth, told by the words around them. */
export function findDates(text: string): readonly Span[] {
  const written = [DAY_MONTH, MONTH_DAY, SPELLED, NUMERIC, SPACED]
    .flatMap((pattern) => spansOf('date', pattern, text))
    .filter(
      ({ start, end }) =>
        !LOWER_MAY_OR_MARCH.test(text.slice(start, end)) && !/^\sbe with\b/.test(text.slice(end)),
    )
    .map((span) => trimmed(span, text));
  const cued = [DAY_AND_MONTH_DIGITS, DAY_ALONE]
    .flatMap((pattern) => spansOf('date', pattern, text, 'date'))
    .filter(({ start, end }) => text.slice(start, end) !== '24/7');
  const dates = [...written, ...cued].map((span) => (isBirth(span, text) ? asBirth(span) : span));
  const feastDays = spansOf('date', FEAST_OF_A_YEAR, text);
  const feasts = spansOf('dob', FEAST, text).filter((span) => isBirth(span, text));
  const digits = spansOf('dob', BIRTH_IN_DIGITS, text, 'date').filter(
    ({ start, end }) =>
      /^\d{6,8}$/.test(text.slice(start, end).replace(/\D/g, '')) ||
      /^\d{1,2}\D+\d{1,2}\D+\d{2,4}$/.test(text.slice(start, end)),
  );
  const spelled = spansOf('dob', BIRTH_SPELLED, text, 'date');
  return [
    ...digits,
    ...spelled,
    ...dates,
    ...feasts,
    ...feastDays,
    ...spansOf('dob', BIRTH_YEAR, text, 'date'),
  ];
}

function trimmed(span: Span, text: string): Span {
  const kept = text.slice(span.start, span.end).replace(/[\s.,-]+$/u, '');
  return { ...span, end: span.start + kept.length };
}

function isBirth({ start, end }: Span, text: string): boolean {
  return (
    BIRTH_BEFORE.test(text.slice(Math.max(0, start - SIGHT), start)) ||
    BIRTH_AFTER.test(text.slice(end, end + SIGHT))
  );
}

function asBirth(span: Span): Span {
  return { ...span, kind: 'dob' };
}
