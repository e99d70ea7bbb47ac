import { type KeyboardEvent, useRef, useState } from 'react';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { common, failureWords, pin as words } from '../ui/words.ts';
import { useIdle } from '../wall/use-idle.ts';
import './pin-dialog.css';

/** Nobody came to enter it: the wall goes on after so long, in milliseconds. */
const IDLE_MS = 120_000;

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Asks for the PIN by touch or keys; it is tried by itself at the last digit. */
export function PinDialog(props: { readonly onClose: () => void }) {
  const { pinDigits, sample } = useSnapshot();
  const run = useRun();
  const [entered, setEntered] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const trying = useRef(false);
  useIdle(IDLE_MS, props.onClose);

  async function attempt(pin: string) {
    trying.current = true;
    const reply = await run('pin.unlock', { pin });
    trying.current = false;
    if (reply.ok) return;
    setProblem(failureWords[reply.code]);
    setEntered('');
  }

  function press(digit: string) {
    if (trying.current || entered.length >= pinDigits) return;
    const pin = entered + digit;
    setEntered(pin);
    setProblem(null);
    if (pin.length === pinDigits) void attempt(pin);
  }

  function takeBack() {
    if (!trying.current) setEntered(entered.slice(0, -1));
  }

  function typed(event: KeyboardEvent) {
    if (/^\d$/.test(event.key)) press(event.key);
    else if (event.key === 'Backspace' || event.key === 'Delete') takeBack();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog label={words.title} className="pin-dialog" onEscape={props.onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: every key is a button too; this hears a keyboard's digits */}
      <div className="pin" onKeyDown={typed}>
        <h2 className="pin-title display">{words.title}</h2>
        <p className="pin-dots">
          <span className="for-screen-readers" role="status">
            {words.entered(entered.length, pinDigits)}
          </span>
          {Array.from({ length: pinDigits }, (_, index) => index).map((index) => (
            <span key={index} className="pin-dot" data-filled={index < entered.length} />
          ))}
        </p>
        <p role="alert" className="pin-problem">
          {problem}
        </p>
        <div className="pin-keys">
          {DIGITS.map((digit) => (
            <button key={digit} type="button" className="pin-key" onClick={() => press(digit)}>
              {digit}
            </button>
          ))}
          <button type="button" className="pin-key pin-key-word" onClick={takeBack}>
            {words.delete}
          </button>
        </div>
        {sample && <p className="pin-sample">{words.sample}</p>}
        <Button look="quiet" onClick={props.onClose}>
          {common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
