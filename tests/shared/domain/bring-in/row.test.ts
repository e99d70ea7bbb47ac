import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../../../shared/domain/bring-in/columns.ts';
import { readRow } from '../../../../shared/domain/bring-in/row.ts';
import { dateOf } from '../../../../shared/domain/bring-in/row-date.ts';
import { colleague, PLANTED } from '../../../support/trees.ts';

const TEAM = [...PLANTED.colleagues, colleague('p20', 'Callum Shaw')];
const COLUMNS = { for: 0, story: 1, from: 2, kind: 3, date: 4 };
const NOW = Date.UTC(2026, 2, 17);
const read = (...row: string[]) => readRow(row, COLUMNS, TEAM, NOW);

describe('which column holds what', () => {
  test.each([
    [
      ['For', 'Story', 'From', 'Kind', 'Date'],
      [0, 1, 2, 3, 4],
    ],
    [
      ['Timestamp', 'Who is it for?', 'What did they do?', 'Who is it from?', 'Category'],
      [1, 2, 3, 4, 0],
    ],
    [
      ['Id', 'Start time', 'Email', 'Your name', 'Colleague', 'Your message'],
      [4, 5, 3, null, 1],
    ],
    [
      ['Who', 'Why'],
      [0, 1, null, null, null],
    ],
  ])('%j', (headings, [whoFor, story, from, kind, date]) => {
    const guessed = guessColumns(headings, []);
    expect(guessed).toEqual({ for: whoFor, story, from, kind, date });
  });

  test('without a telling heading the story is where the long texts are', () => {
    expect(guessColumns(['To', 'A', 'B'], [['Jo', 'x', 'a long text']]).story).toBe(2);
  });
});

describe('a row', () => {
  test('is read as a person would', () => {
    expect(
      read(
        'stefanescu and Adaeze Okonkwo',
        ' She rang back. ',
        'a foster carer',
        'Bright Idea',
        '3/2/2026',
      ),
    ).toEqual({
      ok: true,
      value: {
        for: ['p09', 'p01'],
        guests: [],
        story: 'She rang back.',
        kind: 'bright-idea',
        source: 'family',
        from: null,
        placedAt: Date.UTC(2026, 1, 3, 12),
      },
    });
  });

  test('for everybody, unsigned, of no kind and without a day', () => {
    expect(read('The whole team', 'You all came.', '', '', '')).toMatchObject({
      value: {
        for: 'whole-team',
        kind: 'thank-you',
        source: 'colleague',
        from: null,
        placedAt: null,
      },
    });
  });

  test('a first name that two colleagues share is nobody’s on the list', () => {
    expect(read('Callum', 'Came early.', '', '', '')).toMatchObject({
      value: { for: [], guests: ['Callum'] },
    });
    expect(read('Callum Reid; Owen Price', 'Came early.', 'Ioana', '', '')).toMatchObject({
      value: { for: ['p03'], guests: ['Owen Price'], from: 'p09' },
    });
  });

  test.each([
    ['story-empty', ['Jo', ' ', '', '', '']],
    ['story-too-long', ['Jo', 'a'.repeat(601), '', '', '']],
    ['nobody-chosen', ['', 'Came early.', '', '', '']],
    [
      'too-many-colleagues',
      [Array.from({ length: 13 }, (_, i) => `N${i}`).join(), 'x', '', '', ''],
    ],
    ['name-too-long', ['x'.repeat(81), 'Came early.', '', '', '']],
    ['date-unclear', ['Jo', 'Came early.', '', '', 'soon']],
    ['date-unclear', ['Jo', 'Came early.', '', '', '31/02/2026']],
    ['date-to-come', ['Jo', 'Came early.', '', '', '18/03/2026']],
  ] as const)('is refused with %s', (code, row) => {
    expect(read(...row)).toEqual({ ok: false, code });
  });
});

test('a note of this morning is let in before noon', () => {
  expect(read('Jo', 'Came early.', '', '', '17/03/2026')).toMatchObject({
    value: { placedAt: NOW },
  });
});

test.each([
  ['2026-02-03', 3],
  ['2026-02-03T09:15:00Z', 3],
  ['2026/02/03 9:15:42 am GMT', 3],
  ['03/02/26', 3],
  ['3-Feb-26', 3],
  ['3rd of February 2026', 3],
  ['February 3, 2026', 3],
  ['3.2.2026 10:00', 3],
  ['Tuesday 3rd February 2026', 3],
  [new Date(Date.UTC(2026, 1, 3)), 3],
])('%s is the third of February', (cell, day) => {
  expect(dateOf(cell)).toBe(Date.UTC(2026, 1, day, 12));
});
