import { Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Note, NoteState } from '../../shared/domain/note.ts';
import { foldForSearch } from '../../shared/domain/text.ts';
import { later } from '../later.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { TextField } from '../ui/text-field.tsx';
import { bringIn } from '../ui/words/bring-in.ts';
import { history } from '../ui/words/history.ts';
import { namesOf, namesWithin, noteSettings as words } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { NoteRow } from './note-row.tsx';
import { PromptsForm } from './prompts-form.tsx';
import type { TabProps } from './settings.tsx';
import { useChange } from './use-change.ts';
import { WaitingQueue } from './waiting-queue.tsx';
import { WaitingRules } from './waiting-rules.tsx';

const BringIn = later(() => import('./bring-in/bring-in.tsx').then((part) => part.BringIn));

const PAGE = 12;
/** How long a removal can be undone from its status line, in milliseconds; later "Removed" still has the note. */
const UNDO_MS = 90_000;

/** Asks for the history of all notes together. */
const EVERY_NOTE = Symbol('every note');

type Filter = keyof typeof words.filters;
const FILTERS: readonly Filter[] = ['kept', 'on-the-tree', 'hidden', 'set-aside', 'removed'];

interface Removal {
  readonly note: Note;
  readonly before: NoteState;
}

/** All notes, newest first, a page at a time: find, hide, show, remove and undo. */
export function NotesTab({ manager }: TabProps) {
  const { colleagues } = useSnapshot();
  const { change, problem, said, say } = useChange();
  const [historyOf, setHistoryOf] = useState<string | typeof EVERY_NOTE | null>(null);
  const [bringingIn, setBringingIn] = useState(false);
  const [sought, setSought] = useState('');
  const [filter, setFilter] = useState<Filter>('kept');
  const [page, setPage] = useState(0);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const soughtNow = useDeferredValue(sought);

  const searchable = useMemo(
    () =>
      manager.notes.toReversed().map((note) => ({
        note,
        text: foldForSearch(`${namesOf(note, colleagues)} ${note.story}`),
      })),
    [manager.notes, colleagues],
  );
  const found = useMemo(() => {
    const parts = foldForSearch(soughtNow).split(/\s+/u).filter(Boolean);
    return searchable.filter(
      ({ note, text }) => isIn(filter, note.state) && parts.every((part) => text.includes(part)),
    );
  }, [searchable, soughtNow, filter]);

  useEffect(() => {
    if (removal === null) return;
    const timer = setTimeout(() => setRemoval(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removal]);

  async function setState(note: Note, state: NoteState) {
    const accepted = await change('note.set-state', { id: note.id, state });
    if (accepted) setRemoval(state === 'removed' ? { note, before: note.state } : null);
  }

  const lastPage = Math.max(0, Math.ceil(found.length / PAGE) - 1);
  const at = Math.min(page, lastPage);
  const shown = found.slice(at * PAGE, (at + 1) * PAGE);
  return (
    <>
      <WaitingQueue manager={manager} />
      <div className="settings-row">
        <Button className="settings-small" onClick={() => setBringingIn(true)}>
          {bringIn.open}
        </Button>
      </div>
      {bringingIn && (
        <Suspense>
          <BringIn manager={manager} onClose={() => setBringingIn(false)} />
        </Suspense>
      )}
      <TextField
        label={words.search}
        value={sought}
        inputMode="search"
        onChange={(text) => {
          setSought(text);
          setPage(0);
        }}
      />
      <div className="notes-filters">
        <ChoiceGroup
          label={words.which}
          choices={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
          value={filter}
          onChange={(value) => {
            setFilter(value);
            setPage(0);
          }}
        />
        <Button className="settings-small" onClick={() => setHistoryOf(EVERY_NOTE)}>
          {history.recent}
        </Button>
      </div>
      <div role="status" className="settings-undo" hidden={removal === null}>
        {removal && (
          <>
            <p>
              <Isolated>{words.removed(namesWithin(removal.note, colleagues))}</Isolated>
            </p>
            <Button
              className="settings-small"
              onClick={() => void setState(removal.note, removal.before)}
            >
              {words.undo}
            </Button>
          </>
        )}
      </div>
      <Answer problem={problem} said={said} />
      {found.length === 0 && <p className="settings-text">{words.none}</p>}
      <ul aria-label={words.list} className="settings-list">
        {shown.map(({ note }) => (
          <NoteRow
            key={note.id}
            note={note}
            names={namesOf(note, colleagues)}
            onState={(state) => void setState(note, state)}
            onHistory={() => setHistoryOf(note.id)}
            onEdited={() => say(history.edited)}
          />
        ))}
      </ul>
      {historyOf !== null && (
        <HistoryDialog
          manager={manager}
          noteId={historyOf === EVERY_NOTE ? null : historyOf}
          onClose={() => setHistoryOf(null)}
        />
      )}
      {found.length > PAGE && (
        <div className="settings-row">
          <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
            {words.newer}
          </Button>
          <p className="settings-text numeral">
            {words.page(at * PAGE + 1, at * PAGE + shown.length, found.length)}
          </p>
          <Button disabled={at === lastPage} onClick={() => setPage(at + 1)}>
            {words.older}
          </Button>
        </div>
      )}
      <WaitingRules />
      <PromptsForm />
    </>
  );
}

/** Notes that wait have their own list above. */
function isIn(filter: Filter, state: NoteState): boolean {
  return filter === 'kept' ? state !== 'removed' && state !== 'waiting' : state === filter;
}
