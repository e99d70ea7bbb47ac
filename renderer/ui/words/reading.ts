import { counted } from './counted.ts';

/** Reading aloud: choosing the notes, the reading itself, its end, and going on after an interruption. */
export const reading = {
  title: 'Read aloud',
  which: 'Which notes',
  selections: {
    new: 'New since the last reading',
    'this-year': 'This year',
    all: 'All notes',
  },
  order: 'Order',
  orders: {
    'as-placed': 'As they were placed',
    'by-colleague': 'By colleague',
    shuffled: 'Shuffled',
    'by-hand': 'By hand',
  },
  length: (notes: number, minutes: number) =>
    `${counted(notes, 'note', 'notes')}, about ${counted(minutes, 'minute', 'minutes')}`,
  nothing: {
    new: 'Every note has been read aloud already. Choose “All notes” to read them again.',
    'this-year': 'There are no notes from this year yet.',
    all: 'There are no notes on the tree yet.',
    'by-kind': 'Choose one kind or more.',
    'by-colleague': 'Choose one colleague or more.',
    'hand-picked': 'Choose the notes below.',
  },
  begin: 'Begin reading',

  view: 'Reading aloud',
  say: (words: string) => `say: ${words}`,
  place: (at: number, count: number) =>
    `${(at + 1).toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}`,
  next: 'Next',
  previous: 'Previous',
  blank: 'Blank the screen',
  showAgain: 'Show the screen again',
  end: 'End reading',
  lastWords: 'That was every note. Thank you.',

  ended: 'The reading has ended.',
  goOnReading: 'Go on reading',
  stopped: (at: number, count: number) => `The reading stopped at ${at + 1} of ${count}`,
  goOn: 'Go on with the reading',
};
