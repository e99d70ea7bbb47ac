import type { NoteChange, NoteDeed } from '../../../shared/domain/history.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { noteSettings } from './settings.ts';

const deeds: Readonly<Record<NoteDeed, string>> = {
  added: 'Placed',
  edited: 'Words changed',
  moved: 'Moved',
  'state-changed': 'Shown or hidden',
  'taken-back': 'Taken back',
};

/** Words about what was done to notes, and about changing one. */
export const history = {
  open: 'History',
  recent: 'Recent changes',
  title: 'History',
  list: 'Changes',
  kept: 'Changes are kept for 90 days, and can be undone until then.',
  none: 'Nothing was changed in the last 90 days.',
  deed: ({ deed, before }: NoteChange, after: Note | null): string => {
    if (deed !== 'state-changed' || before === null || after === null) return deeds[deed];
    return `${noteSettings.states[before.state]} → ${noteSettings.states[after.state]}`;
  },
  wasWritten: (story: string) => `Before: ${story}`,
  more: 'Show more',
  undo: 'Undo this change',
  undone: 'The change has been undone.',
  edit: 'Edit',
  save: 'Save the note',
  story: 'The note',
  kind: 'Kind of note',
  who: 'Who is it for?',
  wholeTeam: 'The whole team',
  find: 'Find a colleague',
  edited: 'The note has been changed. What was written first is kept in its history.',
};
