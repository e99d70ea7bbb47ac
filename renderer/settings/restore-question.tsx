import { useEffect, useState } from 'react';
import type { BackupView, RestorationView } from '../../shared/domain/service.ts';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { backups as words } from '../ui/words/backups.ts';
import { momentWords } from '../ui/words/moments.ts';
import { common, failureWords } from '../ui/words.ts';

/** Shows what restoring a backup would do before it is done. */
export function RestoreQuestion(props: {
  readonly backup: BackupView;
  readonly onClose: (restored: boolean) => void;
}) {
  const { backup, onClose } = props;
  const { id } = backup;
  const run = useRun();
  const [preview, setPreview] = useState<RestorationView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let gone = false;
    void run('backup.preview', { id }).then((reply) => {
      if (gone) return;
      if (reply.ok) setPreview(reply.value);
      else setProblem(failureWords[reply.code]);
    });
    return () => {
      gone = true;
    };
  }, [run, id]);

  async function restore() {
    setBusy(true);
    const reply = await run('backup.restore', { id });
    setBusy(false);
    if (reply.ok) onClose(true);
    else setProblem(failureWords[reply.code]);
  }

  return (
    <Dialog
      label={words.restoreTitle}
      className="settings-question"
      onEscape={() => onClose(false)}
    >
      <h2 className="settings-title display">{words.restoreTitle}</h2>
      <p className="settings-text">{words.asOf(momentWords(backup.at))}</p>
      {preview && (
        <div className="settings-difference">
          <p>{words.notes(preview.notes) ?? words.sameNotes}</p>
          <p>{words.colleagues(preview.colleagues)}</p>
        </div>
      )}
      <p className="settings-text">{words.after}</p>
      <p role="alert" className="settings-answer" hidden={problem === null}>
        {problem}
      </p>
      <div className="settings-row">
        <Button look="action" onClick={() => onClose(false)}>
          {common.cancel}
        </Button>
        <Button disabled={preview === null || busy} onClick={() => void restore()}>
          {busy ? words.restoring : words.restoreNow}
        </Button>
      </div>
    </Dialog>
  );
}
