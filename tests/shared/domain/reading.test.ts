import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sample from '../../../main/sample/notes.json' with { type: 'json' };
import { setNoteState } from '../../../shared/domain/note-changes.ts';
import { orderNotes, readingMinutes, selectNotes } from '../../../shared/domain/reading.ts';
import {
  beginReading,
  endReading,
  GO_ON_MS,
  goOnReading,
  turnPage,
} from '../../../shared/domain/reading-changes.ts';
import { openReading } from '../../../shared/domain/reading-place.ts';
import { snapshotFor } from '../../../shared/domain/snapshot.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import { cameOnAt } from '../../support/reading-moment.ts';
import { note, PLANTED } from '../../support/trees.ts';

const treeOf = (count: number): TreeDocument => ({
  ...PLANTED,
  notes: Array.from({ length: count }, (_, k) =>
    note(`n${k}`, {
      place: { limb: k % 7, k },
      placedAt: k,
      for: [['p09'], ['p01'], ['p03']][k % 3] ?? [],
    }),
  ),
});
const onTheWall = {
  revision: 1,
  role: 'wall',
  sample: false,
  service: null,
  readingInterrupted: false,
  presenting: false,
  printing: null,
  manager: null,
} as const;
const start = { id: 'r1', selection: 'all', order: 'as-placed', seed: 1, yearBegan: 0 } as const;
const begun = (
  document: TreeDocument,
  change: Partial<Parameters<typeof beginReading>[1]> = {},
) => {
  const result = beginReading(document, { ...start, ...change }, 100);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

describe('choosing what is read', () => {
  test('new notes are those that were on the screen in no reading', () => {
    const turned = turnPage(begun(treeOf(5)), 'next', cameOnAt(begun(treeOf(5)), 0));
    const ended = turned.ok ? endReading(turned.value, cameOnAt(turned.value, 200)) : turned;
    if (!ended.ok) throw new Error(ended.code);
    const fresh = selectNotes(ended.value.notes, 'new', {
      readings: ended.value.readings,
      yearBegan: 0,
    });
    expect(fresh.map(({ id }) => id)).toEqual(['n2', 'n3', 'n4']);
  });

  test('this year begins where the kiosk stands', () => {
    const chosen = selectNotes(treeOf(5).notes, 'this-year', { readings: [], yearBegan: 3 });
    expect(chosen.map(({ id }) => id)).toEqual(['n3', 'n4']);
  });

  test('every order reads every note once', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer(),
        fc.constantFrom('as-placed', 'by-colleague', 'shuffled'),
        (count, seed, order) => {
          const { notes, colleagues } = treeOf(count);
          const ordered = orderNotes(notes, order, colleagues, seed);
          expect([...ordered].sort((a, b) => a.placedAt - b.placedAt)).toEqual(notes);
        },
      ),
    );
  });

  test('by colleague keeps each person’s notes together, in the order of the list', () => {
    const { notes, colleagues } = treeOf(9);
    const people = orderNotes(notes, 'by-colleague', colleagues, 0).map((n) => n.for[0]);
    expect(people).toEqual(['p01', 'p01', 'p01', 'p03', 'p03', 'p03', 'p09', 'p09', 'p09']);
  });

  test('the sample team’s 36 notes take about 14 minutes', () => {
    expect(readingMinutes(sample.notes)).toBe(14);
    expect(readingMinutes([])).toBe(0);
  });

  test('there is nothing to read on a bare tree', () => {
    expect(beginReading(PLANTED, start, 0)).toEqual({ ok: false, code: 'nothing-to-read' });
  });
});

describe('turning pages', () => {
  test('nobody is skipped, repeated or out of order, whatever is hidden meanwhile', () => {
    const action = fc.oneof(
      { weight: 6, arbitrary: fc.constant({ type: 'next' as const }) },
      { weight: 2, arbitrary: fc.constant({ type: 'previous' as const }) },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.constant('hide' as const), which: fc.nat(19) }),
      },
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 80 }), (actions) => {
        let document = begun(treeOf(20), { order: 'shuffled' });
        const running = openReading(document)?.running ?? [];
        const seen = new Set([running[0]]);
        for (const step of actions) {
          const changed =
            step.type === 'hide'
              ? setNoteState(document, `n${step.which}`, 'hidden', 0)
              : turnPage(document, step.type, cameOnAt(document, 0));
          if (changed.ok) document = changed.value;
          // What a window shows now: when the note on the screen is hidden, the next one takes its place.
          const { reading, notes } = snapshotFor(document, onTheWall);
          if (reading === null) return;
          const shown = new Set(notes.map(({ id }) => id));
          const current = reading.running[reading.at];
          expect(shown.has(current ?? '')).toBe(true);
          seen.add(current);
          for (const id of reading.running.slice(0, reading.at)) expect(seen.has(id)).toBe(true);
          expect(reading.running).toEqual(running.filter((id) => shown.has(id)));
        }
      }),
    );
  });

  test('the ends hold, and turning shows the note again', () => {
    let document = begun(treeOf(2));
    for (const turn of ['previous', 'next', 'next', 'last', 'first'] as const) {
      const turned = turnPage(document, turn, cameOnAt(document, 0));
      if (turned.ok) document = turned.value;
    }
    expect(openReading(document)).toMatchObject({ at: 0, reached: 2, blank: false });
  });

  test('beginning again ends the reading that was open', () => {
    const again = begun(begun(treeOf(3)), { id: 'r2' });
    expect(again.readings.map(({ endedAt }) => endedAt)).toEqual([100, null]);
  });
});

describe('going on with a reading', () => {
  const turned = () => {
    const result = turnPage(begun(treeOf(5)), 'next', cameOnAt(begun(treeOf(5)), 0));
    if (!result.ok) throw new Error(result.code);
    return result.value;
  };
  const ended = () => {
    const result = endReading(turned(), cameOnAt(turned(), 200));
    if (!result.ok) throw new Error(result.code);
    return result.value;
  };

  test('opens an ended reading again where it stood', () => {
    const result = goOnReading(ended(), 200 + GO_ON_MS);
    expect(result.ok && openReading(result.value)).toMatchObject({ id: 'r1', at: 1, reached: 2 });
  });

  test('leaves an ended reading alone once its time is over', () => {
    expect(goOnReading(ended(), 201 + GO_ON_MS)).toEqual({ ok: false, code: 'no-reading' });
  });

  test('moves nothing while a reading is open: its page counts from then', () => {
    const document = turned();
    const result = goOnReading(document, 300);
    expect(result.ok && openReading(result.value)).toEqual({
      ...openReading(document),
      shownAt: 300,
    });
  });

  test('a crash or a sleep in the middle of a page is not taken for the pace of a rehearsal', () => {
    const document = begun(treeOf(5), { rehearsal: true });
    const woken = goOnReading(document, 100_000);
    const next = woken.ok ? turnPage(woken.value, 'next', cameOnAt(woken.value, 102_000)) : woken;
    expect(next.ok && openReading(next.value)?.timed.ms).toBe(2_000);
  });
});
