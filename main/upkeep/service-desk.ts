import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Log } from '../log.ts';
import type { OpenedTree, Session } from '../session.ts';
import type { DiskFailure } from '../store/disk.ts';
import { asFailure, type BackupKeeper, type BackupNotMade } from './backup-keeper.ts';
import { readBackupRecord } from './backup-record.ts';
import { putBack } from './put-back.ts';
import { applyErasures, heldWithoutErased, joined } from './restoration.ts';
import { copyForSupport, type SupportCopy } from './support-copy.ts';

/** What can be done while a tree cannot be opened; nothing here touches what is there, except to set it aside whole. */
export interface ServiceDesk {
  tryAgain(): Promise<Result<null, 'not-allowed'>>;
  saveCopy(): Promise<Result<SupportCopy, DiskFailure | 'not-allowed'>>;
  /** Puts a backup in the place of the tree that cannot be read. */
  putBackup(id: string): Promise<Result<null, BackupNotMade | 'not-allowed'>>;
}

/** Opens the service desk of a data folder. */
export function openServiceDesk(parts: {
  readonly session: Session;
  readonly keeper: BackupKeeper;
  readonly folder: DataFolder;
  readonly log: Log;
  readonly program: string;
  readonly now: () => number;
  /** Opens the tree anew, or null where the kiosk has to start again for that. */
  readonly reopen: (() => Promise<OpenedTree>) | null;
  readonly startAgain: () => void;
}): ServiceDesk {
  const { session, keeper, folder, log, program, now, reopen } = parts;

  async function tryAgain(): Promise<Result<null, 'not-allowed'>> {
    if (session.service === null) return refused('not-allowed');
    if (reopen === null) {
      parts.startAgain();
      return ok(null);
    }
    const opened = await reopen();
    log.note('tried to open the tree again', opened.trouble ?? 'it is open');
    session.swap(opened);
    return ok(null);
  }

  return {
    tryAgain,
    async saveCopy() {
      if (session.service === null) return refused('not-allowed');
      const { chosen } = readBackupRecord(folder.root);
      const there = chosen === null ? null : await copyForSupport(folder, chosen, now());
      return there?.ok ? there : await copyForSupport(folder, folder.root, now());
    },
    async putBackup(id) {
      const { service } = session;
      if (service === null || service.trouble === 'in-use') return refused('not-allowed');
      const found = await keeper.shelf.read(id);
      if (!found.ok) return refused(asFailure(found.code));
      const { document, held } = found.value;
      const { certificates: erased } = readBackupRecord(folder.root);
      const certificates = joined(erased, document.certificates);
      const restored = { ...applyErasures(document, certificates), certificates };
      const stays = heldWithoutErased(held, certificates);
      const back = await putBack(folder, { document: restored, held: stays }, program, now());
      log.note('a backup was put in the place of a tree that could not be read', back.ok);
      if (!back.ok) return back;
      return await tryAgain();
    },
  };
}
