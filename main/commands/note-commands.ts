import { undoChange } from '../../shared/domain/history.ts';
import {
  addNote,
  setNoteAside,
  setNoteState,
  takeBackNote,
} from '../../shared/domain/note-changes.ts';
import { editNote } from '../../shared/domain/note-edit.ts';
import { ok, refused } from '../../shared/domain/result.ts';
import { isFirstSeen } from '../../shared/domain/waiting.ts';
import type { Handlers } from '../ipc/perform.ts';
import { quietly, type Session } from '../session.ts';
import { readyNoteGuard, seenByGuard } from './note-guard.ts';
import { keepPace } from './note-pace.ts';

/** Adding and taking back notes, and what a manager does with them: hide, remove, put on the tree, set aside. */
export function noteCommands(
  session: Session,
  now: () => number,
  /** Whoever knows the PIN may be as quick as they like. */
  isManager: (windowId: number) => boolean,
): Pick<
  Handlers,
  | 'note.begin'
  | 'note.add'
  | 'note.take-back'
  | 'note.set-state'
  | 'note.set-aside'
  | 'note.edit'
  | 'note.undo-change'
> {
  const pace = keepPace(now);

  return {
    'note.begin'() {
      void readyNoteGuard();
      return ok(null);
    },
    async 'note.add'(draft, sender) {
      const isNew = !session.document.notes.some(({ id }) => id === draft.id);
      // Counted before anything is waited for, or a burst would pass before its first note was.
      const isPaced = isNew && !isManager(sender.id);
      if (isPaced && !pace.takes()) return refused('too-many-notes');
      const seen = await seenByGuard(draft, session.document.colleagues);
      const kept = await session.change((document) => {
        const added = addNote(document, draft, now(), seen);
        if (!added.ok) return added;
        const { document: next, note } = added.value;
        // There is nothing to celebrate yet, and nothing to tell, while a note waits.
        if (note.state !== 'on-the-tree') return ok({ document: next });
        return ok({ document: next, event: { type: 'note-placed', noteId: note.id } });
      });
      if (!kept.ok) {
        if (isPaced) pace.gives();
        return kept;
      }
      const note = session.document.notes.find(({ id }) => id === draft.id);
      if (!note) return refused('no-such-note');
      return ok({ place: note.place, waits: note.state === 'waiting' });
    },
    'note.take-back': ({ id }) =>
      session.change((document) => {
        const without = takeBackNote(document, id, now());
        if (!without.ok) return without;
        return ok({ document: without.value, event: { type: 'note-taken-back', noteId: id } });
      }),
    'note.set-state': ({ id, state }) =>
      session.change((document) => {
        const changed = setNoteState(document, id, state, now());
        if (!changed.ok) return changed;
        const before = document.notes.find((note) => note.id === id)?.state;
        // Whoever wrote a note that had to wait, and whoever it is for, get their moment as well.
        if (!isFirstSeen(before, state)) return ok({ document: changed.value });
        return ok({ document: changed.value, event: { type: 'note-placed', noteId: id } });
      }),
    'note.set-aside': ({ id, reason }) =>
      session.change((document) => quietly(setNoteAside(document, id, reason, now()))),
    async 'note.edit'({ id, ...edit }) {
      const guests = session.document.notes.find((note) => note.id === id)?.guests ?? [];
      const seen = await seenByGuard({ ...edit, guests }, session.document.colleagues);
      return session.change((document) => quietly(editNote(document, id, edit, now(), seen)));
    },
    'note.undo-change': ({ id }) =>
      session.change((document) => quietly(undoChange(document, id, now()))),
  };
}
