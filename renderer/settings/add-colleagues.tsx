import { useState } from 'react';
import { type ColleagueDraft, parseColleagues } from '../../shared/domain/colleague.ts';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { RefusedLines } from '../ui/refused-lines.tsx';
import { TextField } from '../ui/text-field.tsx';
import { common, failureWords, teamSettings as words } from '../ui/words.ts';
import { ColleagueForm } from './colleague-row.tsx';
import { useChange } from './use-change.ts';

interface Adding {
  readonly onAdded: (sentence: string) => void;
  readonly onCancel: () => void;
}

const NOBODY: ColleagueDraft = { name: '', say: null, role: null };

/** Adds one colleague. */
export function AddColleague({ onAdded, onCancel }: Adding) {
  const { change, problem } = useChange();

  async function add(draft: ColleagueDraft) {
    const accepted = await change('colleague.add', { id: crypto.randomUUID(), ...draft });
    if (accepted) onAdded(words.added(1));
  }

  return (
    <ColleagueForm
      first={NOBODY}
      action={words.addSave}
      problem={problem}
      onSave={(draft) => void add(draft)}
      onCancel={onCancel}
    />
  );
}

/** Adds everybody of a pasted list; names that are on the list already stay as they are. */
export function PasteColleagues({ onAdded, onCancel }: Adding) {
  const run = useRun();
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { colleagues, refusedLines } = parseColleagues(pasted);

  async function addAll() {
    let count = 0;
    for (const draft of colleagues) {
      const reply = await run('colleague.add', { id: crypto.randomUUID(), ...draft });
      if (reply.ok) count += 1;
      else if (reply.code !== 'name-on-list') {
        setProblem(failureWords[reply.code]);
        return;
      }
    }
    const there = colleagues.length - count;
    onAdded([words.added(count), there > 0 ? words.alreadyThere(there) : ''].join(' '));
  }

  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void addAll();
      }}
    >
      <TextField
        label={words.pasteLabel}
        value={pasted}
        onChange={setPasted}
        lines={5}
        hint={words.pasteHint}
        problem={problem}
      />
      <RefusedLines lines={refusedLines} />
      <div className="settings-row">
        <Button type="submit" look="action" disabled={colleagues.length === 0}>
          {words.pasteSave(colleagues.length)}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </div>
    </form>
  );
}
