import type { Place } from './place.ts';

/** What a note honours, in the order the kinds are offered; each kind is one leaf shape. */
export const KINDS = ['thank-you', 'kindness', 'courage', 'bright-idea', 'together'] as const;

/** One of the five kinds of note. */
export type Kind = (typeof KINDS)[number];

/** Where a note comes from; words of families and partners are passed on by a colleague. */
export const SOURCES = ['colleague', 'family', 'partner'] as const;

/** One of the three sources of a note. */
export type Source = (typeof SOURCES)[number];

/** Who a note is for: one to twelve colleagues by id, or everybody. */
export type Honoured = readonly string[] | 'whole-team';

/** The most colleagues one note can name; more than that is the whole team. */
export const MOST_COLLEAGUES = 12;

/** The longest story, in characters as a person counts them (grapheme clusters). */
export const LONGEST_STORY = 600;

/**
 * Where a note stands: on the tree; waiting for a manager (a closed bud); hidden for now; set aside by a manager with
 * a reason; removed. In every state it keeps its place, so that no leaf ever moves.
 */
export const NOTE_STATES = ['on-the-tree', 'waiting', 'hidden', 'set-aside', 'removed'] as const;

/** One of the five states of a note. */
export type NoteState = (typeof NOTE_STATES)[number];

/** Why a note waits: words of a family or partner, all notes wait, a possible name, somebody not on the list. */
export const WAITING_REASONS = [
  'passed-on',
  'all-wait',
  'possible-name',
  'not-on-the-list',
] as const;

/** One of the reasons why a note waits for a manager. */
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** One celebratory note as it is kept: who it is for, the story, the kind, the source and its place. */
export interface Note {
  readonly id: string;
  readonly for: Honoured;
  /** Names of people who are not on the team's list, honoured beside or instead of colleagues. */
  readonly guests: readonly string[];
  readonly story: string;
  readonly kind: Kind;
  readonly source: Source;
  /** The colleague who wrote it, or null when it is unsigned or not a colleague's. */
  readonly from: string | null;
  readonly place: Place;
  readonly state: NoteState;
  /** Why it waits; empty unless it does. */
  readonly waitsFor: readonly WaitingReason[];
  /** What the author wrote, once a manager has changed the story; null while the story is the author's own. */
  readonly authorStory: string | null;
  /** The manager's reason, once it was set aside. */
  readonly setAsideReason: string | null;
  /** When it was placed, in milliseconds since 1970 (UTC). */
  readonly placedAt: number;
}

/** What a person hands in; a null place means "Let the tree choose". */
export interface NoteDraft {
  readonly id: string;
  readonly for: Honoured;
  readonly story: string;
  readonly kind: Kind;
  readonly source: Source;
  readonly from: string | null;
  readonly place: Place | null;
  /** Names of people who are not on the team's list. */
  readonly guests?: readonly string[] | undefined;
}
