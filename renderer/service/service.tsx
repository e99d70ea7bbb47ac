import { useEffect, useState } from 'react';
import type { BackupView, ServiceView } from '../../shared/domain/service.ts';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { backupWords } from '../ui/words/backups.ts';
import { momentWords } from '../ui/words/moments.ts';
import { service as words } from '../ui/words/service.ts';
import { common, failureWords, settings } from '../ui/words.ts';
import '../ui/other-scripts.ts';
import './service.css';

interface Found {
  readonly backups: readonly BackupView[];
  readonly reached: boolean;
}

/** What is shown while what is kept cannot be opened: what happened, the backups, and what can be done. Never an empty tree. */
export function Service({ service }: { readonly service: ServiceView }) {
  const run = useRun();
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<BackupView | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const offersBackups = service.trouble !== 'in-use';

  useEffect(() => {
    let gone = false;
    void run('backup.list', null).then((reply) => {
      if (!gone) setFound(reply.ok ? reply.value : { backups: [], reached: false });
    });
    return () => {
      gone = true;
    };
  }, [run]);

  async function trying(attempt: () => Promise<string | null>) {
    setBusy(true);
    setProblem(null);
    setSaid(null);
    setSaid(await attempt());
    setBusy(false);
  }

  async function tryAgain(): Promise<string | null> {
    const [reply, listed] = await Promise.all([
      run('service.try-again', null),
      run('backup.list', null),
    ]);
    if (listed.ok) setFound(listed.value);
    if (!reply.ok) setProblem(failureWords[reply.code]);
    return reply.ok ? words.stillThere : null;
  }

  async function saveCopy(): Promise<string | null> {
    const reply = await run('service.save-copy', null);
    if (!reply.ok) {
      setProblem(failureWords[reply.code]);
      return null;
    }
    const { folder, missed } = reply.value;
    return missed === 0 ? words.saved(folder) : words.savedPartly(folder, missed);
  }

  async function use({ id }: BackupView): Promise<string | null> {
    setChosen(null);
    const reply = await run('backup.restore', { id });
    if (!reply.ok) setProblem(failureWords[reply.code]);
    return null;
  }

  return (
    <main className="service" aria-labelledby="service-title">
      <div className="service-words">
        <h1 id="service-title" className="service-title display">
          {words.title(service.trouble)}
        </h1>
        <p className="service-sentence">{words.sentence(service)}</p>
        <FoundFacts service={service} />
        <div className="service-buttons">
          <Button look="action" disabled={busy} onClick={() => void trying(tryAgain)}>
            {words.tryAgain}
          </Button>
          {offersBackups && (
            <Button disabled={busy} onClick={() => void trying(saveCopy)}>
              {words.saveCopy}
            </Button>
          )}
          <Button onClick={() => void run('kiosk.close', null)}>{settings.closeKiosk}</Button>
        </div>
        <p role="status" className="service-answer">
          {said}
        </p>
        <p role="alert" className="service-answer" hidden={problem === null}>
          {problem}
        </p>
      </div>
      {offersBackups && <Backups found={found} busy={busy} onChoose={setChosen} />}
      {chosen && (
        <Dialog
          label={words.askTitle}
          className="service-question"
          onEscape={() => setChosen(null)}
        >
          <h2 className="service-question-title display">{words.askTitle}</h2>
          <p className="service-sentence">{words.askToUse(chosen.at, chosen.notes)}</p>
          <div className="service-buttons">
            <Button look="action" onClick={() => void trying(() => use(chosen))}>
              {words.use}
            </Button>
            <Button onClick={() => setChosen(null)}>{common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </main>
  );
}

function FoundFacts({ service }: { readonly service: ServiceView }) {
  const { notesBefore, badFiles } = service;
  const facts = [
    ...(notesBefore === null ? [] : [words.notesBefore(notesBefore)]),
    ...(badFiles === 0 ? [] : [words.badFiles(badFiles)]),
  ];
  if (facts.length === 0) return null;
  return (
    <section>
      <h2 className="service-heading">{words.found}</h2>
      {facts.map((fact) => (
        <p key={fact} className="service-fact">
          {fact}
        </p>
      ))}
    </section>
  );
}

function Backups(props: {
  readonly found: Found | null;
  readonly busy: boolean;
  readonly onChoose: (backup: BackupView) => void;
}) {
  const { found, busy, onChoose } = props;
  return (
    <section className="service-backups" aria-labelledby="service-backups">
      <h2 id="service-backups" className="service-heading">
        {words.backups}
      </h2>
      {found === null && <p className="service-fact">{words.looking}</p>}
      {found?.backups.length === 0 && <p className="service-fact">{words.noBackups}</p>}
      {found?.reached === false && <p className="service-fact">{words.notReached}</p>}
      <ul className="service-list" aria-labelledby="service-backups">
        {found?.backups.map((backup) => (
          <li key={backup.id} className="service-item">
            <div>
              <h3 id={backup.id} className="service-item-name">
                {momentWords(backup.at)}
              </h3>
              <p className="service-item-more">{backupWords(backup)}</p>
            </div>
            <Button
              className="service-use"
              aria-describedby={backup.id}
              disabled={busy || !backup.whole}
              onClick={() => onChoose(backup)}
            >
              {words.use}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
