import type { SceneLeaf, SceneState } from './scene.ts';
import { themeAt } from './theme.ts';

/** What is different between two states, as far as the picture is concerned. */
export type Change = 'nothing' | 'lit' | 'one-more-leaf' | 'light' | 'everything';

/** Compares two states; leaves are compared one by one only when the lists are not the same. */
export function changeBetween(before: SceneState, after: SceneState): Change {
  if (
    before.seed !== after.seed ||
    before.season !== after.season ||
    (before.daysToGo ?? null) !== (after.daysToGo ?? null) ||
    (before.years ?? 0) !== (after.years ?? 0)
  )
    return 'everything';
  const light = themeAt(before.season, before.hour).name !== themeAt(after.season, after.hour).name;
  const more = after.leaves.length - before.leaves.length;
  if (more < 0 || more > 1 || !startsWith(after.leaves, before.leaves)) return 'everything';
  if (takenCount(after) - takenCount(before) !== more) return 'everything';
  if (placesOf(before) !== placesOf(after)) return 'everything';
  if (more === 1) return light ? 'everything' : 'one-more-leaf';
  if (light) return 'light';
  return after.leaves.every((leaf, i) => isRead(leaf) === isRead(before.leaves[i]))
    ? 'nothing'
    : 'lit';
}

function isRead(leaf: SceneLeaf | undefined): boolean {
  return leaf?.read ?? false;
}

function startsWith(leaves: readonly SceneLeaf[], start: readonly SceneLeaf[]): boolean {
  if (leaves === start) return true;
  return start.every((leaf, i) => {
    const other = leaves[i];
    return (
      other !== undefined &&
      other.id === leaf.id &&
      other.kind === leaf.kind &&
      other.ribbon === leaf.ribbon &&
      other.place.limb === leaf.place.limb &&
      other.place.k === leaf.place.k
    );
  });
}

function placesOf({ waiting = [] }: SceneState): string {
  return waiting.map(({ limb, k }) => `${limb}/${k}`).join();
}

function takenCount(state: SceneState): number {
  return state.taken.reduce((sum, slots) => sum + slots.size, 0);
}
