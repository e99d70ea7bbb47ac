import { findAddresses } from './addresses.ts';
import { findAges } from './ages.ts';
import { teamNames } from './colleague-names.ts';
import { findDates } from './dates.ts';
import { type Finding, isHard, type Span } from './finding.ts';
import { findInitials } from './initials.ts';
import { findNames } from './names.ts';
import { findNationalInsuranceNumbers, findNhsNumbers, findPhones } from './numbers.ts';
import { findPostcodes } from './postcodes.ts';
import { readableText } from './readable-text.ts';
import { findReferences } from './references.ts';
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

/** The surest kinds claim their places first, so that a street's name is not a person's as well. */
function spansIn(text: string, colleagues: readonly string[]): readonly Span[] {
  const team = teamNames(colleagues);
  const claimed: Span[] = [];
  const claim = (spans: readonly Span[]) => {
    const widest = spans.toSorted((a, b) => b.end - b.start - (a.end - a.start));
    for (const span of widest) {
      if (span.end > span.start && !claimed.some((other) => overlap(span, other)))
        claimed.push(span);
    }
  };
  claim(findEmails(text));
  claim(findWebAddresses(text));
  claim(findNationalInsuranceNumbers(text));
  claim(findPostcodes(text));
  claim(findDates(text));
  claim(findPhones(text));
  claim(findNhsNumbers(text));
  claim(findAddresses(text));
  claim(findReferences(text));
  claim(findAges(text));
  claim(findInitials(text, team.initials));
  claim(findSchools(text));
  claim(findNames({ text, words: wordsOf(text), team }));
  claim(findSpots(text));
  claim(findUnkindWords(text).filter((span) => !isColleague(text, span, team)));
  return claimed.toSorted((a, b) => a.start - b.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isColleague(text: string, { start, end }: Span, team: ReturnType<typeof teamNames>) {
  return team.has(text.slice(start, end).toLowerCase());
}
