import { useId, useState } from 'react';
import type { Colleague, ColleagueDraft } from '../../shared/domain/colleague.ts';
import { Button } from '../ui/button.tsx';
import { ColleagueFace } from '../ui/colleague-face.tsx';
import { TextField } from '../ui/text-field.tsx';
import { common, settings as shared, teamSettings as words } from '../ui/words.ts';
import { ColleaguePicture } from './colleague-picture.tsx';
import { useChange } from './use-change.ts';

/** One colleague on the list, or the form that changes them. */
export function ColleagueRow(props: {
  readonly colleague: Colleague;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
  readonly onLeft: (left: boolean) => void;
}) {
  const { colleague, editing, onEdit, onLeft } = props;
  const { change, problem } = useChange();
  const id = useId();
  const gone = colleague.leftAt !== null;

  async function save(draft: ColleagueDraft) {
    if (await change('colleague.edit', { id: colleague.id, ...draft })) onEdit(false);
  }

  if (editing) {
    return (
      <li className="settings-item settings-item-open">
        <ColleagueForm
          first={colleague}
          action={shared.save}
          problem={problem}
          onSave={(draft) => void save(draft)}
          onCancel={() => onEdit(false)}
        />
        <ColleaguePicture colleague={colleague} />
      </li>
    );
  }
  const more = [colleague.say, colleague.role, gone ? words.gone : null].filter(Boolean);
  return (
    <li className="settings-item" data-state={gone ? 'hidden' : undefined}>
      <ColleagueFace colleague={colleague} />
      <div className="settings-item-words">
        <h4 id={id} className="settings-item-name" dir="auto">
          {colleague.name}
        </h4>
        <p className="settings-item-more" dir="auto">
          {more.join(' · ')}
        </p>
      </div>
      <div className="settings-item-actions">
        <Button
          className="settings-small"
          aria-label={words.editOf(colleague.name)}
          onClick={() => onEdit(true)}
        >
          {words.edit}
        </Button>
        <Button className="settings-small" aria-describedby={id} onClick={() => onLeft(!gone)}>
          {gone ? words.back : words.left}
        </Button>
      </div>
    </li>
  );
}

/** The three things that can be written about a colleague. */
export function ColleagueForm(props: {
  readonly first: ColleagueDraft;
  readonly action: string;
  readonly problem: string | null;
  readonly onSave: (draft: ColleagueDraft) => void;
  readonly onCancel: () => void;
}) {
  const [name, setName] = useState(props.first.name);
  const [say, setSay] = useState(props.first.say ?? '');
  const [role, setRole] = useState(props.first.role ?? '');
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave({ name, say, role });
      }}
    >
      <TextField
        label={words.colleagueName}
        value={name}
        onChange={setName}
        problem={props.problem}
      />
      <TextField label={words.say} value={say} onChange={setSay} hint={words.sayHint} />
      <TextField label={words.role} value={role} onChange={setRole} />
      <div className="settings-row">
        <Button type="submit" look="action">
          {props.action}
        </Button>
        <Button onClick={props.onCancel}>{common.cancel}</Button>
      </div>
    </form>
  );
}
