import { roomForAWeek } from '../../shared/domain/disk-room.ts';
import { notesBefore, RETENTION_WARNING_MS } from '../../shared/domain/retention.ts';
import type { HeldView, Notice } from '../../shared/domain/snapshot.ts';
import type { Session } from '../session.ts';
import { backupState } from '../store/backup-plan.ts';
import type { HeldRecord } from '../store/entries.ts';
import { pending } from './erasures.ts';

const DAY = 86_400_000;

/** What the manager should hear just now; nothing while all is well. `now` in milliseconds since 1970 (UTC). */
export function noticesNow(
  session: Session,
  found: { readonly freeBytes: number | null; readonly triedBackup: boolean },
  now: number,
): readonly Notice[] {
  const { freeBytes, triedBackup } = found;
  const { document, sample, store } = session;
  const notices: Notice[] = [...session.notices];
  const held = store?.heldAside.length ?? 0;
  if (held > 0) notices.push({ code: 'held-aside', count: held, at: null });
  if (freeBytes !== null && freeBytes < roomForAWeek(document)) {
    notices.push({
      code: 'disk-nearly-full',
      count: Math.floor(freeBytes / 1024 / 1024),
      at: null,
    });
  }
  if (sample) return notices;
  const { lastBackupAt, team, retentionNotice } = document;
  const last = lastBackupAt ?? team?.plantedAt ?? now;
  // After weeks switched off the day's backup gets its chance first.
  if (triedBackup && backupState(last, lastBackupAt !== null, now) === 'overdue') {
    const days = Math.floor((now - last) / DAY);
    notices.push({ code: 'backup-overdue', count: days, at: lastBackupAt });
  }
  const waiting = pending(document.certificates).length;
  if (waiting > 0) notices.push({ code: 'erasure-pending', count: waiting, at: null });
  if (retentionNotice !== null) {
    const count = notesBefore(document, retentionNotice.before);
    const at = retentionNotice.since + RETENTION_WARNING_MS;
    if (count > 0) notices.push({ code: 'retention-soon', count, at });
  }
  return notices;
}

/** Records held aside, with whatever words are in them. */
export function heldViews(held: readonly HeldRecord[]): readonly HeldView[] {
  return held.map(({ id, part, record, why }) => ({ id, part, words: wordsIn(record), why }));
}

function wordsIn(record: unknown): string {
  if (typeof record !== 'object' || record === null) return '';
  if ('story' in record && typeof record.story === 'string') return record.story;
  return 'name' in record && typeof record.name === 'string' ? record.name : '';
}
