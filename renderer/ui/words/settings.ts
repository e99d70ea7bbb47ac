import type { SeasonSetting } from '../../../shared/domain/calendar.ts';
import type { NoteState } from '../../../shared/domain/note.ts';
import type { Notice } from '../../../shared/domain/snapshot.ts';
import { counted } from './counted.ts';
import { dayWords } from './moments.ts';

/** Words of the settings as a whole. */
export const settings = {
  title: 'Settings',
  tabs: 'Parts of the settings',
  team: 'Team',
  notes: 'Notes',
  wall: 'Wall',
  about: 'About',
  closeKiosk: 'Close the kiosk',
  closeKioskAsk: 'The wall goes dark until somebody starts it again. Every note is kept.',
  closeNow: 'Close it now',
  stayOpen: 'Stay open',
  leaveSample: 'Leave the sample',
  leaveSampleMore: 'This is the sample team. Leave it to plant your own tree.',
  save: 'Save',
  saved: 'Saved.',
};

/** Words of the tab "Team". */
export const teamSettings = {
  name: 'Team name',
  colleagues: (count: number) => counted(count, 'colleague', 'colleagues'),
  list: 'Colleagues',
  nobody: 'Nobody is on the list yet.',
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  colleagueName: 'Name',
  say: 'How to say it',
  sayHint: 'For example ah-DAY-zay',
  role: 'Role',
  choosePicture: 'Choose a picture',
  takePictureAway: 'Take the picture away',
  add: 'Add a colleague',
  addSave: 'Add to the team',
  paste: 'Paste several',
  pasteLabel: 'Colleagues, one a line',
  pasteHint: 'name | how to say it | role',
  pasteSave: (count: number) => `Add ${counted(count, 'colleague', 'colleagues')}`,
  added: (count: number) => `${counted(count, 'colleague', 'colleagues')} added.`,
  alreadyThere: (count: number) =>
    `${counted(count, 'name was', 'names were')} on the list already and stayed as they are.`,
  left: 'Left the team',
  back: 'Back on the team',
  gone: 'No longer on the team',
  pin: 'The PIN',
  newPin: 'New PIN',
  changePin: 'Change the PIN',
  pinChanged: 'The PIN has been changed.',
};

/** Words of the tab "Notes". */
export const noteSettings = {
  search: 'Find a note',
  which: 'Which notes',
  list: 'Notes',
  filters: {
    kept: 'All',
    'on-the-tree': 'On the tree',
    hidden: 'Hidden',
    'set-aside': 'Set aside',
    removed: 'Removed',
  },
  states: {
    'on-the-tree': 'On the tree',
    waiting: 'Waiting for you',
    hidden: 'Hidden',
    'set-aside': 'Set aside',
    removed: 'Removed',
  } satisfies Record<NoteState, string>,
  none: 'There are no notes here.',
  found: (count: number) => counted(count, 'note', 'notes'),
  hide: 'Hide',
  show: 'Show',
  remove: 'Remove',
  putBack: 'Put back',
  undo: 'Undo',
  removed: (names: string) => `The note for ${names} has been removed.`,
  newer: 'Newer notes',
  older: 'Older notes',
  page: (first: number, last: number, of: number) =>
    `${first.toLocaleString('en-GB')} to ${last.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
};

/** Words of the tab "Wall". */
export const wallSettings = {
  spotlight: 'How often a note is lifted',
  spotlightMore: 'One leaf unfolds into its note and goes home again, while nobody is at the wall.',
  spotlightEvery: (seconds: number) => {
    if (seconds === 0) return 'Never';
    if (seconds < 60) return `Every ${seconds} seconds`;
    return seconds === 60 ? 'Every minute' : `Every ${seconds / 60} minutes`;
  },
  display: 'Display',
  displayMore: 'Where the tree hangs, if this computer has more than one screen.',
  mainDisplay: 'Main display',
  displayName: (label: string, width: number, height: number) =>
    `${label || 'Display'}, ${width} × ${height}`,
  tree: 'The tree',
  seasons: 'Seasons',
  seasonsMore: 'The tree keeps the seasons of your half of the Earth, or blossoms all year.',
  seasonsOf: {
    north: 'Northern half',
    south: 'Southern half',
    'always-spring': 'Always spring',
  } satisfies Record<SeasonSetting, string>,
  calm: 'Calm mode',
  calmMore: 'Nothing moves; pictures change with a slow fade.',
  chime: 'Soft chime',
  chimeMore: 'A quiet sound when a leaf arrives.',
  screen: 'Care for the screen',
  pixelShift: 'Move the picture a little',
  pixelShiftMore:
    'Once a minute everything glides by a few pixels, so that nothing is burnt into the screen.',
  dimmed: 'Dim the wall at night',
  dimmedMore:
    'Between these hours the picture is darker and rests. Whoever touches it, or presses a key, has it bright for a quarter of an hour.',
  dark: 'Switch the picture off at night',
  darkMore:
    'Between these hours the screen is black, which spares it and saves electricity. A touch or a key wakes it, and it never goes dark while somebody writes or reads aloud.',
  from: (what: string) => `${what}: from`,
  until: (what: string) => `${what}: until`,
  fromShort: 'From',
  untilShort: 'until',
  earlier: (what: string) => `${what}, half an hour earlier`,
  later: (what: string) => `${what}, half an hour later`,
  hour: (hour: number) =>
    `${String(Math.floor(hour)).padStart(2, '0')}:${hour % 1 === 0 ? '00' : '30'}`,
};

/** Words of the tab "About". */
export const about = {
  version: 'Version',
  dataFolder: 'Where your notes are kept',
  logFile: 'The log',
  recent: 'Last lines of the log',
  emptyLog: 'The log is empty.',
  notices: 'Good to know',
  keptAside: 'Kept aside',
  keptAsideMore:
    'These did not fit into the tree as it is now. Nothing of them is lost; a later version may take them in.',
  heldPart: (part: string) =>
    ({ notes: 'A note', colleagues: 'A colleague', readings: 'A reading', settings: 'Settings' })[
      part
    ] ?? 'Something else',
  heldWhy: (why: string) => `For support: ${why.replaceAll(/\s+/g, ' ').slice(0, 200)}`,
  notice: ({ code, count, at }: Notice): string => {
    const when = at === null ? '' : dayWords(at);
    const sentences: Record<Notice['code'], string> = {
      recovered:
        'A file on the disk was damaged. Every note is here: its second copy had them all.',
      lost: `${counted(count, 'change', 'changes')} could not be read after the last start. If a note is missing, look into the backups.`,
      'held-aside': `${counted(count, 'record', 'records')} did not fit and ${count === 1 ? 'is' : 'are'} kept aside, so that nothing is lost. Find ${count === 1 ? 'it' : 'them'} in About.`,
      'disk-nearly-full':
        'The disk is nearly full. Please make room in the next days, so that every note can be kept.',
      'backup-overdue': `There has been no good backup for ${counted(count, 'day', 'days')}. Is the folder for backups connected?`,
      'erasure-pending': `${counted(count, 'erasure waits', 'erasures wait')} for a file or a folder that is out of reach. It is tried again every hour, or now in Privacy.`,
      'retention-soon': `On ${when}, ${counted(count, 'note', 'notes')} will be erased, because ${count === 1 ? 'it is' : 'they are'} older than you keep notes. You can change that in Privacy.`,
    };
    return sentences[code];
  },
};
