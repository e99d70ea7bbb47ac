import { useState } from 'react';
import {
  READING_ORDERS,
  READING_SELECTIONS,
  type ReadingOrder,
  type ReadingSelection,
  readingMinutes,
} from '../../shared/domain/reading.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { OnScreenKeyboard } from '../ui/on-screen-keyboard/on-screen-keyboard.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { common, failureWords } from '../ui/words.ts';
import { DisplaysPicture } from './displays-picture.tsx';
import { NotNamed } from './not-named.tsx';
import { KindChoice, PeopleChoice } from './note-choice.tsx';
import { OrderRoom } from './order-room.tsx';
import { useReadingPlan } from './use-reading-plan.ts';
import './begin-reading.css';

const selections = READING_SELECTIONS.map((value) => ({ value, label: words.selections[value] }));
const orders = READING_ORDERS.map((value) => ({ value, label: words.orders[value] }));

/** The lines and names that go with a reading. */
export interface ReadingLines {
  readonly name: string;
  readonly reader: string;
  readonly opening: string;
  readonly closing: string;
}

/** Chooses which notes are read aloud and in which order, and says how long that takes. */
export function BeginReading(props: { readonly onClose: () => void }) {
  const { onClose } = props;
  const run = useRun();
  const snapshot = useSnapshot();
  const plan = useReadingPlan(snapshot);
  const [lines, setLines] = useState<ReadingLines>({
    name: '',
    reader: '',
    opening: '',
    closing: '',
  });
  const [inOrderRoom, setInOrderRoom] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { notes, selection, order } = plan;
  const isEmpty = notes.length === 0;

  async function begin(rehearsal: boolean) {
    if (isEmpty) {
      setProblem(words.nothing[selection]);
      return;
    }
    const reply = await run('reading.begin', {
      id: crypto.randomUUID(),
      selection,
      order,
      kinds: [...plan.kinds],
      people: [...plan.people],
      ...(plan.isOwn ? { running: notes.map(({ id }) => id) } : {}),
      ...lines,
      rehearsal,
    });
    if (reply.ok) onClose();
    else setProblem(failureWords[reply.code]);
  }

  return (
    <Dialog label={words.title} className="begin-reading" onEscape={onClose}>
      <form
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          // A clicker's "start the show".
          if (event.key === 'F5') void begin(false);
        }}
      >
        {inOrderRoom ? (
          <OrderRoom
            plan={plan}
            lines={lines}
            onLines={setLines}
            onBack={() => setInOrderRoom(false)}
          />
        ) : (
          <>
            <h2 className="display begin-heading">{words.title}</h2>
            <ChoiceGroup<ReadingSelection>
              label={words.which}
              choices={selections}
              value={selection}
              onChange={(chosen) => {
                plan.select(chosen);
                if (chosen === 'hand-picked') setInOrderRoom(true);
                setProblem(null);
              }}
            />
            {selection === 'by-kind' ? <KindChoice plan={plan} /> : null}
            {selection === 'by-colleague' ? <PeopleChoice plan={plan} /> : null}
            <ChoiceGroup<ReadingOrder>
              label={words.order}
              choices={orders}
              value={order}
              onChange={(chosen) => {
                plan.arrange(chosen);
                if (chosen === 'by-hand') setInOrderRoom(true);
              }}
            />
            <p role="status" className="begin-length">
              {isEmpty
                ? words.nothing[selection]
                : words.length(notes.length, readingMinutes(notes, snapshot.settings.reader.pace))}
            </p>
            {isEmpty ? null : <NotNamed notes={notes} />}
            <DisplaysPicture />
            <div role="alert">{problem ? <p className="begin-problem">{problem}</p> : null}</div>
            <div className="begin-buttons">
              <Button onClick={onClose}>{common.cancel}</Button>
              <Button className="begin-lines" onClick={() => setInOrderRoom(true)}>
                {words.lines}
              </Button>
              <Button onClick={() => void begin(true)}>{words.rehearse}</Button>
              <Button look="action" onClick={() => void begin(false)}>
                {words.begin}
              </Button>
            </div>
          </>
        )}
      </form>
      {inOrderRoom ? <OnScreenKeyboard /> : null}
    </Dialog>
  );
}
