import { motion } from 'framer-motion';
import type { Note } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { common, namesWithin } from '../ui/words.ts';
import { cardStages } from './card-motion.ts';
import { CORNER_LEAF } from './corner-leaf.ts';
import { NoteCard } from './note-card.tsx';
import { useClock } from './use-clock.ts';
import { useIdle } from './use-idle.ts';

/** A note closes by itself when nobody has touched it for so long, so that the wall goes on; in milliseconds. */
const IDLE_MS = 120_000;

/** A note that somebody opened. */
export function NoteDialog(props: {
  readonly note: Note;
  readonly still: boolean;
  readonly onClose: () => void;
}) {
  const { note, onClose } = props;
  const { colleagues } = useSnapshot();
  const { season } = useClock();
  useIdle(IDLE_MS, onClose);

  return (
    <Dialog
      label={common.noteFor(namesWithin(note, colleagues))}
      look="clear"
      className="note-dialog"
      onEscape={onClose}
      onTapBeside={onClose}
    >
      <motion.div className="card-space" {...cardStages} animate="unfolded">
        <NoteCard
          note={note}
          season={season}
          still={props.still}
          overlong="smaller"
          leaf={
            <LeafPicture
              kind={note.kind}
              season={season}
              ribbon={note.source !== 'colleague'}
              length={CORNER_LEAF.length / CORNER_LEAF.box}
              angle={CORNER_LEAF.angle}
              className="note-card-leaf"
            />
          }
        >
          <Button onClick={onClose}>{common.close}</Button>
        </NoteCard>
      </motion.div>
    </Dialog>
  );
}
