import { type Branch, type Growth, nodeOf } from '../../shared/domain/layout/growth.ts';
import { ORDER } from '../../shared/domain/layout/nodes.ts';
import { clamp, hash, randomStream } from '../../shared/domain/layout/random.ts';
import type { TreeLayout } from '../../shared/domain/layout/tree-layout.ts';
import { fade, mix, shade } from './colour.ts';
import { type Across, addRibbon, fillRibbon } from './ribbon.ts';
import { castShadow } from './soft-shadow.ts';
import type { Theme } from './theme.ts';
import type { Area, View } from './view.ts';

const EDGE: Across = () => 1;
const OTHER_EDGE: Across = () => -1;

/** The wood to be painted, thin branches first. */
export interface Wood {
  readonly tree: TreeLayout;
  readonly growth: Growth;
  readonly branches: readonly Branch[];
}

/** The branches worth painting: on a crowded limb the thinnest twigs are hidden by leaves anyway. */
export function woodOf(
  tree: TreeLayout,
  growth: Growth,
  leavesOnLimb: readonly number[],
  only?: number,
): Wood {
  const least = leavesOnLimb.map((count) => (count * 7 > 4000 ? 1.5 : count * 7 > 1200 ? 1.2 : 0));
  const branches = growth.branches.filter(({ shoot }) => {
    if (only !== undefined && shoot.limb !== only) return false;
    return (
      shoot.order !== ORDER.twig || (growth.radius[shoot.start] ?? 0) >= (least[shoot.limb] ?? 0)
    );
  });
  const outer = (branch: Branch) => Math.abs(tree.limbs[branch.shoot.limb]?.side ?? 0);
  branches.sort((a, b) => b.shoot.order - a.shoot.order || outer(b) - outer(a));
  return { tree, growth, branches };
}

/** Throws the soft shadow of all wood. */
export function castWoodShadow(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  wood: Wood,
): void {
  const area = woodArea(wood);
  const cast = { blur: 9, dx: 4, dy: 6, colour: theme.shadow, alpha: theme.shadowAlpha };
  castShadow(ctx, view, area, cast, (c) => {
    const all = new Path2D();
    for (const branch of wood.branches)
      addRibbon(all, wood.growth, branch, 0, branch.end, EDGE, OTHER_EDGE);
    c.fill(all);
  });
}

/** The rectangle all wood lies in. */
export function woodArea(wood: Wood): Area {
  const { x, y } = wood.growth;
  let left = 900;
  let top = 600;
  let right = 1020;
  for (const { shoot, end } of wood.branches) {
    for (const point of [Math.floor(end / 2), end]) {
      const id = nodeOf(shoot, point);
      left = Math.min(left, x[id] ?? left);
      right = Math.max(right, x[id] ?? right);
      top = Math.min(top, y[id] ?? top);
    }
  }
  return { left: left - 20, top: top - 20, right: right + 20, bottom: 975 };
}

/** Paints the branches: base colour, a lit and a shaded side, bark on the limbs, snow in winter. */
export function* paintWood(
  ctx: CanvasRenderingContext2D,
  theme: Theme,
  wood: Wood,
): Generator<void> {
  const twigs = new Path2D();
  for (const branch of wood.branches)
    if (branch.shoot.order === ORDER.twig)
      addRibbon(twigs, wood.growth, branch, 0, branch.end, EDGE, OTHER_EDGE);
  ctx.fillStyle = shade(theme.trunk, 0.03);
  ctx.fill(twigs);
  yield;
  for (const branch of wood.branches) {
    if (branch.shoot.order === ORDER.twig) continue;
    paintBranch(ctx, theme, wood, branch);
    if (branch.shoot.order === ORDER.limb) yield;
  }
  if (theme.season === 'winter') {
    ctx.fillStyle = mix('#ffffff', theme.hills[3] ?? '#ffffff', 0.35);
    const snow = new Path2D();
    for (const branch of wood.branches)
      if (branch.shoot.order !== ORDER.twig) addSnow(snow, wood, branch);
    ctx.fill(snow);
  }
}

