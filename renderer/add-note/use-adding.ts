import { useEffect, useRef, useState } from 'react';
import type { Place } from '../../shared/domain/place.ts';
import { useRun } from '../state/use-tree.tsx';
import { failureWords } from '../ui/words.ts';
import { keepNote, takeKeptNote, wipeKeptNote } from './kept-note.ts';
import {
  blankNote,
  draftOf,
  problemOf,
  STEPS,
  type Step,
  stepToPutRight,
  type WrittenNote,
} from './written-note.ts';

/** A note on its way to the tree: what is written, the step it is at, and what moves it on. */
export function useAdding(onPlaced: () => void) {
  const run = useRun();
  const [kept] = useState(takeKeptNote);
  const [note, setNote] = useState<WrittenNote>(() => kept?.note ?? blankNote());
  const [step, setStep] = useState<Step>(kept?.step ?? 'who');
  const [isTakenUp, setTakenUp] = useState(kept !== null);
  const [isPlaced, setPlaced] = useState(false);
  const [waits, setWaits] = useState(false);
  const [isPlacing, setPlacing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const unfinished = useRef<{ readonly note: WrittenNote; readonly step: Step } | null>(null);

  useEffect(() => {
    unfinished.current = isPlaced ? null : { note, step };
  }, [note, step, isPlaced]);

  useEffect(() => void run('note.begin', null), [run]);

  // However the screen goes, what was begun on it waits for whoever returns.
  useEffect(() => {
    return () => {
      if (unfinished.current) keepNote(unfinished.current.note, unfinished.current.step);
    };
  }, []);

  function goTo(next: Step) {
    setProblem(null);
    setStep(next);
  }

  return {
    note,
    step,
    isPlaced,
    /** Whether a placed note waits for the manager. */
    waits,
    isPlacing,
    problem,
    /** Whether this note was begun earlier and walked away from. */
    isTakenUp,
    change(changed: Partial<WrittenNote>) {
      setProblem(null);
      setNote((before) => ({ ...before, ...changed }));
    },
    say: setProblem,
    next() {
      const failure = problemOf(note, step);
      const following = STEPS[STEPS.indexOf(step) + 1];
      if (failure) setProblem(failureWords[failure]);
      else if (following) goTo(following);
    },
    back() {
      goTo(STEPS[STEPS.indexOf(step) - 1] ?? 'who');
    },
    /** Hands the note in; the same note handed in twice makes one leaf. */
    async place(place: Place | null) {
      if (isPlacing) return;
      setPlacing(true);
      setProblem(null);
      const reply = await run('note.add', draftOf(note, place));
      setPlacing(false);
      if (reply.ok) {
        setPlaced(true);
        setWaits(reply.value.waits);
        onPlaced();
      } else {
        setStep(stepToPutRight(reply.code));
        setProblem(failureWords[reply.code]);
      }
    },
    /** Goes on with the words of a note that was taken back. */
    changeIt() {
      setNote((before) => ({ ...before, id: crypto.randomUUID() }));
      setPlaced(false);
      goTo('what');
    },
    startAgain() {
      setNote(blankNote());
      setTakenUp(false);
      goTo('who');
    },
    /** Forgets every word. */
    wipe() {
      wipeKeptNote();
      unfinished.current = null;
    },
  };
}
