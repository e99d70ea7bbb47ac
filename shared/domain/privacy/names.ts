import type { TeamNames } from './colleague-names.ts';
import type { Span } from './finding.ts';
import { type NameStrength, strengthOfName } from './given-names.ts';
import {
  BELONGING,
  DETERMINING,
  INTRODUCING,
  LOCATING,
  LOOSE_TITLES,
  ORGANISING,
  PARTICLES,
  SPEAKING,
  SPEAKING_ALOUD,
  TITLES,
} from './name-signs.ts';
import { isOrdinaryWord, looksLikeAWord, readsAsOrdinary } from './ordinary-words.ts';
import { knownTermAt, townAt } from './phrases.ts';
import type { Word } from './words-of-text.ts';

/** What a word was taken for; `open` words are ordinary, or nothing at all. */
type Reading = 'open' | 'ours' | 'term' | 'name' | 'place';

/** What the search looks at: the readable text, its words, and the team. */
export interface NameSearch {
  readonly text: string;
  readonly words: readonly Word[];
  readonly team: TeamNames;
}

const DOES = new RegExp(`^,?\\s(?:${SPEAKING})\\b`, 'u');
const SAYS = new RegExp(
  `^(?:,?\\s(?:(?:just|then|really|also|even|never|always|still|finally|now)\\s)?(?:${SPEAKING_ALOUD})\\b|\\sand\\s(?:his|her|their)\\s)`,
  'u',
);
/** Names start where somebody begins to tell: "jack said", "when lily asked". */
const TELLING =
  /(?:^|[.!?\n,]\s*|\b(?:when|because|that|and|how|after|as|what|if|before|until|since|but|so|where|then|while)\s)$/iu;
/** Inner capitals of names; any other inner capital is a brand's. */
const NAMED_INSIDE =
  /^(?:Ma?c|O'|D'|De|Di|Da|Du|La|Le|Van|Von|Fitz|Ap|Al|El|Abd|Ni|St|Jo|Ja|Sha|Ke|Ka|Ta|Ty|Mar|Ra|Ro)/u;

/**
 * Names of people who are not colleagues, and of places: capitalised words within a sentence that are no ordinary
 * English, no known term and not the team's; listed given names anywhere, words such as Grace or Will by what stands
 * around them.
 */
export function findNames(search: NameSearch): readonly Span[] {
  const readings = readWords(search);
  return joined(search, readings);
}

function readWords(search: NameSearch): Reading[] {
  const { words } = search;
  const readings: Reading[] = words.map(() => 'open');
  for (let at = 0; at < words.length; at++) {
    const one = words[at];
    if (!one || /^\d/.test(one.text)) continue;
    const length = isTheTeams(search, at) ? 1 : 0;
    if (length > 0) readings[at] = 'ours';
    const town = length === 0 && isTown(search, at) ? townAt(words, at) : 0;
    for (let next = at; next < at + town; next++) readings[next] = 'place';
    const term = length === 0 && town === 0 ? termLength(search, at) : 0;
    for (let next = at; next < at + term; next++) readings[next] = 'term';
    const taken = length + town + term;
    if (taken > 0) at += taken - 1;
    else readings[at] = readWord(search, at);
  }
  return readings;
}

function isTheTeams({ words, team }: NameSearch, at: number): boolean {
  const one = words[at];
  if (!one) return false;
  if (team.has(one.folded)) return true;
  if (one.folded.includes('-') && one.folded.split('-').some((half) => team.has(half)))
    return one.folded.split('-').every((half) => team.has(half) || isOrdinaryWord(half));
  const neighbours = [words[at - 1]?.folded ?? '', words[at + 1]?.folded ?? ''];
  if (one.folded === 'mac' || one.folded === 'mc' || one.folded === 'o')
    return team.has(one.folded + neighbours[1]);
  if (one.capitalised && strengthOfName(one.folded) === 'none' && !readsAsOrdinary(one.folded))
    return team.isCutShort(one.folded);
  return false;
}

/** Small letters are a term's only where the whole phrase is: "christmas", but not "will". */
function termLength({ words }: NameSearch, at: number): number {
  const length = knownTermAt(words, at);
  if (length !== 1) return length;
  const one = words[at];
  if (!one || !(one.capitalised || one.shouted))
    return strengthOfName(one?.folded ?? '') === 'sure' ? 0 : 1;
  return 1;
}

