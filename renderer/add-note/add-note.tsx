import { useMemo, useState } from 'react';
import { currentColleagues } from '../../shared/domain/colleague.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { Point, Scene } from '../scene/scene.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useGuard } from '../ui/guard/use-guard.ts';
import { inputMeans } from '../ui/on-screen-keyboard/input-means.ts';
import { OnScreenKeyboard } from '../ui/on-screen-keyboard/on-screen-keyboard.tsx';
import { addNote as words } from '../ui/words/add-note.ts';
import { common } from '../ui/words.ts';
import { rememberOrigin } from '../wall/arrival-origin.ts';
import { AddNoteBackdrop } from './backdrop.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { Messages } from './messages.tsx';
import { PlacedNote } from './placed-note.tsx';
import { StepButtons, WaysBack, WhereButtons } from './step-buttons.tsx';
import { StepHeader } from './step-header.tsx';
import { useAdding } from './use-adding.ts';
import { useWalkAway } from './use-walk-away.ts';
import { WhatStep } from './what-step.tsx';
import { limbsOffered, restingLeaf, WhereStep } from './where-step.tsx';
import { WhoStep } from './who-step.tsx';
import { hasWords, problemOf } from './written-note.ts';
import './add-note.css';

/** Adding a note, from "Who is it for?" to the half minute in which it can be taken back. */
export function AddNote(props: {
  readonly scene: Scene | null;
  readonly onClose: () => void;
  /** Called once the note is on the tree: what is left then does not cover the wall. */
  readonly onPlaced: () => void;
  /** Called when the note was taken back and is to be changed. */
  readonly onChangeIt: () => void;
}) {
  const { onClose } = props;
  const adding = useAdding(props.onPlaced);
  const { note, isPlaced } = adding;
  const [asksToDiscard, setAsksToDiscard] = useState(false);

  function leave() {
    adding.wipe();
    onClose();
  }

  function cancel() {
    if (hasWords(note)) setAsksToDiscard(true);
    else leave();
  }

  if (isPlaced) {
    return (
      <PlacedNote
        id={note.id}
        names={{ for: note.honoured, guests: note.guests }}
        waits={adding.waits}
        onChangeIt={() => {
          adding.changeIt();
          props.onChangeIt();
        }}
        onClose={onClose}
      />
    );
  }

  return (
    <Dialog
      label={words.title}
      look={adding.step === 'where' ? 'clear' : 'screen'}
      className="add-note"
      onEscape={cancel}
    >
      <Steps adding={adding} scene={props.scene} onCancel={cancel} onWalkedAway={onClose} />
      {asksToDiscard ? (
        <DiscardQuestion onWipe={leave} onKeep={() => setAsksToDiscard(false)} />
      ) : null}
    </Dialog>
  );
}

function Steps(props: {
  readonly adding: ReturnType<typeof useAdding>;
  readonly scene: Scene | null;
  readonly onCancel: () => void;
  readonly onWalkedAway: () => void;
}) {
  const { adding, scene, onCancel } = props;
  const { note, step } = adding;
  const snapshot = useSnapshot();
  const secondsLeft = useWalkAway(props.onWalkedAway);
  const byTouch = inputMeans().touch;
  const limbs = limbsOffered(snapshot);
  const [limb, setLimb] = useState(() => limbs[Math.floor(limbs.length / 2)] ?? 0);
  const names = useMemo(
    () => [...currentColleagues(snapshot.colleagues).map(({ name }) => name), ...note.guests],
    [snapshot.colleagues, note.guests],
  );
  const anotherLimb = limbs.find((each) => each > limb) ?? limbs[0] ?? limb;
  const allowed = useMemo(
    () => [...snapshot.colleagues.map(({ name }) => name), ...note.guests],
    [snapshot.colleagues, note.guests],
  );
  const guard = useGuard(note.story, allowed);

  async function next() {
    const isWritten = step === 'what' && problemOf(note, step) === null;
    if (!isWritten || (await guard.letsGoOn())) adding.next();
  }

  function place(chosen: Place | null, from: Point) {
    rememberOrigin(note.id, from);
    void adding.place(chosen);
  }

  const onBack = step === 'who' ? null : adding.back;

  return (
    <>
      {step === 'where' ? null : <AddNoteBackdrop />}
      <StepHeader step={step} takeFocus={step === 'where' || byTouch} />
      {step === 'who' ? (
        <WhoStep
          note={note}
          onChange={adding.change}
          onTooMany={() => adding.say(words.mostColleagues)}
          startsInFinder={!byTouch}
        />
      ) : null}
      {step === 'what' ? <WhatStep note={note} onChange={adding.change} guard={guard} /> : null}
      {step === 'where' ? (
        <WhereStep
          scene={scene}
          kind={note.kind}
          limb={limb}
          onLimb={setLimb}
          onPlace={place}
          busy={adding.isPlacing}
        />
      ) : null}
      <Messages
        problem={adding.problem}
        secondsLeft={secondsLeft}
        onStartAgain={adding.isTakenUp ? adding.startAgain : null}
      />
      {step === 'where' ? (
        <WhereButtons
          onCancel={onCancel}
          onBack={adding.back}
          onAnother={anotherLimb === limb ? null : () => setLimb(anotherLimb)}
          onTreeChooses={() => place(null, restingLeaf())}
        />
      ) : (
        <StepButtons onCancel={onCancel} onBack={onBack} onNext={() => void next()} />
      )}
      <OnScreenKeyboard
        suggestions={step === 'what' ? names : undefined}
        lead={<WaysBack onCancel={onCancel} onBack={onBack} />}
        actionLabel={common.next}
        onAction={() => void next()}
      />
    </>
  );
}
