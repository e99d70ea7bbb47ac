import { type KeyboardEvent, useMemo, useState } from 'react';
import { offeredFirst } from '../../shared/domain/celebrated.ts';
import { currentColleagues } from '../../shared/domain/colleague.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { putKeyboardAway } from '../ui/on-screen-keyboard/use-text-box.ts';
import { TextField } from '../ui/text-field.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { ColleagueTiles, findColleagues } from './colleague-tiles.tsx';
import { SomeoneElse } from './someone-else.tsx';
import { toggleColleague, toggleGuest, type WrittenNote } from './written-note.ts';
import './who-step.css';

/** The first step: one tile a colleague, found by typing, the whole team, and anybody else. */
export function WhoStep(props: {
  readonly note: WrittenNote;
  readonly onChange: (change: Partial<WrittenNote>) => void;
  readonly onTooMany: () => void;
  readonly startsInFinder: boolean;
}) {
  const { note, onChange } = props;
  const { honoured, guests } = note;
  const { colleagues, notes } = useSnapshot();
  const [typed, setTyped] = useState('');
  const [asksName, setAsksName] = useState(false);
  const offered = useMemo(
    () => offeredFirst(currentColleagues(colleagues), notes),
    [colleagues, notes],
  );
  const found = findColleagues(offered, typed);
  const isWholeTeam = honoured === 'whole-team';
  const chosen = new Set(isWholeTeam ? [] : honoured);

  function change(next: Partial<WrittenNote> | null) {
    if (next === null) props.onTooMany();
    else onChange(next);
    if (typed !== '') {
      setTyped('');
      putKeyboardAway();
    }
  }

  const toggle = (id: string) => change(toggleColleague(note, id));

  function takeFirst(event: KeyboardEvent) {
    const [first] = found;
    if (event.key === 'Enter' && typed.trim() !== '' && first) toggle(first.id);
  }

  return (
    <div className="who-step">
      <Chosen note={note} />
      <div className="who-finding">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the text box inside is what takes the key */}
        <div className="who-finder" onKeyDown={takeFirst}>
          <TextField
            label={addNote.find}
            value={typed}
            onChange={setTyped}
            autoFocus={props.startsInFinder}
            inputMode="search"
          />
        </div>
        <button
          type="button"
          className="colleague-tile whole-team"
          aria-pressed={isWholeTeam}
          onClick={() => onChange({ honoured: isWholeTeam ? [] : 'whole-team' })}
        >
          {addNote.wholeTeam}
        </button>
        <button
          type="button"
          className="colleague-tile whole-team"
          onClick={() => setAsksName(true)}
        >
          {addNote.someoneElse}
        </button>
      </div>
      <div className="who-list">
        <ColleagueTiles
          colleagues={found}
          chosen={chosen}
          onChoose={toggle}
          guests={typed === '' ? guests : []}
          onTakeOut={(guest) => change(toggleGuest(note, guest))}
          typed={typed}
        />
      </div>
      {asksName ? (
        <SomeoneElse
          typed={found.length === 0 ? typed.trim() : ''}
          onCancel={() => setAsksName(false)}
          onAdd={(guest) => {
            setAsksName(false);
            if (!guests.includes(guest)) change(toggleGuest(note, guest));
          }}
        />
      ) : null}
    </div>
  );
}

/** More names than this stand in smaller type. */
const FEW_NAMES = 4;

function Chosen({ note }: { readonly note: WrittenNote }) {
  const { honoured, guests } = note;
  const { colleagues } = useSnapshot();
  const ids = honoured === 'whole-team' ? [] : honoured;
  const names =
    honoured === 'whole-team'
      ? [addNote.wholeTeam]
      : ids.flatMap((id) => colleagues.find((colleague) => colleague.id === id)?.name ?? []);
  const all = [...names, ...guests];
  return (
    <ul
      className="who-chosen"
      aria-label={addNote.chosen}
      aria-live="polite"
      data-many={all.length > FEW_NAMES}
    >
      {all.length === 0 ? <li className="who-nobody">{addNote.nobodyYet}</li> : null}
      {all.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name
        <li key={`${index} ${name}`} dir="auto" className="who-chip display">
          {name}
        </li>
      ))}
    </ul>
  );
}
