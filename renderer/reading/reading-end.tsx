import { motion, useIsPresent } from 'framer-motion';
import { reading as words } from '../ui/words/reading.ts';
import { pageMotion } from './page-motion.ts';

/** What stands where the next note would be, after the last one. */
export function ReadingEnd(props: { readonly still: boolean }) {
  const isPresent = useIsPresent();
  return (
    <motion.article
      className="reading-page reading-end"
      aria-hidden={!isPresent}
      {...pageMotion(props.still)}
    >
      <div className="reading-words">
        <h1 className="display">{words.lastWords}</h1>
      </div>
    </motion.article>
  );
}
