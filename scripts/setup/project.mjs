import { homedir } from 'node:os';
import path from 'node:path';

/** The project's folder, an absolute path; two up from here, and from out/tools and out/bench, where this is bundled to. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * An absolute path inside the project.
 * @param {string[]} parts
 */
export const inProject = (...parts) => path.join(root, ...parts);

/** The per-user folder for what outlives a clone (the carried Electron); set CELEBRATION_TREE_CACHE to move it. */
export function cacheFolder() {
  const chosen = process.env.CELEBRATION_TREE_CACHE;
  if (chosen) return path.resolve(chosen);
  const home = homedir();
  const base =
    process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? path.join(home, 'AppData/Local'))
      : process.platform === 'darwin'
        ? path.join(home, 'Library/Caches')
        : process.env.XDG_CACHE_HOME || path.join(home, '.cache');
  return path.join(base, 'celebration-tree');
}
