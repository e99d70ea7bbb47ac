import { readdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, diskFailure, wipeAndRemove } from '../store/disk.ts';
import { nodeDisk } from '../store/node-disk.ts';

/** Puts zeros over every file in a folder and removes it; gives the paths that would not go. */
export async function wipeFolder(folder: string): Promise<readonly string[]> {
  try {
    const left: string[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory()) left.push(...(await wipeFolder(inside)));
      else if (!(await wiped(inside))) left.push(inside);
    }
    if (left.length === 0) await rmdir(folder);
    return left;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    diskFailure(error);
    return [folder];
  }
}

async function wiped(file: string): Promise<boolean> {
  try {
    await wipeAndRemove(nodeDisk, file);
    return true;
  } catch (error) {
    diskFailure(error);
    return false;
  }
}
