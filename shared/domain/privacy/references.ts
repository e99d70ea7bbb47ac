import { type Span, spansOf } from './finding.ts';
import { numbersInWords } from './numbers-in-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { fold } from './readable-text.ts';

/** A word with at least three digits, the way files and cases are numbered. */
const CODE =
  '(?<code>(?=(?:[^\\s\\d]{0,8}\\d){3})[\\p{L}\\d][\\p{L}\\d/._-]*[\\p{L}\\d](?:\\s\\d{2,}){0,3}|\\p{Lu}{1,5}\\s(?:\\d{3,}[\\p{L}\\d/-]*|\\d{2,}(?:\\s\\d{2,}){1,4}))';
const LONG_CODE = '(?<code>(?=(?:[^\\s\\d]{0,8}\\d){4})[\\p{L}\\d][\\p{L}\\d/._-]*[\\p{L}\\d])';

const OWNER =
  'case|file|record|client|person|child|family|crime|court|incident|police|log|referral|episode|hospital|patient|account|' +
  'claim|application|passport|policy|pupil|tenancy|rent|benefit|housing|home office|visa|brp|nhs|ni|mosaic|liquid ?logic|' +
  'lcs|ehm|azeus|eclipse|carefirst|paris|system|customer|member|student|staff|docket|order|ticket';
const SIGN = '(?:reference|ref|number|no|num|nr|id|#)';
const BETWEEN = '\\b[.:#)\\s-]*(?:(?:is|was|of|code|number|no\\.?|id)\\b[.:\\s]*)*';

const NAMED = new RegExp(`\\b(?:${OWNER})\\s*${SIGN}${BETWEEN}${CODE}`, 'giu');
const REF = new RegExp(
  `\\b(?:(?:police|incident|crime|cad) (?:log|report)|reference|ref|crn|upn|urn|uci|pnc|cms|lcs|ehm|ehcp|mosaic|docket)s?${BETWEEN}${CODE}`,
  'giu',
);
const BY_CASE = new RegExp(`\\b(?:case|file|id|record)${BETWEEN}${LONG_CODE}`, 'giu');
const BY_NUMBER =
  /\b(?:number|no)\b[.:#\s]*(?:is |was )?(?<code>\p{L}{0,4}-?\d{5,}[\p{L}\d/-]*)/giu;

/** The shortest numbers are a case's only right behind its name. */
const SHORT =
  /\b(?:case|file|client|referral|incident|log)\s(?:no\.?|number|ref|reference|id)[:.\s#]{0,2}(?:is\s)?(?<code>\d{2}|[A-Z]\d)(?![\p{L}\d])/giu;

const CODES: readonly RegExp[] = [
  // A file's code: letters and digits in parts, at least four digits in all.
  /(?<![\p{L}\d/-])(?=(?:[^\s\d]{0,8}\d){4})(?=[\d/-]*[A-Z])[A-Z\d]{1,10}(?:[/-][A-Z\d]{1,10}){1,4}(?![\p{L}\d])/gu,
  // A crime's or a court's number in slashes.
  /(?<![\d/])\d{1,5}\/\d{4,}(?:\/\d{2,4})?(?![\d/])|(?<![\d/])\d{4,}\/\d{2,}(?:\/\d{2,4})?(?![\d/])/gu,
  // A court's number: two letters, the year, one letter, five digits.
  /(?<![\p{L}\d])[A-Z]{2}\s?\d{2}\s?[A-Z]\s?\d{4,6}(?![\p{L}\d])/giu,
  // Letters straight before four digits or more.
  /(?<![\p{L}\d])[A-Z]{1,6}\d{4,}[A-Z]{0,2}(?![\p{L}\d])/gu,
  // Small letters and a hyphen, as abc-12345; letters apart, as ABC 12345; one by one, as A B 1 2 3 4.
  /(?<![\p{L}\d/-])[a-z]{2,5}[/_-]\d{4,}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d/-])[a-z]{2,4}\d{5,}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d/-])\p{Lu}\p{L}{1,4}[/-]\d{2,}[/-]\d{1,6}(?![\p{L}\d/-])/gu,
  /(?<![\p{L}\d/-])[A-Z]{2,5} \d{4,}(?:\/\d+)?(?![\p{L}\d%]|[.,:]\d)/gu,
  /(?<!\S)(?=(?:\d[ -]){0,12}[A-Z])(?=(?:[A-Z][ -]){0,12}(?:\d[ -]?){3})(?:[A-Z\d][ -]){5,}[A-Z\d](?!\S)/gu,
  // A car's number plate.
  /(?<![\p{L}\d])[A-Z]{2}\d{2}\s?[A-Z]{3}(?![\p{L}\d])/gu,
  // A judgment's citation.
  /\[(?:19|20)\d{2}\]\s[A-Z]{2,6}\s\d+(?:\s\([A-Z][a-z]*\))?/gu,
];

