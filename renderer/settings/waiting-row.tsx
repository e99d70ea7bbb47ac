import { useId, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { NoteEdit } from '../../shared/domain/note-edit.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { TextField } from '../ui/text-field.tsx';
import { history } from '../ui/words/history.ts';
import { waiting as words } from '../ui/words/waiting.ts';
import { common, fromWords, kindNames, namesOf, whenWords } from '../ui/words.ts';
import { NoteForm } from './note-form.tsx';
import { useChange } from './use-change.ts';

/** One note that waits: every word of it, why it waits, and what the manager can do with it. */
export function WaitingRow(props: {
  readonly note: Note;
  readonly onPlace: () => void;
  readonly isSettingAside: boolean;
  readonly onSettingAside: (open: boolean) => void;
  readonly onSetAside: (reason: string) => void;
}) {
  const { note } = props;
  const { colleagues } = useSnapshot();
  const { change, problem } = useChange();
  const [editing, setEditing] = useState(false);
  const id = useId();
  const about = [kindNames[note.kind], fromWords(note, colleagues), whenWords(note.placedAt)];

  async function save({ for: honoured, ...edit }: NoteEdit) {
    const who = honoured === 'whole-team' ? honoured : [...honoured];
    if (await change('note.edit', { id: note.id, for: who, ...edit })) setEditing(false);
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
    <li className="settings-item waiting-item">
      <div className="settings-item-words">
        <h4 id={id} className="settings-item-name" dir="auto">
          <Isolated>{namesOf(note, colleagues)}</Isolated>
        </h4>
        <p className="waiting-story" dir="auto">
          {note.story}
        </p>
        {note.authorStory !== null && (
          <p className="settings-item-more" dir="auto">
            {words.authorWrote(note.authorStory)}
          </p>
        )}
        <p className="settings-item-more">
          <Isolated>{about.filter(Boolean).join(' · ')}</Isolated>
        </p>
        <p className="waiting-why">
          {note.waitsFor.map((reason) => words.reasons[reason]).join(' · ')}
        </p>
      </div>
      <div className="settings-item-actions">
        <Button className="settings-small" aria-describedby={id} onClick={props.onPlace}>
          {words.place}
        </Button>
        <Button className="settings-small" aria-describedby={id} onClick={() => setEditing(true)}>
          {history.edit}
        </Button>
        <Button
          className="settings-small"
          aria-describedby={id}
          aria-expanded={props.isSettingAside}
          onClick={() => props.onSettingAside(!props.isSettingAside)}
        >
          {words.setAside}
        </Button>
      </div>
      {props.isSettingAside && (
        <ReasonForm onSave={props.onSetAside} onCancel={() => props.onSettingAside(false)} />
      )}
    </li>
  );
}

function ReasonForm(props: {
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(reason);
      }}
    >
      <TextField
        label={words.why}
        value={reason}
        onChange={setReason}
        hint={words.whyHint}
        autoFocus
      />
      <div className="settings-row">
        <Button type="submit" look="action" disabled={reason.trim() === ''}>
          {words.setAsideNow}
        </Button>
        <Button onClick={props.onCancel}>{common.cancel}</Button>
      </div>
    </form>
  );
}
