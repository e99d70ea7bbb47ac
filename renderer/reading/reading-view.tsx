import { AnimatePresence } from 'framer-motion';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { ReadingView as ReadingState } from '../../shared/domain/snapshot.ts';
import { drawBackdrop } from '../scene/create-scene.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DrawnPicture } from '../ui/drawn-picture.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { useClock } from '../wall/scene-state.ts';
import { useStill } from '../wall/use-still.ts';
import { BlankScreen } from './blank-screen.tsx';
import { Progress } from './progress.tsx';
import { ReadingControls } from './reading-controls.tsx';
import { ReadingEnd } from './reading-end.tsx';
import { ReadingEnded } from './reading-ended.tsx';
import { ReadingPage } from './reading-page.tsx';
import { turnGate } from './turn-gate.ts';
import { type ReadingAct, useReadingKeys } from './use-reading-keys.ts';
import './reading-view.css';

/** The share of the screen's width, in the middle, where a touch does not turn the page. */
const DEAD_ZONE = 0.12;

/** The reading over the whole screen, and for a moment after its end the way back; nothing while no reading goes on. */
export function ReadingView() {
  const { reading, readingInterrupted } = useSnapshot();
  const open = readingInterrupted ? null : reading;
  const [mayHaveEnded, setMayHaveEnded] = useState(false);
  const offerIsOver = useCallback(() => setMayHaveEnded(false), []);
  if (open !== null && !mayHaveEnded) setMayHaveEnded(true);
  if (open !== null) return <OpenReading key={open.id} reading={open} />;
  return mayHaveEnded ? <ReadingEnded onGone={offerIsOver} /> : null;
}

function OpenReading({ reading }: { readonly reading: ReadingState }) {
  const snapshot = useSnapshot();
  const { season } = useClock();
  const still = useStill(snapshot.settings.calm);
  const notes = useNotesRead(reading.running, snapshot.notes);
  const { isOver, act } = useReadingActs(reading);
  const [gate] = useState(turnGate);
  const stage = useRef<HTMLDivElement>(null);
  const note = notes[reading.at];
  const kinds = useMemo(() => notes.map(({ kind }) => kind), [notes]);

  function press(asked: ReadingAct) {
    const turns = asked === 'next' || asked === 'previous';
    if (!turns || gate(performance.now())) act(asked);
  }

  useReadingKeys(reading.blank, press);

  // The stage, rather than the first button, takes the focus: Enter and Space then turn the page.
  useEffect(() => {
    if (!isOver && !reading.blank) stage.current?.focus();
  }, [isOver, reading.blank]);

  function tap(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest('button')) return;
    const fromMiddle = event.clientX / window.innerWidth - 0.5;
    if (Math.abs(fromMiddle) > DEAD_ZONE / 2) press(fromMiddle > 0 ? 'next' : 'previous');
  }

  return (
    <Dialog label={words.view} look="screen" className="reading" onEscape={() => act('end')}>
      {reading.blank ? (
        <BlankScreen onShow={() => act('blank')} />
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the window listens to the keys
        // biome-ignore lint/a11y/noStaticElementInteractions: touching beside the buttons repeats what they do
        <div ref={stage} tabIndex={-1} className="reading-stage" onClick={tap}>
          <Sheet />
          <div aria-live="polite">
            <AnimatePresence initial={false}>
              {isOver || note === undefined ? (
                <ReadingEnd key="end" still={still} />
              ) : (
                <ReadingPage
                  key={note.id}
                  note={note}
                  colleagues={snapshot.colleagues}
                  season={season}
                  still={still}
                />
              )}
            </AnimatePresence>
          </div>
          <Progress kinds={kinds} at={reading.at} season={season} />
          <ReadingControls isOver={isOver} isFirst={reading.at === 0} onAct={press} />
        </div>
      )}
    </Dialog>
  );
}

/** The notes of the running order; main has already left out those that were taken from the tree. */
function useNotesRead(running: readonly string[], notes: readonly Note[]): readonly Note[] {
  return useMemo(() => {
    const byId = new Map(notes.map((note) => [note.id, note]));
    return running.flatMap((id) => byId.get(id) ?? []);
  }, [running, notes]);
}

/** What turns the reading. After the last note comes the end, which is this screen's own page and is not kept. */
function useReadingActs(reading: ReadingState) {
  const run = useRun();
  const [overAt, setOverAt] = useState<number | null>(null);
  const last = reading.running.length - 1;
  const isOver = overAt === reading.at && reading.at === last;

  const act = useCallback(
    (asked: ReadingAct) => {
      if (asked === 'end') void run('reading.end', null);
      else if (asked === 'blank') void run('reading.blank', { blank: !reading.blank });
      else if (asked === 'next' && reading.at === last) setOverAt(last);
      else if (asked === 'previous' && isOver) setOverAt(null);
      else {
        setOverAt(null);
        void run('reading.turn', { to: asked });
      }
    },
    [run, reading.blank, reading.at, last, isOver],
  );
  return { isOver, act };
}

/** Sky and hills at the left, and over them the sheet of paper everything is read from. */
function Sheet() {
  const { season } = useClock();
  const draw = useCallback(
    (canvas: HTMLCanvasElement) => drawBackdrop(canvas, season, 12),
    [season],
  );
  return (
    <>
      <DrawnPicture className="reading-sky" draw={draw} />
      <svg
        className="reading-edge"
        viewBox="0 0 100 1080"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d="M52 0C58 50 67 90 66 150 62 400 20 600 18 760 18 900 40 1000 48 1080H101V0Z" />
      </svg>
      <div className="reading-paper" />
    </>
  );
}
