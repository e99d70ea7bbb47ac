import type { Field } from '../../../shared/domain/bring-in/columns.ts';
import type { RowProblem } from '../../../shared/domain/bring-in/row.ts';
import { counted } from './counted.ts';

const notes = (count: number) => counted(count, 'note', 'notes');

/** Bringing in notes that were collected with a form. */
export const bringIn = {
  open: 'Bring in notes',
  title: 'Bring in notes',
  about:
    'Notes that were collected with a form: a CSV file, or an Excel workbook (.xlsx) with the notes on its first sheet.',
  choose: 'Choose a file',
  another: 'Choose another file',
  problems: {
    'too-large':
      'This file, or the table in it, is too large to be brought in at once. Please divide it.',
    unreadable: 'This file could not be read. Please save it as CSV or XLSX and try again.',
    'no-rows': 'There are no rows in this file.',
    'too-many': 'Up to 5,000 notes can be brought in at once. Please divide the file.',
  },
  columns: 'What is in which column?',
  fields: {
    for: 'Who it is for',
    story: 'The story',
    from: 'Who it is from',
    kind: 'Kind of note',
    date: 'Date',
  } satisfies Record<Field, string>,
  noColumn: 'Not in this file',
  columnNumber: (number: number) => `Column ${number}`,
  looking: (done: number, of: number) =>
    `Looking at row ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
  bringing: (count: number) => `Bringing in ${notes(count)}`,
  summary: (count: number, waiting: number) =>
    waiting === 0
      ? `${notes(count)} can be brought in.`
      : `${notes(count)} can be brought in; ${waiting.toLocaleString('en-GB')} of them will wait for you.`,
  preview: 'The first of them',
  bad: (count: number) => `${counted(count, 'row', 'rows')} cannot be brought in`,
  badRow: (row: number) => `Row ${row.toLocaleString('en-GB')}`,
  moreBad: (count: number) => `and ${counted(count, 'more row', 'more rows')}`,
  reasons: {
    'nobody-chosen': 'It does not say who it is for.',
    'too-many-colleagues': 'It names more than twelve people.',
    'name-too-long': 'A name is longer than 80 characters.',
    'story-empty': 'There is no story.',
    'story-too-long': 'The story is longer than 600 characters.',
    'date-unclear': 'The date could not be read.',
    'date-to-come': 'The date is still to come.',
    'private-detail': 'There is a number or an address in it that cannot hang on the wall.',
  } satisfies Record<RowProblem, string>,
  go: (count: number) => `Bring in ${notes(count)}`,
  done: (placed: number, waiting: number) =>
    waiting === 0
      ? `${counted(placed, 'note is', 'notes are')} on the tree.`
      : `${counted(placed, 'note is', 'notes are')} on the tree, and ${counted(waiting, 'waits', 'wait')} for you.`,
  lastTime: (count: number) => `${notes(count)} came with the last file.`,
  undo: 'Take them out again',
  undone: 'They are out again. The tree is as it was.',
};
