import { type Growth, grow } from '../../shared/domain/layout/growth.ts';
import { type LeafLook, leafLooks, newestLook } from '../../shared/domain/layout/leaf-look.ts';
import {
  createTreeLayout,
  type Slot,
  type TreeLayout,
} from '../../shared/domain/layout/tree-layout.ts';
import { LIMBS, openBuds } from '../../shared/domain/place.ts';
import type { SceneState } from './scene.ts';
import { inBlossom, type Theme, themeAt } from './theme.ts';

/** A state worked out into everything the painters need. */
export interface Picture {
  readonly tree: TreeLayout;
  readonly growth: Growth;
  /** In paint order. */
  readonly looks: readonly LeafLook[];
  readonly leavesOnLimb: readonly number[];
  /** Slots of the notes that wait. */
  readonly waiting: readonly Slot[];
  readonly theme: Theme;
  /** Whether it is World Social Work Day, and how much of its garland hangs, 0 to 1. */
  readonly festive: boolean;
  readonly garland: number;
  readonly years: number;
}

/** Topmost leaves that are kept off the plate, so that they can sway. */
const DANCERS = 60;
const FORTNIGHT = 14;

/** Works a state out into a picture; keeps the layout of the last picture when the seed is the same. */
export function pictureOf(state: SceneState, last: Picture | null): Picture {
  const tree = last?.tree.seed === state.seed ? last.tree : createTreeLayout(state.seed);
  const theme = themeAt(state.season, state.hour);
  const festive = state.daysToGo === 0;
  const leavesOnLimb = new Array<number>(LIMBS).fill(0);
  for (const { place } of state.leaves)
    leavesOnLimb[place.limb] = (leavesOnLimb[place.limb] ?? 0) + 1;
  return {
    tree,
    growth: grow(tree, state.taken),
    looks: leafLooks(tree, state.leaves),
    leavesOnLimb,
    waiting: (state.waiting ?? []).map((place) => tree.slot(place)),
    theme: festive ? inBlossom(theme) : theme,
    festive,
    garland: garlandFor(state.daysToGo ?? null),
    years: state.years ?? 0,
  };
}

/** The garland is hung in the fortnight before the day, the same share each day. */
function garlandFor(daysToGo: number | null): number {
  return daysToGo === null ? 0 : (FORTNIGHT + 1 - daysToGo) / (FORTNIGHT + 1);
}

/** The picture with one more leaf: its bud is gone, all else waits for the next whole picture. Null if that is not all that changed. */
export function withNewestLeaf(state: SceneState, last: Picture): Picture | null {
  const look = newestLook(last.tree, state.leaves);
  if (!look) return null;
  const { limb, k } = look.slot.place;
  const buds = last.growth.buds.filter(({ place }) => place.limb !== limb || place.k !== k);
  if (buds.length === last.growth.buds.length) return null;
  const opened = openBuds(state.taken, limb).map((place) => last.tree.slot(place));
  const others = buds.filter(({ place }) => place.limb !== limb);
  return {
    ...last,
    looks: [...last.looks, look],
    leavesOnLimb: last.leavesOnLimb.map((count, i) => (i === limb ? count + 1 : count)),
    growth: { ...last.growth, buds: [...others, ...opened] },
  };
}

/** The picture with the golden edges of a state, and the leaves whose edge that changes. */
export function withGoldenEdges(
  state: SceneState,
  last: Picture,
): { readonly picture: Picture; readonly changed: readonly LeafLook[] } {
  const read = new Set(state.leaves.filter((leaf) => leaf.read).map(({ id }) => id));
  const changed: LeafLook[] = [];
  const looks = last.looks.map((look) => {
    if ((look.read ?? false) === read.has(look.id)) return look;
    const lit = { ...look, read: read.has(look.id) };
    changed.push(lit);
    return lit;
  });
  return { picture: { ...last, looks }, changed };
}

/** The leaves that may sway: the newest, which lie on top of all others. */
export function dancersOf(picture: Picture): readonly LeafLook[] {
  return picture.looks.filter((look) => !look.behind).slice(-DANCERS);
}
