import { type TeamNames, teamNames } from './colleague-names.ts';
import { FINDERS } from './finders.ts';
import { type Finding, isHard, type Span } from './finding.ts';
import { readableText } from './readable-text.ts';
import { suggestionsFor } from './suggestions.ts';
import { wordsOf } from './words-of-text.ts';

export { hasHardFinding } from './finding.ts';

/**
 * What in a note should not hang on a wall, in the text's order and without overlaps. `colleagues` are the team's names
 * as they are listed; offsets count UTF-16 units of the text as it was typed.
 */
export function checkPrivacy(text: string, colleagues: readonly string[]): readonly Finding[] {
  if (!/\S/u.test(text)) return [];
  const readable = readableText(text);
  return spansIn(readable.text, colleagues).map(({ kind, start, end }) => {
    const place = readable.original(start, end);
    return {
      kind,
      ...place,
      text: text.slice(place.start, place.end),
      hard: isHard(kind),
      suggestions: suggestionsFor(kind, readable.text, start, end),
    };
  });
}

let last: { readonly colleagues: readonly string[]; readonly team: TeamNames } | null = null;

/** A whole file of notes is looked at for one team, whose names need not be taken apart for each. */
function sameTeam(colleagues: readonly string[]): TeamNames {
  const isSame =
    last?.colleagues.length === colleagues.length &&
    last.colleagues.every((name, at) => name === colleagues[at]);
  if (last === null || !isSame) last = { colleagues: [...colleagues], team: teamNames(colleagues) };
  return last.team;
}

function spansIn(text: string, colleagues: readonly string[]): readonly Span[] {
  const search = { text, words: wordsOf(text), team: sameTeam(colleagues) };
  const found = FINDERS.map((find) => find(search));
  return unclaimed(text.length, found).toSorted((a, b) => a.start - b.start);
}

/**
 * Looks at a made-up note, one finder a step: lists are read and patterns compiled then, so that nobody's first note waits
 * for it. `done` is true once there is nothing left to get ready.
 */
export function* gettingReady(): Generator<void, void, void> {
  for (const typed of [MADE_UP, MADE_UP, `${MADE_UP} \u{1f333}`, `${MADE_UP} \u{1f333}`]) {
    const { text } = readableText(typed);
    const search = { text, words: wordsOf(text), team: teamNames(['Ada Obi']) };
    for (const find of FINDERS) {
      find(search);
      yield;
    }
    checkPrivacy(typed, []);
    yield;
  }
}

/** Of every kind a little, so that no part of the check is left cold. */
const MADE_UP =
  'Priya and little tommy, 7, of 4 Mill Lane rang 0 at 1: jo said Will and Hopeful Qwert were born on 3 May with J.S. at Oak School.';

/** The spans that keep their place: earlier lists before later ones, and in a list the wider before the narrower. */
function unclaimed(length: number, lists: readonly (readonly Span[])[]): readonly Span[] {
  const taken = new Uint8Array(length);
  const isFree = ({ start, end }: Span) => taken.subarray(start, end).every((one) => one === 0);
  const kept: Span[] = [];
  for (const spans of lists) {
    for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
      if (span.end <= span.start || !isFree(span)) continue;
      taken.fill(1, span.start, span.end);
      kept.push(span);
    }
  }
  return kept;
}
