import type { BackupView } from '../../../shared/domain/service.ts';
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
