import { type CSSProperties, useEffect, useRef } from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Kind } from '../../shared/domain/note.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { shortNamesOf } from '../ui/words.ts';
import { useClock } from '../wall/use-clock.ts';
import { everyName } from './finale.tsx';
import { JumpToPerson } from './jump-to-person.tsx';
import { LitWords } from './lit-words.tsx';
import { oneTextOf, readerWordsOf } from './page-words.ts';
import { PresenterAhead } from './presenter-ahead.tsx';
import { ReaderTools } from './reader-tools.tsx';
import { ReadingControls } from './reading-controls.tsx';
import { useReadingTimes } from './reading-times.ts';
import { ResumeOffer } from './resume-offer.tsx';
import { sayOf } from './say-names.ts';
import { touchedHalf } from './touched-half.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { type OpenReading, useOpenReading } from './use-open-reading.ts';
import { useReaderDesk } from './use-reader-desk.ts';
import { useShrinking } from './use-shrinking.ts';
import { AT_REST, useWhenQuiet } from './use-when-quiet.ts';
import './reading-view.css';
import '../ui/other-scripts.ts';
import './presenter-view.css';

/** The reader's text in design pixels, a step each. */
const TEXT_SIZES = [34, 40, 46, 54, 62, 72, 82, 94] as const;

/** The reader's own screen: everything that is needed to read, and nothing the room should see. */
export function PresenterView() {
  const { reading, readingInterrupted } = useSnapshot();
  if (reading === null) return null;
  if (readingInterrupted) {
    return (
      <main className="presenter" aria-label={words.presenter}>
        <ResumeOffer />
      </main>
    );
  }
  return <OpenPresenter key={reading.id} reading={reading} />;
}

function OpenPresenter({ reading }: { readonly reading: ReadingView }) {
  const { colleagues, settings } = useSnapshot();
  const open = useOpenReading(reading);
  const desk = useReaderDesk(reading, open, true);
  const times = useReadingTimes(reading, open.notes, settings.reader.pace);
  const stage = useRef<HTMLElement>(null);
  const ahead = useWhenQuiet(open.ahead, AT_REST);
  const { reader } = settings;
  const style = {
    '--reader-size': `${(TEXT_SIZES[reader.textStep] ?? 48) / 16}rem`,
    '--reader-line': `${reader.lineLength}ch`,
  } as CSSProperties;

  useEffect(() => {
    if (!desk.jumping && reading.stage !== 'finale') stage.current?.focus();
  }, [desk.jumping, reading.stage]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the window listens to the keys
    <main
      ref={stage}
      tabIndex={-1}
      className="presenter"
      aria-label={words.presenter}
      style={style}
      onClick={(event) => {
        const half = touchedHalf(event);
        if (half !== null) desk.act(half);
      }}
    >
      <header className="presenter-top">
        <p className="numeral presenter-place">
          {words.place(reading.at, reading.running.length)}
          {open.pages.length > 1 && reading.stage === 'notes' ? (
            <span className="presenter-page">{words.page(reading.page, open.pages.length)}</span>
          ) : null}
        </p>
        {reading.rehearsal ? <p className="presenter-badge">{words.rehearsal}</p> : null}
        {reading.blank ? <p className="presenter-badge">{words.roomIsBlank}</p> : null}
        <p className="presenter-time">
          {words.gone(times.gone)} · {words.left(times.left)}
        </p>
        <p className="numeral presenter-clock">{times.clock}</p>
      </header>
      <PresenterText reading={reading} open={open} lit={desk.lit} />
      {ahead ? <PresenterAhead said={readerWordsOf(ahead, colleagues)} /> : null}
      <aside className="presenter-next">
        <p dir="auto">
          {reading.stage === 'finale'
            ? null
            : open.next
              ? words.nextName(shortNamesOf(open.next, colleagues))
              : words.nextEnd}
          {open.next && sayOf(open.next, colleagues) ? (
            <span className="presenter-next-say">
              {' '}
              {words.say(sayOf(open.next, colleagues) ?? '')}
            </span>
          ) : null}
        </p>
      </aside>
      {desk.problem ? (
        <p role="status" className="presenter-problem">
          {desk.problem}
        </p>
      ) : null}
      <footer className="presenter-foot">
        <ReaderTools
          reading={reading}
          note={open.note}
          speaking={desk.speaking}
          guidePaused={desk.guidePaused}
          isOwnView
          onAct={desk.act}
        />
        <ReadingControls reading={reading} onAct={desk.act} />
      </footer>
      {desk.jumping ? (
        <JumpToPerson reading={reading} notes={open.notes} onClose={desk.endJump} />
      ) : null}
    </main>
  );
}

function PresenterText(props: {
  readonly reading: ReadingView;
  readonly open: OpenReading;
  readonly lit: number | null;
}) {
  const { reading, open, lit } = props;
  const { colleagues } = useSnapshot();
  const { season } = useClock();
  const box = useRef<HTMLDivElement>(null);
  const { shown } = open;
  const isRead = reading.stage === 'notes' && shown !== null;
  const said = isRead ? readerWordsOf(shown, colleagues) : null;
  useShrinking(box, said ? oneTextOf(said) : reading.stage);

  if (!isRead || said === null) {
    const line = reading.stage === 'opening' ? reading.opening : reading.closing || words.lastWords;
    return (
      <div ref={box} className="presenter-text" aria-live="polite">
        <div key={reading.stage} className="presenter-said">
          <h1 className="display presenter-names" dir="auto">
            {line}
          </h1>
          {reading.stage === 'finale' ? (
            <p className="presenter-every-name">{everyName(open.notes, colleagues).join(' · ')}</p>
          ) : null}
        </div>
      </div>
    );
  }
  return (
    <div ref={box} className="presenter-text" aria-live="polite">
      <div key={`${shown.note.id} ${shown.page}`} className="presenter-said">
        <div className="presenter-heading">
          <DeferredLeaf kind={shown.note.kind} season={season} />
          <div>
            <h1 className="display presenter-names" dir="auto">
              <Isolated>{said.names}</Isolated>
            </h1>
            {said.say ? (
              <p className="presenter-say" dir="auto">
                {said.say}
              </p>
            ) : null}
          </div>
        </div>
        <p className="presenter-story" dir="auto">
          <LitWords text={said.story} lit={lit} />
        </p>
        <p className="presenter-from" dir="auto">
          {said.foot}
        </p>
      </div>
    </div>
  );
}

function DeferredLeaf(props: { readonly kind: Kind; readonly season: Season }) {
  const mayCome = useAfterPaint(true, false);
  return mayCome ? (
    <LeafPicture className="presenter-leaf" {...props} length={0.68} />
  ) : (
    <span className="presenter-leaf" />
  );
}
