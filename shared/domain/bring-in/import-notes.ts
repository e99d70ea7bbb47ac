import { appended } from '../appended.ts';
import { rememberAll } from '../history.ts';
import type { Note } from '../note.ts';
import { choosePlace, occupancyOf } from '../place.ts';
import { ok, type Result, refused } from '../result.ts';
import type { TreeDocument } from '../tree.ts';
import { type SeenByGuard, waitingReasons } from '../waiting.ts';
import type { CollectedNote } from './row.ts';

/** The most notes brought in at once. */
export const MOST_COLLECTED = 5000;

/** How the id of every import begins; those of its notes begin with its own. */
export const IMPORT_PREFIX = 'import-';

/** Why nothing was brought in; then nothing was changed at all. */
export type ImportFailure =
  | 'no-tree'
  | 'nothing-to-bring-in'
  | 'private-detail'
  | 'unknown-colleague'
  | 'already-brought-in';

/**
 * Brings collected notes in, all or none, the oldest first; each gets the place the tree chooses. `seen` is what the guard
 * saw in each of them, `now` (milliseconds since 1970, UTC) the day of those without a date.
 */
export function importNotes(
  document: TreeDocument,
  importId: string,
  collected: readonly CollectedNote[],
  seen: readonly SeenByGuard[],
  now: number,
): Result<TreeDocument, ImportFailure> {
  if (document.team === null) return refused('no-tree');
  if (collected.length === 0) return refused('nothing-to-bring-in');
  if (seen.some(({ hard }) => hard)) return refused('private-detail');
  if (notesOfImport(document.notes, importId).length > 0) return refused('already-brought-in');
  const known = new Set(document.colleagues.map(({ id }) => id));
  const named = collected.flatMap(({ for: honoured, from }) => [
    ...(honoured === 'whole-team' ? [] : honoured),
    ...(from === null ? [] : [from]),
  ]);
  if (named.some((id) => !known.has(id))) return refused('unknown-colleague');

  const taken = occupancyOf(document.notes).map((slots) => new Set(slots));
  const brought = collected
    .map((note, row) => ({ note, row, placedAt: note.placedAt ?? now }))
    .toSorted((a, b) => a.placedAt - b.placedAt)
    .map(({ note, row, placedAt }): Note => {
      const place = choosePlace(taken);
      taken[place.limb]?.add(place.k);
      const reasons = waitingReasons(
        document.settings,
        note,
        seen[row] ?? { hard: false, soft: true },
      );
      return {
        ...note,
        id: `${importId}-${row}`,
        place,
        placedAt,
        state: reasons.length === 0 ? 'on-the-tree' : 'waiting',
        waitsFor: reasons,
        authorStory: null,
        setAsideReason: null,
      };
    });
  const added = brought.map(({ id }) => ({ deed: 'added', noteId: id, before: null }) as const);
  return ok(rememberAll({ ...document, notes: appended(document.notes, brought) }, added, now));
}

/** Takes every note of an import out again, in one step; each can still be brought back from the history. */
export function undoImport(
  document: TreeDocument,
  importId: string,
  now: number,
): Result<TreeDocument, 'no-such-note'> {
  const gone = new Set(notesOfImport(document.notes, importId));
  if (gone.size === 0) return refused('no-such-note');
  const notes = document.notes.filter((note) => !gone.has(note));
  const taken = [...gone].map(
    (note) => ({ deed: 'taken-back', noteId: note.id, before: note }) as const,
  );
  return ok(rememberAll({ ...document, notes }, taken, now));
}

/** The notes that came with one import. */
export function notesOfImport(notes: readonly Note[], importId: string): readonly Note[] {
  return notes.filter(({ id }) => id.startsWith(`${importId}-`));
}

/** The id of the import that came last, or null. */
export function lastImport(notes: readonly Note[]): string | null {
  const last = notes.findLast(({ id }) => id.startsWith(IMPORT_PREFIX));
  return last ? last.id.slice(0, last.id.lastIndexOf('-')) : null;
}
