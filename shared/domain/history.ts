import type { Note } from './note.ts';

/** How long a change to a note can be seen and undone, in milliseconds: 90 days. */
export const HISTORY_MS = 90 * 86_400_000;

/** What can be done to a note. */
export const NOTE_DEEDS = ['added', 'edited', 'moved', 'state-changed'] as const;

/** One change to a note, kept so that the manager can see and undo it. */
export interface NoteChange {
  readonly id: string;
  readonly noteId: string;
  readonly deed: (typeof NOTE_DEEDS)[number];
  /** The note before the change; null for one that was added. */
  readonly before: Note | null;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}
