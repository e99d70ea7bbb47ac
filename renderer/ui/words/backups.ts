import type { BackupView, Difference } from '../../../shared/domain/service.ts';
import { counted } from './counted.ts';

const reasons: Readonly<Record<BackupView['reason'], string>> = {
  daily: 'Daily',
  migration: 'Before an update',
  import: 'Before a restoration',
  asked: 'Asked for',
};

/** What is in a backup, why it was made, and whether it can be used. */
export function backupWords({ notes, colleagues, reason, whole }: BackupView): string {
  return [
    counted(notes, 'note', 'notes'),
    counted(colleagues, 'colleague', 'colleagues'),
    reasons[reason],
    ...(whole ? [] : ['Damaged']),
  ].join(' · ');
}

/** Words of the tab "Backups". */
export const backups = {
  tab: 'Backups',
  where: 'Where backups are kept',
  here: 'A backup is made every day, checked by reading it back, and kept on this computer: one of each of the last 7 days, 8 weeks and 24 months.',
  sample: 'This is the sample team; nothing of it is kept or backed up.',
  folder: 'A second folder, on another drive or a share',
  folderHint:
    'A folder for this tree alone. It holds your team’s words: choose one where such words may be kept.',
  find: 'Look for a folder',
  choose: 'Keep backups there too',
  stop: 'Stop using this folder',
  chosen: 'From the next backup on, a second copy goes there.',
  stopped: 'Backups are kept on this computer only.',
  last: (when: string) => `Last backup: ${when}`,
  never: 'No backup has been made yet.',
  make: 'Back up now',
  made: 'The backup is made, and was read back.',
  list: 'Backups',
  looking: 'Looking for backups…',
  none: 'There are no backups yet.',
  outOfReach: 'The second folder is out of reach just now; it is tried again every hour.',
  places: { here: 'On this computer', chosen: 'In your folder' },
  restore: 'Restore',
  restoreTitle: 'Restore this backup?',
  asOf: (when: string) => `The tree would be as it was on ${when}.`,
  sameNotes: 'No note would come back, go or change.',
  notes: ({ back, gone, changed }: Difference) =>
    differenceWords('note', 'notes', back, gone, changed),
  colleagues: ({ back, gone, changed }: Difference) =>
    differenceWords('colleague', 'colleagues', back, gone, changed),
  after:
    'Today’s tree is backed up first, so that this can be undone. What was erased stays erased.',
  restoreNow: 'Restore it',
  restoring: 'Restoring…',
  restored: 'The backup is restored.',
};

function differenceWords(
  one: string,
  many: string,
  back: number,
  gone: number,
  changed: number,
): string | null {
  const parts = [
    ...(back > 0 ? [`${counted(back, one, many)} would come back`] : []),
    ...(gone > 0 ? [`${counted(gone, one, many)} would go`] : []),
    ...(changed > 0 ? [`${counted(changed, one, many)} would change`] : []),
  ];
  return parts.length === 0 ? null : `${parts.join(', ')}.`;
}
