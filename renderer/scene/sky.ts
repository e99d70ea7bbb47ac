import { chance, hash, randomStream } from '../../shared/domain/layout/random.ts';
import { createSurface, releaseSurface } from './canvas.ts';
import { fade, mix, shade } from './colour.ts';
import { MOON, STAR } from './palette.ts';
import { castNoShadow, castOwnShadow } from './soft-shadow.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

const TURN = Math.PI * 2;
/** Radii of the holes in the five nearer sheets, innermost first. */
const HOLES = [330, 470, 625, 800, 980] as const;
const LOBES = [3, 5, 7, 11] as const;
const CENTRE_Y = 470;
/** A disc whose middle is this far down cannot be seen, nor its halo; a fraction of the design sheet. */
const BEHIND_THE_HILLS = 0.9;
/** The shade between the sheets is soft, so it is painted at this resolution and enlarged. */
const SHADE_SCALE = 0.25;

/** The sky: six sheets of paper, the five nearer ones with a hole, each dropping its shadow on the one behind. */
export function paintSky(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  seed: number,
): void {
  const centre = 960 + (theme.sunAt[0] - 0.5) * 120;
  const holes = HOLES.map((radius, i) => holeOf(view, centre, radius, hash(seed, 40 + i)));
  ctx.fillStyle = theme.sky[5] ?? '#ffffff';
  ctx.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  for (let i = holes.length - 1; i >= 0; i--) {
    ctx.fillStyle = theme.sky[i] ?? '#ffffff';
    ctx.fill(holes[i] ?? new Path2D());
  }
  paintShade(ctx, view, theme, holes, centre);
  for (const [i, hole] of holes.entries()) {
    ctx.strokeStyle = fade(shade(theme.sky[i + 1] ?? '#ffffff', 0.05), 0.8);
    ctx.lineWidth = 1.6;
    ctx.stroke(hole);
  }
  paintClouds(ctx, view, theme, seed);
  if (theme.stars > 0) paintStars(ctx, view, theme, seed, centre);
  if (theme.sunAt[1] < BEHIND_THE_HILLS)
    paintDisc(ctx, view, theme, theme.sunAt, 70, theme.sun, centre);
  if (theme.moonAt[1] < BEHIND_THE_HILLS) paintMoon(ctx, view, theme, centre);
}

/** A wavy ring about the light; wide and tall walls get wider and taller ones. */
function holeOf(view: View, centre: number, radius: number, seed: number): Path2D {
  const stretchX = Math.max(1, (view.right - view.left) / 1920);
  const stretchY = Math.max(1, ((view.bottom - view.top) / 1080) * 0.72);
  const path = new Path2D();
  const steps = 120;
  for (let i = 0; i <= steps; i++) {
    const angle = (i / steps) * TURN;
    let wave = 0;
    for (const [o, lobes] of LOBES.entries())
      wave += Math.sin(angle * lobes + chance(seed, o) * TURN) * (0.045 / (1 + o * 0.55));
    const r = radius * (1 + wave);
    path.lineTo(
      centre + Math.cos(angle) * r * 1.28 * stretchX,
      CENTRE_Y + Math.sin(angle) * r * 0.98 * stretchY,
    );
  }
  path.closePath();
  return path;
}

/** All shadows of the sheets and the glow in the middle, gathered in one soft layer. */
function paintShade(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  holes: readonly Path2D[],
  centre: number,
): void {
  const scale = view.scale * SHADE_SCALE;
  const small: View = {
    ...view,
    scale,
    width: view.width * SHADE_SCALE,
    height: view.height * SHADE_SCALE,
    originX: view.originX * SHADE_SCALE,
    originY: view.originY * SHADE_SCALE,
  };
  const layer = createSurface(small.width, small.height);
  layer.ctx.setTransform(scale, 0, 0, scale, small.originX, small.originY);
  const glow = layer.ctx.createRadialGradient(centre, CENTRE_Y, 40, centre, CENTRE_Y, 760);
  glow.addColorStop(0, fade(shade(theme.sky[0] ?? '#ffffff', 0.02), 1));
  glow.addColorStop(1, fade(theme.sky[1] ?? '#ffffff', 1));
  layer.ctx.fillStyle = glow;
  layer.ctx.fill(holes[0] ?? new Path2D());
  const cast = {
    blur: 26,
    dx: 3,
    dy: 7,
    colour: theme.shadow,
    alpha: theme.darkness > 0.3 ? 0.26 : 0.17,
  };
  const away = 3 * (view.right - view.left) + 3000;
  const everywhere = {
    left: view.left - 60,
    top: view.top - 60,
    right: view.right + 60,
    bottom: view.bottom + 60,
  };
  for (const hole of holes) {
    const sheet = new Path2D();
    sheet.rect(
      everywhere.left,
      everywhere.top,
      everywhere.right - everywhere.left,
      everywhere.bottom - everywhere.top,
    );
    sheet.addPath(hole);
    // The sheet itself is filled out of sight: only its shadow belongs in this layer.
    layer.ctx.save();
    layer.ctx.translate(-away, 0);
    layer.ctx.fillStyle = theme.shadow;
    castOwnShadow(layer.ctx, scale, { ...cast, dx: cast.dx + away });
    layer.ctx.fill(sheet, 'evenodd');
    layer.ctx.restore();
    layer.ctx.globalCompositeOperation = 'destination-out';
    layer.ctx.fill(sheet, 'evenodd');
    layer.ctx.globalCompositeOperation = 'source-over';
  }
  ctx.drawImage(
    layer.canvas,
    view.left,
    view.top,
    layer.canvas.width / scale,
    layer.canvas.height / scale,
  );
  releaseSurface(layer);
}

