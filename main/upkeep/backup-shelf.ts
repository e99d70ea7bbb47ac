import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { BackupView } from '../../shared/domain/service.ts';
import type { Certificate, TreeDocument } from '../../shared/domain/tree.ts';
import {
  type Backup,
  type BackupContents,
  type BackupReader,
  type BackupRefusal,
  listBackups,
  readBackup,
  thinBackups,
  writeBackup,
} from '../store/backups.ts';
import type { Composed } from '../store/compose.ts';
import type { Disk, DiskFailure } from '../store/disk.ts';
import { codeOf } from '../store/disk.ts';
import type { BackupReason } from '../store/entries.ts';
import { eraseInFolderBeside } from './erase-beside.ts';

/** How long a folder may take to answer before it counts as out of reach, in milliseconds: a lost share can take for ever. */
const PATIENCE_MS = 20_000;

/** Tells a folder that was chosen from the empty place where a share is no longer mounted. */
const MARK = 'celebration-tree-backups.txt';

const MARK_WORDS =
  'This folder holds backups of a celebration tree. Please leave this file here.\n';

/** The two folders backups are kept in: always here, and where the manager chose. */
export interface BackupPlaces {
  readonly here: string;
  readonly chosen: string | null;
}

/** How a backup went: always here, and in the chosen folder where there is one. */
export interface BackupMade {
  readonly here: Result<Backup, BackupRefusal>;
  readonly chosen: Result<Backup, BackupRefusal> | null;
}

/** All backups that can be reached, newest first. */
export interface ShelvedBackups {
  readonly backups: readonly BackupView[];
  /** False when the chosen folder could not be reached. */
  readonly reached: boolean;
}

/** The backups of one tree, in their two places. */
export interface BackupShelf {
  list(): Promise<ShelvedBackups>;
  make(contents: BackupContents, at: number, reason: BackupReason): Promise<BackupMade>;
  read(id: string): Promise<Result<Composed<TreeDocument>, BackupRefusal | 'no-such-backup'>>;
  thin(now: number): Promise<void>;
  /** Takes what certificates say was erased out of every backup; gives what could not be reached. */
  erase(certificates: readonly Certificate[]): Promise<readonly string[]>;
}

/** Marks a folder as one for backups; refuses one that cannot be written to. */
export async function markBackupFolder(
  disk: Disk,
  folder: string,
): Promise<Result<null, DiskFailure>> {
  return await patiently(async () => {
    try {
      await disk.makeFolder(folder);
      await writeFile(path.join(folder, MARK), MARK_WORDS, { flush: true });
      return ok(null);
    } catch (error) {
      return refused(codeOf(error) === 'ENOSPC' ? 'disk-full' : 'disk-failed');
    }
  });
}

/** Opens the shelf; `places` is asked anew each time, since the manager may choose another folder. */
export function openShelf(
  disk: Disk,
  places: () => BackupPlaces,
  reader: BackupReader<TreeDocument>,
): BackupShelf {
  async function chosenFolder(): Promise<Result<string, DiskFailure> | null> {
    const { chosen } = places();
    if (chosen === null) return null;
    return await patiently(async () => {
      try {
        await access(path.join(chosen, MARK));
        return ok(chosen);
      } catch {
        return refused('disk-failed');
      }
    });
  }

  async function listIn(folder: string): Promise<Result<readonly Backup[], DiskFailure>> {
    return await patiently(() => listBackups(disk, folder));
  }

  async function reachable(): Promise<readonly string[]> {
    const chosen = await chosenFolder();
    return [...(chosen?.ok ? [chosen.value] : []), places().here];
  }

  return {
    async list() {
      const chosen = await chosenFolder();
      const [here, there] = await Promise.all([
        listIn(places().here),
        chosen?.ok ? listIn(chosen.value) : (chosen ?? ok([])),
      ]);
      const backups = new Map<string, BackupView>();
      if (here.ok) for (const backup of here.value) shelve(backups, backup, 'here');
      if (there.ok) for (const backup of there.value) shelve(backups, backup, 'chosen');
      return {
        backups: [...backups.values()].toSorted((a, b) => b.at - a.at),
        reached: there.ok,
      };
    },
    async make(contents, at, reason) {
      const write = (folder: string) =>
        patiently(() => writeBackup(disk, folder, contents, at, reason));
      const here = await write(places().here);
      const chosen = await chosenFolder();
      return { here, chosen: chosen?.ok ? await write(chosen.value) : chosen };
    },
    async read(id) {
      let refusal: BackupRefusal | 'no-such-backup' = 'no-such-backup';
      for (const folder of await reachable()) {
        const listed = await listIn(folder);
        const backup = listed.ok && listed.value.find(({ file }) => path.basename(file) === id);
        if (!backup) continue;
        const found = await patiently(() => readBackup(disk, backup.file, reader));
        if (found.ok) return found;
        refusal = found.code;
      }
      return refused(refusal);
    },
    async thin(now) {
      for (const folder of await reachable()) {
        await patiently(() => thinBackups(disk, folder, now));
      }
    },
    async erase(certificates) {
      const left: string[] = [];
      const chosen = await chosenFolder();
      if (chosen !== null && !chosen.ok) left.push(places().chosen ?? '');
      for (const folder of await reachable()) {
        const listed = await listIn(folder);
        if (!listed.ok && folder === places().here) continue;
        left.push(...(await eraseInFolderBeside(folder, certificates)));
      }
      return left;
    },
  };
}

function shelve(
  backups: Map<string, BackupView>,
  backup: Backup,
  place: BackupView['places'][number],
): void {
  const id = path.basename(backup.file);
  const known = backups.get(id);
  const { at, reason, counts, whole } = backup;
  backups.set(id, {
    id,
    at,
    reason,
    notes: counts.notes ?? 0,
    colleagues: counts.colleagues ?? 0,
    whole: whole || (known?.whole ?? false),
    places: [...(known?.places ?? []), place],
  });
}

/** Gives up waiting for a folder that does not answer; what was asked of it may still happen later. */
async function patiently<Value, Code extends string>(
  attempt: () => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'disk-failed'>> {
  const waiting = new AbortController();
  const tired = pause(PATIENCE_MS, null, { signal: waiting.signal, ref: false }).catch(() => null);
  try {
    return (await Promise.race([attempt(), tired])) ?? refused('disk-failed');
  } finally {
    waiting.abort();
  }
}
