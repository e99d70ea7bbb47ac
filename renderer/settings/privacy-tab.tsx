import { useState } from 'react';
import { foldForSearch } from '../../shared/domain/text.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { privacy as words } from '../ui/words/privacy.ts';
import { failureWords, namesOf, namesWithin } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import { Certificates } from './certificates.tsx';
import { EraseQuestion, type ToErase } from './erase-question.tsx';
import type { TabProps } from './settings.tsx';
import { useChange } from './use-change.ts';

const YEARS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** More than this many people or notes are never listed at once; typing finds the others. */
const LISTED = 5;

/** How long notes are kept, everything about one person, erasing, and what was erased. */
export function PrivacyTab({ manager }: TabProps) {
  const [erasing, setErasing] = useState<ToErase | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      <Retention manager={manager} />
      <People onErase={setErasing} onSaid={setSaid} />
      <Notes manager={manager} onErase={setErasing} />
      <Answer problem={null} said={said} />
      <Certificates certificates={manager.certificates} />
      {erasing && (
        <EraseQuestion
          erasure={erasing}
          onClose={(erased) => {
            setErasing(null);
            if (erased) setSaid(words.done);
          }}
        />
      )}
    </>
  );
}

function Retention({ manager }: TabProps) {
  const { settings } = useSnapshot();
  const { change, problem } = useChange();
  const soon = manager.notices.find(({ code }) => code === 'retention-soon');
  return (
    <section className="settings-section">
      <ChoiceGroup
        label={words.retention}
        choices={YEARS.map((years) => ({ value: String(years), label: words.years(years) }))}
        value={String(settings.retentionYears)}
        onChange={(years) => void change('privacy.set-retention', { years: Number(years) })}
      />
      <p className="settings-text">{words.retentionMore}</p>
      {soon && soon.at !== null && (
        <p role="status" className="settings-answer">
          {words.soon(soon.count, soon.at)}
        </p>
      )}
      <Answer problem={problem} said={null} />
    </section>
  );
}

function People(props: {
  readonly onErase: (erasure: ToErase) => void;
  readonly onSaid: (sentence: string | null) => void;
}) {
  const { colleagues } = useSnapshot();
  const run = useRun();
  const [sought, setSought] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [folder, setFolder] = useState<string | null>(null);
  const wanted = foldForSearch(sought.trim());
  const found =
    wanted === '' ? [] : colleagues.filter(({ name }) => foldForSearch(name).includes(wanted));

  async function exportAll(colleagueId: string) {
    setBusy(true);
    props.onSaid(null);
    const reply = await run('privacy.export', { colleagueId });
    setBusy(false);
    setProblem(reply.ok ? null : failureWords[reply.code]);
    setFolder(reply.ok ? reply.value.folder : null);
  }

  return (
    <section className="settings-section">
      <h3 className="settings-heading">{words.person}</h3>
      <p className="settings-text">{words.personMore}</p>
      <TextField
        label={words.findPerson}
        value={sought}
        inputMode="search"
        onChange={setSought}
        hint={wanted !== '' && found.length === 0 ? words.noPerson : undefined}
      />
      <Answer problem={problem} said={folder && words.handedOut(folder)} />
      <ul aria-label={words.person} className="settings-list" hidden={found.length === 0}>
        {found.slice(0, LISTED).map(({ id, name, role }) => (
          <li key={id} className="settings-item">
            <div className="settings-item-words">
              <h4 id={`privacy-${id}`} className="settings-item-name" dir="auto">
                {name}
              </h4>
              {role !== null && <p className="settings-item-more">{role}</p>}
            </div>
            <div className="settings-item-actions">
              <Button
                className="settings-small"
                aria-describedby={`privacy-${id}`}
                disabled={busy}
                onClick={() => void exportAll(id)}
              >
                {words.handOut}
              </Button>
              <Button
                className="settings-small"
                aria-describedby={`privacy-${id}`}
                onClick={() => props.onErase({ what: 'colleague', subject: id, name })}
              >
                {words.erase}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes(props: TabProps & { readonly onErase: (erasure: ToErase) => void }) {
  const { manager, onErase } = props;
  const { colleagues } = useSnapshot();
  const [sought, setSought] = useState('');
  const parts = foldForSearch(sought).split(/\s+/u).filter(Boolean);
  const found = manager.notes.filter((note) => {
    if (parts.length === 0) return false;
    const text = foldForSearch(`${namesOf(note, colleagues)} ${note.story}`);
    return parts.every((part) => text.includes(part));
  });
  return (
    <section className="settings-section">
      <h3 className="settings-heading">{words.note}</h3>
      <TextField
        label={words.findNote}
        value={sought}
        inputMode="search"
        onChange={setSought}
        hint={parts.length > 0 && found.length === 0 ? words.noNote : undefined}
      />
      <ul aria-label={words.note} className="settings-list" hidden={found.length === 0}>
        {found.slice(0, LISTED).map((note) => {
          const name = namesOf(note, colleagues);
          return (
            <li key={note.id} className="settings-item">
              <div className="settings-item-words">
                <h4 id={`privacy-${note.id}`} className="settings-item-name" dir="auto">
                  {name}
                </h4>
                <p className="settings-item-story" dir="auto">
                  {note.story}
                </p>
              </div>
              <div className="settings-item-actions">
                <Button
                  className="settings-small"
                  aria-describedby={`privacy-${note.id}`}
                  onClick={() =>
                    onErase({
                      what: 'note',
                      subject: note.id,
                      name: words.aNoteFor(namesWithin(note, colleagues)),
                    })
                  }
                >
                  {words.erase}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
