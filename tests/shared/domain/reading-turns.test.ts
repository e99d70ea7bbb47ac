import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../shared/domain/note.ts';
import { addNote, setNoteState } from '../../../shared/domain/note-changes.ts';
import { type Reading, readIn, selectNotes } from '../../../shared/domain/reading.ts';
import {
  beginReading,
  blankReading,
  endReading,
  goOnReading,
  jumpInReading,
  takeInArrived,
  turnPage,
} from '../../../shared/domain/reading-changes.ts';
import { openReading } from '../../../shared/domain/reading-place.ts';
import { type PageTurn, turnReading } from '../../../shared/domain/reading-turns.ts';
import { snapshotFor } from '../../../shared/domain/snapshot.ts';
import { storyPages } from '../../../shared/domain/story-pages.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import { cameOnAt } from '../../support/reading-moment.ts';
import { draft, note, PLANTED } from '../../support/trees.ts';

const LONG = 'She rang every evening and listened until the line went quiet. '.repeat(9).trim();
const treeOf = (count: number): TreeDocument => ({
  ...PLANTED,
  notes: Array.from({ length: count }, (_, k) =>
    note(`n${k}`, { place: { limb: k % 7, k }, story: k % 5 === 4 ? LONG : 'She stayed.' }),
  ),
});
const begun = (
  document: TreeDocument,
  change: Partial<Parameters<typeof beginReading>[1]> = {},
): TreeDocument => {
  const start = { id: 'r1', selection: 'all', order: 'as-placed', seed: 1, yearBegan: 0 } as const;
  const result = beginReading(document, { ...start, ...change }, 100);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const reading = (document: TreeDocument): Reading => {
  const open = openReading(document);
  if (open === null) throw new Error('no reading is open');
  return open;
};
const turned = (document: TreeDocument, ...turns: readonly PageTurn[]): TreeDocument =>
  turns.reduce((before, turn) => {
    const result = turnPage(before, turn, cameOnAt(before, 200));
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }, document);
const shownIn = (document: TreeDocument) => {
  const { reading: view } = snapshotFor(document, {
    revision: 1,
    role: 'wall',
    sample: false,
    service: null,
    readingInterrupted: false,
    presenting: false,
    printing: null,
    manager: null,
  });
  return view;
};

describe('the walk', () => {
  test('goes from the opening line through every page to the finale, and back', () => {
    let document = begun(treeOf(5), { opening: 'Good morning', closing: 'Thank you all' });
    expect(reading(document)).toMatchObject({ stage: 'opening', reached: 0 });
    const places: string[] = [];
    for (let press = 0; press < 7; press++) {
      document = turned(document, 'next');
      const { stage, at, page } = reading(document);
      places.push(`${stage} ${at}.${page}`);
    }
    expect(places).toEqual([
      'notes 0.0',
      'notes 1.0',
      'notes 2.0',
      'notes 3.0',
      'notes 4.0',
      'notes 4.1',
      'finale 4.0',
    ]);
    expect(reading(turned(document, 'previous'))).toMatchObject({ stage: 'notes', at: 4, page: 0 });
  });

  test('comes back to what was skipped before the finale, and takes a second skip at its word', () => {
    let document = turned(begun(treeOf(4)), 'skip', 'next', 'skip', 'next');
    expect(reading(document)).toMatchObject({ at: 0, stage: 'notes', skipped: ['n2'] });
    document = turned(document, 'next');
    expect(reading(document)).toMatchObject({ at: 2, stage: 'notes', skipped: [] });
    document = turned(document, 'skip');
    expect(reading(document)).toMatchObject({ stage: 'finale', skipped: ['n2'] });
    expect(readIn(reading(document)).toSorted()).toEqual(['n0', 'n1', 'n3']);
  });

  test('a note read out of turn is read once, and the reading goes on where it was left', () => {
    const jumped = jumpInReading(
      turned(begun(treeOf(4)), 'next'),
      'n3',
      cameOnAt(turned(begun(treeOf(4)), 'next'), 0),
    );
    if (!jumped.ok) throw new Error(jumped.code);
    expect(reading(jumped.value)).toMatchObject({ at: 3, reached: 2, ahead: ['n3'] });
    const back = turned(jumped.value, 'next');
    expect(reading(back)).toMatchObject({ at: 1, detour: null });
    expect(reading(turned(back, 'next', 'next'))).toMatchObject({ stage: 'finale' });
  });

  test('reading again begins at the first page; an end is taken back at the same page', () => {
    const document = turned(begun(treeOf(5)), 'last', 'next');
    expect(reading(document)).toMatchObject({ at: 4, page: 1 });
    expect(reading(turned(document, 'again')).page).toBe(0);
    const ended = endReading(document, cameOnAt(document, 300));
    const again = ended.ok ? goOnReading(ended.value, 400) : ended;
    expect(again.ok && reading(again.value)).toMatchObject({ at: 4, page: 1 });
  });

  test('notes that arrive meanwhile wait for the end', () => {
    const added = addNote(turned(begun(treeOf(3)), 'next'), draft({ id: 'late' }), 150);
    if (!added.ok) throw new Error(added.code);
    let { document } = added.value;
    expect(shownIn(document)).toMatchObject({ arrived: 1, at: 1, running: ['n0', 'n1', 'n2'] });
    document = turned(document, 'next', 'next');
    expect(reading(document).stage).toBe('finale');
    const taken = takeInArrived(document, cameOnAt(document, 200));
    if (!taken.ok) throw new Error(taken.code);
    expect(reading(taken.value)).toMatchObject({ stage: 'notes', at: 3 });
    expect(reading(taken.value).running.at(-1)).toBe('late');
  });

  test('a rehearsal leaves no note read, and its pace with the reader', () => {
    let document = begun(treeOf(4), { rehearsal: true });
    for (let k = 0; k < 4; k++) {
      const next = turnPage(document, 'next', cameOnAt(document, 100 + (k + 1) * 15_000));
      if (next.ok) document = next.value;
    }
    expect(reading(document).timed).toEqual({ notes: 4, words: 16, ms: 60_000 });
    const measured: TreeDocument = {
      ...document,
      readings: [{ ...reading(document), timed: { notes: 4, words: 110, ms: 108_000 } }],
      readingPlace: null,
    };
    const ended = endReading(measured, cameOnAt(measured, 500));
    if (!ended.ok) throw new Error(ended.code);
    expect(ended.value.settings.reader.pace).toBe(110);
    const fresh = selectNotes(ended.value.notes, 'new', {
      readings: ended.value.readings,
      yearBegan: 0,
    });
    expect(fresh).toHaveLength(4);
  });
});

type Step =
  | { readonly do: PageTurn | 'blank' | 'end-and-undo' | 'take-in' }
  | { readonly do: 'jump' | 'hide' | 'show'; readonly which: number }
  | { readonly do: 'add' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Step>({ do: 'next' }) },
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'previous' }) },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom('skip', 'skipped', 'again', 'first', 'last', 'blank', 'end-and-undo', 'take-in')
      .map((turn): Step => ({ do: turn as PageTurn })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('jump' as const, 'hide' as const, 'show' as const),
      which: fc.nat(29),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'add' }) },
);

