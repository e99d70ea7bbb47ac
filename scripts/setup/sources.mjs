import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject, root } from './project.mjs';

/**
 * One short text that changes when any file under the given paths (relative to the project) is added, removed or saved.
 * @param {readonly string[]} paths
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const name of paths) note(inProject(name), hash);
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} at
 * @param {import('node:crypto').Hash} hash
 */
function note(at, hash) {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    hash.update(`${path.relative(root, at)}\n${stat.size}\n${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(at).sort()) note(path.join(at, name), hash);
}

/**
 * The text a stamp file holds, or an empty string when there is none.
 * @param {string} file
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
