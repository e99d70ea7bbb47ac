import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../../shared/domain/result.ts';
import { ok, refused } from '../../shared/domain/result.ts';
import { SCHEMA } from '../../shared/domain/tree.ts';
import type { BackupFailure } from '../../shared/ipc/failures.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';
import { backupState } from '../store/backup-plan.ts';
import type { BackupRefusal } from '../store/backups.ts';
import type { BackupReason } from '../store/entries.ts';
import { nodeDisk } from '../store/node-disk.ts';
import { treeReader } from '../store/tree-reader.ts';
import { Turn } from '../store/turn.ts';
import { readBackupRecord, writeBackupRecord } from './backup-record.ts';
import { type BackupShelf, markBackupFolder, openShelf } from './backup-shelf.ts';

/** Why a backup was not made. */
export type BackupNotMade = BackupFailure | 'disk-full' | 'disk-failed';

/** Keeps backups of the open tree: daily, when asked, and before anything that replaces it. */
export interface BackupKeeper {
  readonly shelf: BackupShelf;
  /** One thing at a time happens to backups, so that none is made of what is just being erased. */
  readonly turn: Turn;
  /** Makes today's backup where it is still missing, and clears away what is not worth keeping. */
  daily(): Promise<void>;
  /** Makes a backup now; a failure in the chosen folder is a failure, even though there is a copy here. */
  make(reason: BackupReason): Promise<Result<null, BackupNotMade>>;
  /** Marks a folder for backups and keeps it in the settings; null keeps backups in the data folder only. */
  choose(folder: string | null): Promise<Result<null, BackupNotMade>>;
  /** Notes outside the tree what has to be known while the tree cannot be read. */
  remember(): Promise<void>;
}

/** Starts keeping backups of whatever tree the session has open; never of the sample. */
export function keepBackups(parts: {
  readonly session: Session;
  readonly folder: DataFolder;
  readonly log: Log;
  readonly program: string;
  readonly now: () => number;
}): BackupKeeper {
  const { session, folder, log, program, now } = parts;
  let record = readBackupRecord(folder.root);
  const shelf = openShelf(
    nodeDisk,
    () => ({ here: folder.backups, chosen: record.chosen }),
    treeReader,
  );

  const turn = new Turn();

  async function make(reason: BackupReason): Promise<Result<null, BackupNotMade>> {
    return await turn.take(() => makeNow(reason));
  }

  async function makeNow(reason: BackupReason): Promise<Result<null, BackupNotMade>> {
    const { store, sample } = session;
    if (sample) return refused('not-in-the-sample');
    if (store === null) return refused('disk-failed');
    const at = now();
    const { document, heldAside: held, report } = store;
    const contents = { document, held, schema: SCHEMA, program, seq: report.seq };
    const made = await shelf.make(contents, at, reason);
    const wanted = made.chosen ?? made.here;
    if (!wanted.ok) {
      log.note('a backup was not made', wanted.code);
      return made.chosen === null
        ? refused(asFailure(wanted.code))
        : refused('folder-out-of-reach');
    }
    return await session.change<never>((newest) =>
      ok({ document: { ...newest, lastBackupAt: at } }),
    );
  }

  async function remember(): Promise<void> {
    const { store, sample } = session;
    if (store === null || sample || store.document.team === null) return;
    const { settings, certificates } = store.document;
    const next = { chosen: settings.backupFolder, certificates };
    if (isDeepStrictEqual(record, next)) return;
    record = next;
    await writeBackupRecord(folder.root, record);
  }

  return {
    shelf,
    turn,
    make,
    remember,
    async daily() {
      const { store, sample } = session;
      if (store === null || sample || store.document.team === null) return;
      const { lastBackupAt, team } = store.document;
      const state = backupState(lastBackupAt ?? team.plantedAt, lastBackupAt !== null, now());
      if (state === 'fresh') return;
      const made = await make('daily');
      if (made.ok) await turn.take(() => shelf.thin(now()));
    },
    async choose(chosen) {
      if (session.sample) return refused('not-in-the-sample');
      if (chosen !== null) {
        if (!isOutside(chosen, folder.root)) return refused('folder-out-of-reach');
        const marked = await markBackupFolder(nodeDisk, chosen);
        if (!marked.ok) return refused('folder-out-of-reach');
      }
      const kept = await session.change<never>((document) => {
        const settings = { ...document.settings, backupFolder: chosen };
        return ok({ document: { ...document, settings } });
      });
      if (kept.ok) await remember();
      return kept;
    },
  };
}

/** What has gone wrong with a backup, as people are told it. */
export function asFailure(code: BackupRefusal | 'no-such-backup'): BackupNotMade {
  if (code === 'damaged') return 'backup-damaged';
  return code === 'newer-format' ? 'backup-newer' : code;
}

/** Whether a folder is named in full and does not lie in the data folder, which erasures and restorations rearrange. */
function isOutside(chosen: string, root: string): boolean {
  const way = path.relative(root, chosen);
  return path.isAbsolute(chosen) && (way.startsWith('..') || path.isAbsolute(way));
}
