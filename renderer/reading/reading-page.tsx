import { motion, useIsPresent } from 'framer-motion';
import { useRef } from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Note } from '../../shared/domain/note.ts';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { fromWords, kindNames, namesOf } from '../ui/words.ts';
import { pageMotion } from './page-motion.ts';
import { useFitting } from './use-fitting.ts';

const LEAF_LEAN = -1.14;

/** One note as it is read aloud: its leaf, the names, how to say them, the story and who it is from. */
export function ReadingPage(props: {
  readonly note: Note;
  readonly colleagues: readonly Colleague[];
  readonly season: Season;
  readonly still: boolean;
}) {
  const { note, colleagues, season, still } = props;
  const page = useRef<HTMLDivElement>(null);
  const isPresent = useIsPresent();
  const say = sayWords(note, colleagues);
  const from = fromWords(note, colleagues);
  useFitting(page, note.story);

  return (
    <motion.article className="reading-page" aria-hidden={!isPresent} {...pageMotion(still)}>
      <LeafPicture
        className="reading-leaf"
        kind={note.kind}
        season={season}
        angle={LEAF_LEAN}
        length={0.6}
        ribbon={note.source !== 'colleague'}
      />
      <div ref={page} className="reading-words">
        <p className="reading-kind" data-kind={note.kind}>
          {kindNames[note.kind]}
        </p>
        <h1 className="display reading-names" dir="auto">
          {namesOf(note, unbroken(note, colleagues))}
        </h1>
        {say ? (
          <p className="reading-say" dir="auto">
            {words.say(say)}
          </p>
        ) : null}
        <p className="reading-story" dir="auto">
          {note.story}
        </p>
        {from ? (
          <p className="reading-from" dir="auto">
            {from}
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

/** How to say the names that need it, in the order of the names. */
function sayWords(note: Note, colleagues: readonly Colleague[]): string | null {
  if (note.for === 'whole-team') return null;
  const known = note.for.flatMap((id) => colleagues.find((each) => each.id === id)?.say ?? []);
  return known.length === 0 ? null : known.join(' · ');
}
