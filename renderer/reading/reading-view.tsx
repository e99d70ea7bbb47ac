import { AnimatePresence } from 'framer-motion';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadingView as ReadingState } from '../../shared/domain/snapshot.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useRootMark } from '../ui/use-root-mark.ts';
import { reading as words } from '../ui/words/reading.ts';
import { useClock } from '../wall/use-clock.ts';
import { useStill } from '../wall/use-still.ts';
import { BlankScreen } from './blank-screen.tsx';
import { Finale } from './finale.tsx';
import { JumpToPerson } from './jump-to-person.tsx';
import { pageWordsOf } from './page-words.ts';
import { Progress } from './progress.tsx';
import { ReaderTools } from './reader-tools.tsx';
import { ReadingAhead } from './reading-ahead.tsx';
import { ReadingControls } from './reading-controls.tsx';
import { ReadingEnded } from './reading-ended.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ReadingPage } from './reading-page.tsx';
import { ReadingStrip } from './reading-strip.tsx';
import { touchedHalf } from './touched-half.ts';
import { useOpenReading } from './use-open-reading.ts';
import { useReaderDesk } from './use-reader-desk.ts';
import { AT_REST, useWhenQuiet } from './use-when-quiet.ts';
import './reading-view.css';

/** The reading over the whole screen, and for a moment after its end the way back; nothing while no reading goes on. */
export function ReadingView() {
  const { reading, readingInterrupted } = useSnapshot();
  const open = readingInterrupted ? null : reading;
  const [mayHaveEnded, setMayHaveEnded] = useState(false);
  const offerIsOver = useCallback(() => setMayHaveEnded(false), []);
  if (open !== null && !mayHaveEnded) setMayHaveEnded(true);
  if (open !== null) return <RoomView key={open.id} reading={open} />;
  return mayHaveEnded ? <ReadingEnded onGone={offerIsOver} /> : null;
}

/** What the room sees; with a single display, also the reader's strip below. */
function RoomView({ reading }: { readonly reading: ReadingState }) {
  const { colleagues, settings, presenting } = useSnapshot();
  const { season } = useClock();
  const still = useStill(settings.calm);
  const open = useOpenReading(reading);
  const desk = useReaderDesk(reading, open, !presenting);
  const [more, setMore] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const { notes, note, shown } = open;
  const ahead = useWhenQuiet(open.ahead, AT_REST);
  const isOver = reading.stage === 'finale';
  useRootMark('reading');
  const kinds = useMemo(() => notes.map(({ kind }) => kind), [notes]);

  // The stage, rather than the first button, takes the focus: Enter and Space then turn the page.
  useEffect(() => {
    if (!isOver && !reading.blank && !desk.jumping) stage.current?.focus();
  }, [isOver, reading.blank, desk.jumping]);

  function tap(event: MouseEvent) {
    const half = touchedHalf(event);
    if (half !== null) desk.act(half);
  }

  const page = () => {
    if (isOver) {
      return <Finale key="end" notes={notes} colleagues={colleagues} closing={reading.closing} />;
    }
    if (reading.stage === 'opening' || shown === null) {
      return <ReadingLine key="opening" line={reading.opening} still={still} />;
    }
    return (
      <ReadingPage
        key={`${shown.note.id} ${shown.page}`}
        shown={shown}
        lit={desk.lit}
        colleagues={colleagues}
        season={season}
        still={still}
        forReader={!presenting}
      />
    );
  };

  return (
    <Dialog label={words.view} look="clear" className="reading" onEscape={() => desk.act('end')}>
      {reading.blank ? (
        <BlankScreen onShow={() => desk.act('blank')} />
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the window listens to the keys
        // biome-ignore lint/a11y/noStaticElementInteractions: touching beside the buttons repeats what they do
        <div
          ref={stage}
          tabIndex={-1}
          className="reading-stage"
          data-stage={reading.stage}
          data-presenting={presenting || undefined}
          onClick={tap}
        >
          {isOver ? null : <Sheet />}
          {isOver || ahead === null ? null : (
            <ReadingAhead said={pageWordsOf(ahead, colleagues, !presenting)} />
          )}
          <div aria-live="polite">
            <AnimatePresence initial={false}>{page()}</AnimatePresence>
          </div>
          {reading.rehearsal ? <p className="reading-rehearsal">{words.rehearsal}</p> : null}
          {reading.stage !== 'notes' ? null : (
            <Progress kinds={kinds} at={reading.at} season={season} />
          )}
          {more && !isOver ? (
            <div className="reading-more">
              <ReaderTools
                reading={reading}
                note={note}
                speaking={desk.speaking}
                guidePaused={desk.guidePaused}
                isOwnView={false}
                onAct={desk.act}
              />
            </div>
          ) : null}
          {desk.problem ? (
            <p role="status" className="reading-problem">
              {desk.problem}
            </p>
          ) : null}
          <ReadingControls
            reading={reading}
            onAct={desk.act}
            onMore={isOver ? undefined : () => setMore(!more)}
          >
            <ReadingStrip reading={reading} notes={notes} next={open.next} />
          </ReadingControls>
        </div>
      )}
      {desk.jumping ? (
        <JumpToPerson reading={reading} notes={notes} onClose={desk.endJump} />
      ) : null}
    </Dialog>
  );
}

/** The sheet of paper everything is read from; at its left the tree looks out, its leaves lit as they are read. */
function Sheet() {
  useRootMark('sheet');
  return (
    <>
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
