import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Note } from '../../shared/domain/note.ts';
import { reading as words } from '../ui/words/reading.ts';
import { fromWords, kindNames, namesOf } from '../ui/words.ts';
import { sayOf } from './say-names.ts';

/** Which page of which note. */
export interface NotePage {
  readonly note: Note;
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  /** The words of this page of its story. */
  readonly story: string;
}

/** Everything a page says, in the order it is read. */
export interface PageWords {
  readonly kind: string;
  readonly names: string;
  readonly say: string | null;
  readonly story: string;
  readonly foot: string | null;
}

/** What the reader's own screen says of a page; the kind stands in its foot. */
export type ReaderWords = Omit<PageWords, 'kind'>;

/** A page's words as one text, to know the page again by. */
export function oneTextOf(said: ReaderWords): string {
  return [said.names, said.say, said.story, said.foot].join('\n');
}

/** What a page of a note says; to the reader also how its names are said. */
export function pageWordsOf(
  { note, page, pages, story }: NotePage,
  colleagues: readonly Colleague[],
  forReader: boolean,
): PageWords {
  const say = forReader ? sayOf(note, colleagues) : null;
  return {
    kind: kindNames[note.kind],
    names: namesOf(note, unbroken(note, colleagues)),
    say: say && words.say(say),
    story,
    foot: pages > 1 ? words.page(page, pages) : fromWords(note, colleagues),
  };
}

/** What a page of a note says to the reader. */
export function readerWordsOf(
  { note, story }: NotePage,
  colleagues: readonly Colleague[],
): ReaderWords {
  const say = sayOf(note, colleagues);
  return {
    names: namesOf(note, colleagues),
    say: say && words.say(say),
    story,
    foot: [kindNames[note.kind], fromWords(note, colleagues)].filter(Boolean).join(' · '),
  };
}

/** With several names a line ends between two of them, never within one. */
function unbroken(note: Note, colleagues: readonly Colleague[]): readonly Colleague[] {
  if (note.for === 'whole-team' || note.for.length === 1) return colleagues;
  return colleagues.map((each) => ({ ...each, name: each.name.replaceAll(' ', '\u00a0') }));
}
