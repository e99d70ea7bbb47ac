import { useState } from 'react';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { failureWords, settings as words } from '../ui/words.ts';

/** Asks once before the kiosk closes. */
export function CloseKiosk({ onStay }: { readonly onStay: () => void }) {
  const run = useRun();
  const [problem, setProblem] = useState<string | null>(null);

  async function close() {
    const reply = await run('kiosk.close', null);
    if (!reply.ok) setProblem(failureWords[reply.code]);
  }

  return (
    <Dialog label={words.closeKiosk} className="settings-question" onEscape={onStay}>
      <h2 className="settings-title display">{words.closeKiosk}</h2>
      <p className="settings-text">{words.closeKioskAsk}</p>
      <p role="alert" className="settings-text">
        {problem}
      </p>
      <div className="settings-row">
        <Button look="action" onClick={onStay}>
          {words.stayOpen}
        </Button>
        <Button onClick={() => void close()}>{words.closeNow}</Button>
      </div>
    </Dialog>
  );
}
