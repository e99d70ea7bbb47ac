import type { Season } from '../../shared/domain/calendar.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { type AnyCanvas, contextOf } from './canvas.ts';
import { labOf, shade } from './colour.ts';
import { grainTile } from './grain.ts';
import { paintBud } from './ornament.ts';
import { SEASON_PALETTES } from './palette.ts';
import { paintLandscape } from './plate.ts';
import { createSprites } from './sprites.ts';
import { themeAt, themeOf } from './theme.ts';
import { fitView } from './view.ts';

/** How a single leaf is drawn: length in canvas pixels, angle in radians (0 points right, clockwise). */
export interface LeafPicture {
  readonly length: number;
  readonly angle: number;
  readonly season: Season;
  readonly ribbon?: boolean;
}

/** Draws one leaf with its shadow in the middle of the canvas, for cards, kind buttons and the reading. */
export function drawLeafPicture(canvas: AnyCanvas, kind: Kind, picture: LeafPicture): void {
  const { length, angle, season, ribbon = false } = picture;
  const ctx = contextOf(canvas);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  const sprites = createSprites(themeOf(season, 'day'));
  const face = { kind, tone: 0, foliage: 0, maturity: 0, ribbon };
  const x = canvas.width / 2 - Math.cos(angle) * length * 0.46;
  const y = canvas.height / 2 - Math.sin(angle) * length * 0.46;
  const flip = Math.cos(angle) < 0;
  const sheet = { scale: 1, originX: 0, originY: 0 };
  sprites.draw(ctx, sheet, face, { x, y, angle, length, flip }, { lift: length * 0.012 });
  sprites.release();
}

/** Most leaves the twig can carry; a longer reading shows the stretch around its present place. */
const MOST_ON_TWIG = 24;

/** Draws the reading's progress twig over the whole canvas: a leaf for each note read, the present one large, buds for the rest. */
export function drawTwig(
  canvas: AnyCanvas,
  kinds: readonly Kind[],
  at: number,
  season: Season,
): void {
  const ctx = contextOf(canvas);
  const scale = canvas.height / 150;
  const width = canvas.width / scale;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.clearRect(0, 0, width, 150);
  const theme = themeOf(season, 'day');
  const run = width - 40;
  const curve = (t: number) => 104 + Math.sin(t * 7) * 9;
  paintTwig(ctx, theme.trunk, run, curve);
  const shown = Math.min(kinds.length, MOST_ON_TWIG);
  const first = Math.max(0, Math.min(at - Math.floor(shown / 2), kinds.length - shown));
  const sprites = createSprites(theme);
  const sheet = { scale, originX: 0, originY: 0 };
  const size = Math.min(46, (run / Math.max(1, shown)) * 0.62);
  const order = Array.from({ length: shown }, (_, i) => first + i);
  // The present leaf last, so that it lies over its neighbours.
  order.sort((a, b) => Number(a === at) - Number(b === at));
  for (const i of order) {
    const kind = kinds[i];
    if (!kind) continue;
    const t = (i - first + 0.6) / shown;
    const x = 6 + t * run;
    const y = curve(t) - 2;
    const face = { kind, tone: i === at ? 1 : 0, foliage: 0, maturity: 0, ribbon: false };
    if (i > at) paintBud(ctx, scale, theme, { x, y: y - 2, angle: i % 2 ? -1.05 : -0.75 }, 9);
    else {
      const angle = i === at ? -1.1 : i % 2 ? -0.75 : -1.05;
      const length = i === at ? 92 : size;
      sprites.draw(ctx, sheet, face, { x, y, angle, length, flip: false });
    }
  }
  sprites.release();
}

function paintTwig(
  ctx: CanvasRenderingContext2D,
  colour: string,
  run: number,
  curve: (t: number) => number,
): void {
  const steps = 60;
  for (const [dy, tone, share] of [
    [0, 0, 1],
    [-0.22, 0.09, 0.4],
  ] as const) {
    ctx.fillStyle = shade(colour, tone);
    ctx.beginPath();
    for (let i = 0; i <= steps; i++) {
      const t = i / steps;
      const half = (4.5 - 3.4 * t) * share;
      ctx.lineTo(6 + t * run, curve(t) + dy * (9 - 6.5 * t) - half);
    }
    for (let i = steps; i >= 0; i--) {
      const t = i / steps;
      const half = (4.5 - 3.4 * t) * share;
      ctx.lineTo(6 + t * run, curve(t) + dy * (9 - 6.5 * t) + half);
    }
    ctx.fill();
  }
}

/** Draws sky, hills and meadow without the tree over the whole canvas, for the screens that lie in front of it. */
export function drawBackdrop(canvas: AnyCanvas, season: Season, hour: number, seed = 4): void {
  const view = fitView(canvas.width, canvas.height);
  paintLandscape(contextOf(canvas), view, themeAt(season, hour), seed);
}

let grainUrl: Promise<string> | null = null;

/**
 * The paper grain as a tile of 256 × 256 pixels, for cards; transparent, to lie on any colour. Its address is a short one: a data
 * URL in a custom property is read anew with every style that uses it (7 ms), and the card drawn anew with it.
 */
export function paperGrainUrl(): Promise<string> {
  grainUrl ??= new Promise((resolve, reject) => {
    grainTile().toBlob((blob) => {
      if (blob) resolve(URL.createObjectURL(blob));
      else reject(new Error('The paper grain cannot be kept as a picture.'));
    });
  });
  return grainUrl;
}

/** A kind's colour dark enough for its name to be read on paper (at least 4.5:1). */
export function kindInk(kind: Kind, season: Season): string {
  const colour = SEASON_PALETTES[season].leaves[kind];
  const [lightness] = labOf(colour);
  return shade(colour, -Math.max(0, lightness - 0.46), 1.05);
}
