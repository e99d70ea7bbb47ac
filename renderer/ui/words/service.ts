import type { ServiceView } from '../../../shared/domain/service.ts';
import type { Trouble } from '../../../shared/domain/snapshot.ts';
import { counted } from './counted.ts';
import { momentWords } from './moments.ts';

const titles: Readonly<Record<Trouble, string>> = {
  'newer-format': 'This tree needs a newer Celebration Tree',
  'in-use': 'This tree is open somewhere else',
  unreadable: 'The tree cannot be read just now',
  'disk-failed': 'The disk does not answer',
};

/** Words of the screen that is shown while what is kept cannot be opened. */
export const service = {
  title: (trouble: Trouble) => titles[trouble],
  sentence: ({ trouble, program, badFiles }: ServiceView): string => {
    switch (trouble) {
      case 'newer-format':
        return `It was last looked after by ${program === null ? 'a newer version' : `version ${program}`}. Please install that version on this computer. Every note is kept, and nothing was changed.`;
      case 'in-use':
        return 'Another Celebration Tree on this computer has it open. Close that one, then try again.';
      case 'unreadable':
        return badFiles === 0
          ? 'There should be a tree here, and there is none that can be read. Nothing was changed or thrown away, and a backup can bring the notes back.'
          : 'What is kept here is damaged. Nothing was changed or thrown away, and a backup can bring the notes back.';
      case 'disk-failed':
        return 'The disk did not hand over what is kept on it. Is a drive unplugged? Nothing was changed; please try again, or ask somebody who looks after computers.';
    }
  },
  found: 'What was found',
  notesBefore: (count: number) =>
    `When all was well, there ${count === 1 ? 'was' : 'were'} ${counted(count, 'note', 'notes')} here.`,
  badFiles: (count: number) =>
    `${counted(count, 'file is', 'files are')} damaged or cannot be read.`,
  backups: 'Backups',
  looking: 'Looking for backups…',
  noBackups:
    'No backup was found here. If yours are on a drive or a share, connect it and try again.',
  notReached: 'The folder for backups is out of reach just now, so there may be more.',
  use: 'Use this one',
  askTitle: 'Use this backup?',
  askToUse: (at: number, notes: number) =>
    `The tree will be as it was on ${momentWords(at)}, with ${counted(notes, 'note', 'notes')}. What is there now is set aside, untouched.`,
  saveCopy: 'Save a copy for support',
  saved: (folder: string) => `The copy is in ${folder}.`,
  savedPartly: (folder: string, missed: number) =>
    `The copy is in ${folder}. ${counted(missed, 'file', 'files')} could not be read, even for that.`,
  tryAgain: 'Try again',
  stillThere: 'It is as before. Nothing was changed.',
};
