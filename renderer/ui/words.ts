import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Kind, Note, Source } from '../../shared/domain/note.ts';
import type { CommandFailure } from '../../shared/ipc/failures.ts';
import { counted } from './words/counted.ts';

export { firstRun } from './words/first-run.ts';
export { pin } from './words/pin.ts';
export {
  about,
  noteSettings,
  settings,
  teamSettings,
  wallSettings,
} from './words/settings.ts';

import { storeFailures } from './words/store-failures.ts';
import { wall } from './words/wall.ts';

export { recovery, wall } from './words/wall.ts';

/**
 * All words on the screen. British English, plain and warm; no exclamation marks.
 * The names of controls and dialogs are a contract, written down in docs/words.md.
 */

/** The names of a list of people: "A", "A and B", "A, B and C". */
const listed = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** The five kinds, as they are called. */
export const kindNames: Readonly<Record<Kind, string>> = {
  'thank-you': 'Thank you',
  kindness: 'Kindness',
  courage: 'Courage',
  'bright-idea': 'Bright idea',
  together: 'Together',
};

/** Where notes come from, as the radio group calls them. */
export const sourceNames: Readonly<Record<Source, string>> = {
  colleague: 'Me',
  family: 'A family',
  partner: 'A partner',
};

/** Whom a note honours; guests are people who are not on the team's list. */
type Named = Pick<Note, 'for'> & Partial<Pick<Note, 'guests'>>;

/** Who a note is for, in words: "Callum Reid and Huw ap Rhys", or "The whole team". */
export function namesOf(note: Named, colleagues: readonly Colleague[]): string {
  return listed.format(eachName(note, colleagues));
}

/** The same inside a sentence: "Your note for the whole team is on the tree." */
export function namesWithin(note: Named, colleagues: readonly Colleague[]): string {
  return listed.format(eachName(note, colleagues, 'the whole team'));
}

function eachName(
  { for: honoured, guests = [] }: Named,
  colleagues: readonly Colleague[],
  wholeTeam = 'The whole team',
) {
  if (honoured === 'whole-team') return [wholeTeam, ...guests];
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  return [...honoured.map((id) => names.get(id) ?? 'A colleague'), ...guests];
}

/** The same for a caption: more than two names become "Adaeze Okonkwo and 3 others". */
export function shortNamesOf(note: Named, colleagues: readonly Colleague[]): string {
  const names = eachName(note, colleagues);
  const [first = ''] = names;
  return names.length <= 2 ? listed.format(names) : wall.andOthers(first, names.length - 1);
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** The day something was placed, e.g. "12 March"; `time` in milliseconds since 1970 (UTC). */
export function whenWords(time: number): string {
  return dayAndMonth.format(time);
}

/** Who a note is from, in words, or null when it is unsigned. */
export function fromWords(
  note: Pick<Note, 'source' | 'from'>,
  colleagues: readonly Colleague[],
): string | null {
  if (note.source === 'family') return 'from a family';
  if (note.source === 'partner') return 'from a partner';
  const author = colleagues.find(({ id }) => id === note.from);
  return author ? `from ${author.name}` : null;
}

/** One kind sentence for each way a command can be refused. */
export const failureWords: Readonly<Record<CommandFailure, string>> = {
  'no-tree': 'There is no tree here yet. Plant one first.',
  'nobody-chosen': 'Choose who the note is for.',
  'too-many-colleagues':
    'A note can name up to twelve colleagues. For more, choose the whole team.',
  'unknown-colleague': 'One of these colleagues is no longer on the list. Please choose again.',
  'story-empty': 'Write a few words about what they did.',
  'story-too-long':
    'A note can be up to 600 characters. Your words are still here; please shorten them a little.',
  'private-detail':
    'A number or an address is still in your note. Please take it out, and it can hang on the wall.',
  'picture-unusable': 'This picture cannot be used. Please choose a photograph as JPEG or PNG.',
  'nothing-to-bring-in': 'There are no notes to bring in.',
  'already-brought-in': 'These notes have been brought in already.',
  'reason-empty': 'Please write a few words about why.',
  'reason-too-long': 'A reason can be up to 600 characters.',
  'place-taken': 'Somebody else’s leaf has just grown there. Please choose another bud.',
  'nothing-to-read': 'There are no notes to read in this choice.',
  'no-reading': 'The reading has already ended.',
  'not-printed': 'The pages could not be made. Is there room on the disk?',
  'already-planted': 'A tree has already been planted here.',
  'name-empty': 'Please give a name.',
  'name-too-long': 'A name can be up to 80 characters.',
  'team-too-large': 'The list is full: it holds up to 500 colleagues.',
  'name-on-list': 'This name is already on the list. Add something to tell the two apart.',
  'no-such-colleague': 'This colleague is no longer on the list.',
  'no-such-note': 'This note is no longer here.',
  'too-many-notes':
    'So many leaves in one minute. The tree takes a breath, and your words are kept; please try again in a moment.',
  'too-late': 'It is too late to take this note back. The manager can still hide it.',
  ...storeFailures,
  'wrong-pin': 'That is not the PIN. Please try again.',
  'pin-resting': 'Too many tries. Please wait half a minute and try again.',
  locked: 'Please enter the PIN again.',
  'not-allowed': 'This cannot be done from this screen.',
  invalid: 'That could not be understood, and nothing was changed.',
  'disk-full':
    'Your words could not be kept, because the disk is full. They are still here; please tell the manager.',
  'disk-failed':
    'Your words could not be kept, because the disk did not answer. They are still here; please try again.',
  internal: 'Something went wrong, and nothing was changed. Please try again.',
};

/** Words that belong to no single screen. */
export const common = {
  close: 'Close',
  cancel: 'Cancel',
  next: 'Next',
  back: 'Back',
  noteFor: (names: string) => `Note for ${names}`,
  notes: (count: number) => counted(count, 'note', 'notes'),
  leaves: (count: number) => counted(count, 'leaf', 'leaves'),
};
