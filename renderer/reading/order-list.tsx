import { type HTMLAttributes, type KeyboardEvent, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { namesOf } from '../ui/words.ts';
import type { ReadingPlan } from './use-reading-plan.ts';
import { type RowDrag, useRowDrag } from './use-row-drag.ts';

/** Rows shown at once; a running order of thousands is still listed quickly. */
const ROWS = 60;

/** The running order by hand: rows to drag by their number, or to move with buttons and with Alt and the arrow keys. */
export function OrderList({ plan }: { readonly plan: ReadingPlan }) {
  const { notes: all } = useSnapshot();
  const { drag, handleOf } = useRowDrag(plan.move);
  const [rows, setRows] = useState(ROWS);
  const taken = new Set(plan.notes.map(({ id }) => id));
  const left = plan.selection === 'hand-picked' ? all.filter(({ id }) => !taken.has(id)) : [];

  return (
    <div className="order-scroll">
      <ol aria-label={words.orderList} className="order-list">
        {plan.notes.slice(0, rows).map((note, index) => (
          <li
            key={note.id}
            className="order-row"
            data-index={index}
            data-dragged={drag?.id === note.id || undefined}
            data-lands={drag && drag.to === index ? landing(drag) : undefined}
            style={drag?.id === note.id ? { translate: `0 ${drag.offset}px` } : undefined}
          >
            <Row note={note} index={index} plan={plan} handle={handleOf(note.id, index)} />
          </li>
        ))}
        {left.slice(0, rows).map((note) => (
          <li key={note.id} className="order-row" data-left>
            <LeftRow note={note} plan={plan} />
          </li>
        ))}
      </ol>
      {plan.notes.length > rows || left.length > rows ? (
        <button type="button" className="order-act" onClick={() => setRows(rows * 4)}>
          {words.andMore(Math.max(plan.notes.length, left.length) - rows)}
        </button>
      ) : null}
    </div>
  );
}

/** On which side of the row under the finger the dragged one would land. */
function landing({ from, to }: RowDrag): 'before' | 'after' | undefined {
  return to === from ? undefined : to < from ? 'before' : 'after';
}

function Row(props: {
  readonly note: Note;
  readonly index: number;
  readonly plan: ReadingPlan;
  readonly handle: HTMLAttributes<HTMLElement>;
}) {
  const { note, index, plan } = props;
  const { colleagues } = useSnapshot();
  const names = namesOf(note, colleagues);
  const last = plan.notes.length - 1;

  function steer(event: KeyboardEvent) {
    if (!event.altKey) return;
    if (event.key === 'ArrowUp') plan.move(note.id, -1);
    else if (event.key === 'ArrowDown') plan.move(note.id, 1);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the keys
    <div className="order-note" onKeyDown={steer}>
      <span className="order-handle" {...props.handle}>
        <svg viewBox="0 0 16 24" className="order-grip" aria-hidden="true">
          <path d="M4 4h0M12 4h0M4 12h0M12 12h0M4 20h0M12 20h0" />
        </svg>
        <span className="numeral order-number">{index + 1}</span>
      </span>
      <span className="order-words" dir="auto">
        <b>{names}</b> {note.story}
      </span>
      {index === last ? <span className="order-last">{words.isLast}</span> : null}
      <Act label={words.earlier(names)} sign="↑" onPress={() => plan.move(note.id, -1)} />
      <Act label={words.later(names)} sign="↓" onPress={() => plan.move(note.id, 1)} />
      <Act label={words.makeLast(names)} sign="⤓" onPress={() => plan.move(note.id, last)} />
      <Act label={words.leave(names)} sign="×" onPress={() => plan.toggleNote(note.id)} />
    </div>
  );
}

function LeftRow(props: { readonly note: Note; readonly plan: ReadingPlan }) {
  const { note, plan } = props;
  const { colleagues } = useSnapshot();
  const names = namesOf(note, colleagues);
  return (
    <div className="order-note">
      <span className="order-words" dir="auto">
        <b>{names}</b> {note.story}
      </span>
      <Act label={words.take(names)} sign="+" onPress={() => plan.toggleNote(note.id)} />
    </div>
  );
}

function Act(props: {
  readonly label: string;
  readonly sign: string;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="order-act"
      aria-label={props.label}
      title={props.label}
      onClick={props.onPress}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  );
}
