import { useEffect } from 'react';
import type { Snapshot } from '../../shared/domain/snapshot.ts';

/** What the typefaces of the first picture lack: letters beyond Latin, and pictures such as emoji. */
const BEYOND_LATIN = /[^\p{Script=Latin}\p{Mn}\p{P}\p{Sc}\p{Sm}\d\s]/u;

let asked = false;

/**
 * Brings the typefaces for other scripts and for emoji once they are needed: when the tree holds such letters, or somebody
 * may be about to write some. Their two hundred parts take 2 MB of a wall that hangs for months, so Latin alone does without.
 */
export function useOtherScripts(snapshot: Snapshot, painted: boolean, writing: boolean): void {
  const { team, colleagues, notes } = snapshot;
  useEffect(() => {
    if (asked || !painted) return;
    const needed =
      writing ||
      (team !== null && BEYOND_LATIN.test(team.name)) ||
      colleagues.some(({ name }) => BEYOND_LATIN.test(name)) ||
      notes.some(({ story, guests }) => [story, ...guests].some((text) => BEYOND_LATIN.test(text)));
    if (!needed) return;
    asked = true;
    void import('../ui/other-scripts.ts');
  }, [painted, writing, team, colleagues, notes]);
}
