import path from 'node:path';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { worthKeeping } from './backup-plan.ts';
import { calmly } from './calmly.ts';
import { type Composed, composing, type Parsers } from './compose.ts';
import { type Disk, type DiskFailure, diskFailure, wipeAndRemove } from './disk.ts';
import {
  type BackupNote,
  type BackupReason,
  FORMAT,
  type Header,
  type HeldRecord,
  isBackupNote,
} from './entries.ts';
import { RawState } from './raw-state.ts';
import { namesIn } from './read-folder.ts';
import type { Upgrade } from './replay.ts';
import { outlining, readingSnapshot, writeSnapshotFile } from './snapshot.ts';
import { countsOf } from './witness.ts';

const NAME = /^tree-\d{8}T\d{6}Z-[a-z]+(-\d+)?\.backup$/;

/** A backup in a folder: a snapshot file with a date and a reason. */
export interface Backup extends BackupNote {
  readonly file: string;
  readonly schema: number;
  readonly program: string;
  /** Whether everything that was in it can be read. */
  readonly whole: boolean;
}

/** What a backup is made of. */
export interface BackupContents {
  readonly document: object;
  readonly held: readonly HeldRecord[];
  readonly schema: number;
  readonly program: string;
  /** The number of the last change in it. */
  readonly seq: number;
}

/** Why a backup cannot be used: it is damaged, written by a newer program, or the disk does not give it. */
export type BackupRefusal = 'damaged' | 'newer-format' | DiskFailure;

/** What a tree's records are read with. */
export interface BackupReader<Document extends object> {
  readonly schema: number;
  readonly empty: Document;
  readonly parsers: Parsers<Document>;
  readonly upgrade: Upgrade;
}

function nameFor(at: number, reason: BackupReason, round: number): string {
  const stamp = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `tree-${stamp}-${reason}${round === 0 ? '' : `-${round}`}.backup`;
}

/** Copies a tree into a folder and reads the copy back; `at` is in milliseconds since 1970 (UTC). */
export async function writeBackup(
  disk: Disk,
  folder: string,
  contents: BackupContents,
  at: number,
  reason: BackupReason,
): Promise<Result<Backup, BackupRefusal>> {
  const { document, held, schema, program, seq } = contents;
  const note: BackupNote = { at, reason, counts: countsOf(document) };
  const header: Header = {
    file: 'snapshot',
    format: FORMAT,
    schema,
    program,
    generation: 0,
    after: seq,
    floor: 0,
    backup: note,
  };
  try {
    await disk.makeFolder(folder);
    const taken = new Set(await namesIn(disk, folder));
    let round = 0;
    while (taken.has(nameFor(at, reason, round))) round++;
    const file = path.join(folder, nameFor(at, reason, round));
    await writeSnapshotFile(disk, file, header, document, held);
    // A share may have no such call; what counts is that the file can be read by its name.
    await disk.syncFolder(folder).catch(diskFailure);
    if (!(await calmly(outlining(await disk.read(file)))).whole) return refused('damaged');
    return ok({ ...note, file, schema, program, whole: true });
  } catch (error) {
    return refused(diskFailure(error));
  }
}

/** The backups in a folder, newest first, by what their headers say; a folder that is out of reach is a refusal. */
export async function listBackups(
  disk: Disk,
  folder: string,
): Promise<Result<readonly Backup[], DiskFailure>> {
  try {
    const backups: Backup[] = [];
    for (const name of (await disk.list(folder)).filter((other) => NAME.test(other))) {
      const file = path.join(folder, name);
      const { header, whole } = await calmly(outlining(await disk.read(file)));
      if (!header || !isBackupNote(header.backup)) continue;
      const { schema, program } = header;
      backups.push({ ...header.backup, file, schema, program, whole });
    }
    return ok(backups.toSorted((a, b) => b.at - a.at));
  } catch (error) {
    return refused(diskFailure(error));
  }
}

/** Takes away the backups that are not worth keeping; gives the files that would not go. */
export async function thinBackups(
  disk: Disk,
  folder: string,
  now: number,
): Promise<Result<readonly string[], DiskFailure>> {
  const listed = await listBackups(disk, folder);
  if (!listed.ok) return listed;
  const whole = listed.value.filter((backup) => backup.whole);
  // While nothing whole is there, what is damaged is better than nothing.
  const kept = worthKeeping(whole.length > 0 ? whole : listed.value, now);
  const left: string[] = [];
  for (const backup of listed.value.filter((other) => !kept.includes(other))) {
    if (!(await wiped(disk, backup.file))) left.push(backup.file);
  }
  return ok(left);
}

/** Reads a backup and checks every record, taking older schemas along; nothing is restored yet. */
export async function readBackup<Document extends object>(
  disk: Disk,
  file: string,
  reader: BackupReader<Document>,
): Promise<Result<Composed<Document>, BackupRefusal>> {
  try {
    const { header, whole, contents } = await calmly(readingSnapshot(await disk.read(file)));
    if (!header || !whole) return refused('damaged');
    if (header.format > FORMAT || header.schema > reader.schema) return refused('newer-format');
    const state = new RawState();
    state.add(contents);
    if (header.schema < reader.schema) reader.upgrade(state, header.schema, reader.schema);
    const work = composing(state, reader.empty, reader.parsers, reader.schema, false);
    return ok(await calmly(work));
  } catch (error) {
    return refused(diskFailure(error));
  }
}

/**
 * Applies an erasure to every backup in a folder: a clean copy first, then zeros over the old one. Gives the files that
 * could not be reached or read, which still hold what has to go; an unreachable folder is a refusal.
 */
export async function eraseFromBackups<Document extends object>(
  disk: Disk,
  folder: string,
  reader: BackupReader<Document>,
  redact: (found: Composed<Document>) => Pick<Composed<Document>, 'document' | 'held'>,
): Promise<Result<readonly string[], DiskFailure>> {
  const listed = await listBackups(disk, folder);
  if (!listed.ok) return listed;
  const left: string[] = [];
  for (const { file, at, reason, program } of listed.value) {
    const found = await readBackup(disk, file, reader);
    const clean = found.ok ? redact(found.value) : null;
    if (!found.ok || clean === null) {
      left.push(file);
      continue;
    }
    if (clean.document === found.value.document && clean.held === found.value.held) continue;
    const contents = { ...clean, schema: reader.schema, program, seq: 0 };
    const written = await writeBackup(disk, folder, contents, at, reason);
    if (!written.ok || !(await wiped(disk, file))) left.push(file);
  }
  return ok(left);
}

async function wiped(disk: Disk, file: string): Promise<boolean> {
  try {
    await wipeAndRemove(disk, file);
    return true;
  } catch (error) {
    diskFailure(error);
    return false;
  }
}
