import type { TeamNames } from './colleague-names.ts';
import type { Span } from './finding.ts';
import { strengthOfName } from './given-names.ts';
import {
  FOND_TITLES,
  HOUSEHOLD,
  LOOSE_TITLES,
  ORGANISING,
  PARTICLES,
  TITLES,
} from './name-signs.ts';
import type { Word } from './words-of-text.ts';

/** What a word was taken for; `open` words are ordinary, or nothing at all. */
export type Reading = 'open' | 'ours' | 'term' | 'name' | 'place';

/** What the search looks at: the readable text, its words, and the team. */
export interface NameSearch {
  readonly text: string;
  readonly words: readonly Word[];
  readonly team: TeamNames;
}

/** Joins the words of one name: its title, given names, particles and the surname behind it, whatever that means. */
export function nameSpans(
  { text, words, team }: NameSearch,
  readings: readonly Reading[],
): readonly Span[] {
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
    const all = kind === 'name' ? householdOf(text, words[first - 1], from, end) : null;
    const whole = words.slice(first, last + 1).map(({ folded }) => folded);
    if (first === last || !team.has(whole.join('')))
      spans.push(all ?? { kind, start: from.start, end });
    at = last;
  }
  return spans;
}

/** "The Smith family" and "the Hoxhas" as a whole, so that "the family" fits in their place. */
function householdOf(
  text: string,
  article: Word | undefined,
  from: Word,
  end: number,
): Span | null {
  if (article?.folded !== 'the' || from.start - article.end !== 1) return null;
  const people = HOUSEHOLD.exec(text.slice(end, end + 16));
  if (!people && !/\p{Ll}s$/u.test(text.slice(from.start, end))) return null;
  return { kind: 'name', start: article.start, end: end + (people?.[0].length ?? 0) };
}

/** A title, or a colleague's first name before a stranger's surname, belongs to the name behind it. */
function isFront(words: readonly Word[], readings: readonly Reading[], at: number): boolean {
  const one = words[at];
  const front = words[at - 1];
  if (!one || !front || one.start - front.end > 2) return false;
  if (TITLES.has(front.folded)) return true;
  if (FOND_TITLES.has(front.folded) && one.afterSpaceOnly) return true;
  if (/^(?:van|der|den|von|bin|ibn|bint|ferch|dos|della)$/.test(front.text) && one.afterSpaceOnly)
    return true;
  if (TITLES.has(one.folded) && /^and$/.test(front.folded))
    return TITLES.has(words[at - 2]?.folded ?? '');
  if (!one.afterSpaceOnly || !(front.capitalised || front.shouted)) return false;
  if (LOOSE_TITLES.has(front.folded)) return true;
  // "Blessings Chikwanha" and "Joy Adeyemi" begin with a word.
  if (readings[at - 1] === 'open' && strengthOfName(front.folded) !== 'none') return true;
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
  // "de la" and "ap", then a name.
  for (let step = 2; step <= 3; step++) {
    const particle = words[at + step - 1];
    if (!particle?.afterSpaceOnly || !PARTICLES.has(particle.folded)) return 0;
    if (readings[at + step] === 'name' && goesOn(at + step)) return step;
  }
  return 0;
}
