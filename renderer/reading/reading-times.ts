import { useEffect, useMemo, useState } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { PAUSE_SECONDS, wordsToSay } from '../../shared/domain/reading.ts';
import { isRead } from '../../shared/domain/reading-turns.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time of day, minutes gone since the reading began, and minutes left at the reader's pace. */
export interface ReadingTimes {
  readonly clock: string;
  readonly gone: number;
  readonly left: number;
}

/** Keeps the reader's times, looked at again every five seconds. */
export function useReadingTimes(
  reading: ReadingView,
  notes: readonly Note[],
  pace: number,
): ReadingTimes {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 5000);
    return () => window.clearInterval(timer);
  }, []);

  // Counting words is slow, so that it is done once a note and not once a turn.
  const lengths = useMemo(
    () => notes.map((note) => (wordsToSay(note) / pace) * 60_000 + PAUSE_SECONDS * 1000),
    [notes, pace],
  );
  const left = useMemo(() => {
    if (reading.stage === 'finale') return 0;
    const isPresent = (index: number) => reading.stage === 'notes' && index === reading.at;
    return lengths.reduce(
      (sum, length, index) => (isPresent(index) || !isRead(reading, index) ? sum + length : sum),
      0,
    );
  }, [lengths, reading]);

  return {
    clock: clock.format(now),
    gone: Math.floor(Math.max(0, now - reading.beganAt) / 60_000),
    left: Math.round(left / 60_000),
  };
}
