import { useState } from 'react';
import { currentColleagues } from '../../shared/domain/colleague.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { inputMeans } from '../ui/on-screen-keyboard/input-means.ts';
import { OnScreenKeyboard } from '../ui/on-screen-keyboard/on-screen-keyboard.tsx';
import { TextField } from '../ui/text-field.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { common } from '../ui/words.ts';
import { ColleagueTiles, findColleagues } from './colleague-tiles.tsx';

/** Asks which colleague is writing. */
export function YourName(props: {
  readonly onChoose: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { colleagues } = useSnapshot();
  const [typed, setTyped] = useState('');
  const [byTouch] = useState(() => inputMeans().touch);
  const found = findColleagues(currentColleagues(colleagues), typed);
  return (
    <Dialog label={addNote.yourName} className="your-name" onEscape={props.onCancel}>
      <div className="your-name-finder">
        <TextField
          label={addNote.yourName}
          value={typed}
          onChange={setTyped}
          autoFocus={!byTouch}
          inputMode="search"
        />
        <Button look="quiet" onClick={props.onCancel}>
          {common.cancel}
        </Button>
      </div>
      {/* A finger finds the names first; the keyboard comes when the text box is touched. */}
      <div
        ref={(list) => {
          list?.toggleAttribute('autofocus', byTouch);
        }}
        tabIndex={-1}
        className="your-name-list"
      >
        <ColleagueTiles colleagues={found} onChoose={props.onChoose} typed={typed} />
      </div>
      <OnScreenKeyboard />
    </Dialog>
  );
}
