import { type KeyboardEvent, useState } from 'react';
import { currentColleagues } from '../../shared/domain/colleague.ts';
import type { Honoured } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { putKeyboardAway } from '../ui/on-screen-keyboard/use-text-box.ts';
import { TextField } from '../ui/text-field.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { ColleagueTiles, findColleagues } from './colleague-tiles.tsx';
import { toggleColleague } from './written-note.ts';
import './who-step.css';

/** The first step: one tile a colleague, found by typing, and the whole team. */
export function WhoStep(props: {
  readonly honoured: Honoured;
  readonly onChange: (honoured: Honoured) => void;
  readonly onTooMany: () => void;
  readonly startsInFinder: boolean;
}) {
  const { honoured, onChange } = props;
  const { colleagues } = useSnapshot();
  const [typed, setTyped] = useState('');
  const found = findColleagues(currentColleagues(colleagues), typed);
  const isWholeTeam = honoured === 'whole-team';
  const chosen = new Set(isWholeTeam ? [] : honoured);

  function toggle(id: string) {
    const next = toggleColleague(honoured, id);
    if (next === null) props.onTooMany();
    else onChange(next);
    if (typed !== '') {
      setTyped('');
      putKeyboardAway();
    }
  }

  function takeFirst(event: KeyboardEvent) {
    const [first] = found;
    if (event.key === 'Enter' && typed.trim() !== '' && first) toggle(first.id);
  }

  return (
    <div className="who-step">
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
          onClick={() => onChange(isWholeTeam ? [] : 'whole-team')}
        >
          {addNote.wholeTeam}
        </button>
        <Chosen honoured={honoured} />
      </div>
      <div className="who-list">
        <ColleagueTiles colleagues={found} chosen={chosen} onChoose={toggle} typed={typed} />
      </div>
    </div>
  );
}

function Chosen({ honoured }: { readonly honoured: Honoured }) {
  const { colleagues } = useSnapshot();
  const ids = honoured === 'whole-team' ? [] : honoured;
  const names =
    honoured === 'whole-team'
      ? [addNote.wholeTeam]
      : ids.flatMap((id) => colleagues.find((colleague) => colleague.id === id)?.name ?? []);
  return (
    <ul className="who-chosen" aria-label={addNote.chosen} aria-live="polite">
      {names.length === 0 ? <li className="who-nobody">{addNote.nobodyYet}</li> : null}
      {names.map((name) => (
        <li key={name} dir="auto" className="who-chip">
          {name}
        </li>
      ))}
    </ul>
  );
}
