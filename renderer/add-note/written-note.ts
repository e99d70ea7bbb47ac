import {
  type Honoured,
  type Kind,
  LONGEST_STORY,
  MOST_COLLEAGUES,
  type Source,
} from '../../shared/domain/note.ts';
import type { Place } from '../../shared/domain/place.ts';
import { countCharacters, tidyText } from '../../shared/domain/text.ts';
import type { CommandInput } from '../../shared/ipc/contract.ts';
import type { CommandFailure } from '../../shared/ipc/failures.ts';

/** Where the words come from, as the radio group asks it. */
export type From = Source | 'unsigned';

/** The three steps, in their order. */
export const STEPS = ['who', 'what', 'where'] as const;

/** One step of adding a note. */
export type Step = (typeof STEPS)[number];

/** A note while it is being written. */
export interface WrittenNote {
  readonly id: string;
  readonly honoured: Honoured;
  /** Names of people who are not on the list. */
  readonly guests: readonly string[];
  readonly story: string;
  readonly kind: Kind;
  readonly from: From;
  /** The colleague who writes, while `from` is "colleague". */
  readonly author: string | null;
}

/** A note nobody has written anything on. */
export function blankNote(): WrittenNote {
  return {
    id: crypto.randomUUID(),
    honoured: [],
    guests: [],
    story: '',
    kind: 'thank-you',
    from: 'unsigned',
    author: null,
  };
}

/** Whether anything would be lost with this note. */
export function isBegun(note: WrittenNote): boolean {
  return hasWords(note) || isForSomebody(note);
}

/** Whether anybody is chosen. */
export function isForSomebody(note: WrittenNote): boolean {
  return note.honoured.length + note.guests.length > 0;
}

/** Whether any words are written. */
export function hasWords(note: WrittenNote): boolean {
  return /\S/u.test(note.story);
}

/** A longer story is not counted to its end: counting a whole pasted book would hold up the typing. */
export const MOST_COUNTED = 2000;

/** How many characters the story would have on the tree, exact up to MOST_COUNTED and one more beyond. */
export function storyLength(story: string): number {
  return countCharacters(tidyText(story), MOST_COUNTED);
}

/** Adds a colleague to those honoured, or takes them out again; null when the note is full. */
export function toggleColleague(
  { honoured, guests }: Pick<WrittenNote, 'honoured' | 'guests'>,
  id: string,
): Pick<WrittenNote, 'honoured'> | null {
  if (honoured === 'whole-team') return { honoured: [id] };
  if (honoured.includes(id)) return { honoured: honoured.filter((other) => other !== id) };
  const isFull = honoured.length + guests.length >= MOST_COLLEAGUES;
  return isFull ? null : { honoured: [...honoured, id] };
}

/** Adds somebody who is not on the list, or takes them out again; null when the note is full. */
export function toggleGuest(
  { honoured, guests }: Pick<WrittenNote, 'honoured' | 'guests'>,
  name: string,
): Pick<WrittenNote, 'guests'> | null {
  if (guests.includes(name)) return { guests: guests.filter((other) => other !== name) };
  const colleagues = honoured === 'whole-team' ? 0 : honoured.length;
  return colleagues + guests.length >= MOST_COLLEAGUES ? null : { guests: [...guests, name] };
}

/** What keeps a step from being finished, or null. */
export function problemOf(note: WrittenNote, step: Step): CommandFailure | null {
  if (step === 'who') return isForSomebody(note) ? null : 'nobody-chosen';
  if (step === 'where') return null;
  const length = storyLength(note.story);
  if (length === 0) return 'story-empty';
  return length > LONGEST_STORY ? 'story-too-long' : null;
}

/** The step on which a refused note can be put right; where it should grow, unless the note itself is at fault. */
export function stepToPutRight(failure: CommandFailure): Step {
  switch (failure) {
    case 'nobody-chosen':
    case 'too-many-colleagues':
    case 'unknown-colleague':
    case 'name-too-long':
      return 'who';
    case 'story-empty':
    case 'story-too-long':
    case 'private-detail':
      return 'what';
    default:
      return 'where';
  }
}

/** The source a choice stands for: an unsigned note is a colleague's too. */
export function sourceOf(from: From): Source {
  return from === 'unsigned' ? 'colleague' : from;
}

/** The note as main takes it; a null place lets the tree choose. */
export function draftOf(note: WrittenNote, place: Place | null): CommandInput<'note.add'> {
  const { id, honoured, guests, story, kind, from, author } = note;
  return {
    id,
    for: honoured === 'whole-team' ? honoured : [...honoured],
    story,
    kind,
    source: sourceOf(from),
    from: from === 'colleague' ? author : null,
    place,
    guests: [...guests],
  };
}