const DIGITS = /(?<![\p{L}\d.,£$€+/-])\d{6,}(?![\p{L}\d]|[.,/-]\d)/gu;
const SPACED_DIGITS =
  /(?<![\p{L}\d.,£$€+/-])\d{2,}(?:(?:[ -]| - )\d{2,}){1,4}(?![\p{L}\d]|[.,/-]\d)/gu;
const ROUND = /^[1-9]\d{0,3}0{3,}$/;
const COUNTED =
  /^\s?(?:people|steps|miles|metres|pounds|words|families|children|times|hugs|thank|hours|minutes|km)\b/iu;
const YEAR = /^(?:19|20)\d{2}(?:[/-]\d{2})?$/;

/** Behind the office that keeps it, a number is not a telephone's or a day's: "log 442 of 12 May", "Incident 0442-120524". */
const LOGGED = new RegExp(
  `\\b(?:(?:police|incident|crime|cad)\\s(?:log|report|no\\.?|number|ref(?:erence)?)|log|cad|incident|crime)${BETWEEN}(?<code>\\d{1,5}\\sof\\s(?:the\\s)?\\d{1,2}(?:st|nd|rd|th)?(?:\\sof)?(?:\\s\\p{L}{3,9}|[/.-]\\d{1,2})(?:[\\s/.-](?:20)?\\d{2}\\b)?|\\d{1,6}[-/]\\d{4,8}(?:[-/]\\d+)?)`,
  'giu',
);

/** The dispatchers' numbers are short, and the name in capitals is theirs alone. */
const CAD = /\bCAD(?:\s(?:no\.?|number|ref))?[\s:#]{1,2}(?<code>\d{2,6})(?![\d-])/gu;

/** Numbers of the police's logs, which hold a day and so are looked for before days are. */
export function findLoggedNumbers(text: string): readonly Span[] {
  return [LOGGED, CAD].flatMap((pattern) => spansOf('reference', pattern, text, 'code'));
}

/** Numbers by which a case, a file, a court or an office knows somebody. */
export function findReferences(text: string): readonly Span[] {
  if (!/\d/.test(text)) return saidReferences(text);
  const named = [NAMED, REF, BY_CASE, BY_NUMBER, SHORT].flatMap((pattern) =>
    spansOf('reference', pattern, text, 'code'),
  );
  const codes = CODES.flatMap((pattern) => spansOf('reference', pattern, text)).filter(
    ({ start, end }) => !isShoutedAmount(text.slice(start, end), text.slice(end)),
  );
  const bare = [DIGITS, SPACED_DIGITS]
    .flatMap((pattern) => spansOf('reference', pattern, text))
    .filter(({ start, end }) => standsForSomething(text.slice(start, end), text.slice(end)));
  return [...named, ...codes, ...bare, ...saidReferences(text)].filter(({ start, end }) => {
    const found = text.slice(start, end);
    return !YEAR.test(found) && !isTermYear(found);
  });
}

const BEFORE_SAID = new RegExp(
  `\\b(?:(?:${OWNER})\\s*${SIGN}|reference|ref|case)${BETWEEN}$`,
  'iu',
);

/** "Case ref one one four seven two." */
function saidReferences(text: string): readonly Span[] {
  return numbersInWords(text)
    .filter(
      ({ words, digits, start }) =>
        words > 2 &&
        digits.length >= 4 &&
        BEFORE_SAID.test(text.slice(Math.max(0, start - 48), start)),
    )
    .map(({ start, end }): Span => ({ kind: 'reference', start, end }));
}

/** "RAISED 12000 POUNDS" and "ISO 9001". */
function isShoutedAmount(found: string, after: string): boolean {
  const word = /^(?<word>[A-Z]{2,5}) \d+$/.exec(found)?.groups?.word;
  if (!word) return false;
  return (
    isOrdinaryWord(fold(word)) ||
    word === 'ISO' ||
    COUNTED.test(after) ||
    /^ (?:19|20)\d{2}$/.test(found.slice(word.length))
  );
}

function standsForSomething(found: string, after: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (digits.length < 6 || COUNTED.test(after)) return false;
  if (digits === found) return !ROUND.test(digits);
  return digits.length >= 8 && !/^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/.test(found);
}

/** "BASW2026" is an event and its year. */
function isTermYear(found: string): boolean {
  return /^[A-Z]{2,8}[-/]?20[2-4]\d$/i.test(found);
}
