import { useMemo } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { turnReading } from '../../shared/domain/reading-turns.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { storyPages } from '../../shared/domain/story-pages.ts';
import { useSnapshot } from '../state/use-tree.tsx';

/** What both views show of the open reading. */
export interface OpenReading {
  /** The notes of the running order. */
  readonly notes: readonly Note[];
  /** The note on the screen; undefined only before the opening's first note is known. */
  readonly note: Note | undefined;
  /** The pages of its story, and the words of the present one. */
  readonly pages: readonly string[];
  readonly words: string;
  /** The note after it, or null before the finale. */
  readonly next: Note | null;
}

/** Derives what both views show; the same snapshot gives the same on either. */
export function useOpenReading(reading: ReadingView): OpenReading {
  const { notes: all } = useSnapshot();
  const { running, at, page } = reading;
  const notes = useMemo(() => {
    const byId = new Map(all.map((note) => [note.id, note]));
    return running.flatMap((id) => byId.get(id) ?? []);
  }, [running, all]);
  const note = notes[at];
  const pages = useMemo(() => storyPages(note?.story ?? ''), [note?.story]);
  const next = useMemo(() => {
    // As if the present story had no more pages.
    const after = turnReading(reading, 'next', () => 1);
    return after.stage === 'notes' ? (notes[after.at] ?? null) : null;
  }, [reading, notes]);
  return { notes, note, pages, words: pages[page] ?? pages[0] ?? '', next };
}
