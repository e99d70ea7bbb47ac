import { execFileSync } from 'node:child_process';
import { inProject } from '../../scripts/setup/project.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** A data folder of its own with so many invented notes and the PIN 1234; the tools must have been built. */
export function treeFolder(notes: number | string): string {
  const folder = temporaryFolder();
  const makeTree = inProject('out/tools/make-tree.mjs');
  execFileSync(process.execPath, [makeTree, `--notes=${notes}`, `--out=${folder}`], {
    stdio: 'ignore',
  });
  return folder;
}
