import { useState } from 'react';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { firstRun, settings as shared, teamSettings as words } from '../ui/words.ts';
import { AddColleague, PasteColleagues } from './add-colleagues.tsx';
import { Answer } from './answer.tsx';
import { ColleagueRow } from './colleague-row.tsx';
import { useChange } from './use-change.ts';

/** The team: its name, the people on its list, and the PIN. */
export function TeamTab() {
  const { colleagues } = useSnapshot();
  const [adding, setAdding] = useState<'one' | 'several' | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const here = colleagues.filter((colleague) => colleague.leftAt === null);
  const gone = colleagues.filter((colleague) => colleague.leftAt !== null);
  const { change, problem, said, say } = useChange();

  function added(sentence: string) {
    setAdding(null);
    say(sentence);
  }

  return (
    <>
      <TeamName />
      <section>
        <div className="settings-row settings-row-apart">
          <h3 className="settings-heading">{words.colleagues(here.length)}</h3>
          <Button className="settings-small" onClick={() => setAdding('one')}>
            {words.add}
          </Button>
          <Button className="settings-small" onClick={() => setAdding('several')}>
            {words.paste}
          </Button>
        </div>
        {adding === 'one' && <AddColleague onAdded={added} onCancel={() => setAdding(null)} />}
        {adding === 'several' && (
          <PasteColleagues onAdded={added} onCancel={() => setAdding(null)} />
        )}
        <Answer problem={problem} said={said} />
        {colleagues.length === 0 && <p className="settings-text">{words.nobody}</p>}
        <ul aria-label={words.list} className="settings-list">
          {[...here, ...gone].map((colleague) => (
            <ColleagueRow
              key={colleague.id}
              colleague={colleague}
              editing={editing === colleague.id}
              onEdit={(open) => setEditing(open ? colleague.id : null)}
              onLeft={(left) => void change('colleague.set-left', { id: colleague.id, left })}
            />
          ))}
        </ul>
      </section>
      <ChangePin />
    </>
  );
}

function TeamName() {
  const { team } = useSnapshot();
  const { change, problem, said } = useChange();
  const [name, setName] = useState(team?.name ?? '');
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change('team.rename', { name }, shared.saved);
      }}
    >
      <TextField label={words.name} value={name} onChange={setName} problem={problem} />
      <Button type="submit" disabled={name === team?.name}>
        {shared.save}
      </Button>
      <Answer problem={null} said={said} />
    </form>
  );
}

function ChangePin() {
  const { change, problem, said } = useChange();
  const [pin, setPin] = useState('');
  const fits = /^\d{4,8}$/.test(pin);

  async function save() {
    if (fits && (await change('pin.change', { pin }, words.pinChanged))) setPin('');
  }

  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words.newPin}
        value={pin}
        inputMode="numeric"
        onChange={setPin}
        hint={pin === '' ? firstRun.pinHint : undefined}
        problem={pin !== '' && !fits ? firstRun.pinWrong : problem}
      />
      <Button type="submit" disabled={!fits}>
        {words.changePin}
      </Button>
      <Answer problem={null} said={said} />
    </form>
  );
}
