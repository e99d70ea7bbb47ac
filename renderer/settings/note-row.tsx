import { useId, useState } from 'react';
import type { Honoured, Note, NoteState } from '../../shared/domain/note.ts';
import type { NoteEdit } from '../../shared/domain/note-edit.ts';
import { Button } from '../ui/button.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { history } from '../ui/words/history.ts';
import { waiting } from '../ui/words/waiting.ts';
import { kindNames, whenWords, noteSettings as words } from '../ui/words.ts';
import { NoteForm } from './note-form.tsx';
import { useChange } from './use-change.ts';
import './history.css';

/** One note of the list, with what can be done with it. */
export function NoteRow(props: {
  readonly note: Note;
  readonly names: string;
  readonly onState: (state: NoteState) => void;
  readonly onHistory: () => void;
  readonly onEdited: () => void;
}) {
  const { note, names, onState } = props;
  const { change, problem } = useChange();
  const [editing, setEditing] = useState(false);
  const id = useId();
  const isShown = note.state === 'on-the-tree';
  const isRemoved = note.state === 'removed';

  function action(label: string, state: NoteState) {
    return (
      <Button className="settings-small" aria-describedby={id} onClick={() => onState(state)}>
        {label}
      </Button>
    );
  }

  async function save(edit: NoteEdit) {
    if (!(await change('note.edit', { id: note.id, ...edit, for: mutable(edit.for) }))) return;
    setEditing(false);
    props.onEdited();
  }

  if (editing) {
    return (
      <li className="settings-item">
        <NoteForm
          note={note}
          problem={problem}
          onSave={(edit) => void save(edit)}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className="settings-item" data-state={note.state}>
      <div className="settings-item-words">
        <h3 id={id} className="settings-item-name" dir="auto">
          <Isolated>{names}</Isolated>
        </h3>
        <p className="settings-item-story" dir="auto">
          {note.story}
        </p>
        <p className="settings-item-more">
          {[kindNames[note.kind], whenWords(note.placedAt), words.states[note.state]].join(' · ')}
        </p>
        {note.state === 'set-aside' && note.setAsideReason !== null && (
          <p className="settings-item-more" dir="auto">
            {waiting.setAsideBecause(note.setAsideReason)}
          </p>
        )}
      </div>
      <div className="settings-item-actions note-actions">
        <Button className="settings-small" aria-describedby={id} onClick={() => setEditing(true)}>
          {history.edit}
        </Button>
        <Button className="settings-small" aria-describedby={id} onClick={props.onHistory}>
          {history.open}
        </Button>
        {isShown && action(words.hide, 'hidden')}
        {!isShown && !isRemoved && action(words.show, 'on-the-tree')}
        {isRemoved ? action(words.putBack, 'on-the-tree') : action(words.remove, 'removed')}
      </div>
    </li>
  );
}

function mutable(honoured: Honoured): string[] | 'whole-team' {
  return honoured === 'whole-team' ? honoured : [...honoured];
}
