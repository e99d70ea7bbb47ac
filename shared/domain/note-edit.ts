import { remember } from './history.ts';
import { type Honoured, type Kind, LONGEST_STORY, MOST_COLLEAGUES, type Note } from './note.ts';
import { ok, type Result, refused } from './result.ts';
import { countCharacters, tidyText } from './text.ts';
import type { TreeDocument } from './tree.ts';
import { NOTHING_SEEN, type SeenByGuard } from './waiting.ts';

/** What a manager can change about a note. */
export interface NoteEdit {
  readonly for: Honoured;
  readonly story: string;
  readonly kind: Kind;
}

/** Why a note was not changed. */
export type EditNoteFailure =
  | 'no-such-note'
  | 'nobody-chosen'
  | 'too-many-colleagues'
  | 'unknown-colleague'
  | 'story-empty'
  | 'story-too-long'
  | 'private-detail';

/**
 * Changes a note's words, kind or colleagues; the author's own words are kept beside, and the change can be undone. What
 * the privacy guard saw in new words is refused when it is hard; the rest a manager may decide.
 */
export function editNote(
  document: TreeDocument,
  noteId: string,
  edit: NoteEdit,
  now: number,
  seen: SeenByGuard = NOTHING_SEEN,
): Result<TreeDocument, EditNoteFailure> {
  const note = document.notes.find(({ id }) => id === noteId);
  if (!note) return refused('no-such-note');
  const honoured = edit.for === 'whole-team' ? edit.for : [...new Set(edit.for)];
  const named = honoured === 'whole-team' ? [] : honoured;
  if (honoured.length + note.guests.length === 0) return refused('nobody-chosen');
  if (named.length + note.guests.length > MOST_COLLEAGUES) return refused('too-many-colleagues');
  const known = new Set(document.colleagues.map(({ id }) => id));
  if (named.some((id) => !known.has(id))) return refused('unknown-colleague');
  const story = tidyText(edit.story);
  if (story === '') return refused('story-empty');
  if (countCharacters(story, LONGEST_STORY) > LONGEST_STORY) return refused('story-too-long');
  if (seen.hard && story !== note.story) return refused('private-detail');

  const next: Note = {
    ...note,
    for: honoured,
    kind: edit.kind,
    story,
    authorStory: authorStoryOf(note, story),
  };
  if (isSame(note, next)) return ok(document);
  const notes = document.notes.map((each) => (each === note ? next : each));
  return ok(remember({ ...document, notes }, 'edited', note, note, now));
}

function authorStoryOf(note: Note, story: string): string | null {
  const author = note.authorStory ?? note.story;
  return author === story ? null : author;
}

function isSame(note: Note, next: Note): boolean {
  const names = ({ for: honoured }: Note) => [honoured].flat().join();
  return note.story === next.story && note.kind === next.kind && names(note) === names(next);
}
