import type { UndoFailure } from '../../../shared/domain/history.ts';
import type { BackupFailure } from '../../../shared/ipc/failures.ts';

/** One kind sentence for each way a backup or an undoing can be refused. */
export const storeFailures: Readonly<
  Record<BackupFailure | Exclude<UndoFailure, 'no-such-note' | 'place-taken'>, string>
> = {
  'no-such-backup': 'This backup is no longer there, or its folder is out of reach just now.',
  'backup-damaged': 'This backup is damaged and cannot be used. Please choose another one.',
  'backup-newer':
    'This backup was made by a newer Celebration Tree. Please install that version to use it.',
  'folder-out-of-reach':
    'The folder is out of reach just now, or cannot be written to. Is the drive or the share connected?',
  'no-such-change': 'This change is no longer here; changes are kept for 90 days.',
  'nothing-to-undo': 'It is already so.',
  'not-in-the-sample': 'This is the sample team; nothing of it is kept or backed up.',
};
