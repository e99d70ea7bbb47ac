import type { Note } from '../../shared/domain/note.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { reading as words } from '../ui/words/reading.ts';
import { shortNamesOf } from '../ui/words.ts';
import { useReadingTimes } from './reading-times.ts';

/** Where the reader shares the wall: who comes next and how the time goes, small and calm between the buttons. */
export function ReadingStrip(props: {
  readonly reading: ReadingView;
  readonly notes: readonly Note[];
  readonly next: Note | null;
}) {
  const { reading, notes, next } = props;
  const { colleagues, settings } = useSnapshot();
  const times = useReadingTimes(reading, notes, settings.reader.pace);
  if (reading.stage === 'finale') return null;
  return (
    <>
      <p className="reading-strip-next" dir="auto">
        <Isolated>{next ? words.nextName(shortNamesOf(next, colleagues)) : words.nextEnd}</Isolated>
      </p>
      <p className="reading-strip-time">{words.times(times.gone, times.left, times.clock)}</p>
    </>
  );
}
