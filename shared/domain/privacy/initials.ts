import { type Span, spansOf } from './finding.ts';
import { SPEAKING, SPEAKING_ALOUD } from './name-signs.ts';

const DOTTED =
  /(?<![\p{L}\d.-])(?=[A-Z-]{1,5}\.)(?:[A-Z](?:\.-?|-)){1,3}[A-Z](?:\.(?!\p{L})|(?![\p{L}\d.]))/gu;
/** "a.b." in small letters. */
const DOTTED_SMALL =
  /(?<![\p{L}\d.@])(?:[a-z]\.){2,3}(?![\p{L}\d@])|(?<![\p{L}\d.@])[a-z]\.[a-z](?=(?:'s)?\s)/gu;
/** What is written with stops in small letters and is nobody. */
const NO_INITIALS = new Set(
  'am pm ie eg aka nb ps pps dob rip tbc tbf fyi ok wc cv uk us tv qv cf pa na xx xxx rsvp lol nhs ni etc ot ta pw asd mr ms mx dr tl td gp bf gf mm hm sh'.split(
    ' ',
  ),
);
const OWNING = /(?<![\p{L}\d.])[A-Z]\.(?='s\s)/gu;
const ALONE = new RegExp(`(?<=^|[.!?]\\s|\\n)[B-HJ-Z]\\.(?=\\s(?:${SPEAKING})\\b)`, 'gu');
/** "L. says hi, N. says bye." */
const ALSO_ALONE = new RegExp(
  `(?<=,\\s|\\band\\s)[B-HJ-Z]\\.(?=\\s(?:${SPEAKING_ALOUD})\\b)`,
  'gu',
);
const CODED = /\b(?:[Cc]hild|[Bb]aby|[Yy]oung [Pp]erson|YP)\s[A-Z]{2}(?![\p{L}\d.-]|'\p{Lu})/gu;
/** "J S" alone; among more single letters a word is being spelled. */
const APART = /(?<![\p{L}\d.'-])(?<!\b[A-Z]\s)[B-HJ-Z]\s[A-HJ-Z](?![\p{L}\d.'-])(?!\s[A-Z]\b)/gu;
/** "D-J", as some are called; "A-Z" is an alphabet. */
const HYPHENED = /(?<![\p{L}\d.'-])[B-HJ-Z]-[A-Y](?![\p{L}\d-]|'\p{Lu})/gu;
const OF_A_HOME =
  /\b[Tt]he\s[A-Z]\s(?:family|children|siblings|sisters|brothers|boys|girls|twins)\b/gu;
const DOTTED_APART = /(?<![\p{L}\d.])(?:[A-Z]\.\s){1,2}[A-Z]\./gu;
const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s[A-Z](?:\.(?=\s*(?:\p{Ll}|'|$)))?(?![\p{L}\d.]|'\p{Lu})/gu;
const OF_A_CHILD =
  /\b(?:[Cc]hild|[Bb]aby|[Yy]oung [Pp]erson|[Ss]ibling|[Bb]rother|[Ss]ister|[Ss]on|[Dd]aughter|[Ff]amily|[Bb]oy|[Gg]irl|[Tt]win|[Pp]arent|[Mm]other|[Ff]ather|[Ll]ittle|[Cc]lient|[Pp]atient|YP)\s[A-HJ-Z]\.?(?![\p{L}\d.-]|'\p{Lu})/gu;
const POSSESSIVE =
  /(?<![\p{L}\d.'-])[B-HJ-Z]{1,2}(?='s\s(?:mum|dad|mother|father|nan|gran|family|carer|brother|sister|face|smile|home|school|plan|birthday|aunt|uncle|social|foster))/gu;
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d.'-])(?<!\\b(?:Plan|Vitamin|Part|Option|Team|Room|Block|Band|Group|Year|Class|Grade|Section)\\s)(?:[B-HJ-WYZ]|[A-Z]{2})(?=\\s(?:${SPEAKING_ALOUD})\\b)`,
  'gu',
);
const BESIDE_KIN =
  /\b(?:with|for|to|about|helped|met|for|saw|called)\s(?<initials>[B-HJ-WYZ]|[A-Z]{2})(?=\s(?:and|&)\s(?:his|her|their)\s)/gu;
/** "Supporting P and his sister": whoever has a family is somebody. */
const HAVING_A_FAMILY =
  /(?<![\p{L}\d.'-])(?<!\b(?:Plan|Vitamin|Part|Option|Team|Room|Block|Band|Group|Year|Class|Grade|Section)\s)(?<initials>[B-HJ-WYZ]|[A-Z]{2})(?=\s(?:and|&)\s(?:his|her|their)\s(?:(?:little|big|baby|older|younger|twin|foster)\s)?(?:mum|mam|dad|mother|father|nan|gran|brothers?|sisters?|siblings|family|carers?|son|daughter|twin|baby|cousins?)\b)/gu;
/** "With LJ, she asked for you." */
const SPOKEN_OF =
  /\b(?:with|for|to|about|of|from|helped|met|saw|called|and)\s(?<initials>[A-Z]{2})(?=,\s(?:he|she|they)\b|,\swho\s)/gu;
/** "tj said": two consonants in small letters that do what only people do. */
const SMALL_SPOKEN = new RegExp(
  `(?<![\\p{L}\\d.'-])[b-df-hj-np-tv-z]{2}(?=\\s(?:${SPEAKING_ALOUD})\\b)`,
  'gu',
);
const CALLED =
  /\b(?:called|mum of|dad of|mother of|father of)\s(?<initials>[A-Z]{1,2})(?![\p{L}\d])/gu;

/** Short forms that are not a person's. */
const KNOWN = new Set(
  (
    'UK US USA UN EU AD BC PS PPS NB RIP RSVP AM PM TV DJ CD ID OK BA MA BSC MSC PHD DOB TLC ASAP FAO CC PTO AKA IE EG ETA ' +
    'DIY VIP AGM GP HV SW SSW TM LA HR IT QA CP CN SC PA PE PC QC KC MP DC DS AP YP YW FC VR AI CE RE SEN OT SLT GB NI PR FS ' +
    'NHS CV SM ADM DCS HO HQ UC RO IRO PO WM ET JK LOL OT OMG BBC ITV UFO SOS'
  ).split(' '),
);

/** Offices' letters that are somebody's beside somebody else's: "T.O. and R.O.". */
const OFFICES = new Set('RO PO SW SM PA CP CN SC PC DC DS AP HR IT JK WM'.split(' '));
const BESIDE_INITIALS = /\b(?:[A-Z]\.){1,3}(?:,|\s(?:and|&))\s$/u;

/** Degrees and offices have no family. */
const HAVING_KIN =
  /^(?:\sand\s(?:his|her|their)\s|'s\s(?:mum|dad|nan|gran|brother|sister|carer|foster))/u;

/** Letters that stand for a person: "J.S.", "Child M", "Mrs P", "K's mum"; `ours` holds the team's own, as "JS". */
export function findInitials(text: string, ours: ReadonlySet<string>): readonly Span[] {
  return [
    ...[
      DOTTED,
      OWNING,
      ALONE,
      ALSO_ALONE,
      CODED,
      DOTTED_APART,
      APART,
      HYPHENED,
      OF_A_HOME,
      TITLED,
      OF_A_CHILD,
      POSSESSIVE,
      SPOKEN,
    ].flatMap((pattern) => spansOf('initials', pattern, text)),
    ...[BESIDE_KIN, HAVING_A_FAMILY, SPOKEN_OF, CALLED].flatMap((pattern) =>
      spansOf('initials', pattern, text, 'initials'),
    ),
    ...[DOTTED_SMALL, SMALL_SPOKEN]
      .flatMap((pattern) => spansOf('initials', pattern, text))
      .filter(({ start, end }) => {
        const letters = text.slice(start, end).replaceAll('.', '');
        const large = letters.toUpperCase();
        const isKnown =
          NO_INITIALS.has(letters) || (!text.startsWith('.', start + 1) && KNOWN.has(large));
        return !isKnown && !ours.has(large);
      }),
  ].filter(({ start, end }) => {
    const letters = (
      /(?<!\p{L})[A-Z][A-Z. -]*(?!\p{L})/u.exec(text.slice(start, end))?.[0] ?? ''
    ).replace(/[^A-Z]/g, '');
    if (ours.has(letters)) return false;
    if (text.charAt(start + 1) === '.' && HAVING_KIN.test(text.slice(end, end + 24))) return true;
    return (
      !KNOWN.has(letters) || (OFFICES.has(letters) && BESIDE_INITIALS.test(text.slice(0, start)))
    );
  });
}