/** Above the design sheet a tall wall has much sky: a few paper clouds share it. */
function paintClouds(ctx: CanvasRenderingContext2D, view: View, theme: Theme, seed: number): void {
  const room = -60 - view.top;
  const count = Math.min(6, Math.floor(room / 170));
  const paper = mix(theme.sky[1] ?? '#ffffff', theme.sky[3] ?? '#ffffff', 0.35);
  const cast = { blur: 16, dx: 3, dy: 7, colour: theme.shadow, alpha: 0.18 };
  for (let i = 0; i < count; i++) {
    const side = i % 2 ? 1 : -1;
    const x = 960 + side * (250 + chance(seed, 51, i) * 330);
    const y = view.top + 110 + ((i + 0.2 + chance(seed, 52, i) * 0.6) / count) * (room - 150);
    const r = 46 + chance(seed, 53, i) * 30;
    const cloud = new Path2D();
    for (const [dx, up, size] of [
      [-1.5, 0.1, 0.7],
      [-0.55, 0.45, 1],
      [0.6, 0.3, 0.85],
      [1.5, 0.05, 0.6],
    ] as const) {
      cloud.moveTo(x + (dx + size) * r, y - up * r);
      cloud.ellipse(x + dx * r, y - up * r, size * r, size * r * 0.8, 0, 0, TURN);
    }
    cloud.roundRect(x - 2.1 * r, y - 0.1 * r, 4.15 * r, 0.62 * r, 0.3 * r);
    ctx.fillStyle = paper;
    castOwnShadow(ctx, view.scale, cast);
    ctx.fill(cloud);
    castNoShadow(ctx);
  }
}

function paintStars(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  seed: number,
  centre: number,
): void {
  const random = randomStream(hash(seed, 9));
  const count = Math.round(theme.stars * 150);
  for (let i = 0; i < count; i++) {
    const x = -400 + random() * 2720;
    const y = random() * 520;
    const size = random();
    const tall = y > 260 ? view.top * random() : 0;
    if (Math.hypot((x - centre) / 1.28, y - CENTRE_Y) < 560) continue;
    ctx.fillStyle = fade(STAR, 0.35 + size * 0.5);
    ctx.beginPath();
    ctx.arc(x, y + tall, 0.9 + size * 1.5, 0, TURN);
    ctx.fill();
  }
}

/** Which sheet shows at a point: 0 in the innermost hole, 5 outside all of them. */
function sheetAt(centre: number, x: number, y: number): number {
  const distance = Math.hypot((x - centre) / 1.28, (y - CENTRE_Y) / 0.98);
  const inside = HOLES.findIndex((radius) => distance < radius);
  return inside < 0 ? HOLES.length : inside;
}

/** Sun or moon: a disc of paper on two larger, paler ones. */
function paintDisc(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  at: readonly [number, number],
  radius: number,
  colour: string,
  centre: number,
): void {
  const x = at[0] * 1920;
  const y = at[1] * 1080;
  const behind = theme.sky[Math.max(0, sheetAt(centre, x, y) - 1)] ?? '#ffffff';
  const discs = [
    { size: 1.78, colour: mix(behind, colour, 0.14), blur: 16, alpha: 0.1 },
    { size: 1.36, colour: mix(behind, colour, 0.5), blur: 14, alpha: 0.1 },
    { size: 1, colour, blur: 14, alpha: 0.16 },
  ];
  for (const disc of discs) {
    const r = radius * disc.size;
    const circle = new Path2D();
    circle.arc(x, y, r, 0, TURN);
    ctx.fillStyle = disc.colour;
    const { blur, alpha } = disc;
    castOwnShadow(ctx, view.scale, { blur, dx: 2, dy: 4, colour: theme.shadow, alpha });
    ctx.fill(circle);
  }
  castNoShadow(ctx);
}

const CRATERS = [
  [-14, -8, 11],
  [16, 12, 8],
  [4, -22, 6],
  [-10, 18, 6],
] as const;

function paintMoon(ctx: CanvasRenderingContext2D, view: View, theme: Theme, centre: number): void {
  paintDisc(ctx, view, theme, theme.moonAt, 50, MOON, centre);
  ctx.fillStyle = shade(MOON, -0.05);
  for (const [dx, dy, r] of CRATERS) {
    ctx.beginPath();
    ctx.arc(theme.moonAt[0] * 1920 + dx, theme.moonAt[1] * 1080 + dy, r, 0, TURN);
    ctx.fill();
  }
}
