import { useState } from 'react';
import type { NoteChange } from '../../shared/domain/history.ts';
import type { Note } from '../../shared/domain/note.ts';
import type { ManagerView } from '../../shared/domain/snapshot.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { history as words } from '../ui/words/history.ts';
import { momentWords } from '../ui/words/moments.ts';
import { common, namesOf } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import { useChange } from './use-change.ts';

/** More than anybody reads at once; the rest comes with "More". */
const PAGE = 20;

/** What was done to one note, or to all of them when `noteId` is null, newest first; each change can be undone. */
export function HistoryDialog(props: {
  readonly manager: ManagerView;
  readonly noteId: string | null;
  readonly onClose: () => void;
}) {
  const { manager, noteId, onClose } = props;
  const { colleagues } = useSnapshot();
  const { change, problem, said } = useChange();
  const [shown, setShown] = useState(PAGE);
  const changes = manager.history
    .filter((one) => noteId === null || one.noteId === noteId)
    .toReversed();

  return (
    <Dialog label={words.title} className="history" onEscape={onClose}>
      <h2 className="settings-title display">{words.title}</h2>
      <p className="settings-text">{words.kept}</p>
      <Answer problem={problem} said={said} />
      {changes.length === 0 && <p className="settings-text">{words.none}</p>}
      <ol aria-label={words.list} className="settings-list history-list">
        {changes.slice(0, shown).map((one) => {
          const note = noteOf(one, manager);
          return (
            <li key={one.id} className="settings-item">
              <div className="settings-item-words">
                <h3 id={one.id} className="settings-item-name" dir="auto">
                  {words.deed(one, noteAfter(one, manager))}
                </h3>
                <p className="settings-item-more" dir="auto">
                  {[momentWords(one.at), note && namesOf(note, colleagues)]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {one.before && tellsWords(one) && (
                  <p className="settings-item-story" dir="auto">
                    {words.wasWritten(one.before.story)}
                  </p>
                )}
              </div>
              <Button
                className="settings-small"
                aria-describedby={one.id}
                onClick={() => void change('note.undo-change', { id: one.id }, words.undone)}
              >
                {words.undo}
              </Button>
            </li>
          );
        })}
      </ol>
      <div className="settings-row">
        <Button look="action" onClick={onClose}>
          {common.close}
        </Button>
        {changes.length > shown && (
          <Button onClick={() => setShown(shown + PAGE)}>{words.more}</Button>
        )}
      </div>
    </Dialog>
  );
}

function tellsWords({ deed }: NoteChange): boolean {
  return deed === 'edited' || deed === 'taken-back';
}

function noteOf({ noteId, before }: NoteChange, manager: ManagerView): Note | null {
  return manager.notes.find(({ id }) => id === noteId) ?? before;
}

/** How the note was after a change: as the next change found it, or as it is now. */
function noteAfter(change: NoteChange, manager: ManagerView): Note | null {
  const later = manager.history.slice(manager.history.indexOf(change) + 1);
  const next = later.find(({ noteId, before }) => noteId === change.noteId && before !== null);
  return next?.before ?? manager.notes.find(({ id }) => id === change.noteId) ?? null;
}
