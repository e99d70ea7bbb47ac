import type { NoteChange } from './history.ts';
import type { Note } from './note.ts';
import { readIn } from './reading.ts';
import { readingsNow } from './reading-place.ts';
import { ok, type Result, refused } from './result.ts';
import type { Picture, TreeDocument } from './tree.ts';

/** Everything a tree holds about one colleague, with names instead of ids, as it is handed to them. */
export interface SubjectAccess {
  readonly team: string;
  /** Milliseconds since 1970 (UTC). */
  readonly madeAt: number;
  readonly name: string;
  readonly say: string | null;
  readonly role: string | null;
  /** When they left the team, in milliseconds since 1970 (UTC); null while they are on it. */
  readonly leftAt: number | null;
  /** Their picture as a JPEG in base64. */
  readonly picture: string | null;
  readonly notesForThem: readonly SubjectNote[];
  readonly notesByThem: readonly SubjectNote[];
  /** Earlier wordings of these notes that the tree still remembers. */
  readonly earlier: readonly { readonly at: number; readonly story: string }[];
}

/** A note as it is handed to whom it is about. */
export interface SubjectNote
  extends Pick<Note, 'story' | 'kind' | 'source' | 'state' | 'placedAt'> {
  readonly for: string;
  readonly from: string | null;
  readonly authorStory: string | null;
  readonly setAsideReason: string | null;
  /** When it was read aloud, in milliseconds since 1970 (UTC). */
  readonly readAloud: readonly number[];
}

/** Gathers everything about a colleague; `now` in milliseconds since 1970 (UTC). */
export function everythingAbout(
  document: TreeDocument,
  colleagueId: string,
  now: number,
): Result<SubjectAccess, 'no-such-colleague'> {
  const colleague = document.colleagues.find(({ id }) => id === colleagueId);
  if (!colleague) return refused('no-such-colleague');
  const isFor = (note: Note) => note.for !== 'whole-team' && note.for.includes(colleagueId);
  const isBy = (note: Note) => note.from === colleagueId;
  const { name, say, role, leftAt } = colleague;
  const told = (note: Note) => subjectNote(document, note);
  return ok({
    team: document.team?.name ?? '',
    madeAt: now,
    name,
    say,
    role,
    leftAt,
    picture: document.pictures.find(isOf(colleagueId))?.jpeg ?? null,
    notesForThem: document.notes.filter(isFor).map(told),
    notesByThem: document.notes.filter(isBy).map(told),
    earlier: document.history.flatMap((change) => earlierWords(change, isFor, isBy)),
  });
}

const isOf = (colleagueId: string) => (picture: Picture) => picture.id === colleagueId;

function earlierWords(
  { before, deed, at }: NoteChange,
  ...concerns: readonly ((note: Note) => boolean)[]
) {
  const tells = deed === 'edited' || deed === 'taken-back';
  if (before === null || !tells || !concerns.some((concern) => concern(before))) return [];
  return [{ at, story: before.story }];
}

function subjectNote(document: TreeDocument, note: Note): SubjectNote {
  const names = new Map(document.colleagues.map(({ id, name }) => [id, name]));
  const { story, kind, source, state, placedAt, authorStory, setAsideReason } = note;
  const honoured = note.for === 'whole-team' ? [] : note.for.map((id) => names.get(id) ?? '');
  return {
    story,
    kind,
    source,
    state,
    placedAt,
    authorStory,
    setAsideReason,
    for: note.for === 'whole-team' ? 'The whole team' : [...honoured, ...note.guests].join(', '),
    from: note.from === null ? null : (names.get(note.from) ?? null),
    readAloud: readingsNow(document)
      .filter((reading) => !reading.rehearsal && readIn(reading).includes(note.id))
      .map(({ beganAt }) => beganAt),
  };
}
