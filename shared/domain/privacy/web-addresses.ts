import { type Span, spansOf } from './finding.ts';

const EMAIL =
  /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}\s?@\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu;
const SPELLED_EMAIL =
  /(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}\s?(?:\[at\]|\(at\)|\bat\b|@)\s?[\p{L}\d-]{1,63}(?:\s?(?:\[dot\]|\(dot\)|\bdot\b|\.)\s?(?:com|co|org|net|uk|nhs|gov|ac|me))+(?![\p{L}\d])/giu;

/** Endings that sentences do not make by leaving out the space behind a full stop. */
const ENDINGS =
  'com|org|net|uk|edu|gov|info|biz|scot|wales|cymru|london|eu|ie|app|dev|online|site|website|blog|shop|store|club|page|link|live|tv|ly|gl|gg|xyz|cloud|family|charity';
const WITH_SCHEME = /\b(?:https?|ftp):\/\/[^\s<>"')]+/giu;
const WITH_WWW = /\bwww\d?\.[^\s<>"')]+/giu;
const BARE = new RegExp(
  `(?<![\\p{L}\\d@.-])(?:[a-z\\d-]+\\.)+(?:${ENDINGS})(?![\\p{L}\\d])(?:/[^\\s<>"')]*)?`,
  'giu',
);
const WITH_PATH = /(?<![\p{L}\d@.-])(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"')]+/giu;
const SPELLED = /\b[a-z\d-]+\s(?:\[dot\]|\(dot\)|dot)\s(?:com|org|net|co|uk)\b/giu;
const HANDLE = /(?<![\p{L}\d@.])@[\p{L}_][\p{L}\d_.]{2,}/gu;

/** E-mail addresses, also spelled out ("mum at example dot com"). */
export function findEmails(text: string): readonly Span[] {
  const spelled = spansOf('email', SPELLED_EMAIL, text).filter(({ start, end }) =>
    /@|\bdot\b|[[(]dot|[[(]at/i.test(text.slice(start, end)),
  );
  return [...spansOf('email', EMAIL, text), ...spelled].map((span) => trimmed(span, text));
}

/** Web addresses, with or without "https://", and names on social networks ("@somebody"). */
export function findWebAddresses(text: string): readonly Span[] {
  return [WITH_SCHEME, WITH_WWW, WITH_PATH, BARE, SPELLED, HANDLE]
    .flatMap((pattern) => spansOf('url', pattern, text))
    .map((span) => trimmed(span, text));
}

function trimmed(span: Span, text: string): Span {
  const kept = text.slice(span.start, span.end).replace(/[.,;:!?'-]+$/u, '');
  return { ...span, end: span.start + kept.length };
}
