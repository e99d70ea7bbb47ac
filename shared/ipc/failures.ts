import type { ImportFailure } from '../domain/bring-in/import-notes.ts';
import type { UndoFailure } from '../domain/history.ts';
import type { AddNoteFailure } from '../domain/note-changes.ts';
import type { ReadingFailure } from '../domain/reading-changes.ts';
import type { RunningOrderFailure } from '../domain/running-order.ts';
import type { TeamFailure } from '../domain/team-changes.ts';

/** Why a backup could not be made, listed or used. */
export type BackupFailure =
  | 'no-such-backup'
  | 'backup-damaged'
  | 'backup-newer'
  | 'folder-out-of-reach'
  | 'not-in-the-sample';

/** Every reason a command can be refused; the renderer has one kind sentence for each. */
export type CommandFailure =
  | AddNoteFailure
  | ImportFailure
  | ReadingFailure
  | RunningOrderFailure
  | TeamFailure
  | BackupFailure
  | UndoFailure
  | 'no-such-note'
  | 'too-late'
  | 'too-many-notes'
  | 'picture-unusable'
  | 'reason-empty'
  | 'reason-too-long'
  | 'wrong-pin'
  | 'pin-resting'
  | 'locked'
  | 'not-allowed'
  | 'invalid'
  | 'not-printed'
  | 'disk-full'
  | 'disk-failed'
  | 'internal';
