import { chance, hash, randomStream } from '../../shared/domain/layout/random.ts';
import { fade, mix, shade } from './colour.ts';
import { LAMP, LAMP_GLOW } from './palette.ts';
import { castNoShadow, castOwnShadow, castShadow } from './soft-shadow.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

const TURN = Math.PI * 2;

/** The upper edge of a sheet of land: height in design pixels at x. */
export type Contour = (x: number) => number;

/** Lays one sheet of land over what is behind: its shadow, its paper and the lit edge. */
export function paintLand(
  ctx: CanvasRenderingContext2D,
  view: View,
  contour: Contour,
  look: { colour: string; shadow: string; alpha: number; blur: number; rise: number },
): void {
  const step = 12;
  const left = view.left - 24;
  const right = view.right + 24;
  const edge = new Path2D();
  let highest = Number.POSITIVE_INFINITY;
  let lowest = Number.NEGATIVE_INFINITY;
  for (let x = left; x <= right + step; x += step) {
    const y = contour(x);
    edge.lineTo(x, y);
    highest = Math.min(highest, y);
    lowest = Math.max(lowest, y);
  }
  const sheetTo = (depth: number) => {
    const sheet = new Path2D(edge);
    sheet.lineTo(right + step, depth);
    sheet.lineTo(left, depth);
    sheet.closePath();
    return sheet;
  };
  const band = { left, top: highest, right, bottom: lowest };
  const cast = {
    blur: look.blur,
    dx: 0,
    dy: -look.rise,
    colour: look.shadow,
    alpha: look.alpha,
  };
  const shadowSheet = sheetTo(lowest + 80);
  castShadow(ctx, view, band, cast, (c) => c.fill(shadowSheet));
  ctx.fillStyle = look.colour;
  ctx.fill(sheetTo(view.bottom + 20));
  ctx.strokeStyle = fade(shade(look.colour, 0.065), 0.8);
  ctx.lineWidth = 1.6;
  ctx.stroke(edge);
}

function hillContour(height: number, swell: number, waves: number, seed: number): Contour {
  const first = chance(seed, 1) * TURN;
  const second = chance(seed, 2) * TURN;
  return (x) => {
    const along = (x / 1920) * TURN * waves;
    return height - Math.sin(along + first) * swell - Math.sin(along * 2.3 + second) * swell * 0.35;
  };
}

/** Three hills with their small trees and houses, far to near. */
export function paintHills(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  seed: number,
): void {
  const look = (i: number, blur: number) => ({
    colour: theme.hills[i] ?? '#ffffff',
    shadow: theme.shadow,
    alpha: theme.darkness > 0.3 ? 0.32 : 0.2,
    blur,
    rise: 4,
  });
  const far = hillContour(812, 34, 1.3, hash(seed, 61));
  paintGrove(ctx, view, theme, far, 0, { seed: hash(seed, 71), count: 40, size: 0.8 });
  paintLand(ctx, view, far, look(0, 18));
  const middle = hillContour(850, 26, 1.7, hash(seed, 62));
  paintGrove(ctx, view, theme, middle, 1, { seed: hash(seed, 72), count: 30, size: 1.3 });
  paintHouses(ctx, view, theme, middle, hash(seed, 75));
  paintLand(ctx, view, middle, look(1, 18));
  paintLand(ctx, view, hillContour(898, 22, 1.1, hash(seed, 63)), look(2, 20));
}

