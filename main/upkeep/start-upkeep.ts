import { ok, type Result } from '../../shared/domain/result.ts';
import type { WindowKnowledge } from '../../shared/domain/snapshot.ts';
import { type BackupCommands, backupCommands } from '../commands/backup-commands.ts';
import { type PrivacyCommands, privacyCommands } from '../commands/privacy-commands.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Log } from '../log.ts';
import type { OpenedTree, Session } from '../session.ts';
import { type BackupNotMade, keepBackups } from './backup-keeper.ts';
import { keepErasures } from './erasures.ts';
import { giveBack } from './give-back.ts';
import { handOut } from './hand-out.ts';
import { heldViews, noticesNow } from './notices.ts';
import { goRound } from './round.ts';
import { openServiceDesk } from './service-desk.ts';

/** The first round waits for the wall to be up, then there is one every hour; in milliseconds. */
const FIRST_ROUND = 60_000;
const EVERY_ROUND = 3_600_000;

/** Everything that looks after what is kept while people look at the tree. */
export interface TreeUpkeep {
  readonly commands: BackupCommands & PrivacyCommands;
  /** Makes a backup before many notes come at once; the sample needs none, and an unreached folder leaves the copy here. */
  backUp(): Promise<Result<null, BackupNotMade>>;
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
  const { session, folder, log, now, findFolder } = parts;
  const keeper = keepBackups(parts);
  const erasures = keepErasures({ ...parts, keeper });
  const desk = openServiceDesk({ ...parts, keeper });
  let freeBytes: number | null = null;
  let rounds = 0;

  async function round(): Promise<void> {
    await goRound({ session, keeper, erasures, now });
    freeBytes = (await session.store?.freeBytes()) ?? null;
    rounds++;
    parts.publish();
    giveBack();
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
    commands: {
      ...backupCommands({
        session,
        keeper,
        desk,
        findFolder: findFolder ?? (async () => null),
      }),
      ...privacyCommands({
        session,
        erasures,
        now,
        handOut: (everything) => handOut(everything, folder, log),
      }),
    },
    async backUp() {
      const made = await keeper.make('import');
      const isEnough = made.ok || ['not-in-the-sample', 'folder-out-of-reach'].includes(made.code);
      return isEnough ? ok(null) : made;
    },
    knowledge: () => ({
      notices: noticesNow(session, { freeBytes, triedBackup: rounds > 0 }, now()),
      heldAside: heldViews(session.store?.heldAside ?? []),
      canFindFolder: findFolder !== null,
    }),
    close: () => clearTimeout(timer),
  };
}
