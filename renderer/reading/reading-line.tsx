import { motion, useIsPresent } from 'framer-motion';
import { reading as words } from '../ui/words/reading.ts';
import { pageMotion } from './page-motion.ts';

/** The opening line, large, before the first note. */
export function ReadingLine(props: { readonly line: string; readonly still: boolean }) {
  const isPresent = useIsPresent();
  return (
    <motion.article
      className="reading-page reading-line"
      aria-hidden={!isPresent}
      {...pageMotion(props.still)}
    >
      <div className="reading-words">
        <h1 className="display" dir="auto">
          {props.line || words.title}
        </h1>
      </div>
    </motion.article>
  );
}
