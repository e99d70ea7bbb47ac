import { forget } from '../../shared/domain/history.ts';
import { ok } from '../../shared/domain/result.ts';
import { announceRetention, dueRetention } from '../../shared/domain/retention.ts';
import type { WindowKnowledge } from '../../shared/domain/snapshot.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import { type BackupCommands, backupCommands } from '../commands/backup-commands.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Log } from '../log.ts';
import type { OpenedTree, Session } from '../session.ts';
import { keepBackups } from './backup-keeper.ts';
import { keepErasures } from './erasures.ts';
import { heldViews, noticesNow } from './notices.ts';
import { openServiceDesk } from './service-desk.ts';

/** The first round waits for the wall to be up, then there is one every hour; in milliseconds. */
const FIRST_ROUND = 60_000;
const EVERY_ROUND = 3_600_000;

/** Everything that looks after what is kept while people look at the tree. */
export interface TreeUpkeep {
  readonly commands: BackupCommands;
  /** What the manager is told and shown of it. */
  knowledge(): Pick<WindowKnowledge, 'notices' | 'heldAside' | 'canFindFolder'>;
  close(): void;
}

/** Starts looking after what is kept: backups, erasures, retention, the disk's room; and the service desk. */
export function startUpkeep(parts: {
  readonly session: Session;
  readonly folder: DataFolder;
  readonly log: Log;
  readonly program: string;
  readonly now: () => number;
  /** Opens the tree anew, or null where the kiosk has to start again for that. */
  readonly reopen: (() => Promise<OpenedTree>) | null;
  readonly startAgain: () => void;
  /** Shows the system's own folder chooser; null where it would be a way out of a locked-down kiosk. */
  readonly findFolder: (() => Promise<string | null>) | null;
  readonly publish: () => void;
}): TreeUpkeep {
  const { session, log, now, findFolder } = parts;
  const keeper = keepBackups(parts);
  const erasures = keepErasures({ ...parts, keeper });
  const desk = openServiceDesk({ ...parts, keeper });
  let freeBytes: number | null = null;

  async function changeIfNeeded(change: (document: TreeDocument) => TreeDocument): Promise<void> {
    if (change(session.document) === session.document) return;
    await session.change<never>((document) => ok({ document: change(document) }));
  }

  async function round(): Promise<void> {
    const { store } = session;
    if (store === null) return;
    freeBytes = await store.freeBytes();
    await changeIfNeeded((document) => forget(document, now()));
    const before = dueRetention(session.document, now());
    if (before !== null) {
      await erasures.erase({ what: 'retention', subject: null, before });
    }
    await changeIfNeeded((document) => announceRetention(document, now()));
    await erasures.retry();
    await keeper.remember();
    await keeper.daily();
    parts.publish();
  }

  let timer: NodeJS.Timeout;
  function next(after: number): void {
    timer = setTimeout(() => {
      round()
        .catch((error) => log.note('looking after what is kept failed', error))
        .finally(() => next(EVERY_ROUND));
    }, after);
    timer.unref();
  }
  next(FIRST_ROUND);
  void session.store?.freeBytes().then((bytes) => {
    freeBytes = bytes;
  });
  void keeper.remember();

  return {
    commands: backupCommands({
      session,
      keeper,
      desk,
      findFolder: findFolder ?? (async () => null),
    }),
    knowledge: () => ({
      notices: noticesNow(session, freeBytes, now()),
      heldAside: heldViews(session.store?.heldAside ?? []),
      canFindFolder: findFolder !== null,
    }),
    close: () => clearTimeout(timer),
  };
}
