import { type FormEvent, useRef, useState } from 'react';
import { LARGEST_TEAM, parseColleagues } from '../../shared/domain/colleague.ts';
import { tidyLine } from '../../shared/domain/text.ts';
import { useRun } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { OnScreenKeyboard } from '../ui/on-screen-keyboard/on-screen-keyboard.tsx';
import { RefusedLines } from '../ui/refused-lines.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFocusedInSight } from '../ui/use-focused-in-sight.ts';
import { failureWords, firstRun as words } from '../ui/words.ts';
import './first-run.css';

const PIN = /^\d{4,8}$/;

/** The first start: a sheet with three questions beside the bare tree, or a look around with the sample team. */
export function FirstRun() {
  const run = useRun();
  const scroller = useRef<HTMLDivElement>(null);
  useFocusedInSight(scroller);
  const [teamName, setTeamName] = useState('');
  const [pasted, setPasted] = useState('');
  const [pin, setPin] = useState('');
  const [pinShown, setPinShown] = useState(false);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { colleagues, refusedLines } = parseColleagues(pasted);
  const tooMany = colleagues.length > LARGEST_TEAM;
  const named = tidyLine(teamName) !== '';

  async function plant(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!named || !PIN.test(pin) || tooMany) return;
    const listed = colleagues.map((draft) => ({ id: crypto.randomUUID(), ...draft }));
    const reply = await run('tree.plant', { teamName, colleagues: listed, pin });
    if (!reply.ok) setProblem(failureWords[reply.code]);
  }

  async function openSample() {
    const reply = await run('sample.open', null);
    if (!reply.ok) setProblem(failureWords[reply.code]);
  }

  return (
    <div className="first-run">
      <div className="first-run-paper" aria-hidden="true">
        <PaperEdge />
      </div>
      <form className="first-run-sheet" noValidate onSubmit={(event) => void plant(event)}>
        <div ref={scroller} className="first-run-words">
          <header className="first-run-head">
            <h1 className="first-run-title display">{words.title}</h1>
            <p className="first-run-welcome">{words.welcome}</p>
          </header>
          <TextField
            label={words.teamName}
            value={teamName}
            onChange={setTeamName}
            problem={asked && !named ? words.teamNameMissing : null}
          />
          <div className="first-run-colleagues">
            <TextField
              label={words.colleagues}
              value={pasted}
              onChange={setPasted}
              lines={3}
              hint={words.colleaguesHint}
              problem={tooMany ? words.teamTooLarge : null}
            />
            <output className="first-run-count numeral">
              {colleagues.length > 0 && words.colleagueCount(colleagues.length)}
            </output>
          </div>
          <RefusedLines lines={refusedLines} />
          <div className="first-run-pin">
            <TextField
              label={words.pin}
              value={pin}
              onChange={setPin}
              inputMode="numeric"
              masked={!pinShown}
              hint={words.pinHint}
              problem={asked && !PIN.test(pin) ? words.pinWrong : null}
            />
            <Button className="first-run-show" onClick={() => setPinShown(!pinShown)}>
              {pinShown ? words.hide : words.show}
            </Button>
          </div>
          <p role="alert" className="first-run-problem">
            {problem}
          </p>
          <div className="first-run-buttons">
            <Button type="submit" look="action">
              {words.plant}
            </Button>
            <Button className="first-run-sample" onClick={() => void openSample()}>
              {words.sample}
            </Button>
          </div>
        </div>
      </form>
      <OnScreenKeyboard />
    </div>
  );
}

/** The sheet's right edge, cut by hand. */
function PaperEdge() {
  return (
    <svg
      className="first-run-edge"
      viewBox="0 0 90 1080"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d="M0 0H52C72 90 84 150 68 260S24 420 40 540s46 160 38 280-46 160-30 260H0z" />
    </svg>
  );
}
