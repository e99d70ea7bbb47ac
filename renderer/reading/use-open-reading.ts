import { useMemo } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { turnReading } from '../../shared/domain/reading-turns.ts';
import type { ReadingView } from '../../shared/domain/snapshot.ts';
import { storyPages } from '../../shared/domain/story-pages.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import type { NotePage } from './page-words.ts';

/** What both views show of the open reading. */
export interface OpenReading {
  /** The notes of the running order. */
  readonly notes: readonly Note[];
  /** The note on the screen; undefined only before the opening's first note is known. */
  readonly note: Note | undefined;
  /** The pages of its story, and the words of the present one. */
  readonly pages: readonly string[];
  readonly words: string;
  /** The page on the screen; null before the opening's first note is known. */
  readonly shown: NotePage | null;
  /** The note after it, or null before the finale. */
  readonly next: Note | null;
  /** The page one press away, or null where that is no note's. */
  readonly ahead: NotePage | null;
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
  const isRead = reading.stage === 'notes';
  const shown = useMemo(() => (note ? pageOf(note, page) : null), [note, page]);
  const ahead = useMemo(() => {
    const hasMore = isRead && shown !== null && shown.page + 1 < shown.pages;
    if (hasMore) return pageOf(shown.note, shown.page + 1);
    return next && pageOf(next, 0);
  }, [isRead, shown, next]);
  return { notes, note, pages, words: shown?.story ?? '', shown, next, ahead };
}

/** A page of a note's story; beyond its last page, the first. */
function pageOf(note: Note, asked: number): NotePage {
  const pages = storyPages(note.story);
  const page = asked < pages.length ? asked : 0;
  return { note, page, pages: pages.length, story: pages[page] ?? '' };
}
