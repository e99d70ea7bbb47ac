import { describe, expect, test } from 'vitest';
import { addNote } from '../../../renderer/ui/words/add-note.ts';
import { common, namesOf, namesWithin } from '../../../renderer/ui/words.ts';
import type { Colleague } from '../../../shared/domain/colleague.ts';

const colleagues = ['Adaeze Okonkwo', 'Callum Reid', 'Huw ap Rhys'].map(
  (name, index): Colleague => ({ id: `p${index}`, name, say: null, role: null, leftAt: null }),
);

describe('the names a note is for', () => {
  test('are the same alone and inside a sentence', () => {
    const note = { for: ['p0', 'p1', 'p2'] };
    expect(namesOf(note, colleagues)).toBe('Adaeze Okonkwo, Callum Reid and Huw ap Rhys');
    expect(namesWithin(note, colleagues)).toBe(namesOf(note, colleagues));
  });

  test('begin small inside a sentence when it is the whole team', () => {
    const note = { for: 'whole-team', guests: ['Owen Price'] } as const;
    expect(namesOf(note, colleagues)).toBe('The whole team and Owen Price');
    expect(addNote.placed(namesWithin({ for: 'whole-team' }, colleagues))).toBe(
      'Your note for the whole team is on the tree.',
    );
    expect(common.noteFor(namesWithin(note, colleagues))).toBe(
      'Note for the whole team and Owen Price',
    );
  });
});
