import { chance } from '../../shared/domain/layout/random.ts';
import type { Slot } from '../../shared/domain/layout/tree-layout.ts';
import { mix, shade } from './colour.ts';
import type { Picture } from './picture.ts';
import { castNoShadow, castOwnShadow } from './soft-shadow.ts';
import type { Theme } from './theme.ts';

const TURN = Math.PI * 2;
/** A crowded crown shows no blossom, and a very crowded one no buds: they would be smaller than dust. */
const BLOSSOM_UP_TO = 1200;
const BUDS_UP_TO = 4000;

/** Buds at the open places and, in spring, blossom on every second one. */
export function paintOpenPlaces(
  ctx: CanvasRenderingContext2D,
  scale: number,
  picture: Picture,
): void {
  const { theme, tree, looks, festive } = picture;
  const count = looks.length;
  if (count >= BUDS_UP_TO) return;
  const blooming = (theme.season === 'spring' || festive) && count < BLOSSOM_UP_TO;
  for (const [i, slot] of picture.growth.buds.entries()) {
    const size = 6 + chance(tree.seed, 21, slot.key) * 4.5;
    if (blooming && (festive || i % 2 === 0)) {
      paintBlossom(ctx, scale, theme, slot.x, slot.y, size * 1.25, slot.key);
      if (i % 4 === 0)
        paintBlossom(ctx, scale, theme, slot.x + 13, slot.y + 7, size * 0.95, slot.key + 9);
    } else {
      paintBud(ctx, scale, theme, slot, count > 600 ? 4.5 : 6.4);
    }
  }
}

/** A bud: an open place where the next leaf can grow. */
export function paintBud(
  ctx: CanvasRenderingContext2D,
  scale: number,
  theme: Theme,
  at: Pick<Slot, 'x' | 'y' | 'angle'>,
  size: number,
): void {
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(at.angle);
  ctx.scale(size, size);
  liftOff(ctx, theme, scale, 3);
  ctx.fillStyle = theme.bud;
  ctx.beginPath();
  ctx.moveTo(-0.2, 0);
  ctx.bezierCurveTo(0.2, -0.62, 1, -0.58, 1.7, 0);
  ctx.bezierCurveTo(1, 0.58, 0.2, 0.62, -0.2, 0);
  ctx.fill();
  castNoShadow(ctx);
  ctx.fillStyle = shade(theme.bud, 0.1, 0.8);
  ctx.beginPath();
  ctx.moveTo(0, -0.05);
  ctx.bezierCurveTo(0.4, -0.5, 1, -0.4, 1.6, 0);
  ctx.bezierCurveTo(1, -0.12, 0.5, -0.1, 0, -0.05);
  ctx.fill();
  ctx.fillStyle = shade(theme.trunk, 0.04);
  ctx.beginPath();
  ctx.ellipse(-0.05, 0, 0.32, 0.36, 0, 0, TURN);
  ctx.fill();
  ctx.restore();
}

/** Closed buds, plumper than the open places': each keeps the place of a note that waits. */
export function paintClosedBuds(
  ctx: CanvasRenderingContext2D,
  scale: number,
  { theme, waiting, looks }: Picture,
): void {
  const size = looks.length > 600 ? 8 : 15;
  for (const slot of waiting) {
    paintBud(ctx, scale, theme, slot, size);
    paintSepals(ctx, theme, slot, size);
  }
}

/** Two folded sepals that hold a bud shut. */
function paintSepals(
  ctx: CanvasRenderingContext2D,
  theme: Theme,
  at: Pick<Slot, 'x' | 'y' | 'angle'>,
  size: number,
): void {
  const green = theme.leaves['thank-you'];
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(at.angle);
  for (const side of [1, -1]) {
    ctx.save();
    ctx.scale(size, size * side);
    ctx.fillStyle = shade(green, side > 0 ? -0.09 : 0.02);
    ctx.beginPath();
    ctx.moveTo(-0.22, 0);
    ctx.bezierCurveTo(0, 0.56, 0.62, 0.62, 1.18, 0.3);
    ctx.bezierCurveTo(0.78, 0.3, 0.4, 0.16, 0.16, -0.04);
    ctx.fill();
    ctx.restore();
  }
  ctx.restore();
}

/** A five-petalled paper blossom. */
export function paintBlossom(
  ctx: CanvasRenderingContext2D,
  scale: number,
  theme: Theme,
  x: number,
  y: number,
  size: number,
  seed: number,
): void {
  const pink = theme.leaves.kindness;
  const pale = mix('#fdf0ee', theme.bud, theme.darkness * 0.35);
  const colour = mix(pale, pink, 0.12 + chance(seed, 2) * 0.34);
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(chance(seed, 1) * TURN);
  ctx.scale(size, size);
  liftOff(ctx, theme, scale, 4);
  ctx.fillStyle = colour;
  blossomOutline ??= blossomPath();
  ctx.fill(blossomOutline);
  castNoShadow(ctx);
  ctx.fillStyle = shade(colour, -0.06, 2.6);
  ctx.beginPath();
  ctx.arc(0, 0, 0.26, 0, TURN);
  ctx.fill();
  ctx.fillStyle = '#f0cf6c';
  ctx.beginPath();
  for (let petal = 0; petal < 5; petal++) {
    const angle = ((petal + 0.5) / 5) * TURN;
    ctx.moveTo(Math.cos(angle) * 0.42, Math.sin(angle) * 0.42);
    ctx.arc(Math.cos(angle) * 0.42, Math.sin(angle) * 0.42, 0.085, 0, TURN);
  }
  ctx.fill();
  ctx.restore();
}

let blossomOutline: Path2D | null = null;

function blossomPath(): Path2D {
  const path = new Path2D();
  for (let petal = 0; petal < 5; petal++) {
    const angle = (petal / 5) * TURN;
    const point = (turn: number, r: number) => [
      Math.cos(angle + turn) * r,
      Math.sin(angle + turn) * r,
    ];
    const [ax = 0, ay = 0] = point(-0.7, 1);
    const [bx = 0, by = 0] = point(-0.28, 1.25);
    const [tx = 0, ty = 0] = point(0, 1.02);
    const [cx = 0, cy = 0] = point(0.28, 1.25);
    const [dx = 0, dy = 0] = point(0.7, 1);
    path.moveTo(0, 0);
    path.bezierCurveTo(ax, ay, bx, by, tx, ty);
    path.bezierCurveTo(cx, cy, dx, dy, 0, 0);
  }
  return path;
}

function liftOff(ctx: CanvasRenderingContext2D, theme: Theme, scale: number, blur: number): void {
  castOwnShadow(ctx, scale, { blur, dx: 1.3, dy: 2, colour: theme.shadow, alpha: 0.28 });
}
