import { isValid } from 'postcode';
import { type Span, spansOf } from './finding.ts';

/** The letters a UK postcode can begin with (Royal Mail's postcode areas, the Crown dependencies and BFPO's BF). */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK ' +
    'FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP ' +
    'NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W ' +
    'WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

const CLOSE = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?[\s.,_/-]{0,3}\d\s?[A-Z]\s?[A-Z](?![\p{L}\d])/giu;
/** Letters one by one are believed in capitals only: "a 1 2 be" is a sentence gone wrong. */
const APART =
  /(?<![\p{L}\d])[A-Z](?:[\s.-]?[A-Z])?[\s.-]?\d(?:[\s.-]?[A-Z\d])?[\s.-]{0,3}\d[\s.-]?[A-Z][\s.-]?[A-Z](?![\p{L}\d])/gu;
/** Behind its own name it may be in any letters. */
const NAMED =
  /\bpost\s?code\b[^\p{L}\d]*(?:(?:is|was|of)\s)?(?<postcode>[A-Z](?:[\s._-]{0,3}[A-Z\d]){4,6})(?![\p{L}\d])/giu;
/** A letter o for the nought, in capitals only: "m8 off" is a farewell. */
const WITH_LETTER_O =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?[\s.-]{0,3}[OIl]|[05][A-Z]\d[A-Z\d]?[\s.-]{0,3}\d|[A-Z]{1,2}O[\s.-]{1,3}\d|[A-Z]{1,2}\dO[\s.-]{1,3}\d)[A-Z]{2}(?![\p{L}\d])/gu;
const GIROBANK = /\bGIR\s?0AA\b/giu;
const ORDINAL = /\d(?:st|nd|rd|th)$/;
const LAST_TWO = /[ABD-HJLNP-UW-Z]{2}$/;

/** UK postcodes in full: an area that exists, and a last part with letters that last parts use. */
export function findPostcodes(text: string): readonly Span[] {
  return [CLOSE, APART, WITH_LETTER_O]
    .flatMap((pattern) => spansOf('postcode', pattern, text))
    .concat(spansOf('postcode', NAMED, text, 'postcode'))
    .filter(({ start, end }) => isPostcode(text.slice(start, end)))
    .concat(spansOf('postcode', GIROBANK, text));
}

function isPostcode(found: string): boolean {
  if (ORDINAL.test(found)) return false;
  const close = found.replace(/[\s.,_/-]/g, '').toUpperCase();
  const lettersBack = close
    .replace(/^0/, 'O')
    .replace(/^5/, 'S')
    .replace(/[IL](?=[A-Z]{2}$)/, '1');
  const withNoughts = close.replace(
    /(?<=^[A-Z]{1,2}\d?)O(?=\d?[\dO][A-Z]{2}$)|O(?=[A-Z]{2}$)/g,
    '0',
  );
  return [close, withNoughts, lettersBack].some(
    (one) => AREAS.has(/^[A-Z]+/.exec(one)?.[0] ?? '') && LAST_TWO.test(one) && isValid(one),
  );
}
