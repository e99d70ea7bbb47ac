import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forget, HISTORY_MS, undoChange } from '../../../shared/domain/history.ts';
import type { NoteState } from '../../../shared/domain/note.ts';
import {
  addNote,
  setNoteAside,
  setNoteState,
  takeBackNote,
} from '../../../shared/domain/note-changes.ts';
import { editNote } from '../../../shared/domain/note-edit.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import type { SeenByGuard } from '../../../shared/domain/waiting.ts';
import { draft, PLANTED } from '../../support/trees.ts';

function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

const withNote = must(addNote(PLANTED, draft(), 1000)).document;
const edit = { for: ['p03'], story: 'Other words.', kind: 'kindness' } as const;
const lastOf = (document: TreeDocument) => document.history.at(-1)?.id ?? '';
const undoLast = (document: TreeDocument, now = 5000) =>
  must(undoChange(document, lastOf(document), now));

describe('what was done to a note', () => {
  test('is remembered, with the note as it was', () => {
    const edited = must(editNote(withNote, 'n1', edit, 2000));
    const aside = must(setNoteAside(edited, 'n1', 'Too close to a family.', 3000));
    expect(aside.history.map(({ deed, at }) => [deed, at])).toEqual([
      ['added', 1000],
      ['edited', 2000],
      ['state-changed', 3000],
    ]);
    expect(aside.history[1]?.before).toEqual(withNote.notes[0]);
    expect(new Set(aside.history.map(({ id }) => id)).size).toBe(3);
  });

  test('keeps the author’s own words beside a manager’s', () => {
    const once = must(editNote(withNote, 'n1', edit, 2000));
    const twice = must(editNote(once, 'n1', { ...edit, story: 'Again other.' }, 2001));
    expect(twice.notes[0]?.authorStory).toBe(withNote.notes[0]?.story);
    const back = must(
      editNote(twice, 'n1', { ...edit, story: withNote.notes[0]?.story ?? '' }, 2002),
    );
    expect(back.notes[0]?.authorStory).toBeNull();
  });

  test('an edit follows the same rules as writing', () => {
    const tried = (change: object) => editNote(withNote, 'n1', { ...edit, ...change }, 1);
    expect(tried({ story: '  ' })).toEqual({ ok: false, code: 'story-empty' });
    expect(tried({ story: 'x'.repeat(601) })).toEqual({ ok: false, code: 'story-too-long' });
    expect(tried({ for: [] })).toEqual({ ok: false, code: 'nobody-chosen' });
    expect(tried({ for: ['nobody'] })).toEqual({ ok: false, code: 'unknown-colleague' });
    expect(editNote(withNote, 'n9', edit, 1)).toEqual({ ok: false, code: 'no-such-note' });
  });

  test('a number in a manager’s words is refused, a possible name is the manager’s to decide', () => {
    const tried = (seen: SeenByGuard, change: object = {}) =>
      editNote(withNote, 'n1', { ...edit, ...change }, 1, seen);
    expect(tried({ hard: true, soft: false })).toEqual({ ok: false, code: 'private-detail' });
    expect(tried({ hard: false, soft: true }).ok).toBe(true);
    // Words that hang already may stay when only something else is changed.
    const { story = '' } = withNote.notes[0] ?? {};
    expect(tried({ hard: true, soft: false }, { story }).ok).toBe(true);
  });

  test('nothing is remembered of a change that changes nothing', () => {
    const { story = '', kind = 'courage' } = withNote.notes[0] ?? {};
    expect(editNote(withNote, 'n1', { for: ['p01'], story, kind }, 9)).toEqual({
      ok: true,
      value: withNote,
    });
    expect(setNoteState(withNote, 'n1', 'on-the-tree', 9)).toEqual({ ok: true, value: withNote });
  });

  test('is forgotten after 90 days', () => {
    expect(forget(withNote, 1000 + HISTORY_MS)).toBe(withNote);
    expect(forget(withNote, 1001 + HISTORY_MS).history).toEqual([]);
    const later = must(setNoteState(withNote, 'n1', 'hidden', 1001 + HISTORY_MS));
    expect(later.history).toHaveLength(1);
    expect(undoChange(withNote, lastOf(withNote), 1001 + HISTORY_MS)).toEqual({
      ok: false,
      code: 'no-such-change',
    });
  });
});

describe('undoing', () => {
  test('a note that was added is removed, and nothing of it is lost', () => {
    const undone = undoLast(withNote);
    expect(undone.notes[0]?.state).toBe('removed');
    expect(undoLast(undone, 6000).notes).toEqual(withNote.notes);
  });

  test('a note that was taken back comes again, at its bud or at another if that is taken', () => {
    const without = must(takeBackNote(withNote, 'n1', 2000));
    expect(without.notes).toEqual([]);
    expect(undoLast(without).notes).toEqual(withNote.notes);
    const { place = null } = withNote.notes[0] ?? {};
    const taken = must(addNote(without, draft({ id: 'n2', place }), 3000)).document;
    const change = without.history.at(-1)?.id ?? '';
    const back = must(undoChange(taken, change, 4000));
    const places = back.notes.map((note) => `${note.place.limb}/${note.place.k}`);
    expect(new Set(places).size).toBe(2);
    expect(undoChange(back, change, 5000)).toEqual({ ok: false, code: 'nothing-to-undo' });
  });

  test('any number of changes, the last first, brings back what was at the beginning', () => {
    const states: readonly NoteState[] = ['on-the-tree', 'hidden', 'removed', 'waiting'];
    const step = fc.oneof(
      fc.record({ do: fc.constant('edit' as const), story: fc.stringMatching(/^[a-z]{1,9}$/) }),
      fc.record({ do: fc.constant('state' as const), state: fc.constantFrom(...states) }),
      fc.record({ do: fc.constant('aside' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let document = withNote;
        let now = 2000;
        for (const each of steps) {
          now++;
          if (each.do === 'edit') {
            document = must(editNote(document, 'n1', { ...edit, story: each.story }, now));
          } else if (each.do === 'state') {
            document = must(setNoteState(document, 'n1', each.state, now));
          } else document = must(setNoteAside(document, 'n1', `reason ${now}`, now));
        }
        const done = document.history.slice(1).reverse();
        for (const { id, deed, before } of done) {
          now++;
          const undone = undoChange(document, id, now);
          // A reason given again leaves the state as it was; there is nothing to see then.
          if (undone.ok) document = undone.value;
          else expect([undone.code, deed]).toEqual(['nothing-to-undo', 'state-changed']);
          expect(document.notes[0]?.state).toBe(before?.state);
          expect(document.notes[0]?.story).toBe(before?.story);
        }
        expect(document.notes[0]).toMatchObject({
          ...withNote.notes[0],
          setAsideReason: document.notes[0]?.setAsideReason,
        });
      }),
    );
  });
});
