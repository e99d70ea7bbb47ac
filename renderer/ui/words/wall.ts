import { counted } from './counted.ts';

/** Words on the wall itself. */
export const wall = {
  landmark: 'Celebration tree',
  // Plain digits: a name is for screen readers, who say "3000" better than "3,000".
  picture: (count: number) => `Celebration tree with ${count} ${count === 1 ? 'note' : 'notes'}`,
  add: 'Add a note',
  readAloud: 'Read aloud',
  settings: 'Settings',
  list: 'Notes on the tree',
  listItem: (names: string, kind: string) => `${names}, ${kind}`,
  newest: 'Newest leaf',
  arriving: 'A new leaf for',
  invitation: 'Who made a difference this week?',
  invitationMore: 'Every bud is waiting for its first leaf.',
  /** In the fortnight before World Social Work Day and on it. */
  daysToGo: (days: number) =>
    days === 0
      ? 'Today is World Social Work Day'
      : `World Social Work Day ${days === 1 ? 'is tomorrow' : `in ${days} days`}`,
  sample: 'This is a sample team. Nothing you add is kept.',
  pause: 'Pause the movement',
  letMove: 'Let it move',
  spotlight: (names: string) => `In the light: a note for ${names}`,
  pastYears: 'Past years',
  pastYearsMore:
    'Every ring in the wood keeps the notes of one year. Their leaves stay on the tree.',
  whichYear: 'Which year',
  yearWithNotes: (year: number, count: number) => `${year}, ${counted(count, 'note', 'notes')}`,
  notesOfYear: (year: number) => `Notes of ${year}`,
  cardPage: (page: number, of: number) => `${page} of ${of}`,
  andOthers: (name: string, others: number) => `${name} and ${counted(others, 'other', 'others')}`,
};

/** The sentence of the screen that comes back by itself. */
export const recovery = {
  sentence: 'The tree needs a moment. It will be back by itself.',
};
