import { useDeferredValue, useEffect, useId, useRef } from 'react';
import { KINDS, type Kind, LONGEST_STORY } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { kindNames, namesOf } from '../ui/words.ts';
import { useClock } from '../wall/scene-state.ts';
import { FromChoice } from './from-choice.tsx';
import { GuardPanel } from './guard/guard-panel.tsx';
import { markedWords } from './guard/marked-words.tsx';
import type { Guard } from './guard/use-guard.ts';
import { MOST_COUNTED, storyLength, type WrittenNote } from './written-note.ts';
import './what-step.css';

/** The counter appears when this many characters are left. */
const COUNTER_NEAR = 100;
const LEAN = -1;

/** The second step: the words, the kind of note, and who it is from. */
export function WhatStep(props: {
  readonly note: WrittenNote;
  readonly onChange: (change: Partial<WrittenNote>) => void;
  readonly guard: Guard;
}) {
  const { note, onChange } = props;
  const { season } = useClock();
  const kinds = KINDS.map((kind) => ({
    value: kind,
    label: kindNames[kind],
    picture: (
      <LeafPicture kind={kind} season={season} className="kind-leaf" length={0.62} angle={LEAN} />
    ),
  }));

  return (
    <div className="what-step">
      <Story note={note} guard={props.guard} onChange={(story) => onChange({ story })} />
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

function Story(props: {
  readonly note: WrittenNote;
  readonly guard: Guard;
  readonly onChange: (story: string) => void;
}) {
  const { note, guard, onChange } = props;
  const { colleagues } = useSnapshot();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const length = storyLength(useDeferredValue(note.story));

  // The attribute is for a dialog that opens at this step, the focus for one that comes to it.
  useEffect(() => {
    const area = box.current;
    area?.setAttribute('autofocus', '');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  return (
    <div className="story-card">
      <p className="story-for">
        <label htmlFor={id}>{addNote.story}</label> {addNote.storyFor}
        <span className="display story-names" dir="auto">
          {namesOf({ for: note.honoured, guests: note.guests }, colleagues)}
        </span>
      </p>
      <div className="story-sheet">
        {guard.findings.length > 0 ? (
          <div ref={marks} className="story-box story-marks" dir="auto" aria-hidden="true">
            {markedWords(note.story, guard.findings)}
          </div>
        ) : null}
        <textarea
          ref={box}
          id={id}
          className="story-box"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={addNote.storyHint}
          aria-describedby={`${id}-count`}
          aria-invalid={length > LONGEST_STORY || undefined}
          value={note.story}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => {
            if (marks.current) marks.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      <GuardPanel guard={guard} box={box} />
      <p id={`${id}-count`} className="numeral story-count" data-over={length > LONGEST_STORY}>
        {length < LONGEST_STORY - COUNTER_NEAR ? '' : countWords(length)}
      </p>
    </div>
  );
}

function countWords(length: number): string {
  return length > MOST_COUNTED ? addNote.moreThan(MOST_COUNTED) : addNote.count(length);
}
