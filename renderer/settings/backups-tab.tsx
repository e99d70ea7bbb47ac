import { useEffect, useState } from 'react';
import type { BackupView } from '../../shared/domain/service.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { backupWords, backups as words } from '../ui/words/backups.ts';
import { momentWords } from '../ui/words/moments.ts';
import { Answer } from './answer.tsx';
import { RestoreQuestion } from './restore-question.tsx';
import type { SeenTabProps } from './settings.tsx';
import { useChange } from './use-change.ts';

interface Found {
  readonly backups: readonly BackupView[];
  readonly reached: boolean;
}

/** Where backups go, when the last one was made, and going back to one. */
export function BackupsTab({ manager, shown }: SeenTabProps) {
  const { sample } = useSnapshot();
  const { change, problem, said, say } = useChange();
  const run = useRun();
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<BackupView | null>(null);
  const [busy, setBusy] = useState(false);
  const { lastBackupAt } = manager;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another backup is a reason to look again
  useEffect(() => {
    if (!shown || sample) return;
    let gone = false;
    void run('backup.list', null).then((reply) => {
      if (reply.ok && !gone) setFound(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [run, shown, sample, lastBackupAt]);

  async function make() {
    setBusy(true);
    await change('backup.make', null, words.made);
    setBusy(false);
  }

  if (sample) return <p className="settings-text">{words.sample}</p>;
  return (
    <>
      <section className="settings-section">
        <h3 className="settings-heading">{words.where}</h3>
        <p className="settings-text">{words.here}</p>
        <SecondFolder canFind={manager.canFindFolder} />
      </section>
      <section className="settings-section">
        <div className="settings-row settings-row-apart">
          <h3 id="backups-list" className="settings-heading">
            {words.list}
          </h3>
          <p className="settings-item-more">
            {lastBackupAt === null ? words.never : words.last(momentWords(lastBackupAt))}
          </p>
          <Button className="settings-small" disabled={busy} onClick={() => void make()}>
            {words.make}
          </Button>
        </div>
        <Answer problem={problem} said={said} />
        {found === null && <p className="settings-text">{words.looking}</p>}
        {found?.reached === false && <p className="settings-text">{words.outOfReach}</p>}
        {found?.backups.length === 0 && <p className="settings-text">{words.none}</p>}
        <ul aria-labelledby="backups-list" className="settings-list">
          {found?.backups.map((backup) => (
            <li key={backup.id} className="settings-item">
              <div className="settings-item-words">
                <h4 id={backup.id} className="settings-item-name">
                  {momentWords(backup.at)}
                </h4>
                <p className="settings-item-more">
                  {[backupWords(backup), ...backup.places.map((place) => words.places[place])].join(
                    ' · ',
                  )}
                </p>
              </div>
              <div className="settings-item-actions">
                <Button
                  className="settings-small"
                  aria-describedby={backup.id}
                  disabled={!backup.whole}
                  onClick={() => setChosen(backup)}
                >
                  {words.restore}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {chosen && (
        <RestoreQuestion
          backup={chosen}
          onClose={(restored) => {
            setChosen(null);
            if (restored) say(words.restored);
          }}
        />
      )}
    </>
  );
}

/** The folder for a second copy: typed, or looked for where the system's chooser may be shown. */
function SecondFolder({ canFind }: { readonly canFind: boolean }) {
  const { settings } = useSnapshot();
  const { change, problem, said } = useChange();
  const run = useRun();
  const kept = settings.backupFolder ?? '';
  const [folder, setFolder] = useState(kept);

  async function find() {
    const reply = await run('backup.find-folder', null);
    if (reply.ok && reply.value.folder !== null) setFolder(reply.value.folder);
  }

  async function stop() {
    if (await change('backup.choose-folder', { folder: null }, words.stopped)) setFolder('');
  }

  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change('backup.choose-folder', { folder: folder.trim() }, words.chosen);
      }}
    >
      <TextField
        className="settings-whole-line"
        label={words.folder}
        value={folder}
        onChange={setFolder}
        hint={words.folderHint}
        problem={problem}
      />
      <div className="settings-row">
        <Button type="submit" disabled={folder.trim() === '' || folder.trim() === kept}>
          {words.choose}
        </Button>
        {canFind && <Button onClick={() => void find()}>{words.find}</Button>}
        {kept !== '' && <Button onClick={() => void stop()}>{words.stop}</Button>}
      </div>
      <Answer problem={null} said={said} />
    </form>
  );
}
