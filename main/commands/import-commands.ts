import { setImmediate as breath } from 'node:timers/promises';
import {
  importNotes,
  notesOfImport,
  undoImport,
} from '../../shared/domain/bring-in/import-notes.ts';
import type { CollectedNote } from '../../shared/domain/bring-in/row.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { SeenByGuard } from '../../shared/domain/waiting.ts';
import type { CommandFailure } from '../../shared/ipc/failures.ts';
import type { Handlers } from '../ipc/perform.ts';
import { quietly, type Session } from '../session.ts';
import { type KeptVerdicts, keepVerdicts } from './kept-verdicts.ts';

/** After so many notes the window gets a turn, so that it never stands still. */
const AT_ONCE = 40;

/** Bringing in notes that were collected elsewhere, and taking them out again. */
export function importCommands(options: {
  readonly session: Session;
  readonly now: () => number;
  /** Makes a backup of what is there before, so that everything can come back. */
  backUp(): Promise<Result<null, CommandFailure>>;
  readonly verdicts?: KeptVerdicts;
}): Pick<Handlers, 'note.look-at' | 'note.import' | 'note.undo-import'> {
  const { session, now, backUp, verdicts = keepVerdicts() } = options;

  async function lookAt(
    notes: readonly Pick<CollectedNote, 'story' | 'guests'>[],
  ): Promise<SeenByGuard[]> {
    const seen: SeenByGuard[] = [];
    for (const note of notes) {
      seen.push(await verdicts.of(note, session.document.colleagues));
      if (seen.length % AT_ONCE === 0) await breath();
    }
    return seen;
  }

  return {
    'note.look-at': async ({ notes }) => ok({ seen: await lookAt(notes) }),
    async 'note.import'({ id, notes }) {
      const seen = await lookAt(notes);
      const backedUp = await backUp();
      if (!backedUp.ok) return backedUp;
      const kept = await session.change((document) =>
        quietly(importNotes(document, id, notes, seen, now())),
      );
      if (!kept.ok) return kept;
      verdicts.forget();
      const brought = notesOfImport(session.document.notes, id);
      const waiting = brought.filter(({ state }) => state === 'waiting').length;
      return ok({ placed: brought.length - waiting, waiting });
    },
    'note.undo-import': ({ id }) =>
      session.change((document) => quietly(undoImport(document, id, now()))),
  };
}
