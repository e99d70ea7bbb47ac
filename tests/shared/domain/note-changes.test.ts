import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_STORY } from '../../../shared/domain/note.ts';
import {
  addNote,
  setNoteState,
  TAKE_BACK_MS,
  takeBackNote,
} from '../../../shared/domain/note-changes.ts';
import { LIMBS, occupancyOf, openBuds } from '../../../shared/domain/place.ts';
import { BARE_DOCUMENT } from '../../../shared/domain/team-changes.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import { draft, PLANTED } from '../../support/trees.ts';

describe('adding a note', () => {
  test('keeps what was written, at the bud that was chosen', () => {
    const added = addNote(PLANTED, draft({ place: { limb: 3, k: 2 }, from: 'p03' }), 1000);
    expect(added).toMatchObject({
      ok: true,
      value: {
        note: {
          for: ['p01'],
          kind: 'courage',
          from: 'p03',
          place: { limb: 3, k: 2 },
          placedAt: 1000,
        },
      },
    });
  });

  test.each([
    ['nobody-chosen', { for: [] }],
    ['too-many-colleagues', { for: Array.from({ length: 13 }, (_, i) => `x${i}`) }],
    ['unknown-colleague', { for: ['p01', 'nobody'] }],
    ['unknown-colleague', { from: 'nobody' }],
    ['story-empty', { story: ' \u200b\n ' }],
    ['story-too-long', { story: 'a'.repeat(LONGEST_STORY + 1) }],
    ['place-taken', { place: { limb: 0, k: 700 } }],
  ] as const)('refuses with %s and changes nothing', (code, change) => {
    expect(addNote(PLANTED, draft(change), 0)).toEqual({ ok: false, code });
  });

  test('needs a tree', () => {
    expect(addNote(BARE_DOCUMENT, draft(), 0)).toEqual({ ok: false, code: 'no-tree' });
  });

  test('600 characters as a person counts them are not too long', () => {
    expect(addNote(PLANTED, draft({ story: '👨‍👩‍👧‍👦'.repeat(LONGEST_STORY) }), 0).ok).toBe(true);
  });

  test('the same draft twice is one note', () => {
    const once = addNote(PLANTED, draft(), 0);
    const twice = once.ok ? addNote(once.value.document, draft(), 5) : once;
    expect(twice.ok && twice.value.document.notes).toHaveLength(1);
  });

  test('a colleague named twice is named once; words of a family have no author', () => {
    const added = addNote(
      PLANTED,
      draft({ for: ['p01', 'p01'], source: 'family', from: 'p03' }),
      0,
    );
    expect(added.ok && added.value.note).toMatchObject({ for: ['p01'], from: null });
  });
});

describe('taking back, hiding and removing', () => {
  const placed = (): TreeDocument => {
    const added = addNote(PLANTED, draft(), 1000);
    if (!added.ok) throw new Error(added.code);
    return added.value.document;
  };

  test('a note can be taken back for thirty seconds', () => {
    const back = takeBackNote(placed(), 'n1', 1000 + TAKE_BACK_MS);
    expect(back.ok && back.value.notes).toEqual([]);
    expect(takeBackNote(placed(), 'n1', 1001 + TAKE_BACK_MS)).toEqual({
      ok: false,
      code: 'too-late',
    });
    expect(takeBackNote(placed(), 'other', 1000)).toEqual({ ok: false, code: 'no-such-note' });
  });

  test('a removed note keeps its place and can come back', () => {
    const removed = setNoteState(placed(), 'n1', 'removed', 0);
    const again = removed.ok ? setNoteState(removed.value, 'n1', 'on-the-tree', 0) : removed;
    expect(again.ok && again.value.notes).toEqual(placed().notes);
  });
});

test('whatever happens, a leaf that was placed never moves and no two share a place', () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      limb: fc.option(fc.nat(LIMBS - 1)),
      bud: fc.nat(12),
    }),
    fc.record({
      do: fc.constantFrom('hide' as const, 'remove' as const, 'back' as const),
      which: fc.nat(),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let document = PLANTED;
      let next = 0;
      for (const action of steps) {
        const before = new Map(document.notes.map((note) => [note.id, note.place]));
        if (action.do === 'add') {
          const buds = openBuds(occupancyOf(document.notes), action.limb ?? 0);
          const place = action.limb === null ? null : (buds[action.bud] ?? null);
          const added = addNote(document, draft({ id: `n${next++}`, place }), 0);
          if (added.ok) document = added.value.document;
          if (place !== null) expect(document.notes.at(-1)?.place).toEqual(place);
        } else {
          const id = document.notes[action.which % Math.max(1, document.notes.length)]?.id ?? '';
          const changed =
            action.do === 'back'
              ? takeBackNote(document, id, 0)
              : setNoteState(document, id, action.do === 'hide' ? 'hidden' : 'removed', 0);
          if (changed.ok) document = changed.value;
        }
        for (const note of document.notes) {
          const was = before.get(note.id);
          if (was) expect(note.place).toEqual(was);
        }
        const places = document.notes.map(({ place }) => `${place.limb}/${place.k}`);
        expect(new Set(places).size).toBe(places.length);
      }
    }),
  );
});
