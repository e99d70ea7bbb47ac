import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type Span, spansOf } from './finding.ts';
import { numbersInWords } from './numbers-in-words.ts';

/** Digits with at most a little between them, as people write long numbers. */
const RUN = /(?<![\p{Lu}\d])[+(]{0,2}\d(?:[ .()/-]{0,3}\d)+(?!\d)/gu;
/** The same with anything between them that somebody might put there; fewer things are believed of it. */
const LOOSE_RUN = /(?<![\p{Lu}\d])\d(?:[^\p{L}\d\n]{0,4}\d){9,11}(?!\d)/gu;

const CALLING =
  /\b(?:call|ring|rang|phone|phoned|tele?|telephone|mobile|mob|text|whatsapp|landline)\b[^.!?\d]{0,24}$/iu;

/** Telephone numbers: British ones however they are spaced, others with their country's code. */
export function findPhones(text: string): readonly Span[] {
  const written = spansOf('phone', RUN, text).flatMap((run) => {
    const found = text.slice(run.start, run.end);
    return phonesIn(found, isCalled(text, run.start)).map(({ start, end }) => ({
      kind: 'phone' as const,
      start: run.start + start,
      end: run.start + end,
    }));
  });
  const loose = spansOf('phone', LOOSE_RUN, text).filter(({ start, end }) =>
    /^0\d{9,10}$/.test(text.slice(start, end).replace(/\D/g, '')),
  );
  const said = numbersInWords(text).filter(
    ({ words, digits, start }) =>
      isBritish(digits) ||
      (words > 2 && isCalled(text, start) && digits.length >= 6 && digits.length <= LONGEST),
  );
  return [
    ...written,
    ...loose,
    ...said.map(({ start, end }): Span => ({ kind: 'phone', start, end })),
  ];
}

function isCalled(text: string, start: number): boolean {
  return CALLING.test(text.slice(Math.max(0, start - 40), start));
}

/** The digits of the longest number (ITU-T E.164), and so the most groups it can be written in. */
const LONGEST = 15;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The groups of digits of a run. */
function groupsOf(run: string): readonly Stretch[] {
  return [...run.matchAll(/\d+/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

function phonesIn(run: string, called: boolean): readonly Stretch[] {
  const groups = groupsOf(run);
  const phones: Stretch[] = [];
  for (let first = 0; first < groups.length; first++) {
    const start = groups[first]?.start ?? 0;
    const lead = /[+(]*$/.exec(run.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    const believed = called || lead.includes('+') || /[04]/.test(run.charAt(start));
    if (!believed && !(first === 0 && groups.length <= LONGEST)) continue;
    for (let last = Math.min(first + LONGEST, groups.length) - 1; last >= first; last--) {
      const end = groups[last]?.end ?? 0;
      const alone = first === 0 && last === groups.length - 1;
      if (!isPhone(lead + run.slice(start, end), called, alone)) continue;
      phones.push({ start: start - lead.length, end });
      first = last;
      break;
    }
  }
  return phones;
}

function isPhone(written: string, called: boolean, alone: boolean): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > LONGEST) return false;
  if (/^\D*\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$/.test(written)) return false;
  if (written.includes('+')) return digits.length >= 8;
  if (digits.startsWith('00')) return isAbroad(digits.slice(2));
  // A town's code in brackets is one, also with a digit too many behind it.
  if (/^\(0[1-9]\d{1,4}\)/.test(written) && digits.length <= 12) return digits.length > 8;
  if (digits.startsWith('0')) return isBritish(digits);
  if (digits.startsWith('44') && digits.length === 12) return isBritish(`0${digits.slice(2)}`);
  if (called) return true;
  if (!alone || digits.length !== 10 || isNhsNumber(digits)) return false;
  // A mobile's number whose nought was left out.
  return /^7[1-9]/.test(digits) || isValidBritish(digits);
}

/** No country's code begins with a nought. */
function isAbroad(digits: string): boolean {
  if (digits.length < 6 || digits.startsWith('0')) return false;
  return parsePhoneNumberFromString(`+${digits}`)?.isPossible() ?? false;
}

/** The shape is enough behind a nought: new blocks of numbers, and those kept for films, are in no table. */
function isBritish(digits: string): boolean {
  if (/^0[1-35789]\d{8,9}$/.test(digits)) return true;
  return isValidBritish(digits);
}

/** The shortest is Childline's 0800 1111; asking the tables about longer or shorter ones takes time for nothing. */
function isValidBritish(digits: string): boolean {
  if (digits.length < 8 || digits.length > 11) return false;
  return parsePhoneNumberFromString(digits, 'GB')?.isValid() ?? false;
}

/**
 * Whether ten digits are an NHS number: the tenth checks the other nine by modulus 11
 * (NHS Data Dictionary, "NHS Number").
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((all, one, at) => all + Number(one) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

const NHS_DIGITS = 10;
const NHS_NAMED = /\bn\.?h\.?s\b[^\d\n]{0,20}?(?<nhs>\d(?:[^\p{L}\d\n]{0,3}\d){9})(?!\d)/giu;

/** What is called an NHS number: ten digits, whether they check or not. */
export function findNamedNhsNumbers(text: string): readonly Span[] {
  return spansOf('nhs', NHS_NAMED, text, 'nhs');
}

/** NHS numbers, however their ten digits are spaced. */
export function findNhsNumbers(text: string): readonly Span[] {
  const written = [RUN, LOOSE_RUN].flatMap((pattern) => spansOf('nhs', pattern, text));
  const said = numbersInWords(text).filter(({ words, digits }) => words > 2 && isNhsNumber(digits));
  return [
    ...numbersIn(text, written),
    ...said.map(({ start, end }): Span => ({ kind: 'nhs', start, end })),
  ];
}

function numbersIn(text: string, runs: readonly Span[]): readonly Span[] {
  return runs.flatMap((run) => {
    const found = text.slice(run.start, run.end);
    const groups = groupsOf(found);
    return groups.flatMap(({ start }, first) => {
      let digits = '';
      for (let last = first; last < groups.length && digits.length < NHS_DIGITS; last++) {
        const group = groups[last];
        if (!group) break;
        digits += found.slice(group.start, group.end);
        if (digits.length === NHS_DIGITS && isNhsNumber(digits))
          return [{ kind: 'nhs' as const, start: run.start + start, end: run.start + group.end }];
      }
      return [];
    });
  });
}

/** What may lie between the pairs of a number, and a letter o in the place of a nought; its second letter is never D, F, I, O, U or V. */
const GAP = '[ ._/-]{0,3}';
const FIGURE = '[\\dOoIl]';
const NI = new RegExp(
  `(?<![\\p{L}\\d])[A-Z]${GAP}[A-CEGHJ-NP-TW-Z]${GAP}(?=(?:[^\\p{L}\\d]*[OoIl]?\\d){4})(?:${FIGURE}${GAP}){6}[A-D](?![\\p{L}\\d])`,
  'giu',
);
/** Without its last letter it is believed in pairs, or behind its own name. */
const NI_IN_PAIRS = /(?<![\p{L}\d])[A-Z]{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{2}(?![ .-]?[\p{L}\d])/gu;
const NI_NAMED =
  /\b(?:N\.?I\b\.?|NINO|national insurance)[\s\w.:#]{0,14}?\b(?<ni>[A-Z]{2}[ .-]?(?:\d[ .-]?){5}\d)(?!\d)/giu;

/** National Insurance numbers: two letters, six digits and A to D, made-up prefixes such as QQ included. */
export function findNationalInsuranceNumbers(text: string): readonly Span[] {
  return [
    ...[NI, NI_IN_PAIRS].flatMap((pattern) => spansOf('ni', pattern, text)),
    ...spansOf('ni', NI_NAMED, text, 'ni'),
  ];
}
