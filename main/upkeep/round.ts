import { forget } from '../../shared/domain/history.ts';
import { ok } from '../../shared/domain/result.ts';
import { announceRetention, dueRetention } from '../../shared/domain/retention.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import type { Session } from '../session.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import type { Erasures } from './erasures.ts';

/**
 * One round of looking after what is kept: forgets old history, lets retention act or warn, sees erasures through, and
 * makes the day's backup. `now` is in milliseconds since 1970 (UTC).
 */
export async function goRound(parts: {
  readonly session: Session;
  readonly keeper: BackupKeeper;
  readonly erasures: Erasures;
  readonly now: () => number;
}): Promise<void> {
  const { session, keeper, erasures, now } = parts;

  async function changeIfNeeded(change: (document: TreeDocument) => TreeDocument): Promise<void> {
    if (change(session.document) === session.document) return;
    await session.change<never>((document) => ok({ document: change(document) }));
  }

  if (session.store === null) return;
  await changeIfNeeded((document) => forget(document, now()));
  const before = dueRetention(session.document, now());
  if (before !== null) {
    const erased = await erasures.erase({ what: 'retention', subject: null, before });
    if (erased.ok) await changeIfNeeded((document) => ({ ...document, retentionNotice: null }));
  }
  await changeIfNeeded((document) => announceRetention(document, now()));
  await erasures.retry();
  await keeper.remember();
  await keeper.daily();
}
