import { motion, useIsPresent } from 'framer-motion';
import { memo, useMemo, useRef } from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Colleague } from '../../shared/domain/colleague.ts';
import { Isolated } from '../ui/isolated.tsx';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { LitWords } from './lit-words.tsx';
import { pageMotion } from './page-motion.ts';
import { type NotePage, pageWordsOf } from './page-words.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useFitting } from './use-fitting.ts';

const LEAF_LEAN = -1.14;

/** One page of a note as the room sees it: its leaf, the names, the words and who it is from. */
export const ReadingPage = memo(function ReadingPage(props: {
  readonly shown: NotePage;
  /** The word the voice or the guide is at, or null. */
  readonly lit: number | null;
  readonly colleagues: readonly Colleague[];
  readonly season: Season;
  readonly still: boolean;
  /** Whether the reader looks at this page too and needs to know how names are said. */
  readonly forReader: boolean;
}) {
  const { shown, colleagues, season, still, forReader } = props;
  const { note } = shown;
  const page = useRef<HTMLDivElement>(null);
  const isPresent = useIsPresent();
  const said = useMemo(
    () => pageWordsOf(shown, colleagues, forReader),
    [shown, colleagues, forReader],
  );
  const leafMayCome = useAfterPaint(true, false);
  useFitting(page, said);

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
          {said.kind}
        </p>
        <h1 className="display reading-names" dir="auto">
          <Isolated>{said.names}</Isolated>
        </h1>
        {said.say ? (
          <p className="reading-say" dir="auto">
            {said.say}
          </p>
        ) : null}
        <p className="reading-story" dir="auto">
          <LitWords text={said.story} lit={props.lit} />
        </p>
        {said.foot ? (
          <p className="reading-from" dir="auto">
            <Isolated>{said.foot}</Isolated>
          </p>
        ) : null}
      </div>
    </motion.article>
  );
});
