import { findAddresses } from './addresses.ts';
import { findAges } from './ages.ts';
import { findDates } from './dates.ts';
import { findDisguisedNames } from './disguised-names.ts';
import type { Span } from './finding.ts';
import { findInitials } from './initials.ts';
import type { NameSearch } from './name-spans.ts';
import { findNames } from './names.ts';
import {
  findNamedNhsNumbers,
  findNationalInsuranceNumbers,
  findNhsNumbers,
  findPhones,
} from './numbers.ts';
import { findPostcodes } from './postcodes.ts';
import { fold } from './readable-text.ts';
import { findLoggedNumbers, findReferences } from './references.ts';
import { findSchools, findSpots } from './schools-and-places.ts';
import { findUnkindWords } from './unkind-words.ts';
import { findEmails, findWebAddresses } from './web-addresses.ts';

/** Without one there is no number, unless it is said in words. */
const HAS_FIGURE = /\d/;

/** Every look that is taken at a text. The surest kinds come first and claim their places, so that a street's name is not a person's as well. */
export const FINDERS: readonly ((search: NameSearch) => readonly Span[])[] = [
  ({ text }) => findEmails(text),
  ({ text }) => findWebAddresses(text),
  ({ text }) => (HAS_FIGURE.test(text) ? findNamedNhsNumbers(text) : []),
  ({ text }) => (HAS_FIGURE.test(text) ? findNationalInsuranceNumbers(text) : []),
  ({ text }) => (HAS_FIGURE.test(text) ? findPostcodes(text) : []),
  ({ text }) => (HAS_FIGURE.test(text) ? findLoggedNumbers(text) : []),
  ({ text }) => findDates(text),
  ({ text }) => findPhones(text),
  ({ text }) => findNhsNumbers(text),
  ({ text }) => findAddresses(text),
  ({ text }) => findReferences(text),
  ({ text }) => findAges(text),
  (search) => findDisguisedNames(search),
  ({ text, team }) => findInitials(text, team.initials),
  ({ text, team }) => findSchools(text, team),
  ({ text, team }) => findSpots(text, team),
  (search) => findNames(search),
  ({ text, team }) =>
    findUnkindWords(text).filter(({ start, end }) => !team.has(fold(text.slice(start, end)))),
];
