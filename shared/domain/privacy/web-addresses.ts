import { type Span, spansOf } from './finding.ts';
import { strengthOfName } from './given-names.ts';
import { readsAsOrdinary } from './ordinary-words.ts';
import { fold } from './readable-text.ts';

const NAME_OF_BOX = "[\\p{L}\\d_%+'.-]{1,64}";
const EMAIL =
  /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:[.,][\p{L}\d-]{1,63})+/gu;
const AT =
  '\\s?(?:\\[\\s?at\\s?\\]|\\(\\s?at\\s?\\)|\\{\\s?at\\s?\\}|<at>|&#64;|&commat;|\\bat\\b|@)\\s?';
const DOT =
  '(?:\\s?(?:\\[\\s?dot\\s?\\]|\\(\\s?dot\\s?\\)|\\{\\s?dot\\s?\\}|<dot>|\\bd[o0]t\\b|\\.)\\s?)';
const SAID = '(?:[\\p{L}\\d_-]{1,64}\\s(?:dot|underscore|dash|hyphen)\\s)';
const SPELLED_EMAIL = new RegExp(
  `(?<![\\p{L}\\d._+-])${SAID}{0,3}${NAME_OF_BOX}${AT}[\\p{L}\\d-]{1,63}(?:${DOT}(?:com|co|org|net|uk|nhs|gov|ac|me|info|ie|eu|[a-z]{2}))+(?![\\p{L}\\d])`,
  'giu',
);
/** With hyphens for spaces, or with a space for the full stop. */
const JOINED_EMAIL =
  /(?<![\p{L}\d._-])[\p{L}\d._]{2,64}(?:[-_]at[-_][\p{L}\d]{2,63}(?:[-_]dot[-_](?:com|co|org|net|uk|ac|gov)){1,3}|@[\p{L}\d-]{2,63}\s(?:com|org|net|co\suk|org\suk|ac\suk|gov\suk))(?![\p{L}\d])/giu;
/** "Keely at gmail". */
const NAME_AT_HOST =
  /(?<![\p{L}\d._+-])(?<box>\p{L}{2,64})\sat\s(?:gmail|googlemail|hotmail|yahoo|icloud|outlook|ymail|protonmail|btinternet|aol)\b/giu;
/** Houses that everybody has a box with, so that their ending may be missing. */
const WITH_HOST =
  /(?<![\p{L}\d._+-])(?:(?=[\p{L}._-]*[\d._])[\p{L}\d._+-]{2,64}\s(?:at|@)\s|[\p{L}\d._+-]{2,64}@)(?:gmail|googlemail|hotmail|yahoo|icloud|outlook|ymail|protonmail|btinternet|aol)\b/giu;

/** Endings that sentences do not make by leaving out the space behind a full stop. */
const ENDINGS =
  'com|org|net|uk|edu|gov|info|biz|scot|wales|cymru|london|eu|ie|app|dev|online|site|website|blog|shop|store|club|page|link|live|tv|ly|gl|gg|xyz|cloud|family|charity';
const WITH_SCHEME = /\b(?:h(?:tt|xx)ps?|ftp)\s?:\s?\/\s?\/\s?[^\s<>"')]+(?:\s\.\s[a-z]{2,})*/giu;
/** A machine's number. */
const NUMBERED = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]\d)(?::\d+)?(?:\/[^\s<>"')]*)?/gu;
const WITH_WWW = /\bwww\d?\.[^\s<>"')]+/giu;
const BARE = new RegExp(
  `(?<![\\p{L}\\d@.-])(?:[a-z\\d-]+(?:\\.|\\[\\.\\]|\\(\\.\\)))+(?:${ENDINGS})(?![\\p{L}\\d])(?::\\d{2,5}(?!\\d))?(?:/[^\\s<>"')]*)?`,
  'giu',
);
const WITH_PATH = /(?<![\p{L}\d@.-])(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"')]+/giu;
const SPELLED =
  /(?<![\p{L}\d-])(?:www\s(?:\[dot\]|\(dot\)|dot)\s)?[a-z\d-]+\s?(?:\[dot\]|\(dot\)|\bdot)\s?(?:com|org|net|co|uk)\b(?:\sdot\suk)?(?:\s(?:forward\s)?slash\s[\w-]+)*/giu;
const APART = /\bw\s?w\s?w\s?\.\s?[\w-]+(?:\s?\.\s?[a-z]{2,})+/giu;
/** What somebody is called on a network: a word with a figure or a line in it, behind the network's name. */
const NAME_ON_NETWORK =
  /\b(?:insta|instagram|snap|snapchat|tiktok|facebook|fb|twitter|discord|psn|xbox|roblox)\b[:\s-]{1,3}(?:(?:is|name|username|handle|tag)[:\s]{1,2}){0,2}(?<name>(?=[a-z._]*[\d_])[a-z\d._]{4,30})/giu;
const HANDLE = /(?<![\p{L}\d@.])@[\p{L}_][\p{L}\d_.]{2,}/gu;

/** E-mail addresses, also spelled out ("mum at example dot com"). */
export function findEmails(text: string): readonly Span[] {
  const spelled = spansOf('email', SPELLED_EMAIL, text).filter(({ start, end }) =>
    isSpelledEmail(text.slice(start, end)),
  );
  const atHost = spansOf('email', NAME_AT_HOST, text).filter(({ start, end }) => {
    const box = fold(/^\S+/.exec(text.slice(start, end))?.[0] ?? '');
    return strengthOfName(box) !== 'none' || !readsAsOrdinary(box);
  });
  const written = [EMAIL, WITH_HOST, JOINED_EMAIL].flatMap((one) => spansOf('email', one, text));
  return [...written, ...spelled, ...atHost].map((span) => trimmed(span, text));
}

/** "Look at yahoo.co.uk" names a website, "kelly82 at yahoo.co.uk" a box. */
function isSpelledEmail(found: string): boolean {
  if (/@|\bd[o0]t\b|[[({<]\s?(?:dot|at)/i.test(found)) return true;
  const box = /^\S+/.exec(found)?.[0] ?? '';
  return (
    !/\.\s/.test(found) &&
    (/[\d._]/.test(box) || strengthOfName(fold(box)) !== 'none' || !readsAsOrdinary(fold(box)))
  );
}

/** Web addresses, with or without "https://", and names on social networks ("@somebody"). */
export function findWebAddresses(text: string): readonly Span[] {
  return [WITH_SCHEME, NUMBERED, WITH_WWW, WITH_PATH, BARE, SPELLED, APART, HANDLE]
    .flatMap((pattern) => spansOf('url', pattern, text))
    .concat(spansOf('url', NAME_ON_NETWORK, text, 'name'))
    .map((span) => trimmed(span, text));
}

function trimmed(span: Span, text: string): Span {
  const kept = text.slice(span.start, span.end).replace(/[.,;:!?'-]+$/u, '');
  return { ...span, end: span.start + kept.length };
}
