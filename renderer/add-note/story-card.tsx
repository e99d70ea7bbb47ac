import { useDeferredValue, useEffect, useId, useRef } from 'react';
import { LONGEST_STORY } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { GuardPanel } from '../ui/guard/guard-panel.tsx';
import { markedWords } from '../ui/guard/marked-words.tsx';
import type { Guard } from '../ui/guard/use-guard.ts';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { addNote } from '../ui/words/add-note.ts';
import { fromWords, namesOf } from '../ui/words.ts';
import { useClock } from '../wall/use-clock.ts';
import { MOST_COUNTED, sourceOf, storyLength, type WrittenNote } from './written-note.ts';
import './story-card.css';

/** The counter appears when this many characters are left. */
const COUNTER_NEAR = 100;
const LEAN = -0.7;
/** More characters of names than this stand in smaller type. */
const MANY_NAMES = 44;

/** The note as its card: who it is for, the words, its leaf and whom it is from, all as they are chosen. */
export function StoryCard(props: {
  readonly note: WrittenNote;
  readonly guard: Guard;
  readonly onChange: (story: string) => void;
  /** The element with the questions that help. */
  readonly promptsId: string;
}) {
  const { note, guard, onChange } = props;
  const { colleagues } = useSnapshot();
  const { season } = useClock();
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

  const from = fromWords({ source: sourceOf(note.from), from: note.author }, colleagues);
  const names = namesOf({ for: note.honoured, guests: note.guests }, colleagues);
  return (
    <div className="story-card">
      <LeafPicture
        kind={note.kind}
        season={season}
        className="story-leaf"
        length={0.7}
        angle={LEAN}
        ribbon={note.from === 'family' || note.from === 'partner'}
      />
      <p className="story-for">
        <label htmlFor={id}>{addNote.story}</label> {addNote.storyFor}
        <span className="display story-names" dir="auto" data-many={names.length > MANY_NAMES}>
          {names}
        </span>
      </p>
      <div className="story-body">
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
            aria-describedby={`${props.promptsId} ${id}-count`}
            aria-invalid={length > LONGEST_STORY || undefined}
            value={note.story}
            onChange={(event) => onChange(event.target.value)}
            onScroll={(event) => {
              if (marks.current) marks.current.scrollTop = event.currentTarget.scrollTop;
            }}
          />
        </div>
        <GuardPanel guard={guard} box={box} keeper="writer" />
        <div className="story-foot">
          <p className="story-from" dir="auto">
            {from}
          </p>
          <p id={`${id}-count`} className="numeral story-count" data-over={length > LONGEST_STORY}>
            {length < LONGEST_STORY - COUNTER_NEAR ? '' : countWords(length)}
          </p>
        </div>
      </div>
    </div>
  );
}

function countWords(length: number): string {
  return length > MOST_COUNTED ? addNote.moreThan(MOST_COUNTED) : addNote.count(length);
}
