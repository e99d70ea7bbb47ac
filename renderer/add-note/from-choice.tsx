import { useState } from 'react';
import { useSnapshot } from '../state/use-tree.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { sourceNames } from '../ui/words.ts';
import type { From } from './written-note.ts';
import { YourName } from './your-name.tsx';

const CHOICES: readonly { readonly value: From; readonly label: string }[] = [
  { value: 'unsigned', label: addNote.unsigned },
  { value: 'colleague', label: sourceNames.colleague },
  { value: 'family', label: sourceNames.family },
  { value: 'partner', label: sourceNames.partner },
];

/** Who the words are from; whoever says "Me" is asked for their name. */
export function FromChoice(props: {
  readonly from: From;
  readonly author: string | null;
  readonly onChange: (from: From, author: string | null) => void;
}) {
  const { from, author, onChange } = props;
  const { colleagues } = useSnapshot();
  const [asksName, setAsksName] = useState(false);
  const name = colleagues.find(({ id }) => id === author)?.name;

  function choose(chosen: From) {
    if (chosen === 'colleague') setAsksName(true);
    else onChange(chosen, null);
  }

  return (
    <div className="from-choice">
      <ChoiceGroup<From>
        label={addNote.source}
        choices={CHOICES}
        value={asksName ? 'colleague' : from}
        onChange={choose}
      />
      {from === 'colleague' && name !== undefined ? (
        <button type="button" className="from-name" onClick={() => setAsksName(true)}>
          <span dir="auto">{addNote.changeName(name)}</span>
        </button>
      ) : null}
      {asksName ? (
        <YourName
          onCancel={() => setAsksName(false)}
          onChoose={(id) => {
            setAsksName(false);
            onChange('colleague', id);
          }}
        />
      ) : null}
    </div>
  );
}
