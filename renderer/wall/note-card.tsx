import { motion } from 'framer-motion';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Season } from '../../shared/domain/calendar.ts';
import type { Note } from '../../shared/domain/note.ts';
import { kindInk } from '../scene/create-scene.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { directionOf, Isolated, Story } from '../ui/isolated.tsx';
import { fromWords, kindNames, namesOf, whenWords, wall as words } from '../ui/words.ts';
import { cardMotion } from './card-motion.ts';
import { fitCard, type Overlong, showPage } from './fit-card.ts';
import './note-card.css';

/** A note unfolded as a card cut like a leaf; its type steps down until names and story fit, then they go on several pages. */
export function NoteCard(props: {
  readonly note: Note;
  readonly season: Season;
  /** Whether nothing may move. */
  readonly still: boolean;
  /** What becomes of words that do not fit: read from across the room they turn pages, at arm's length they get smaller. */
  readonly overlong: Overlong;
  /** Milliseconds in which all pages are shown. */
  readonly stay?: number | undefined;
  /** The leaf at the card's corner, where it is not the scene that draws it. */
  readonly leaf?: ReactNode;
  /** What stands below the story. */
  readonly children?: ReactNode;
}) {
  const { note, overlong } = props;
  const { colleagues } = useSnapshot();
  const card = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const names = namesOf(note, colleagues);
  // A date stays on one line.
  const when = whenWords(note.placedAt).replaceAll(' ', '\u00a0');
  const from = [fromWords(note, colleagues), when].filter(Boolean).join(', ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need another fit
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    const refit = () => setPages(fitCard(element, overlong));
    refit();
    // Fitting has asked for the letters it needs; with them the words may take another size.
    void document.fonts.ready.then(refit);
    // The room has no size before its dialog is shown.
    const observer = new ResizeObserver(refit);
    if (element.parentElement) observer.observe(element.parentElement);
    document.fonts.addEventListener('loadingdone', refit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', refit);
    };
  }, [names, note.story, from, overlong]);

  const page = usePage(card, pages, props.stay);

  return (
    <motion.div ref={card} className="note-card" variants={cardMotion(props.still)}>
      <div className="note-card-fold" aria-hidden="true" />
      <div className="note-card-words">
        <p className="note-card-kind" style={{ color: kindInk(note.kind, props.season) }}>
          {kindNames[note.kind]}
        </p>
        {/* The story says which way its columns and pages go; the names have a direction of their own. */}
        <div className="note-card-text" dir={directionOf(note.story)}>
          <h2 className="note-card-names display" dir="auto">
            <Isolated>{names}</Isolated>
          </h2>
          <p className="note-card-story">
            <Story>{note.story}</Story>
          </p>
        </div>
        <div className="note-card-foot">
          <p className="note-card-from">
            <Isolated>{from}</Isolated>
          </p>
          {pages > 1 && <p className="note-card-from numeral">{words.cardPage(page + 1, pages)}</p>}
          {props.children}
        </div>
      </div>
      {props.leaf}
    </motion.div>
  );
}

/** The page that is shown, from 0; each stays for its part of the time. */
function usePage(
  card: RefObject<HTMLElement | null>,
  pages: number,
  stay: number | undefined,
): number {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (stay === undefined || pages === 1) return;
    const timer = setInterval(() => setPage((now) => Math.min(now + 1, pages - 1)), stay / pages);
    return () => clearInterval(timer);
  }, [pages, stay]);
  useLayoutEffect(() => {
    if (card.current && pages > 1) showPage(card.current, page);
  }, [card, pages, page]);
  return page;
}
