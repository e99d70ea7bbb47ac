import { matchesOf } from './finding.ts';

/** A long number that is said in words, or half in words, and the digits it stands for. */
export interface SaidNumber {
  /** How many of its parts are words; fewer than three can be a turn of speech. */
  readonly words: number;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const ONES =
  'zero|oh|o|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|' +
  'sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const PART = `(?:${ONES}|${TENS}|double|treble|triple|hundred|thousand|\\d{1,11})`;
const RUN = new RegExp(`\\b${PART}(?:(?:[\\s,.;:/-]|\\band\\b){1,5}${PART})+\\b`, 'giu');

const VALUES: ReadonlyMap<string, string> = new Map([
  ...['zero', 'oh', 'o', 'nought', 'naught'].map((word): [string, string] => [word, '0']),
  ...ONES.split('|')
    .slice(5)
    .map((word, at): [string, string] => [word, String(at + 1)]),
  ...TENS.split('|').map((word, at): [string, string] => [word, String((at + 2) * 10)]),
  ['hundred', '00'],
  ['thousand', '000'],
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
]);

/** "0seven7oo9oo123": single figures, in words and not, with nothing between them. */
const ONE_BY_ONE =
  /(?<![\p{L}\d])(?=\p{L}*\d)(?=\d*\p{L})(?:\d|zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine){7,}(?![\p{L}\d])/giu;
const SINGLE = /\d|zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine/gi;

/** Runs of words for digits ("zero seven seven double nought…"), with figures between them or not. */
export function numbersInWords(text: string): readonly SaidNumber[] {
  return [...matchesOf(RUN, text), ...matchesOf(ONE_BY_ONE, text)].flatMap((match) => {
    const isApart = /[^\p{L}\d]/u.test(match[0]);
    const parts = match[0].toLowerCase().match(isApart ? /[a-z]+|\d+/g : SINGLE) ?? [];
    const words = parts.filter((part) => /^[a-z]/.test(part) && part !== 'and').length;
    if (words === 0) return [];
    const digits = digitsOf(parts);
    return [{ words, digits, start: match.index, end: match.index + match[0].length }];
  });
}

function digitsOf(parts: readonly string[]): string {
  let digits = '';
  let times = 1;
  let tens = '';
  for (const part of parts) {
    const repeat = TIMES.get(part);
    if (repeat) times = repeat;
    if (repeat || part === 'and') continue;
    const value = VALUES.get(part) ?? part;
    // "Seventy seven" is 77, "seventy" alone is 70.
    const joins = tens !== '' && /^[1-9]$/.test(value);
    digits = joins ? digits.slice(0, -1) + value : digits + value.repeat(times);
    tens = /^[2-9]0$/.test(value) && times === 1 ? value : '';
    times = 1;
  }
  return digits;
}