describe('500 turns with edits in between', () => {
  /** Applies one step as main would; a refusal changes nothing. */
  function apply(document: TreeDocument, taken: Step, count: number): TreeDocument {
    const changed = (() => {
      switch (taken.do) {
        case 'add': {
          const added = addNote(document, draft({ id: `late${count}` }), 150);
          return added.ok ? { ok: true as const, value: added.value.document } : added;
        }
        case 'hide':
          return setNoteState(document, `n${taken.which}`, 'hidden', 0);
        case 'show':
          return setNoteState(document, `n${taken.which}`, 'on-the-tree', 0);
        case 'jump':
          return jumpInReading(document, `n${taken.which}`, cameOnAt(document, 200));
        case 'blank':
          return blankReading(document, true);
        case 'take-in':
          return takeInArrived(document, cameOnAt(document, 200));
        case 'end-and-undo': {
          const ended = endReading(document, cameOnAt(document, 200));
          return ended.ok ? goOnReading(ended.value, 201) : ended;
        }
        default:
          return turnPage(document, taken.do, cameOnAt(document, 200));
      }
    })();
    return changed.ok ? changed.value : document;
  }

  test('the order never shifts, and the place is always a note on the tree', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 500, maxLength: 500 }), (steps) => {
        let document = begun(treeOf(30), { order: 'shuffled', opening: 'Welcome' });
        let order = reading(document).running;
        for (const [count, taken] of steps.entries()) {
          document = apply(document, taken, count);
          const grown = reading(document).running;
          if (taken.do === 'take-in')
            order = [...order, ...grown.filter((id) => !order.includes(id))];
          const view = shownIn(document);
          if (view === null) return;
          const shown = new Set(
            document.notes.filter((n) => n.state === 'on-the-tree').map((n: Note) => n.id),
          );
          expect(shown.has(view.running[view.at] ?? '')).toBe(true);
          // What is read stays in the order it had, whatever was taken away or added.
          const ranks = view.running.map((id) => order.indexOf(id));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          const pages = storyPages(
            document.notes.find(({ id }) => id === view.running[view.at])?.story ?? '',
          );
          expect(view.page).toBeLessThan(pages.length);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('after any beginning, pressing next alone shows every unread note once, then the finale', () => {
    const turns = fc.constantFrom<PageTurn>('next', 'next', 'previous', 'skip', 'first', 'last');
    const steps = fc.array(fc.oneof(turns, fc.nat(19)), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (beginning) => {
        let at = reading(begun(treeOf(20)));
        const pagesOf = (id: string) => (Number(id.slice(1)) % 5 === 4 ? 2 : 1);
        let document = begun(treeOf(20));
        const waved = new Set<string | undefined>();
        for (const turn of beginning) {
          if (turn === 'skip') waved.add(reading(document).running[reading(document).at]);
          const jumped =
            typeof turn === 'number'
              ? jumpInReading(document, `n${turn}`, cameOnAt(document, 0))
              : null;
          document =
            typeof turn === 'number'
              ? jumped?.ok
                ? jumped.value
                : document
              : turned(document, turn);
        }
        at = reading(document);
        const readBefore = new Set(readIn(at));
        const seen: string[] = [];
        for (let press = 0; press < 120 && at.stage !== 'finale'; press++) {
          const before = at.running[at.at];
          at = turnReading(at, 'next', pagesOf);
          const now = at.running[at.at] ?? '';
          if (now !== before && at.stage === 'notes' && !readBefore.has(now)) seen.push(now);
        }
        expect(at.stage).toBe('finale');
        expect(new Set(seen).size).toBe(seen.length);
        // Only what the reader waved past with their own hand may stay unread.
        const read = new Set(readIn(at));
        expect(at.running.filter((id) => !read.has(id) && !waved.has(id))).toEqual([]);
        expect(seen.filter((id) => readBefore.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('pages of a story', () => {
  test('a short story is one page, a long one pages of whole sentences with nothing lost', () => {
    expect(storyPages('She stayed.')).toEqual(['She stayed.']);
    const pages = storyPages(LONG);
    expect(pages).toHaveLength(2);
    expect(pages.every((page) => page.endsWith('.'))).toBe(true);
    const squeeze = (text: string) => text.replaceAll(/\s+/g, '');
    fc.assert(
      fc.property(fc.string({ maxLength: 900, unit: fc.constantFrom(...'abc .?\n') }), (story) => {
        expect(squeeze(storyPages(story).join(' '))).toBe(squeeze(story));
      }),
    );
  });
});
