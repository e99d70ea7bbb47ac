import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  importNotes,
  lastImport,
  notesOfImport,
  undoImport,
} from '../../../../shared/domain/bring-in/import-notes.ts';
import type { CollectedNote } from '../../../../shared/domain/bring-in/row.ts';
import { SOURCES } from '../../../../shared/domain/note.ts';
import { NOTHING_SEEN } from '../../../../shared/domain/waiting.ts';
import { note, PLANTED } from '../../../support/trees.ts';

const collected = (change: Partial<CollectedNote> = {}): CollectedNote => ({
  for: ['p01'],
  guests: [],
  story: 'Came early.',
  kind: 'kindness',
  source: 'colleague',
  from: null,
  placedAt: null,
  ...change,
});
const clear = (count: number) => Array.from({ length: count }, () => NOTHING_SEEN);

describe('an import', () => {
  test.each([
    ['nothing-to-bring-in', [], []],
    ['private-detail', [collected(), collected()], [NOTHING_SEEN, { hard: true, soft: false }]],
    ['unknown-colleague', [collected(), collected({ for: ['nobody'] })], clear(2)],
    ['unknown-colleague', [collected({ from: 'nobody' })], clear(1)],
  ] as const)('is refused as a whole with %s', (code, notes, seen) => {
    expect(importNotes(PLANTED, 'import-1', notes, seen, 0)).toEqual({ ok: false, code });
  });

  test('is not brought in twice', () => {
    const once = importNotes(PLANTED, 'import-1', [collected()], clear(1), 0);
    const twice = once.ok ? importNotes(once.value, 'import-1', [collected()], clear(1), 0) : once;
    expect(twice).toEqual({ ok: false, code: 'already-brought-in' });
  });

  test('moves no leaf, gives no place twice, and one step takes all of it out again', () => {
    const rows = fc.array(
      fc.record({
        source: fc.constantFrom(...SOURCES),
        placedAt: fc.option(fc.nat(10_000)),
        soft: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    );
    const there = {
      ...PLANTED,
      notes: [note('n1', { place: { limb: 3, k: 0 } }), note('n2', { place: { limb: 3, k: 1 } })],
    };
    fc.assert(
      fc.property(rows, (drawn) => {
        const notes = drawn.map(({ source, placedAt }) => collected({ source, placedAt }));
        const seen = drawn.map(({ soft }) => ({ hard: false, soft }));
        const brought = importNotes(there, 'import-9', notes, seen, 10_000);
        if (!brought.ok) throw new Error(brought.code);
        const all = brought.value.notes;
        expect(all.slice(0, 2)).toEqual(there.notes);
        expect(all).toHaveLength(notes.length + 2);
        expect(new Set(all.map(({ place }) => `${place.limb}/${place.k}`)).size).toBe(all.length);
        const came = notesOfImport(all, 'import-9');
        expect(came.map(({ placedAt }) => placedAt)).toEqual(
          came.map(({ placedAt }) => placedAt).toSorted((a, b) => a - b),
        );
        const waits = drawn.filter(({ source, soft }) => soft || source !== 'colleague').length;
        expect(came.filter(({ state }) => state === 'waiting')).toHaveLength(waits);
        expect(lastImport(all)).toBe('import-9');
        expect(brought.value.history).toHaveLength(drawn.length);
        const out = undoImport(brought.value, 'import-9', 20_000);
        expect(out.ok && out.value.notes).toEqual(there.notes);
        expect(out.ok && new Set(out.value.history.map(({ id }) => id)).size).toBe(
          2 * drawn.length,
        );
        expect(undoImport(brought.value, 'import-', 20_000)).toMatchObject({ ok: false });
      }),
    );
  });
});
