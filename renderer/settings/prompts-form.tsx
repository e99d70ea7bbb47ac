import { useState } from 'react';
import { LONGEST_PROMPT, MOST_PROMPTS, tidyPrompts } from '../../shared/domain/settings.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { prompts as words } from '../ui/words/waiting.ts';
import { settings as shared } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import { useChange } from './use-change.ts';

/** The questions that help somebody who does not know how to begin, one a line. */
export function PromptsForm() {
  const { settings } = useSnapshot();
  const { change, problem, said } = useChange();
  const kept = settings.prompts.join('\n');
  const [written, setWritten] = useState(kept);
  const prompts = tidyPrompts(written.split('\n'));
  const fits =
    prompts.length <= MOST_PROMPTS && prompts.every(({ length }) => length <= LONGEST_PROMPT);

  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change('settings.change', { prompts }, shared.saved);
      }}
    >
      <TextField
        label={words.label}
        value={written}
        onChange={setWritten}
        lines={3}
        hint={words.hint}
        problem={fits ? problem : words.tooMany}
      />
      <Button type="submit" disabled={!fits || prompts.join('\n') === kept}>
        {shared.save}
      </Button>
      <Answer problem={null} said={said} />
    </form>
  );
}