/** A town needs its capital; one that is a person's name as well needs a sign of a place. */
function isTown(search: NameSearch, at: number): boolean {
  const { text, words } = search;
  const one = words[at];
  if (!one?.capitalised) return false;
  const length = townAt(words, at);
  if (length === 0 || knownTermAt(words, at) > length) return false;
  const last = words[at + length - 1] ?? one;
  if (length === 1 && ORGANISING.has(words[at + 1]?.folded ?? '') && words[at + 1]?.capitalised)
    return false;
  if (LOCATING.test(text.slice(0, one.start))) return true;
  if (length > 1) return true;
  if (strengthOfName(last.folded) !== 'none') return false;
  if (readsAsOrdinary(one.folded) && !/\b(?:from|to|for|at|of)\s$/iu.test(text.slice(0, one.start)))
    return false;
  return !(readsAsOrdinary(one.folded) && one.startsSentence);
}

function readWord(search: NameSearch, at: number): Reading {
  const { text, words } = search;
  const one = words[at];
  if (!one) return 'open';
  const bare = one.folded.replace(/'s?$/, '');
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(one.text))
    return one.text.length > 1 ? 'name' : 'open';
  if (one.shouted) return readShouted(search, at, bare);
  if (!one.capitalised) return readSmall(search, at, bare);
  if (followsTitle(search, at)) return 'name';
  const strength = strengthOf(bare);
  if (strength === 'sure')
    return LOCATING.test(text.slice(0, one.start)) && townAt(words, at) ? 'place' : 'name';
  if (strength !== 'none') return readDoubtful(search, at, strength);
  if (readsAsOrdinary(one.folded)) return 'open';
  if (/\p{Ll}\p{Lu}/u.test(one.text) && !NAMED_INSIDE.test(one.text)) return 'term';
  const after = text.slice(one.end);
  if (one.startsSentence && looksLikeAWord(bare) && !DOES.test(after)) return 'open';
  const next = words[at + 1];
  if (next?.afterSpaceOnly && next.capitalised && ORGANISING.has(next.folded)) return 'term';
  return LOCATING.test(text.slice(0, one.start)) && !after.startsWith("'s ") ? 'place' : 'name';
}

/** A name joined by a hyphen is as sure as its surest half. */
function strengthOf(word: string): NameStrength {
  const whole = strengthOfName(word);
  if (whole !== 'none' || !word.includes('-')) return whole;
  const halves = word.split('-').map(strengthOfName);
  if (halves.includes('sure')) return 'sure';
  return halves.every((half) => half !== 'none') ? 'likely' : 'none';
}

/** Capitals alone are an abbreviation's, unless they spell a name that no word spells. */
function readShouted({ text, words }: NameSearch, at: number, bare: string): Reading {
  const strength = strengthOf(bare);
  if (strength === 'none' || strength === 'unlikely' || bare.length < 3) return 'open';
  const shouting = [words[at - 1], words[at + 1]].some((near) => near?.shouted);
  if (bare.length === 3 && !shouting) return 'open';
  if (strength === 'sure') return isOrdinaryWord(bare) ? 'open' : 'name';
  return SAYS.test(text.slice(words[at]?.end).toLowerCase()) ? 'name' : 'open';
}

/** Three letters in small are too many other things; these are somebody more often than not. */
const SHORT_NAMES = new Set(
  'amy zoe ben sam tom tim ian kai leo mia ava eva ali raj liz meg deb kim kev joe jon ken ron roy ted vic ann una noa zac lou'.split(
    ' ',
  ),
);

function readSmall({ text, words }: NameSearch, at: number, bare: string): Reading {
  const one = words[at];
  if (!one) return 'open';
  const before = text.slice(0, one.start);
  const title = words[at - 1];
  if (title && TITLES.has(title.folded) && title.folded !== 'miss' && title.folded.length < 4)
    return readsAsOrdinary(one.folded) && strengthOf(bare) === 'none' ? 'open' : 'name';
  const strength = strengthOf(bare);
  if (strength === 'none' || (one.folded.includes('-') && isOrdinaryWord(bare.split('-')[0] ?? '')))
    return 'open';
  const after = text.slice(one.end);
  if (strength === 'sure' && !isOrdinaryWord(bare) && (bare.length > 3 || SHORT_NAMES.has(bare)))
    return DETERMINING.test(before) && !BELONGING.test(after) ? 'open' : 'name';
  const person = new RegExp(`^\\s(?:${SPEAKING_ALOUD})\\b`, 'u').test(after);
  const introduced = INTRODUCING.test(before);
  if (person && strength !== 'unlikely' && (introduced || TELLING.test(before))) return 'name';
  return strength === 'sure' && introduced && bare.length > 2 ? 'name' : 'open';
}

