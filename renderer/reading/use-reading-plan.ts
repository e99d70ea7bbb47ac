import { useMemo, useState } from 'react';
import type { Kind, Note } from '../../shared/domain/note.ts';
import {
  orderNotes,
  type ReadingOrder,
  type ReadingSelection,
  type RunningOrder,
  selectNotes,
} from '../../shared/domain/reading.ts';
import { moveInOrder } from '../../shared/domain/running-order.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';

/** What is planned to be read: the choices of the dialog and the notes they come to. */
export interface ReadingPlan {
  readonly selection: ReadingSelection;
  readonly order: ReadingOrder;
  readonly kinds: readonly Kind[];
  readonly people: readonly string[];
  /** The notes in the order they would be read. */
  readonly notes: readonly Note[];
  /** Whether the order was put together here, so that it has to be sent along. */
  readonly isOwn: boolean;
  select(selection: ReadingSelection): void;
  arrange(order: ReadingOrder): void;
  toggleKind(kind: Kind): void;
  togglePerson(id: string): void;
  /** Takes a note in, or leaves it out; the notes are hand-picked from then on. */
  toggleNote(id: string): void;
  /** Moves a note by so many places; the order is by hand from then on. */
  move(id: string, places: number): void;
  use(saved: RunningOrder): void;
}

/** Plans a reading by this window's clock and snapshot; main decides when the reading begins. */
export function useReadingPlan(snapshot: Snapshot): ReadingPlan {
  const [selection, setSelection] = useState<ReadingSelection>('new');
  const [order, setOrder] = useState<ReadingOrder>('as-placed');
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [byHand, setByHand] = useState<readonly string[]>([]);
  const [seed] = useState(() => Math.floor(Math.random() * 2 ** 31));

  const chosen = useMemo(
    () => choose(snapshot, selection, kinds, people, picked),
    [snapshot, selection, kinds, people, picked],
  );
  const notes = useMemo(() => {
    if (order !== 'by-hand') return orderNotes(chosen, order, snapshot.colleagues, seed);
    const rank = new Map(byHand.map((id, index) => [id, index]));
    const rankOf = ({ id }: Note) => rank.get(id) ?? byHand.length;
    return [...chosen].sort((a, b) => rankOf(a) - rankOf(b));
  }, [chosen, order, byHand, snapshot.colleagues, seed]);
  const ids = notes.map(({ id }) => id);

  return {
    selection,
    order,
    kinds,
    people,
    notes,
    isOwn: selection === 'hand-picked' || order === 'by-hand' || order === 'shuffled',
    select(next) {
      if (next === 'hand-picked') setPicked(ids);
      setSelection(next);
    },
    arrange(next) {
      if (next === 'by-hand') setByHand(ids);
      setOrder(next);
    },
    toggleKind: (kind) => setKinds(toggled(kinds, kind)),
    togglePerson: (id) => setPeople(toggled(people, id)),
    toggleNote(id) {
      setPicked(toggled(selection === 'hand-picked' ? picked : ids, id));
      setSelection('hand-picked');
    },
    move(id, places) {
      setByHand(moveInOrder(ids, id, places));
      setOrder('by-hand');
    },
    use(saved) {
      setPicked(saved.running);
      setByHand(saved.running);
      setSelection('hand-picked');
      setOrder('by-hand');
    },
  };
}

function choose(
  { notes, read }: Snapshot,
  selection: ReadingSelection,
  kinds: readonly Kind[],
  people: readonly string[],
  picked: readonly string[],
): readonly Note[] {
  if (selection === 'new') {
    const known = new Set(read);
    return notes.filter(({ id }) => !known.has(id));
  }
  if (selection === 'hand-picked') {
    const wanted = new Set(picked);
    return notes.filter(({ id }) => wanted.has(id));
  }
  const yearBegan = new Date(new Date().getFullYear(), 0, 1).getTime();
  return selectNotes(notes, selection, { readings: [], yearBegan, kinds, people });
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}
