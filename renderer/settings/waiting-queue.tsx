import { useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { waitingNotes } from '../../shared/domain/waiting.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { waiting as words } from '../ui/words/waiting.ts';
import { namesWithin } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import type { TabProps } from './settings.tsx';
import { useChange } from './use-change.ts';
import { WaitingRow } from './waiting-row.tsx';
import './waiting.css';

/** The notes that wait for the manager, the longest wait first: put on the tree, or set aside with a reason. */
export function WaitingQueue({ manager }: TabProps) {
  const { colleagues } = useSnapshot();
  const { change, problem, said } = useChange();
  const [settingAside, setSettingAside] = useState<string | null>(null);
  const notes = waitingNotes(manager.notes);

  function place({ id, ...note }: Note) {
    const accepted = words.placed(namesWithin(note, colleagues));
    void change('note.set-state', { id, state: 'on-the-tree' }, accepted);
  }

  async function setAside({ id, ...note }: Note, reason: string) {
    const accepted = words.wasSetAside(namesWithin(note, colleagues));
    if (await change('note.set-aside', { id, reason }, accepted)) setSettingAside(null);
  }

  return (
    <section className="waiting-queue" hidden={notes.length === 0 && said === null}>
      {notes.length > 0 && <h3 className="settings-heading">{words.heading(notes.length)}</h3>}
      <Answer problem={problem} said={said} />
      <ul aria-label={words.list} className="settings-list" hidden={notes.length === 0}>
        {notes.map((note) => (
          <WaitingRow
            key={note.id}
            note={note}
            onPlace={() => place(note)}
            isSettingAside={settingAside === note.id}
            onSettingAside={(open) => setSettingAside(open ? note.id : null)}
            onSetAside={(reason) => void setAside(note, reason)}
          />
        ))}
      </ul>
    </section>
  );
}
