import { useState } from 'react';
import { tidyGuests } from '../../shared/domain/note-changes.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { OnScreenKeyboard } from '../ui/on-screen-keyboard/on-screen-keyboard.tsx';
import { TextField } from '../ui/text-field.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { common } from '../ui/words.ts';

/** Asks for the name of somebody who is not on the list. */
export function SomeoneElse(props: {
  /** What was looked for in vain, as a beginning. */
  readonly typed: string;
  readonly onAdd: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const { guestsWait } = useSnapshot().settings;
  const [typed, setTyped] = useState(props.typed);
  const [name] = tidyGuests([typed]);

  function add() {
    if (name !== undefined) props.onAdd(name);
  }

  return (
    <Dialog label={addNote.someoneElse} className="someone-else" onEscape={props.onCancel}>
      <h2 className="display">{addNote.someoneElse}</h2>
      <form
        className="someone-else-row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label={addNote.theirName} value={typed} onChange={setTyped} autoFocus />
        <Button onClick={props.onCancel}>{common.cancel}</Button>
        <Button type="submit" look="action" disabled={name === undefined}>
          {addNote.addThem}
        </Button>
      </form>
      {guestsWait ? <p className="someone-else-more">{addNote.guestWaits}</p> : null}
      <OnScreenKeyboard actionLabel={addNote.addThem} onAction={add} />
    </Dialog>
  );
}
