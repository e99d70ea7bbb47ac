import { addNote, setNoteState, takeBackNote } from '../../shared/domain/note-changes.ts';
import { ok, refused } from '../../shared/domain/result.ts';
import type { Handlers } from '../ipc/perform.ts';
import { quietly, type Session } from '../session.ts';

/** Adding, taking back, hiding and removing notes. */
export function noteCommands(
  session: Session,
  now: () => number,
): Pick<Handlers, 'note.add' | 'note.take-back' | 'note.set-state'> {
  return {
    async 'note.add'(draft) {
      const kept = await session.change((document) => {
        const added = addNote(document, draft, now());
        if (!added.ok) return added;
        return ok({
          document: added.value.document,
          event: { type: 'note-placed', noteId: draft.id },
        });
      });
      if (!kept.ok) return kept;
      const note = session.document.notes.find(({ id }) => id === draft.id);
      return note ? ok({ place: note.place }) : refused('no-such-note');
    },
    'note.take-back': ({ id }) =>
      session.change((document) => {
        const without = takeBackNote(document, id, now());
        if (!without.ok) return without;
        return ok({ document: without.value, event: { type: 'note-taken-back', noteId: id } });
      }),
    'note.set-state': ({ id, state }) =>
      session.change((document) => quietly(setNoteState(document, id, state))),
  };
}
