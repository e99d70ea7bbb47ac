import path from 'node:path';
import { codeOf, type Disk, diskFailure, wipeAndRemove, writeAll } from './disk.ts';
import { QUARANTINE, storeFile } from './names.ts';
import { namesIn } from './read-folder.ts';

/**
 * Removes files with zeros over them first, since what is erased tomorrow may be in a file that goes today; gives the
 * names that would not go.
 */
export async function removeFiles(
  disk: Disk,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of names) {
    try {
      await wipeAndRemove(disk, path.join(folder, name));
    } catch (error) {
      if (codeOf(error) === '') throw error;
      if (codeOf(error) !== 'ENOENT') left.push(name);
    }
  }
  // A name that comes back after a power cut is the name of zeros, and goes next time.
  if (names.length > 0) await disk.syncFolder(folder).catch(diskFailure);
  return left;
}

/** Copies damaged files aside before anything else happens to them; gives the names of the copies that were kept. */
export async function quarantine(
  disk: Disk,
  folder: string,
  names: readonly string[],
  now: number,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const aside = path.join(folder, QUARANTINE);
  const kept: string[] = [];
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  try {
    await disk.makeFolder(aside);
    for (const name of names) kept.push(...(await copyAside(disk, folder, name, aside, stamp)));
    await disk.syncFolder(aside);
  } catch (error) {
    // A copy for support is worth having, but never a reason not to show the tree.
    if (codeOf(error) === '') throw error;
  }
  return kept;
}

async function copyAside(
  disk: Disk,
  folder: string,
  name: string,
  aside: string,
  stamp: string,
): Promise<readonly string[]> {
  try {
    const bytes = await disk.read(path.join(folder, name));
    const copy = await disk.create(path.join(aside, `${stamp}-${name}`));
    try {
      await writeAll(copy, bytes, 0);
      await copy.sync();
    } finally {
      await copy.close();
    }
    return [`${stamp}-${name}`];
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return [];
  }
}

/** Wipes what the quarantine holds of older generations than `floor`; gives the names that would not go. */
export async function wipeQuarantine(
  disk: Disk,
  folder: string,
  floor: number,
): Promise<readonly string[]> {
  const aside = path.join(folder, QUARANTINE);
  const names = (await namesIn(disk, aside)).filter((name) => {
    const original = storeFile(name.slice(name.indexOf('-') + 1));
    return original === null || original.generation < floor;
  });
  const left = await removeFiles(disk, aside, names);
  return left.map((name) => `${QUARANTINE}/${name}`);
}
