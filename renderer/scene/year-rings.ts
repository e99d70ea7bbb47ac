import { chance } from '../../shared/domain/layout/random.ts';
import { mix, shade } from './colour.ts';
import type { Picture } from './picture.ts';
import { castNoShadow, castOwnShadow } from './soft-shadow.ts';

const TURN = Math.PI * 2;
const RADIUS = 40;
/** Where the slice leans against the trunk's foot, bark and all, in design pixels; above the buttons. */
export const RINGS = { x: 1100, y: 898, radius: RADIUS + 5 } as const;
const TILT = 0.16;
const MOST_RINGS = 14;

/** A slice of wood by the trunk with one ring for each past year that has notes; nothing in the first year. */
export function paintYearRings(
  ctx: CanvasRenderingContext2D,
  scale: number,
  { theme, tree, years }: Picture,
): void {
  if (years < 1) return;
  const face = mix('#ecd2a8', theme.trunk, 0.1 + theme.darkness * 0.45);
  const ring = mix(face, theme.trunk, 0.42);
  ctx.save();
  ctx.translate(RINGS.x, RINGS.y);
  ctx.rotate(TILT);
  ctx.scale(0.84, 1);
  ctx.fillStyle = shade(theme.trunk, -0.04);
  castOwnShadow(ctx, scale, { blur: 12, dx: 4, dy: 6, colour: theme.shadow, alpha: 0.4 });
  wobblyDisc(ctx, tree.seed, RADIUS + 5);
  ctx.fill();
  castNoShadow(ctx);
  ctx.fillStyle = shade(theme.trunk, 0.06);
  wobblyDisc(ctx, tree.seed, RADIUS + 3);
  ctx.fill();
  ctx.fillStyle = face;
  wobblyDisc(ctx, tree.seed, RADIUS);
  ctx.fill();
  const count = Math.min(years, MOST_RINGS);
  ctx.strokeStyle = ring;
  for (let year = 1; year <= count; year++) {
    ctx.lineWidth = year === count ? 2.4 : 1.5;
    wobblyDisc(ctx, tree.seed, (RADIUS - 6) * (year / (count + 0.35)));
    ctx.stroke();
  }
  ctx.fillStyle = ring;
  ctx.beginPath();
  ctx.arc(0, 0, 2.4, 0, TURN);
  ctx.fill();
  ctx.restore();
}

function wobblyDisc(ctx: CanvasRenderingContext2D, seed: number, radius: number): void {
  const phase = chance(seed, 31) * TURN;
  ctx.beginPath();
  for (let i = 0; i <= 48; i++) {
    const angle = (i / 48) * TURN;
    const wave = 1 + Math.sin(angle * 3 + phase) * 0.025 + Math.sin(angle * 5 - phase) * 0.015;
    ctx.lineTo(Math.cos(angle) * radius * wave, Math.sin(angle) * radius * wave);
  }
  ctx.closePath();
}