function paintBranch(
  ctx: CanvasRenderingContext2D,
  theme: Theme,
  wood: Wood,
  branch: Branch,
): void {
  const base = theme.trunk;
  const { shoot, end } = branch;
  const isLimb = shoot.order === ORDER.limb;
  const tint = isLimb ? (shoot.limb % 2 ? 0.014 : -0.01) : 0.008;
  fillRibbon(ctx, shade(base, tint), wood.growth, branch, 0, end, EDGE, OTHER_EDGE);
  const second = nodeOf(shoot, Math.min(2, end));
  if ((wood.growth.radius[second] ?? 0) > 2.2) {
    const lit = fade(shade(base, 0.1, 1.05), 0.75);
    const dark = fade(shade(base, -0.07), 0.62);
    for (const run of litRuns(wood, branch)) {
      if (run.to - run.from < 2) continue;
      const swell = (t: number) => Math.sin(Math.PI * clamp(t * 1.1, 0, 1)) ** 0.6;
      const s = run.side;
      const { from, to } = run;
      fillRibbon(
        ctx,
        lit,
        wood.growth,
        branch,
        from,
        to,
        () => s * 0.98,
        (t) => s * (0.98 - 0.42 * swell(t)),
      );
      fillRibbon(
        ctx,
        dark,
        wood.growth,
        branch,
        from,
        to,
        () => -s * 0.98,
        (t) => -s * (0.98 - 0.58 * swell(t)),
      );
    }
  }
  if (isLimb) paintBark(ctx, theme, wood, branch);
}

/** Long fine strokes of bark along a limb. */
function paintBark(ctx: CanvasRenderingContext2D, theme: Theme, wood: Wood, branch: Branch): void {
  const { shoot, end } = branch;
  const random = randomStream(hash(wood.tree.seed, 900, shoot.limb));
  const dark = shade(theme.trunk, -0.11);
  const lit = shade(theme.trunk, 0.1, 1.05);
  for (let stroke = 0; stroke < 26; stroke++) {
    const from = Math.floor(random() * Math.max(1, end - 8));
    const length = Math.floor(4 + random() * 9);
    const offset = (random() - 0.5) * 1.3;
    const width = 0.05 + random() * 0.08;
    const colour = random() > 0.38 ? dark : lit;
    const alpha = 0.25 + random() * 0.4;
    const to = Math.min(end, from + length);
    if ((wood.growth.radius[nodeOf(shoot, to)] ?? 0) < 3.6) continue;
    const bulge = (t: number) => width * Math.sin(Math.PI * t);
    fillRibbon(
      ctx,
      fade(colour, alpha),
      wood.growth,
      branch,
      from,
      to,
      (t) => offset + bulge(t),
      (t) => offset - bulge(t),
    );
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly side: 1 | -1;
}

/** Stretches of a branch along which the same side faces the light from the upper left. */
function litRuns(wood: Wood, branch: Branch): Run[] {
  const { x, y } = wood.growth;
  const sideAt = (point: number): 1 | -1 => {
    const a = nodeOf(branch.shoot, Math.max(0, point - 1));
    const b = nodeOf(branch.shoot, Math.min(branch.end, point + 1));
    const dx = (x[b] ?? 0) - (x[a] ?? 0);
    const dy = (y[b] ?? 0) - (y[a] ?? 0);
    return dx * 0.85 - dy * 0.55 > 0 ? 1 : -1;
  };
  const runs: Run[] = [];
  let from = 0;
  while (from < branch.end) {
    const side = sideAt(from + 1);
    let to = from + 1;
    while (to < branch.end && sideAt(to) === side) to++;
    runs.push({ from, to, side });
    from = to;
  }
  return runs;
}

/** Snow on every stretch of a branch that lies flat enough to hold it. */
function addSnow(path: Path2D, wood: Wood, branch: Branch): void {
  const { x, y, radius } = wood.growth;
  const { shoot, end } = branch;
  const lie = (point: number) => {
    const a = nodeOf(shoot, point - 1);
    const b = nodeOf(shoot, point);
    const dx = (x[b] ?? 0) - (x[a] ?? 0);
    const dy = (y[b] ?? 0) - (y[a] ?? 0);
    return { steep: Math.abs(dy) / (Math.hypot(dx, dy) || 1), up: dx > 0 ? 1 : -1 };
  };
  let i = shoot.root < 0 ? (wood.tree.limbs[shoot.limb]?.strand ?? 0) + 3 : 1;
  while (i < end) {
    const { steep, up } = lie(i);
    if (steep >= 0.8 || (radius[nodeOf(shoot, i)] ?? 0) <= 1.3) {
      i++;
      continue;
    }
    let to = i;
    while (to < end && to - i < 7) {
      const next = lie(to + 1);
      if (next.steep > 0.84 || next.up !== up) break;
      to++;
    }
    if (to - i >= 2) {
      const mound = (t: number) => Math.sin(Math.PI * t);
      addRibbon(
        path,
        wood.growth,
        branch,
        i,
        to,
        (t) => up * (1 + 0.4 * mound(t)),
        (t) => up * (1 - 0.75 * mound(t)),
      );
    }
    i = to + 1;
  }
}
