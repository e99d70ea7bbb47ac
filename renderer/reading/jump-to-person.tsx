import { useMemo, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { isRead } from '../../shared/domain/reading-turns.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { foldForSearch } from '../../shared/domain/text.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { OnScreenKeyboard } from '../ui/on-screen-keyboard/on-screen-keyboard.tsx';
import { TextField } from '../ui/text-field.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { common, namesOf } from '../ui/words.ts';
import './jump-to-person.css';

/** The most notes offered at once; another letter finds the rest. */
const OFFERED = 5;

/** Finds a person's note by typing the name; the reading returns to its place after it. */
export function JumpToPerson(props: {
  readonly reading: ReadingView;
  readonly notes: readonly Note[];
  readonly onClose: () => void;
}) {
  const { reading, notes, onClose } = props;
  const run = useRun();
  const { colleagues } = useSnapshot();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const wanted = foldForSearch(typed.trim());
    if (wanted === '') return [];
    return notes
      .map((note, index) => ({ note, index, names: namesOf(note, colleagues) }))
      .filter(({ names }) => foldForSearch(` ${names}`).includes(` ${wanted}`))
      .map((each) => ({ ...each, read: isRead(reading, each.index) }))
      .sort((a, b) => Number(a.read) - Number(b.read))
      .slice(0, OFFERED);
  }, [typed, notes, colleagues, reading]);

  function jump(noteId: string | undefined) {
    if (noteId === undefined) return;
    void run('reading.jump', { noteId });
    onClose();
  }

  return (
    <Dialog label={words.jump} className="jump-to-person" onEscape={onClose} onTapBeside={onClose}>
      <form
        data-own-keys
        onSubmit={(event) => {
          event.preventDefault();
          jump(found[0]?.note.id);
        }}
      >
        <TextField label={words.jumpLabel} value={typed} onChange={setTyped} autoFocus />
        <ul className="jump-list">
          {found.map(({ note, index, names, read }) => (
            <li key={note.id}>
              <Button className="jump-choice" onClick={() => jump(note.id)}>
                <span className="numeral">{index + 1}</span>
                <span className="jump-names">
                  <Isolated>{names}</Isolated>
                </span>
                {read ? <span className="jump-read">{words.jumpRead}</span> : null}
              </Button>
            </li>
          ))}
        </ul>
        <p role="status" className="jump-none">
          {typed.trim() !== '' && found.length === 0 ? words.jumpNone : null}
        </p>
        <Button onClick={onClose}>{common.cancel}</Button>
      </form>
      <OnScreenKeyboard />
    </Dialog>
  );
}
