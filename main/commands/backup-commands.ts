import { ok, refused } from '../../shared/domain/result.ts';
import type { Reply } from '../../shared/ipc/bridge.ts';
import type { Handlers } from '../ipc/perform.ts';
import type { Session } from '../session.ts';
import { calmly } from '../store/calmly.ts';
import { asFailure, type BackupKeeper } from '../upkeep/backup-keeper.ts';
import {
  heldWithoutErased,
  joined,
  restorationOf,
  restorationView,
  restoring,
} from '../upkeep/restoration.ts';
import type { ServiceDesk } from '../upkeep/service-desk.ts';

/** The commands about backups and about a tree that does not open. */
export type BackupCommands = Pick<
  Handlers,
  | 'backup.list'
  | 'backup.preview'
  | 'backup.restore'
  | 'backup.make'
  | 'backup.choose-folder'
  | 'backup.find-folder'
  | 'service.save-copy'
  | 'service.try-again'
>;

/** Backups and, while the tree cannot be opened, what helps then. */
export function backupCommands(options: {
  readonly session: Session;
  readonly keeper: BackupKeeper;
  readonly desk: ServiceDesk;
  /** Lets the manager look for a folder; null where nothing was chosen or no chooser may be shown. */
  readonly findFolder: () => Promise<string | null>;
}): BackupCommands {
  const { session, keeper, desk, findFolder } = options;

  return {
    async 'backup.list'() {
      if (session.sample) return refused('not-in-the-sample');
      const { backups, reached } = await keeper.shelf.list();
      return ok({ backups: [...backups], reached });
    },
    async 'backup.preview'({ id }) {
      if (session.sample) return refused('not-in-the-sample');
      const found = await keeper.shelf.read(id);
      if (!found.ok) return refused(asFailure(found.code));
      const restoration = await calmly(restoring(session.document, found.value.document));
      return ok(restorationView(restoration));
    },
    'backup.restore': ({ id }) => restoreBackup(id, options),
    'backup.make': () => keeper.make('asked'),
    'backup.choose-folder': ({ folder }) => keeper.choose(folder),
    'backup.find-folder': async () => ok({ folder: await findFolder() }),
    'service.save-copy': () => desk.saveCopy(),
    'service.try-again': () => desk.tryAgain(),
  };
}

/** Puts a backup in the place of what is there, or of what cannot be read; nothing that was erased comes back with it. */
export async function restoreBackup(
  id: string,
  options: {
    readonly session: Session;
    readonly keeper: BackupKeeper;
    readonly desk: ServiceDesk;
  },
): Promise<Reply<'backup.restore'>> {
  const { session, keeper, desk } = options;
  if (session.sample) return refused('not-in-the-sample');
  if (session.service !== null) return await desk.putBackup(id);
  const found = await keeper.shelf.read(id);
  if (!found.ok) return refused(asFailure(found.code));
  // What is there now can be brought back, should this have been the wrong one.
  const before = await keeper.make('import');
  if (!before.ok && before.code !== 'folder-out-of-reach') return before;
  const { document: backup, held } = found.value;
  const seen = session.document;
  const restoration = await calmly(restoring(seen, backup));
  const certificates = joined(session.document.certificates, backup.certificates);
  return await session.restore(
    // Somebody may have added a note meanwhile.
    (document) => (document === seen ? restoration : restorationOf(document, backup)).document,
    heldWithoutErased(held, certificates),
  );
}
