import { motion, useIsPresent } from 'framer-motion';
import { useMemo, useRef } from 'react';
import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Note } from '../../shared/domain/note.ts';
import { reading as words } from '../ui/words/reading.ts';
import { useShrinking } from './use-shrinking.ts';
import './finale.css';

/** With more names than this they are set smaller. */
const MANY_NAMES = 30;

/** After the last note: the whole tree with every leaf that was read lit, the closing line, and everybody's name. */
export function Finale(props: {
  readonly notes: readonly Note[];
  readonly colleagues: readonly Colleague[];
  readonly closing: string;
}) {
  const { notes, colleagues, closing } = props;
  const isPresent = useIsPresent();
  const list = useRef<HTMLUListElement>(null);
  const names = useMemo(() => everyName(notes, colleagues), [notes, colleagues]);
  useShrinking(list, names.join());
  return (
    <motion.article
      className="finale"
      aria-hidden={!isPresent}
      initial={{ opacity: 0 }}
      animate={{ opacity: 1 }}
      exit={{ opacity: 0 }}
      transition={{ duration: 0.6 }}
    >
      <h1 className="display finale-closing" dir="auto">
        {closing || words.lastWords}
      </h1>
      <ul
        ref={list}
        className="finale-names"
        aria-label={words.everyName}
        data-many={names.length > MANY_NAMES || undefined}
      >
        {names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </motion.article>
  );
}

/** Everybody named in these notes, in the order of the list; guests after it, the whole team last. */
export function everyName(
  notes: readonly Note[],
  colleagues: readonly Colleague[],
): readonly string[] {
  const named = new Set(notes.flatMap((note) => (note.for === 'whole-team' ? [] : note.for)));
  const names = colleagues.filter(({ id }) => named.has(id)).map(({ name }) => name);
  const team = notes.some((note) => note.for === 'whole-team');
  const guests = notes.flatMap((note) => note.guests);
  return [...new Set([...names, ...guests]), ...(team ? [words.wholeTeam] : [])];
}
