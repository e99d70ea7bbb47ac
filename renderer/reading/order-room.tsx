import { useState } from 'react';
import { readingMinutes } from '../../shared/domain/reading.ts';
import type { Reply } from '../../shared/ipc/bridge.ts';
import type { CommandOutput } from '../../shared/ipc/contract.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { common, failureWords } from '../ui/words.ts';
import type { ReadingLines } from './begin-reading.tsx';
import { OrderList } from './order-list.tsx';
import type { ReadingPlan } from './use-reading-plan.ts';
import './order-room.css';

/** Puts a reading together: its lines, its order by hand, saved orders and the run sheet. */
export function OrderRoom(props: {
  readonly plan: ReadingPlan;
  readonly lines: ReadingLines;
  readonly onLines: (lines: ReadingLines) => void;
  readonly onBack: () => void;
}) {
  const { plan, lines, onLines } = props;
  const run = useRun();
  const { manager, settings } = useSnapshot();
  const [answer, setAnswer] = useState<string | null>(null);
  const saved = manager?.runningOrders ?? [];
  const running = plan.notes.map(({ id }) => id);
  const { name, opening, closing } = lines;
  const write = (part: keyof ReadingLines) => (text: string) => onLines({ ...lines, [part]: text });

  async function save() {
    const reply = await run('running-order.save', {
      id: saved.find((order) => order.name === name.trim())?.id ?? crypto.randomUUID(),
      name,
      running,
      opening,
      closing,
    });
    setAnswer(reply.ok ? words.orderSaved : failureWords[reply.code]);
  }

  async function print() {
    setAnswer(words.printing);
    setAnswer(printedWords(await run('print.run-sheet', { name, running, opening, closing })));
  }

  return (
    <div className="order-room">
      <h2 className="display begin-heading">{words.lines}</h2>
      <div className="order-columns">
        <div className="order-lines">
          <TextField label={words.name} value={name} onChange={write('name')} />
          <TextField label={words.reader} value={lines.reader} onChange={write('reader')} />
          <TextField label={words.opening} value={opening} onChange={write('opening')} />
          <TextField label={words.closing} value={closing} onChange={write('closing')} />
          {saved.length > 0 ? (
            <fieldset aria-label={words.saved} className="order-saved">
              <p className="choice-group-label">{words.saved}</p>
              {saved.map((order) => (
                <p key={order.id}>
                  <Button
                    className="order-small"
                    onClick={() => {
                      plan.use(order);
                      onLines({
                        ...lines,
                        name: order.name,
                        opening: order.opening,
                        closing: order.closing,
                      });
                    }}
                  >
                    {words.fromSaved(order.name)}
                  </Button>
                  <Button
                    look="quiet"
                    className="order-small"
                    onClick={() => void run('running-order.remove', { id: order.id })}
                  >
                    {words.forget(order.name)}
                  </Button>
                </p>
              ))}
            </fieldset>
          ) : null}
        </div>
        <OrderList plan={plan} />
      </div>
      <p role="status" className="order-answer">
        {answer ?? words.length(running.length, readingMinutes(plan.notes, settings.reader.pace))}
      </p>
      <div className="begin-buttons">
        <Button className="order-small" onClick={() => void save()}>
          {words.saveOrder}
        </Button>
        <Button
          className="order-small"
          aria-disabled={running.length === 0 || undefined}
          onClick={() => void print()}
        >
          {words.printSheet}
        </Button>
        <Button look="action" onClick={props.onBack}>
          {common.back}
        </Button>
      </div>
    </div>
  );
}

/** Where the printed pages are, or why there are none. */
export function printedWords(reply: Reply<'print.run-sheet' | 'print.keepsakes'>): string {
  if (!reply.ok) return failureWords[reply.code];
  const { files, folder }: CommandOutput<'print.run-sheet'> = reply.value;
  return words.printed(files, folder);
}
