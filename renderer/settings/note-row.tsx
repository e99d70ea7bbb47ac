import { useId } from 'react';
import type { Note, NoteState } from '../../shared/domain/note.ts';
import { Button } from '../ui/button.tsx';
import { waiting } from '../ui/words/waiting.ts';
import { kindNames, whenWords, noteSettings as words } from '../ui/words.ts';

/** One note of the list, with what can be done with it. */
export function NoteRow(props: {
  readonly note: Note;
  readonly names: string;
  readonly onState: (state: NoteState) => void;
}) {
  const { note, names, onState } = props;
  const id = useId();
  const isShown = note.state === 'on-the-tree';
  const isRemoved = note.state === 'removed';

  function action(label: string, state: NoteState) {
    return (
      <Button className="settings-small" aria-describedby={id} onClick={() => onState(state)}>
        {label}
      </Button>
    );
  }

  return (
    <li className="settings-item" data-state={note.state}>
      <div className="settings-item-words">
        <h3 id={id} className="settings-item-name" dir="auto">
          {names}
        </h3>
        <p className="settings-item-story" dir="auto">
          {note.story}
        </p>
        <p className="settings-item-more">
          {[kindNames[note.kind], whenWords(note.placedAt), words.states[note.state]].join(' · ')}
        </p>
        {note.state === 'set-aside' && note.setAsideReason !== null && (
          <p className="settings-item-more" dir="auto">
            {waiting.setAsideBecause(note.setAsideReason)}
          </p>
        )}
      </div>
      <div className="settings-item-actions">
        {isShown && action(words.hide, 'hidden')}
        {!isShown && !isRemoved && action(words.show, 'on-the-tree')}
        {isRemoved ? action(words.putBack, 'on-the-tree') : action(words.remove, 'removed')}
      </div>
    </li>
  );
}
