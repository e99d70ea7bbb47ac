import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { DataFolder } from '../data-folder.ts';
import { codeOf, type DiskFailure, diskFailure } from '../store/disk.ts';
import { FOR_SUPPORT } from './beside.ts';
import { stampOf } from './stamp.ts';

/** A copy for support: its folder, and how many files the disk would not give. */
export interface SupportCopy {
  readonly folder: string;
  readonly missed: number;
}

/** Copies a tree's store as it is found, its witness and the log into a new dated folder inside `into`. */
export async function copyForSupport(
  from: DataFolder,
  into: string,
  now: number,
): Promise<Result<SupportCopy, DiskFailure>> {
  const folder = path.join(into, FOR_SUPPORT + stampOf(now));
  let missed = 0;

  async function copyAll(source: string, target: string): Promise<void> {
    await mkdir(target, { recursive: true });
    for (const entry of await readdir(source, { withFileTypes: true })) {
      const [one, other] = [path.join(source, entry.name), path.join(target, entry.name)];
      if (entry.isDirectory()) await copyAll(one, other);
      else if (entry.isFile()) await copyOne(one, other);
    }
  }

  async function copyOne(source: string, target: string): Promise<void> {
    try {
      await copyFile(source, target);
    } catch (error) {
      if (diskFailure(error) === 'disk-full') throw error;
      if (codeOf(error) !== 'ENOENT') missed++;
    }
  }

  try {
    await mkdir(folder, { recursive: true });
    await copyAll(from.tree, path.join(folder, 'tree')).catch(unlessMissing);
    await copyOne(from.witness, path.join(folder, path.basename(from.witness)));
    await copyAll(from.log, path.join(folder, 'log')).catch(unlessMissing);
    return ok({ folder, missed });
  } catch (error) {
    return refused(diskFailure(error));
  }
}

function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
