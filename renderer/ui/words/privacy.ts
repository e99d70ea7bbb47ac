import type { ErasureView } from '../../../shared/domain/erasure.ts';
import type { Certificate } from '../../../shared/domain/tree.ts';
import { counted } from './counted.ts';
import { dayWords } from './moments.ts';

const erased: Readonly<Record<Certificate['what'], string>> = {
  note: 'A note',
  colleague: 'Everything about a colleague',
  retention: 'Notes that were too old',
};

/** Words of the tab "Privacy". */
export const privacy = {
  tab: 'Privacy',
  retention: 'How long notes are kept',
  years: (years: number) => (years === 0 ? 'For good' : counted(years, 'year', 'years')),
  retentionMore: 'You are told a month before notes are erased for their age.',
  soon: (count: number, at: number) =>
    `${counted(count, 'note is', 'notes are')} older than that, and will be erased on ${dayWords(at)}.`,
  person: 'Everything about somebody',
  personMore:
    'Hand out what the tree holds about a colleague, or erase it. What is handed out names the people who wrote to them; look through it first.',
  findPerson: 'Find somebody',
  noPerson: 'Nobody of this name is on the list.',
  handOut: 'Export',
  handedOut: (folder: string) => `The files are in ${folder}.`,
  erase: 'Erase',
  note: 'Erase a note',
  findNote: 'Find the note',
  noNote: 'No note has these words.',
  aNoteFor: (names: string) => `a note for ${names}`,
  title: 'Erase for good?',
  entryGoes: 'The entry on the list goes, with the picture and the role.',
  ask: (name: string) => `This is about ${name}.`,
  will: ({ gone, shared, unsigned, mentioned }: ErasureView): readonly string[] => [
    ...(gone > 0
      ? [
          `${counted(gone, 'note goes', 'notes go')}, with everything remembered of ${gone === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(shared > 0
      ? [
          `${counted(shared, 'note that is', 'notes that are')} for others too will stay without this name.`,
        ]
      : []),
    ...(unsigned > 0
      ? [`${counted(unsigned, 'note they wrote stays', 'notes they wrote stay')}, unsigned.`]
      : []),
    ...(mentioned > 0
      ? [
          `The name may still be in the words of ${counted(mentioned, 'other note', 'other notes')}. You can change or erase those in Notes.`,
        ]
      : []),
  ],
  everywhere:
    'It is erased from the tree, its copies on this computer and its backups, and cannot be brought back. Folders with exports, prints and copies for support are emptied too.',
  now: 'Erase for good',
  erasing: 'Erasing…',
  done: 'It is taken from the tree. Below it says whether it is erased everywhere.',
  certificates: 'What was erased',
  noCertificates: 'Nothing was erased so far.',
  certificate: ({ what, count, at }: Certificate) =>
    [erased[what], counted(count, 'note', 'notes'), dayWords(at)].join(' · '),
  isDone: (at: number) => `Done on ${dayWords(at)}`,
  isWaiting: 'Waiting for a file or a folder that is out of reach',
  retry: 'Try again now',
  beyond:
    'What was copied elsewhere (a stick, older versions in a cloud folder, paper) is out of our reach. Please see to that yourself.',
};
