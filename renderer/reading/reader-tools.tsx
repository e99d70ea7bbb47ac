import { useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { failureWords } from '../ui/words.ts';
import { findVoice, speak } from './speech.ts';
import type { ReadingAct } from './use-reading-keys.ts';
import './reader-tools.css';

/** What the reader can do besides turning pages; the same on either view. */
export function ReaderTools(props: {
  readonly reading: ReadingView;
  readonly note: Note | undefined;
  readonly speaking: boolean;
  readonly guidePaused: boolean;
  /** Whether the reader has a view of their own, whose text can be larger and which can change places. */
  readonly isOwnView: boolean;
  readonly onAct: (act: ReadingAct) => void;
}) {
  const { reading, note, onAct } = props;
  const { settings } = useSnapshot();
  const skipped = reading.skipped.length;
  const acts: readonly (readonly [ReadingAct, string] | null)[] = [
    ['again', words.again],
    ['skip', words.skip],
    skipped > 0 ? ['skipped', words.readSkipped(skipped)] : null,
    ['jump', words.jump],
    ['voice', props.speaking ? words.hush : words.hear],
    settings.reader.guide
      ? ['guide', props.guidePaused ? words.goOnGuide : words.pauseGuide]
      : null,
    props.isOwnView ? ['smaller', words.smaller] : null,
    props.isOwnView ? ['larger', words.larger] : null,
    props.isOwnView ? ['swap', words.swap] : null,
  ];
  return (
    <div className="reader-tools">
      <fieldset className="reader-tools-row" aria-label={words.tools}>
        {acts.map((act) =>
          act === null ? null : (
            <Button key={act[0]} className="reader-tool" onClick={() => onAct(act[0])}>
              {act[1]}
            </Button>
          ),
        )}
      </fieldset>
      {reading.rehearsal && note && note.for !== 'whole-team' ? (
        <SayLike key={note.id} colleagueIds={note.for} />
      ) : null}
      <p className="reader-keys">{words.keysHelp}</p>
    </div>
  );
}

/** While rehearsing: hears each name, and corrects how it is said. */
function SayLike({ colleagueIds }: { readonly colleagueIds: readonly string[] }) {
  const { colleagues } = useSnapshot();
  return colleagueIds.map((id) => {
    const colleague = colleagues.find((each) => each.id === id);
    return colleague ? (
      <SayLikeOf key={id} id={id} name={colleague.name} say={colleague.say ?? ''} />
    ) : null;
  });
}

function SayLikeOf(props: { readonly id: string; readonly name: string; readonly say: string }) {
  const { id, name } = props;
  const run = useRun();
  const { settings } = useSnapshot();
  const [say, setSay] = useState(props.say);
  const [answer, setAnswer] = useState<string | null>(null);

  async function hear() {
    const voice = await findVoice();
    if (voice === null) setAnswer(words.voiceMissing);
    else speak(say ? say.replaceAll('-', ' ').toLowerCase() : name, voice, settings.reader.pace);
  }

  return (
    <form
      className="say-like"
      onSubmit={async (event) => {
        event.preventDefault();
        const reply = await run('reading.say', { id, say });
        setAnswer(reply.ok ? null : failureWords[reply.code]);
      }}
    >
      <label>
        <span>{words.sayOf(name)}</span>
        <input
          value={say}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setSay(event.target.value)}
        />
      </label>
      <Button type="submit" className="reader-tool" aria-disabled={say === props.say || undefined}>
        {words.saySave}
      </Button>
      <Button className="reader-tool" onClick={() => void hear()}>
        {words.hearName(name)}
      </Button>
      <p role="status">{answer}</p>
    </form>
  );
}