/** Grace, Will, May, Rose: the words around them decide. */
function readDoubtful({ text, words }: NameSearch, at: number, strength: NameStrength): Reading {
  const one = words[at];
  if (!one) return 'open';
  const before = text.slice(0, one.start);
  const after = text.slice(one.end);
  const owner = one.folded.endsWith("'s") && BELONGING.test(after);
  const introduced = INTRODUCING.test(before) && !/\b(?:dear|young)\s$/iu.test(before);
  if (SAYS.test(after) || owner || introduced) return 'name';
  if (one.startsSentence || strength !== 'likely' || DETERMINING.test(before)) return 'open';
  const next = words[at + 1];
  const goesOn = next?.afterSpaceOnly && next.capitalised && isOrdinaryWord(next.folded);
  const previous = words[at - 1];
  const comesFrom =
    one.afterSpaceOnly &&
    previous?.capitalised &&
    !previous.startsSentence &&
    isOrdinaryWord(previous.folded);
  return goesOn || comesFrom ? 'open' : 'name';
}

/** "Mrs Green" is a person, "Nan Wanted" is a title in capitals. */
function followsTitle({ words }: NameSearch, at: number): boolean {
  const one = words[at];
  const title = words[at - 1];
  if (!one || !title || !/^\p{Lu}|^(?:mr|mrs|ms|mx|dr)$/u.test(title.text)) return false;
  const between = one.start - title.end;
  if (between < 1 || between > 2) return false;
  if (TITLES.has(title.folded) && !(title.folded === 'miss' && title.startsSentence)) return true;
  return LOOSE_TITLES.has(title.folded) && one.afterSpaceOnly && !readsAsOrdinary(one.folded);
}

/** Joins the words of one name: its title, given names, particles and the surname behind it, whatever that means. */
function joined({ text, words, team }: NameSearch, readings: readonly Reading[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const kind = readings[at];
    if (kind !== 'name' && kind !== 'place') continue;
    let first = at;
    let last = at;
    if (kind === 'place') {
      while (readings[last + 1] === 'place' && words[last + 1]?.afterSpaceOnly) last++;
    } else {
      while (isFront(words, readings, first)) first--;
      for (let step = stepOn(words, readings, last); step > 0; step = stepOn(words, readings, last))
        last += step;
    }
    const from = words[first];
    const to = words[last];
    if (!from || !to) continue;
    const end = to.end - (/'s?$/i.exec(text.slice(to.start, to.end))?.[0].length ?? 0);
    if (
      !team.has(
        words
          .slice(first, last + 1)
          .map(({ folded }) => folded)
          .join(''),
      )
    )
      spans.push({ kind, start: from.start, end });
    at = last;
  }
  return spans;
}

/** A title, or a colleague's first name before a stranger's surname, belongs to the name behind it. */
function isFront(words: readonly Word[], readings: readonly Reading[], at: number): boolean {
  const one = words[at];
  const front = words[at - 1];
  if (!one || !front || one.start - front.end > 2) return false;
  if (TITLES.has(front.folded)) return true;
  if (!one.afterSpaceOnly || !front.capitalised) return false;
  if (LOOSE_TITLES.has(front.folded)) return true;
  return readings[at - 1] === 'ours' && !front.folded.endsWith("'s") && !one.startsSentence;
}

/** How many words on the same name goes on: a further name, a capitalised word, or a particle and one of those. */
function stepOn(words: readonly Word[], readings: readonly Reading[], at: number): number {
  const one = words[at];
  if (!one || /'s?$/.test(one.folded)) return 0;
  const goesOn = (next: number) => {
    const word = words[next];
    if (!word?.afterSpaceOnly || word.startsSentence) return false;
    if (readings[next] === 'name') return true;
    return word.capitalised && readings[next] === 'open' && !ORGANISING.has(word.folded);
  };
  if (goesOn(at + 1)) return 1;
  const particle = words[at + 1];
  const small = particle?.afterSpaceOnly && PARTICLES.has(particle.folded);
  return small && goesOn(at + 2) && readings[at + 2] === 'name' && words[at + 2]?.capitalised
    ? 2
    : 0;
}
