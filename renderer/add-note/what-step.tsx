import { useId } from 'react';
import { KINDS, type Kind } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import type { Guard } from '../ui/guard/use-guard.ts';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { kindNames } from '../ui/words.ts';
import { useClock } from '../wall/use-clock.ts';
import { FromChoice } from './from-choice.tsx';
import { StoryCard } from './story-card.tsx';
import type { WrittenNote } from './written-note.ts';
import './what-step.css';

const LEAN = -1;

/** The second step: the words, the kind of note, and who it is from. */
export function WhatStep(props: {
  readonly note: WrittenNote;
  readonly onChange: (change: Partial<WrittenNote>) => void;
  readonly guard: Guard;
}) {
  const { note, onChange } = props;
  const { season } = useClock();
  const { prompts } = useSnapshot().settings;
  const promptsId = useId();
  const kinds = KINDS.map((kind) => ({
    value: kind,
    label: kindNames[kind],
    picture: (
      <LeafPicture kind={kind} season={season} className="kind-leaf" length={0.62} angle={LEAN} />
    ),
  }));

  return (
    <div className="what-step">
      <StoryCard
        note={note}
        guard={props.guard}
        onChange={(story) => onChange({ story })}
        promptsId={promptsId}
      />
      <ul id={promptsId} className="what-prompts" data-size={promptSize(prompts)}>
        {prompts.map((prompt) => (
          <li key={prompt} dir="auto">
            {prompt}
          </li>
        ))}
      </ul>
      <div className="what-choices">
        <ChoiceGroup<Kind>
          className="kind-choice"
          label={addNote.kind}
          choices={kinds}
          value={note.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <FromChoice
          from={note.from}
          author={note.author}
          onChange={(from, author) => onChange({ from, author })}
        />
      </div>
    </div>
  );
}

/** The longest questions, in characters together, that stand in large type; twice as many still stand in middling type. */
const LARGE_PROMPTS = 110;

function promptSize(prompts: readonly string[]): 'large' | 'middle' | 'small' {
  const { length } = prompts.join('');
  if (length <= LARGE_PROMPTS) return 'large';
  return length <= 2 * LARGE_PROMPTS ? 'middle' : 'small';
}
