import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Note } from '../../shared/domain/note.ts';
import { kindInk } from '../scene/create-scene.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { fromWords, kindNames, namesOf, whenWords } from '../ui/words.ts';
import { fitCard } from './fit-card.ts';
import './note-card.css';

/** A note unfolded as a card cut like a leaf; its type steps down until names and story fit. */
export function NoteCard(props: {
  readonly note: Note;
  readonly season: Season;
  /** The leaf at the card's corner, where it is not the scene that draws it. */
  readonly leaf?: ReactNode;
  /** What stands below the story. */
  readonly children?: ReactNode;
}) {
  const { note } = props;
  const { colleagues } = useSnapshot();
  const card = useRef<HTMLDivElement>(null);
  const names = namesOf(note, colleagues);
  const from = [fromWords(note, colleagues), whenWords(note.placedAt)].filter(Boolean).join(', ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need another fit
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    const refit = () => fitCard(element);
    refit();
    // The room has no size before its dialog is shown.
    const observer = new ResizeObserver(refit);
    if (element.parentElement) observer.observe(element.parentElement);
    document.fonts.addEventListener('loadingdone', refit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', refit);
    };
  }, [names, note.story, from]);

  return (
    <div ref={card} className="note-card">
      <div className="note-card-fold" aria-hidden="true" />
      <div className="note-card-words">
        <p className="note-card-kind" style={{ color: kindInk(note.kind, props.season) }}>
          {kindNames[note.kind]}
        </p>
        <h2 className="note-card-names display" dir="auto">
          {names}
        </h2>
        <p className="note-card-story" dir="auto">
          {note.story}
        </p>
        <div className="note-card-foot">
          <p className="note-card-from" dir="auto">
            {from}
          </p>
          {props.children}
        </div>
      </div>
      {props.leaf}
    </div>
  );
}
