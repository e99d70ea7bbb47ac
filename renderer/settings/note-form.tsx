import { useEffect, useMemo, useRef, useState } from 'react';
import { currentColleagues } from '../../shared/domain/colleague.ts';
import { type Honoured, KINDS, type Note } from '../../shared/domain/note.ts';
import type { NoteEdit } from '../../shared/domain/note-edit.ts';
import { foldForSearch } from '../../shared/domain/text.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { GuardPanel } from '../ui/guard/guard-panel.tsx';
import { useGuard } from '../ui/guard/use-guard.ts';
import { TextField } from '../ui/text-field.tsx';
import { history as words } from '../ui/words/history.ts';
import { common, kindNames } from '../ui/words.ts';

/** How many colleagues are offered at once; typing finds the others. */
const OFFERED = 10;

/** Changes a note's words, its kind and who it is for; changed words are looked at as new ones are. */
export function NoteForm(props: {
  readonly note: Note;
  readonly problem: string | null;
  readonly onSave: (edit: NoteEdit) => void;
  readonly onCancel: () => void;
}) {
  const { note, problem } = props;
  const [story, setStory] = useState(note.story);
  const [kind, setKind] = useState(note.kind);
  const [honoured, setHonoured] = useState(note.for);
  const { colleagues } = useSnapshot();
  const area = useRef<HTMLTextAreaElement>(null);
  const allowed = useMemo(
    () => [...colleagues.map(({ name }) => name), ...note.guests],
    [colleagues, note.guests],
  );
  const guard = useGuard(story, allowed);
  const run = useRun();
  useEffect(() => void run('note.begin', null), [run]);

  async function save() {
    if (story !== note.story && !(await guard.letsGoOn())) {
      // Whoever pressed "Save" stands below a long list of names, out of sight of the sentence about their words.
      area.current?.focus();
      area.current?.form?.scrollIntoView({ block: 'start' });
      return;
    }
    props.onSave({ story, kind, for: honoured });
  }

  return (
    <form
      className="settings-form note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words.story}
        value={story}
        lines={4}
        onChange={setStory}
        problem={problem}
        area={area}
        autoFocus
      />
      <GuardPanel guard={guard} box={area} keeper="manager" />
      <ChoiceGroup
        label={words.kind}
        choices={KINDS.map((value) => ({ value, label: kindNames[value] }))}
        value={kind}
        onChange={setKind}
      />
      <WhoFor honoured={honoured} onChange={setHonoured} />
      <div className="settings-row">
        <Button type="submit" look="action">
          {words.save}
        </Button>
        <Button onClick={props.onCancel}>{common.cancel}</Button>
      </div>
    </form>
  );
}

function WhoFor(props: {
  readonly honoured: Honoured;
  readonly onChange: (honoured: Honoured) => void;
}) {
  const { honoured, onChange } = props;
  const { colleagues } = useSnapshot();
  const [sought, setSought] = useState('');
  const named = honoured === 'whole-team' ? [] : honoured;
  const wanted = foldForSearch(sought.trim());
  const here = currentColleagues(colleagues);
  const chosen = colleagues.filter(({ id }) => named.includes(id));
  const found = here.filter(
    ({ id, name }) => !named.includes(id) && foldForSearch(name).includes(wanted),
  );
  const offered = [...chosen, ...found.slice(0, OFFERED)];

  function toggle(id: string) {
    onChange(named.includes(id) ? named.filter((each) => each !== id) : [...named, id]);
  }

  return (
    <fieldset className="note-form-who">
      <legend className="choice-group-label">{words.who}</legend>
      {here.length > OFFERED && (
        <TextField label={words.find} value={sought} inputMode="search" onChange={setSought} />
      )}
      <div className="settings-row">
        <Button
          className="settings-small note-form-name"
          aria-pressed={honoured === 'whole-team'}
          onClick={() => onChange(honoured === 'whole-team' ? [] : 'whole-team')}
        >
          {words.wholeTeam}
        </Button>
        {offered.map(({ id, name }) => (
          <Button
            key={id}
            className="settings-small note-form-name"
            aria-pressed={named.includes(id)}
            onClick={() => toggle(id)}
          >
            {name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
