import { motion, useIsPresent } from 'framer-motion';
import { useRef } from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Note } from '../../shared/domain/note.ts';
import { Isolated } from '../ui/isolated.tsx';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { fromWords, kindNames, namesOf } from '../ui/words.ts';
import { LitWords } from './lit-words.tsx';
import { pageMotion } from './page-motion.ts';
import { sayOf } from './say-names.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useFitting } from './use-fitting.ts';

const LEAF_LEAN = -1.14;

/** One page of a note as the room sees it: its leaf, the names, the words and who it is from. */
export function ReadingPage(props: {
  readonly note: Note;
  /** The words of the present page of its story. */
  readonly words: string;
  readonly page: number;
  readonly pages: number;
  /** The word the voice or the guide is at, or null. */
  readonly lit: number | null;
  readonly colleagues: readonly Colleague[];
  readonly season: Season;
  readonly still: boolean;
  /** Whether the reader looks at this page too and needs to know how names are said. */
  readonly forReader: boolean;
}) {
  const { note, colleagues, season, still } = props;
  const page = useRef<HTMLDivElement>(null);
  const isPresent = useIsPresent();
  const say = props.forReader ? sayOf(note, colleagues) : null;
  const from = fromWords(note, colleagues);
  const leafMayCome = useAfterPaint(true, false);
  useFitting(page, props.words);

  return (
    <motion.article className="reading-page" aria-hidden={!isPresent} {...pageMotion(still)}>
      {leafMayCome ? (
        <LeafPicture
          className="reading-leaf"
          kind={note.kind}
          season={season}
          angle={LEAF_LEAN}
          length={0.6}
          ribbon={note.source !== 'colleague'}
        />
      ) : null}
      <div ref={page} className="reading-words">
        <p className="reading-kind" data-kind={note.kind}>
          {kindNames[note.kind]}
        </p>
        <h1 className="display reading-names" dir="auto">
          <Isolated>{namesOf(note, unbroken(note, colleagues))}</Isolated>
        </h1>
        {say ? (
          <p className="reading-say" dir="auto">
            {words.say(say)}
          </p>
        ) : null}
        <p className="reading-story" dir="auto">
          <LitWords text={props.words} lit={props.lit} />
        </p>
        {props.pages > 1 ? (
          <p className="reading-from">{words.page(props.page, props.pages)}</p>
        ) : from ? (
          <p className="reading-from" dir="auto">
            <Isolated>{from}</Isolated>
          </p>
        ) : null}
      </div>
    </motion.article>
  );
}

/** With several names a line ends between two of them, never within one. */
function unbroken(note: Note, colleagues: readonly Colleague[]): readonly Colleague[] {
  if (note.for === 'whole-team' || note.for.length === 1) return colleagues;
  return colleagues.map((each) => ({ ...each, name: each.name.replaceAll(' ', '\u00a0') }));
}
