import { expect, test } from 'vitest';
import { subjectPage } from '../../../main/upkeep/subject-page.ts';
import { editNote } from '../../../shared/domain/note-edit.ts';
import { everythingAbout } from '../../../shared/domain/subject-access.ts';
import { note, PLANTED } from '../../support/trees.ts';

const edited = editNote(
  {
    ...PLANTED,
    notes: [
      note('own', { story: 'It was <b>her</b> & nobody else.', from: 'p03' }),
      note('shared', { for: ['p01', 'p03'], state: 'hidden', story: 'Two of them.' }),
      note('by', { for: ['p09'], from: 'p01', story: 'Written by her.' }),
      note('other', { for: ['p03'], story: 'Not about her at all.' }),
      note('all', { for: 'whole-team', story: 'For everybody.' }),
    ],
  },
  'shared',
  { for: ['p01', 'p03'], story: 'The two of them.', kind: 'together' },
  1000,
);
if (!edited.ok) throw new Error(edited.code);
const everything = everythingAbout(edited.value, 'p01', 2000);

test('everything about a person is theirs, in every state, with names instead of ids', () => {
  if (!everything.ok) throw new Error(everything.code);
  const { notesForThem, notesByThem, earlier } = everything.value;
  expect(notesForThem.map(({ story }) => story)).toEqual([
    'It was <b>her</b> & nobody else.',
    'The two of them.',
  ]);
  expect(notesForThem[1]).toMatchObject({
    for: 'Adaeze Okonkwo, Callum Reid',
    state: 'hidden',
    authorStory: 'Two of them.',
  });
  expect(notesByThem).toMatchObject([{ story: 'Written by her.', for: 'Ioana Ștefănescu' }]);
  expect(earlier).toEqual([{ at: 1000, story: 'Two of them.' }]);
  expect(JSON.stringify(everything.value)).not.toMatch(/Not about her|For everybody|p0\d/);
  expect(everythingAbout(PLANTED, 'nobody', 1)).toEqual({ ok: false, code: 'no-such-colleague' });
});

test('the page to print shows words as words, never as markup', () => {
  if (!everything.ok) throw new Error(everything.code);
  const page = subjectPage(everything.value);
  expect(page).toContain('It was &lt;b&gt;her&lt;/b&gt; &amp; nobody else.');
  expect(page).not.toMatch(/<script|<b>|https?:/);
});
