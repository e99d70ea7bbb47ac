import { currentColleagues } from '../../shared/domain/colleague.ts';
import { KINDS } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { kindNames } from '../ui/words.ts';
import type { ReadingPlan } from './use-reading-plan.ts';

/** Which kinds are read. */
export function KindChoice({ plan }: { readonly plan: ReadingPlan }) {
  return (
    <fieldset aria-label={words.kinds} className="begin-toggles">
      {KINDS.map((kind) => (
        <Toggle
          key={kind}
          label={kindNames[kind]}
          on={plan.kinds.includes(kind)}
          onToggle={() => plan.toggleKind(kind)}
        />
      ))}
    </fieldset>
  );
}

/** Whose notes are read. */
export function PeopleChoice({ plan }: { readonly plan: ReadingPlan }) {
  const { colleagues } = useSnapshot();
  return (
    <fieldset aria-label={words.people} className="begin-toggles">
      {currentColleagues(colleagues).map(({ id, name }) => (
        <Toggle
          key={id}
          label={name}
          on={plan.people.includes(id)}
          onToggle={() => plan.togglePerson(id)}
        />
      ))}
    </fieldset>
  );
}

function Toggle(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <button type="button" className="begin-toggle" aria-pressed={props.on} onClick={props.onToggle}>
      {props.label}
    </button>
  );
}
