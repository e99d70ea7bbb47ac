import { useEffect, useState } from 'react';
import type { ErasureView } from '../../shared/domain/erasure.ts';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { privacy as words } from '../ui/words/privacy.ts';
import { common, failureWords } from '../ui/words.ts';

/** What somebody wants to erase, with the name or the words it is known by on the screen. */
export interface ToErase {
  readonly what: 'note' | 'colleague';
  readonly subject: string;
  readonly name: string;
}

/** Says what erasing would do, and asks once. */
export function EraseQuestion(props: {
  readonly erasure: ToErase;
  readonly onClose: (erased: boolean) => void;
}) {
  const { onClose } = props;
  const { what, subject, name } = props.erasure;
  const run = useRun();
  const [preview, setPreview] = useState<ErasureView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let gone = false;
    void run('privacy.preview', { what, subject }).then((reply) => {
      if (gone) return;
      if (reply.ok) setPreview(reply.value);
      else setProblem(failureWords[reply.code]);
    });
    return () => {
      gone = true;
    };
  }, [run, what, subject]);

  async function erase() {
    setBusy(true);
    const reply = await run('privacy.erase', { what, subject });
    setBusy(false);
    if (reply.ok) onClose(true);
    else setProblem(failureWords[reply.code]);
  }

  return (
    <Dialog label={words.title} className="settings-question" onEscape={() => onClose(false)}>
      <h2 className="settings-title display">{words.title}</h2>
      <p className="settings-text" dir="auto">
        {words.ask(name)}
      </p>
      {preview && (
        <div className="settings-difference">
          {what === 'colleague' && <p>{words.entryGoes}</p>}
          {words.will(preview).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <p className="settings-text">{words.everywhere}</p>
      <p role="alert" className="settings-answer" hidden={problem === null}>
        {problem}
      </p>
      <div className="settings-row">
        <Button look="action" onClick={() => onClose(false)}>
          {common.cancel}
        </Button>
        <Button disabled={preview === null || busy} onClick={() => void erase()}>
          {busy ? words.erasing : words.now}
        </Button>
      </div>
    </Dialog>
  );
}
