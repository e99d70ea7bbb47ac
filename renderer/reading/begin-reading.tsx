import { useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import {
  type ReadingOrder,
  type ReadingSelection,
  readingMinutes,
} from '../../shared/domain/reading.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { common, failureWords } from '../ui/words.ts';
import './begin-reading.css';

/** The choices this dialog offers, in its order. */
const SELECTIONS = ['new', 'this-year', 'all'] as const satisfies readonly ReadingSelection[];
const ORDERS = ['as-placed', 'by-colleague', 'shuffled'] as const satisfies readonly ReadingOrder[];

type OfferedSelection = (typeof SELECTIONS)[number];
type OfferedOrder = (typeof ORDERS)[number];

const selections = SELECTIONS.map((value) => ({ value, label: words.selections[value] }));
const orders = ORDERS.map((value) => ({ value, label: words.orders[value] }));

/** Chooses which notes are read aloud and in which order, and says how long that takes. */
export function BeginReading(props: { readonly onClose: () => void }) {
  const { onClose } = props;
  const run = useRun();
  const snapshot = useSnapshot();
  const [selection, setSelection] = useState<OfferedSelection>('new');
  const [order, setOrder] = useState<OfferedOrder>('as-placed');
  const [problem, setProblem] = useState<string | null>(null);
  const notes = notesFor(snapshot, selection);

  async function begin() {
    if (notes.length === 0) {
      setProblem(words.nothing[selection]);
      return;
    }
    const reply = await run('reading.begin', { id: crypto.randomUUID(), selection, order });
    if (reply.ok) onClose();
    else setProblem(failureWords[reply.code]);
  }

  return (
    <Dialog label={words.title} className="begin-reading" onEscape={onClose}>
      <h2 className="display begin-heading">{words.title}</h2>
      <ChoiceGroup<OfferedSelection>
        label={words.which}
        choices={selections}
        value={selection}
        onChange={(chosen) => {
          setSelection(chosen);
          setProblem(null);
        }}
      />
      <ChoiceGroup<OfferedOrder>
        label={words.order}
        choices={orders}
        value={order}
        onChange={setOrder}
      />
      <p role="status" className="begin-length">
        {notes.length === 0
          ? words.nothing[selection]
          : words.length(notes.length, readingMinutes(notes))}
      </p>
      <div role="alert">{problem ? <p className="begin-problem">{problem}</p> : null}</div>
      <div className="begin-buttons">
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="action" onClick={begin}>
          {words.begin}
        </Button>
      </div>
    </Dialog>
  );
}

/** The notes a choice would read, judged by this window's clock and snapshot; main decides when the reading begins. */
function notesFor(snapshot: Snapshot, selection: OfferedSelection): readonly Note[] {
  if (selection === 'all') return snapshot.notes;
  if (selection === 'this-year') {
    const yearBegan = new Date(new Date().getFullYear(), 0, 1).getTime();
    return snapshot.notes.filter((note) => note.placedAt >= yearBegan);
  }
  const read = new Set(snapshot.read);
  return snapshot.notes.filter((note) => !read.has(note.id));
}
