import { useEffect, useMemo, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { PAUSE_SECONDS, readIn, wordsToSay } from '../../shared/domain/reading.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time of day, minutes gone since the reading began, and minutes left at the reader's pace. */
export interface ReadingTimes {
  readonly clock: string;
  readonly gone: number;
  readonly left: number;
}

/**
 * Keeps the reader's times, looked at again every five seconds. The time gone is what main measured up to the present
 * page and what it has stood here since, so that it never depends on how the computer's clock is set.
 */
export function useReadingTimes(
  reading: ReadingView,
  notes: readonly Note[],
  pace: number,
): ReadingTimes {
  const { shownAt, goneMs } = reading;
  const page = `${shownAt} ${goneMs}`;
  const [seen, setSeen] = useState(() => ({ page, now: Date.now(), stood: 0 }));
  useEffect(() => {
    const cameOn = performance.now();
    const look = () => setSeen({ page, now: Date.now(), stood: performance.now() - cameOn });
    look();
    const timer = window.setInterval(look, 5000);
    return () => window.clearInterval(timer);
  }, [page]);
  const stood = seen.page === page ? seen.stood : 0;

  // Counting words is slow, so that it is done once a note and not once a turn.
  const lengths = useMemo(
    () => notes.map((note) => (wordsToSay(note) / pace) * 60_000 + PAUSE_SECONDS * 1000),
    [notes, pace],
  );
  const left = useMemo(() => {
    if (reading.stage === 'finale') return 0;
    const read = new Set(readIn(reading));
    const present = reading.stage === 'notes' ? reading.at : -1;
    return notes.reduce((sum, { id }, index) => {
      const isToCome = index === present || !read.has(id);
      return isToCome ? sum + (lengths[index] ?? 0) : sum;
    }, 0);
  }, [lengths, notes, reading]);

  return {
    clock: clock.format(seen.now),
    gone: Math.floor((goneMs + stood) / 60_000),
    left: Math.round(left / 60_000),
  };
}
