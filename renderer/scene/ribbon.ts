import { type Branch, type Growth, nodeOf } from '../../shared/domain/layout/growth.ts';

/** An offset across a branch as a share of its radius: 1 is its left edge, −1 its right; t runs 0 to 1 along it. */
export type Across = (t: number) => number;

/** The part of a branch between two of its points, and between two offsets across it. */
export type Strip = readonly [
  growth: Growth,
  branch: Branch,
  from: number,
  to: number,
  left: Across,
  right: Across,
];

/** Fills a strip of a branch. */
export function fillRibbon(ctx: CanvasRenderingContext2D, colour: string, ...strip: Strip): void {
  const path = new Path2D();
  addRibbon(path, ...strip);
  ctx.fillStyle = colour;
  ctx.fill(path);
}

/** Adds a strip of a branch to a path, smooth on both sides. */
export function addRibbon(path: Path2D, ...[growth, branch, from, to, left, right]: Strip): void {
  const { x, y, radius } = growth;
  const { shoot, end } = branch;
  const side = shoot.root >= 0;
  const xs: number[] = [];
  const ys: number[] = [];
  const backX: number[] = [];
  const backY: number[] = [];
  for (let i = from; i <= to; i++) {
    const id = nodeOf(shoot, i);
    const before = nodeOf(shoot, Math.max(0, i - 1));
    const after = nodeOf(shoot, Math.min(end, i + 1));
    const dx = (x[after] ?? 0) - (x[before] ?? 0);
    const dy = (y[after] ?? 0) - (y[before] ?? 0);
    const length = Math.sqrt(dx * dx + dy * dy) || 1;
    let r = radius[id] ?? 0;
    // A side branch starts no thicker than its second point allows, and with a slight collar.
    if (side && i === 0) r = Math.min(r * 0.96, (radius[nodeOf(shoot, 1)] ?? r) * 1.7);
    if (side && i === 1) r *= 1.12;
    const t = to === from ? 0 : (i - from) / (to - from);
    const nx = (dy / length) * r;
    const ny = (-dx / length) * r;
    const l = left(t);
    const o = right(t);
    xs.push((x[id] ?? 0) + nx * l);
    ys.push((y[id] ?? 0) + ny * l);
    backX.push((x[id] ?? 0) + nx * o);
    backY.push((y[id] ?? 0) + ny * o);
  }
  path.moveTo(xs[0] ?? 0, ys[0] ?? 0);
  addCurve(path, xs, ys);
  backX.reverse();
  backY.reverse();
  path.lineTo(backX[0] ?? 0, backY[0] ?? 0);
  addCurve(path, backX, backY);
  path.closePath();
}

/** A smooth line through the midpoints of a chain of points. */
function addCurve(path: Path2D, xs: readonly number[], ys: readonly number[]): void {
  const last = xs.length - 1;
  for (let i = 1; i < last; i++) {
    const x = xs[i] ?? 0;
    const y = ys[i] ?? 0;
    path.quadraticCurveTo(x, y, (x + (xs[i + 1] ?? x)) / 2, (y + (ys[i + 1] ?? y)) / 2);
  }
  path.lineTo(xs[last] ?? 0, ys[last] ?? 0);
}