/** Small paper trees along a hill, round ones and firs, folded down the middle like everything here. */
function paintGrove(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  contour: Contour,
  hill: number,
  grove: { seed: number; count: number; size: number },
): void {
  const random = randomStream(grove.seed);
  const whole = new Path2D();
  const shaded = new Path2D();
  let highest = Number.POSITIVE_INFINITY;
  let lowest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < grove.count; i++) {
    const x = -560 + random() * 3040;
    const s = (16 + random() * 22) * grove.size;
    const round = random() > 0.45;
    if (Math.abs(x - 960) < 150 || x < view.left - 60 || x > view.right + 60) continue;
    const y = contour(x) + 4;
    highest = Math.min(highest, y - s * 1.9);
    lowest = Math.max(lowest, y);
    whole.rect(x - s * 0.06, y - s * 0.7, s * 0.12, s * 0.8);
    if (round) {
      whole.moveTo(x + s * 0.46, y - s * 1.15);
      whole.ellipse(x, y - s * 1.15, s * 0.46, s * 0.66, 0, 0, TURN);
      shaded.moveTo(x, y - s * 1.81);
      shaded.ellipse(x, y - s * 1.15, s * 0.46, s * 0.66, 0, -TURN / 4, TURN / 4);
    } else {
      whole.moveTo(x - s * 0.42, y - s * 0.4);
      whole.quadraticCurveTo(x - s * 0.1, y - s * 1.2, x, y - s * 1.9);
      whole.quadraticCurveTo(x + s * 0.1, y - s * 1.2, x + s * 0.42, y - s * 0.4);
      shaded.moveTo(x, y - s * 1.9);
      shaded.quadraticCurveTo(x + s * 0.1, y - s * 1.2, x + s * 0.42, y - s * 0.4);
      shaded.lineTo(x, y - s * 0.4);
    }
  }
  if (lowest < highest) return;
  const colour = theme.hills[hill] ?? '#ffffff';
  const area = { left: view.left, top: highest, right: view.right, bottom: lowest };
  const cast = { blur: 7, dx: 3, dy: 2, colour: theme.shadow, alpha: 0.22 };
  castShadow(ctx, view, area, cast, (c) => c.fill(whole));
  ctx.fillStyle = colour;
  ctx.fill(whole);
  ctx.fillStyle = fade(shade(colour, -0.05, 1.15), 0.75);
  ctx.fill(shaded);
}

const HOUSES = [236, 300, 352, 1560, 1628] as const;

/** A few houses on the hill; in the evening somebody is at home. */
function paintHouses(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  contour: Contour,
  seed: number,
): void {
  const random = randomStream(seed);
  const far = theme.hills[0] ?? '#ffffff';
  const wall = mix(shade(far, 0.05), mix(far, '#3a3150', 0.35), theme.lamps);
  const roof = mix(theme.hills[2] ?? '#ffffff', theme.roof, 0.45 - 0.2 * theme.lamps);
  const pane = mix(mix(wall, theme.trunk, 0.45), LAMP, theme.lamps);
  for (const near of HOUSES) {
    const x = near + (random() - 0.5) * 14;
    const s = 34 + random() * 12;
    const y = contour(x) + 10;
    const outline = new Path2D();
    outline.rect(x - s * 0.5, y - s * 0.8, s, s * 0.8);
    outline.moveTo(x - s * 0.66, y - s * 0.74);
    outline.lineTo(x, y - s * 1.32);
    outline.lineTo(x + s * 0.66, y - s * 0.74);
    ctx.fillStyle = wall;
    const cast = { blur: 10, dx: 4, dy: 2, colour: theme.shadow, alpha: 0.24 };
    castOwnShadow(ctx, view.scale, cast);
    ctx.fill(outline);
    castNoShadow(ctx);
    ctx.fillStyle = shade(wall, -0.035);
    ctx.fillRect(x, y - s * 0.8, s * 0.5, s * 0.8);
    paintRoof(ctx, x, y, s, roof);
    for (const side of [-0.28, 0.08]) {
      if (theme.lamps > 0.05) paintGlow(ctx, x + (side + 0.1) * s, y - s * 0.44, s, theme.lamps);
      ctx.fillStyle = pane;
      ctx.fillRect(x + s * side, y - s * 0.56, s * 0.2, s * 0.24);
    }
  }
}

function paintRoof(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  s: number,
  roof: string,
): void {
  for (const [side, colour] of [
    [-0.66, shade(roof, 0.02)],
    [0.66, shade(roof, -0.035)],
  ] as const) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.moveTo(x + side * s, y - s * 0.74);
    ctx.lineTo(x, y - s * 1.32);
    ctx.lineTo(x, y - s * 0.74);
    ctx.fill();
  }
}

function paintGlow(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  s: number,
  lamps: number,
): void {
  const glow = ctx.createRadialGradient(x, y, 0, x, y, s * 0.55);
  glow.addColorStop(0, fade(LAMP_GLOW, 0.55 * lamps));
  glow.addColorStop(1, fade(LAMP_GLOW, 0));
  ctx.fillStyle = glow;
  ctx.fillRect(x - s, y - s, s * 2, s * 2);
}
