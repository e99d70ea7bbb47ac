/** A text with its disguises taken off, and the way back to the text as it was typed. */
export interface ReadableText {
  readonly text: string;
  /** Where a stretch of the readable text lies in the typed one, both ends in UTF-16 units. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Invisible characters, and the marks that make a digit an emoji; a name or a number can be broken up with them. */
const UNSEEN = /\p{Cf}|\u034f|[\u115f\u1160\u3164]|\u17b4|\u17b5|[\ufe00-\ufe0f]|\u20e3/u;
const SPACE = /[^\S\n]/u;
const DASH = /[\p{Pd}\u2212\u2043]/u;
const QUOTE = /[\u2018\u2019\u201b\u02bc\u02b9\u00b4\u0060\u2032]/u;
const DIGIT = /\p{Nd}/u;

/** Nothing is disguised in most notes: signs of a keyboard, and never two spaces together. */
const PLAIN = /^(?:[!-_a-~\n]| (?! ))*$/;

const clusters = /\P{M}\p{M}*/gu;

/**
 * Makes what reads alike be alike: full-width and other digits become 0 to 9, every run of spaces one plain space, every dash a
 * hyphen, every apostrophe the plain one, letters their composed form; invisible characters go (Unicode NFKC,
 * https://unicode.org/reports/tr15/).
 */
export function readableText(typed: string): ReadableText {
  if (PLAIN.test(typed))
    return { text: lettersAmongDigits(typed), original: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const put = (piece: string, start: number, end: number) => {
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    text += piece;
  };
  for (const match of typed.matchAll(clusters)) {
    const end = match.index + match[0].length;
    const piece = plain(match[0]);
    // Two spaces between the words of an address read as one.
    if (piece !== ' ' || !text.endsWith(' ')) put(piece, match.index, end);
  }
  return {
    text: lettersAmongDigits(text),
    original: (start, end) => ({ start: starts[start] ?? typed.length, end: ends[end - 1] ?? 0 }),
  };
}

function plain(cluster: string): string {
  if (/^[ -~\n]$/.test(cluster)) return cluster === '`' ? "'" : cluster;
  let piece = '';
  for (const character of cluster.normalize('NFKC')) {
    if (UNSEEN.test(character)) continue;
    if (character !== '\n' && SPACE.test(character)) piece += ' ';
    else if (DASH.test(character)) piece += '-';
    else if (QUOTE.test(character)) piece += "'";
    else if (DIGIT.test(character)) piece += digitValue(character);
    else piece += character;
  }
  return piece;
}

/** Unicode keeps every script's digits in a row from zero to nine, so the value is the distance from the row's start. */
function digitValue(digit: string): string {
  const point = digit.codePointAt(0) ?? 48;
  if (point < 128) return digit;
  let zero = point;
  while (zero > point - 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((point - zero) % 10);
}

/** What stands alone with at least one figure for sure: "O7700", "9OO". */
const RUN_OF_DIGITS =
  /(?<![\p{L}\d])(?=[OoIl]*\d)(?:[\dOo]{3,}|(?=[OoIl]*\d[OoIl]*\d)[\dOoIl]{4,})(?![\p{L}\d])/gu;
/** The next group of a number, "l23", and a day's or a month's "0l" before its stroke. */
const GROUP_OF_DIGITS =
  /(?<=[\dOo][ ./-])(?=[OoIl]*\d)[\dOoIl]{2,4}(?![\p{L}\d])|(?<![\p{L}\d])\d[OoIl](?=[./-]\d)/gu;

/** "O7700 9OO l23" is meant as digits: among digits a letter o reads as a nought, an l or a capital I as a one. */
function lettersAmongDigits(text: string): string {
  const asDigits = (run: string) => run.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  return text.replace(RUN_OF_DIGITS, asDigits).replace(GROUP_OF_DIGITS, asDigits);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with control characters
const ASCII = /^[\u0000-\u007f]*$/;

/** Lower case without diacritics and with plain apostrophes; the same letters whichever way a name is typed. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐð]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[ıİ]/g, 'i')
    .replace(/æ/gi, 'ae')
    .toLowerCase();
}
