import { AnimatePresence, motion } from 'framer-motion';
import { useLayoutEffect, useRef } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { LeafPose } from '../scene/scene.ts';
import { useSnapshotPart } from '../state/use-tree.tsx';
import { namesWithin, wall as words } from '../ui/words.ts';
import { cardStages } from './card-motion.ts';
import { CORNER_LEAF, cornerLeafLength } from './corner-leaf.ts';
import { NoteCard } from './note-card.tsx';
import { useClock } from './use-clock.ts';
import type { Spotlight } from './use-spotlight.ts';

/** The card of the note in the light. Not a dialog and not live: it never interrupts anybody. */
export function SpotlightCard(props: Spotlight & { readonly still: boolean }) {
  const notes = useSnapshotPart((snapshot) => snapshot.notes);
  const note = notes.find(({ id }) => id === props.noteId);
  return (
    <AnimatePresence>
      {note && (
        <Card
          key={note.id}
          note={note}
          still={props.still}
          unfolded={props.unfolded}
          stay={props.stay}
          onLaidOut={props.onLaidOut}
        />
      )}
    </AnimatePresence>
  );
}

function Card(props: {
  readonly note: Note;
  readonly still: boolean;
  readonly unfolded: boolean;
  readonly stay: number;
  readonly onLaidOut: (corner: LeafPose) => void;
}) {
  const { note, onLaidOut } = props;
  const colleagues = useSnapshotPart((snapshot) => snapshot.colleagues);
  const { season } = useClock();
  const space = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const card = space.current?.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    let gone = false;
    // The leaf sets out once the card has its final size, in its own letters.
    void document.fonts.ready.then(() => {
      if (!gone) onLaidOut(cornerOf(card));
    });
    return () => {
      gone = true;
    };
  }, [onLaidOut]);

  return (
    <motion.div
      ref={space}
      role="group"
      aria-label={words.spotlight(namesWithin(note, colleagues))}
      className="card-space spotlight"
      {...cardStages}
      animate={props.unfolded ? 'unfolded' : 'folded'}
    >
      <NoteCard
        note={note}
        season={season}
        still={props.still}
        overlong="pages"
        stay={props.unfolded ? props.stay : undefined}
      />
    </motion.div>
  );
}

/** Where the leaf's stalk ends at a card's corner, in CSS pixels; offsets, because the card is still folded. */
function cornerOf(card: HTMLElement): LeafPose {
  const pixel = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const space = card.offsetParent;
  const left = card.offsetLeft + (space instanceof HTMLElement ? space.offsetLeft : 0);
  const top = card.offsetTop + (space instanceof HTMLElement ? space.offsetTop : 0);
  const { x, y, angle } = CORNER_LEAF;
  const length = cornerLeafLength(top / pixel);
  return {
    x: left + (x - Math.cos(angle) * length * 0.46) * pixel,
    y: top + (y - Math.sin(angle) * length * 0.46) * pixel,
    length: length * pixel,
    angle,
  };
}
