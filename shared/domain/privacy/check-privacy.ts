import { findAddresses } from './addresses.ts';
import { findAges } from './ages.ts';
import { type TeamNames, teamNames } from './colleague-names.ts';
import { findDates } from './dates.ts';
import { findDisguisedNames } from './disguised-names.ts';
import { type Finding, isHard, type Span } from './finding.ts';
import { findInitials } from './initials.ts';
import { findNames } from './names.ts';
import {
  findNamedNhsNumbers,
  findNationalInsuranceNumbers,
  findNhsNumbers,
  findPhones,
} from './numbers.ts';
import { findPostcodes } from './postcodes.ts';
import { fold, readableText } from './readable-text.ts';
import { findLoggedNumbers, findReferences } from './references.ts';
import { findSchools, findSpots } from './schools-and-places.ts';
import { suggestionsFor } from './suggestions.ts';
import { findUnkindWords } from './unkind-words.ts';
import { findEmails, findWebAddresses } from './web-addresses.ts';
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

let last: { readonly key: string; readonly team: TeamNames } | null = null;

/** A whole file of notes is looked at for one team, whose names take half of the time to take apart. */
function sameTeam(colleagues: readonly string[]): TeamNames {
  const key = colleagues.join('\n');
  if (last?.key !== key) last = { key, team: teamNames(colleagues) };
  return last.team;
}

/** The surest kinds claim their places first, so that a street's name is not a person's as well. */
function spansIn(text: string, colleagues: readonly string[]): readonly Span[] {
  const team = sameTeam(colleagues);
  const words = wordsOf(text);
  const search = { text, words, team };
  const found = [
    findEmails(text),
    findWebAddresses(text),
    findNamedNhsNumbers(text),
    findNationalInsuranceNumbers(text),
    findPostcodes(text),
    findLoggedNumbers(text),
    findDates(text),
    findPhones(text),
    findNhsNumbers(text),
    findAddresses(text),
    findReferences(text),
    findAges(text),
    findDisguisedNames(search),
    findInitials(text, team.initials),
    findSchools(text, team),
    findSpots(text, team),
    findNames(search),
    findUnkindWords(text).filter(({ start, end }) => !team.has(fold(text.slice(start, end)))),
  ];
  return unclaimed(text.length, found).toSorted((a, b) => a.start - b.start);
}

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
