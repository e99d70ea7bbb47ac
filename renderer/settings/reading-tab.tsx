import { useState } from 'react';
import { readIn } from '../../shared/domain/reading.ts';
import type { ReaderSettings } from '../../shared/domain/settings.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Switch } from '../ui/switch.tsx';
import { print } from '../ui/words/print.ts';
import { reading as readingWords, readingSettings as words } from '../ui/words/reading.ts';
import { failureWords, wallSettings } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import type { TabProps } from './settings.tsx';
import { useChange } from './use-change.ts';
import './reading-tab.css';

const PACES = [90, 110, 130, 150, 180];
const STEPS = [0, 1, 2, 3, 4, 5, 6, 7];
const LINES = [30, 45, 60, 75];
const BOUNCES = [0, 150, 300, 500];
const FIRST_OTHER = 'first-other';

/** How the reader likes the reading, which display is theirs, and what has been read so far. */
export function ReadingTab({ manager }: TabProps) {
  const { settings } = useSnapshot();
  const { change, problem, said } = useChange();
  const { reader } = settings;
  const set = (choice: Partial<ReaderSettings>) =>
    void change('settings.change', { reader: { ...reader, ...choice } });
  // A pace that a rehearsal measured stands between the others.
  const paces = [...new Set([...PACES, reader.pace])].sort((a, b) => a - b);

  return (
    <>
      <ChoiceGroup
        label={words.pace}
        choices={paces.map((pace) => ({ value: String(pace), label: words.paceOf(pace) }))}
        value={String(reader.pace)}
        onChange={(value) => set({ pace: Number(value) })}
      />
      <ChoiceGroup
        label={words.text}
        choices={STEPS.map((step) => ({ value: String(step), label: words.textOf(step) }))}
        value={String(reader.textStep)}
        onChange={(value) => set({ textStep: Number(value) })}
      />
      <ChoiceGroup
        label={words.line}
        choices={LINES.map((line) => ({ value: String(line), label: words.lineOf(line) }))}
        value={String(reader.lineLength)}
        onChange={(value) => set({ lineLength: Number(value) })}
      />
      <Switch
        label={words.guide}
        more={words.guideMore}
        checked={reader.guide}
        onChange={(guide) => set({ guide })}
      />
      <ChoiceGroup
        label={words.bounce}
        choices={BOUNCES.map((ms) => ({ value: String(ms), label: words.bounceOf(ms) }))}
        value={String(reader.bounceMs)}
        onChange={(value) => set({ bounceMs: Number(value) })}
      />
      <ChoiceGroup
        label={words.display}
        choices={[
          { value: FIRST_OTHER, label: words.firstOther },
          ...manager.displays.map(({ id, label, width, height }) => ({
            value: String(id),
            label: wallSettings.displayName(label, width, height),
          })),
        ]}
        value={reader.displayId === null ? FIRST_OTHER : String(reader.displayId)}
        onChange={(value) => set({ displayId: value === FIRST_OTHER ? null : Number(value) })}
      />
      <Answer problem={problem} said={said} />
      <PastReadings manager={manager} />
    </>
  );
}

/** What was read, when and by whom, and the keepsakes of it. */
function PastReadings({ manager }: TabProps) {
  const run = useRun();
  const [answer, setAnswer] = useState<string | null>(null);
  const readings = manager.readings.filter(({ rehearsal }) => !rehearsal).toReversed();

  async function makeKeepsakes(readingId: string | null) {
    setAnswer(readingWords.printing);
    const reply = await run('print.keepsakes', { readingId });
    setAnswer(
      reply.ok
        ? readingWords.printed(reply.value.files, reply.value.folder)
        : failureWords[reply.code],
    );
  }

  return (
    <section aria-label={words.past} className="past-readings">
      <h3 className="choice-group-label">{words.past}</h3>
      <p role="status">{answer}</p>
      {readings.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {readings.map((reading) => (
          <li key={reading.id}>
            <p>
              <b>{words.line1(reading.name)}</b>
              {[
                print.on(reading.beganAt),
                words.read(readIn(reading).length, reading.running.length),
                reading.reader ? words.by(reading.reader) : null,
              ]
                .filter(Boolean)
                .map((part) => ` · ${part}`)}
            </p>
            <Button className="settings-small" onClick={() => void makeKeepsakes(reading.id)}>
              {words.keepsakes}
            </Button>
          </li>
        ))}
      </ul>
      <Button className="settings-small" onClick={() => void makeKeepsakes(null)}>
        {words.keepsakesAll}
      </Button>
    </section>
  );
}
