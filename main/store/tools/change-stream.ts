import { appended } from '../../../shared/domain/appended.ts';
import { KINDS, type Note } from '../../../shared/domain/note.ts';
import { choosePlace, takenIn } from '../../../shared/domain/place.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';

const SENTENCES = [
  'Thank you for the tea after that long visit.',
  'You stayed until everybody had somewhere to go.',
  'The café idea worked: three families came.',
  'You found the words none of us had.',
  'Nobody else would have rung a fourth time.',
];

/** What a writer prints about one acknowledged change; `rev` counts the versions of one note from 1. */
export interface ChangeLine {
  readonly op: 'add' | 'edit' | 'remove';
  readonly id: string;
  readonly rev: number;
}

/** One change of the stream: what it does to whatever the tree is by then, and the line that says so. */
export interface StreamChange {
  readonly line: ChangeLine;
  readonly apply: (tree: TreeDocument) => TreeDocument;
}

/** The version a story says it is: the stream begins each story with it, other stories are version 1. */
export function revisionOf(story: string): number {
  const [, digits] = /^\((\d+)\) /.exec(story) ?? [];
  return digits === undefined ? 1 : Number(digits);
}

/** The version of each note of a tree. */
export function revisionsIn(tree: TreeDocument): Map<string, number> {
  return new Map(tree.notes.map(({ id, story }) => [id, revisionOf(story)]));
}

/**
 * The next change of a seeded stream, six adds to three edits to one removal. `revisions` is brought up to date, so
 * that changes asked for together never speak of a note that another of them removes; `number` makes ids unique.
 */
export function nextChange(
  tree: TreeDocument,
  revisions: Map<string, number>,
  random: () => number,
  number: number,
): StreamChange {
  const kind = random();
  const known = tree.notes[Math.floor(random() * tree.notes.length)];
  const revision = known && revisions.get(known.id);
  const words = SENTENCES[Math.floor(random() * SENTENCES.length)] ?? '';
  if (kind < 0.6 || !known || revision === undefined) return added(`n${number}`, words, revisions);

  const rev = revision + 1;
  if (kind < 0.9) {
    revisions.set(known.id, rev);
    return {
      line: { op: 'edit', id: known.id, rev },
      apply: (now) => ({
        ...now,
        notes: now.notes.map((note) =>
          note.id === known.id ? { ...note, story: `(${rev}) ${words}` } : note,
        ),
      }),
    };
  }
  revisions.delete(known.id);
  return {
    line: { op: 'remove', id: known.id, rev },
    apply: (now) => ({ ...now, notes: now.notes.filter((note) => note.id !== known.id) }),
  };
}

function added(id: string, words: string, revisions: Map<string, number>): StreamChange {
  revisions.set(id, 1);
  const note: Omit<Note, 'place' | 'for'> = {
    id,
    story: `(1) ${words}`,
    kind: KINDS[id.length % KINDS.length] ?? 'thank-you',
    source: 'colleague',
    from: null,
    guests: [],
    state: 'on-the-tree',
    waitsFor: [],
    authorStory: null,
    setAsideReason: null,
    placedAt: 0,
  };
  return {
    line: { op: 'add', id, rev: 1 },
    apply: (now) => {
      const place = choosePlace(takenIn(now.notes));
      const who = now.colleagues[place.k % Math.max(1, now.colleagues.length)];
      const honoured: Note['for'] = who ? [who.id] : 'whole-team';
      return { ...now, notes: appended(now.notes, [{ ...note, for: honoured, place }]) };
    },
  };
}
