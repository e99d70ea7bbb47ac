import { useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { PastYear } from '../../shared/domain/past-years.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { common, kindNames, namesOf, noteSettings, wall as words } from '../ui/words.ts';
import { NoteDialog } from './note-dialog.tsx';
import { useIdle } from './use-idle.ts';
import './past-years.css';

/** So many notes stand on one page. */
const PAGE = 14;
/** The years close by themselves when nobody has touched them for so long, in milliseconds. */
const IDLE_MS = 120_000;

/** The notes of past years, a year at a time. */
export function PastYears(props: {
  readonly years: readonly PastYear<Note>[];
  readonly still: boolean;
  readonly onClose: () => void;
}) {
  const { years, still, onClose } = props;
  const { colleagues } = useSnapshot();
  const [chosen, setChosen] = useState<number | null>(null);
  const [page, setPage] = useState(0);
  const [noteId, setNoteId] = useState<string | null>(null);
  useIdle(IDLE_MS, onClose);

  const ring = years.find(({ year }) => year === chosen) ?? years[0];
  if (!ring) return null;
  const lastPage = Math.ceil(ring.notes.length / PAGE) - 1;
  const at = Math.min(page, lastPage);
  const open = ring.notes.find(({ id }) => id === noteId);

  return (
    <Dialog label={words.pastYears} className="past-years" onEscape={onClose} onTapBeside={onClose}>
      <h2 className="past-years-title display">{words.pastYears}</h2>
      <ChoiceGroup
        label={words.whichYear}
        more={words.pastYearsMore}
        choices={years.map(({ year, notes }) => ({
          value: String(year),
          label: words.yearWithNotes(year, notes.length),
        }))}
        value={String(ring.year)}
        onChange={(year) => {
          setChosen(Number(year));
          setPage(0);
        }}
      />
      <ul aria-label={words.notesOfYear(ring.year)} className="past-years-list">
        {ring.notes.slice(at * PAGE, (at + 1) * PAGE).map((note, index) => (
          <li key={note.id} aria-setsize={ring.notes.length} aria-posinset={at * PAGE + index + 1}>
            <button type="button" onClick={() => setNoteId(note.id)}>
              <Isolated>{words.listItem(namesOf(note, colleagues), kindNames[note.kind])}</Isolated>
            </button>
          </li>
        ))}
      </ul>
      <div className="past-years-foot">
        {lastPage > 0 && (
          <>
            <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
              {noteSettings.newer}
            </Button>
            <p className="numeral">
              {noteSettings.page(
                at * PAGE + 1,
                Math.min((at + 1) * PAGE, ring.notes.length),
                ring.notes.length,
              )}
            </p>
            <Button disabled={at === lastPage} onClick={() => setPage(at + 1)}>
              {noteSettings.older}
            </Button>
          </>
        )}
        <Button look="action" className="past-years-close" onClick={onClose}>
          {common.close}
        </Button>
      </div>
      {open && <NoteDialog note={open} still={still} onClose={() => setNoteId(null)} />}
    </Dialog>
  );
}
