import type { Snapshot } from '../shared/domain/snapshot.ts';
import type { Connection } from './state/connection.ts';
import { clockOf, sceneStateOf } from './wall/scene-state.ts';
import { type StandingTree, standTree } from './wall/standing-tree.ts';

/**
 * Draws the wall's tree from the first snapshot, before the page's own code is there to be run: the picture is what
 * everybody looks at. Resolves once it is painted, with null where the first snapshot shows something else than a wall.
 */
export function drawFirstTree(connection: Connection): Promise<StandingTree | null> {
  return new Promise((resolve) => {
    const forget = connection.onSnapshot(begin);
    begin();

    function begin(): void {
      const snapshot = connection.current();
      if (snapshot === null) return;
      forget();
      if (showsWall(snapshot)) stand(snapshot);
      else resolve(null);
    }

    function stand(snapshot: Snapshot): void {
      const tree = standTree(document.body, document.body, {
        onLeafTapped() {
          // Nothing can be opened before there is a page.
        },
        onFirstPaint() {
          void connection.run('wall.painted', null);
          resolve(tree);
        },
      });
      const { calm, seasons } = snapshot.settings;
      try {
        tree.scene.show(sceneStateOf(snapshot, clockOf(new Date(), seasons), calm));
      } catch {
        // It will fail inside the page as well, whose error boundary looks after it.
        tree.dispose();
        resolve(null);
      }
    }
  });
}

/** After a crash in a reading the offer to go on comes before the tree: thirty people wait for it. */
function showsWall({ role, phase, readingInterrupted }: Snapshot): boolean {
  return role === 'wall' && phase === 'tree' && !readingInterrupted;
}
