import path from 'node:path';
import { codeOf, type Disk, writeZeros } from './disk.ts';
import { QUARANTINE, storeFile } from './names.ts';
import { namesIn } from './read-folder.ts';

/** Puts zeros over a file, makes that durable and removes its name; throws the system's error. */
export async function shred(disk: Disk, file: string): Promise<void> {
  const open = await disk.open(file);
  try {
    await writeZeros(open, 0, await open.size());
    await open.sync();
  } finally {
    await open.close();
  }
  await disk.remove(file);
}

/** Removes files, with zeros over them first where `wipe` says so; gives the names that would not go. */
export async function removeFiles(
  disk: Disk,
  folder: string,
  names: readonly string[],
  wipe: (name: string) => boolean,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of names) {
    try {
      const file = path.join(folder, name);
      if (wipe(name)) await shred(disk, file);
      else await disk.remove(file);
    } catch (error) {
      if (codeOf(error) === '') throw error;
      if (codeOf(error) !== 'ENOENT') left.push(name);
    }
  }
  if (names.length > 0) await disk.syncFolder(folder);
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
      for (let at = 0; at < bytes.length; ) at += await copy.write(bytes.subarray(at), at);
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
  const left = await removeFiles(disk, aside, names, () => true);
  return left.map((name) => `${QUARANTINE}/${name}`);
}
