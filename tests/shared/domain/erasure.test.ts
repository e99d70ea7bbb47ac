import { describe, expect, test } from 'vitest';
import {
  certify,
  erase,
  previewErasure,
  staysHeld,
  withoutErased,
} from '../../../shared/domain/erasure.ts';
import { editNote } from '../../../shared/domain/note-edit.ts';
import type { TreeDocument } from '../../../shared/domain/tree.ts';
import { note, PLANTED } from '../../support/trees.ts';

const TREE: TreeDocument = {
  ...PLANTED,
  pictures: [{ id: 'p01', jpeg: 'AAAA' }],
  notes: [
    note('alone', { for: ['p01'], story: 'words for Adaeze alone' }),
    note('shared', { for: ['p01', 'p03'], story: 'words for two', placedAt: 50 }),
    note('by', { for: ['p03'], from: 'p01', story: 'words by Adaeze', placedAt: 60 }),
    note('other', { for: 'whole-team', story: 'words for all', placedAt: 70 }),
  ],
};
const edit = { for: ['p01'], story: 'newer words', kind: 'courage' } as const;
const PERSON = { what: 'colleague', subject: 'p01', before: null } as const;
const NOTE = { what: 'note', subject: 'alone', before: null } as const;

function edited(document: TreeDocument, id: string): TreeDocument {
  const result = editNote(document, id, edit, 100);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('erasing', () => {
  test('a note takes its words with it, also from the history', () => {
    const document = edited(TREE, 'alone');
    expect(JSON.stringify(document)).toContain('words for Adaeze alone');
    const erased = erase(document, NOTE, 'c1', 200);
    expect(JSON.stringify(erased)).not.toMatch(/words for Adaeze alone|newer words/);
    expect(erased.notes).toHaveLength(3);
    expect(erased.certificates).toEqual([{ id: 'c1', ...NOTE, count: 1, at: 200, doneAt: null }]);
  });

  test('a colleague takes their entry, picture and own notes; shared notes stay without them, theirs unsigned', () => {
    expect(previewErasure(TREE, PERSON)).toEqual({ gone: 1, shared: 1, unsigned: 1, mentioned: 1 });
    const erased = erase(edited(TREE, 'by'), PERSON, 'c1', 200);
    const text = JSON.stringify({ ...erased, certificates: [] });
    expect(text).not.toContain('"p01"');
    expect(text).not.toContain('Adaeze Okonkwo');
    expect(erased.pictures).toEqual([]);
    expect(erased.notes.map(({ id }) => id)).toEqual(['shared', 'other']);
    expect(erased.notes[0]?.for).toEqual(['p03']);
  });

  test('by age takes everything placed before a moment', () => {
    const erased = withoutErased(TREE, { what: 'retention', subject: null, before: 60 });
    expect(erased.notes.map(({ id }) => id)).toEqual(['by', 'other']);
  });

  test('what holds nothing of it stays the very same document', () => {
    const once = withoutErased(TREE, NOTE);
    expect(withoutErased(once, NOTE)).toBe(once);
    expect(withoutErased(TREE, { what: 'retention', subject: null, before: 0 })).toBe(TREE);
  });

  test('a record held aside goes when it has anything to do with it', () => {
    expect(staysHeld({ id: 'x', for: ['p01'] }, PERSON)).toBe(false);
    expect(staysHeld({ id: 'x', for: ['p03'] }, PERSON)).toBe(true);
    const old = { what: 'retention', subject: null, before: 60 } as const;
    expect(staysHeld({ id: 'x', placedAt: 59 }, old)).toBe(false);
    expect(staysHeld({ id: 'x', placedAt: 60 }, old)).toBe(true);
  });

  test('is certified as done only for the certificates that are', () => {
    const two = erase(erase(TREE, NOTE, 'c1', 1), PERSON, 'c2', 2);
    expect(certify(two, new Set(['c1']), 3).certificates.map(({ doneAt }) => doneAt)).toEqual([
      3,
      null,
    ]);
  });
});
