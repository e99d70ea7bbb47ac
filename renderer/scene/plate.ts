import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { clamp } from '../../shared/domain/layout/random.ts';
import { fade, mix } from './colour.ts';
import { paintBlossoming, paintGarland, paintSunburst } from './festive.ts';
import { layGrain } from './grain.ts';
import { paintHills } from './land.ts';
import { paintMeadow, paintMound } from './meadow.ts';
import { paintClosedBuds, paintOpenPlaces } from './ornament.ts';
import type { Picture } from './picture.ts';
import { paintSky } from './sky.ts';
import type { Sheet, Sprites } from './sprites.ts';
import { inDesignPixels, type View } from './view.ts';
import { castWoodShadow, paintWood, woodOf } from './wood.ts';
import { paintYearRings } from './year-rings.ts';

/** Leaves painted between two breaths of a bake. */
const LEAVES_A_SLICE = 120;
/** Snow is laid on leaves at least this long (design pixels). */
const SNOW_FROM = 16;
const GRAIN = 0.14;

/** Paints everything that rests, back to front; pauses where the bake may breathe. `kept` leaves are left out, a draft has no grain. */
export function* paintPlate(
  ctx: CanvasRenderingContext2D,
  view: View,
  picture: Picture,
  sprites: Sprites,
  kept: ReadonlySet<string>,
  draft = false,
): Generator<void> {
  const { theme, tree } = picture;
  inDesignPixels(ctx, view);
  paintSky(ctx, view, theme, tree.seed);
  if (picture.festive) paintSunburst(ctx, theme);
  yield;
  paintHills(ctx, view, theme, tree.seed);
  yield;
  paintMound(ctx, view, theme, picture.looks.length);
  if (picture.looks.length > 150) paintDepth(ctx, picture);
  yield;
  yield* paintLeaves(
    ctx,
    view,
    sprites,
    picture.looks.filter((look) => look.behind),
  );
  const wood = woodOf(tree, picture.growth, picture.leavesOnLimb);
  castWoodShadow(ctx, view, theme, wood);
  yield;
  yield* paintWood(ctx, theme, wood);
  yield;
  paintYearRings(ctx, view.scale, picture);
  paintMeadow(ctx, view, theme, tree.seed);
  yield;
  paintOpenPlaces(ctx, view.scale, picture);
  yield;
  const resting = picture.looks.filter((look) => !look.behind && !kept.has(look.id));
  yield* paintLeaves(ctx, view, sprites, resting, theme.season === 'winter');
  paintClosedBuds(ctx, view.scale, picture);
  if (picture.festive) paintBlossoming(ctx, view.scale, picture);
  if (picture.garland > 0) paintGarland(ctx, view.scale, picture);
  if (!draft) layGrain(ctx, view.width, view.height, GRAIN);
  inDesignPixels(ctx, view);
}

/** Paints the back of the picture alone: sky, hills and meadow. */
export function paintLandscape(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Picture['theme'],
  seed: number,
): void {
  inDesignPixels(ctx, view);
  paintSky(ctx, view, theme, seed);
  paintHills(ctx, view, theme, seed);
  paintMound(ctx, view, theme, 0);
  paintMeadow(ctx, view, theme, seed);
  layGrain(ctx, view.width, view.height, GRAIN);
}

/** Draws leaves in their order, with snow on them if it is winter. */
export function* paintLeaves(
  ctx: CanvasRenderingContext2D,
  view: View,
  sprites: Sprites,
  looks: readonly LeafLook[],
  snowy = false,
): Generator<void> {
  for (const [i, look] of looks.entries()) {
    paintOneLeaf(ctx, view, sprites, look, snowy);
    if (i % LEAVES_A_SLICE === LEAVES_A_SLICE - 1) yield;
  }
}

/** Draws one leaf where it rests, turned by `sway` radians. */
export function paintOneLeaf(
  ctx: CanvasRenderingContext2D,
  sheet: Sheet,
  sprites: Sprites,
  look: LeafLook,
  snowy: boolean,
  sway = 0,
): void {
  const { x, y, angle } = look.slot;
  const at = { x, y, angle: angle + sway, length: look.length, flip: look.flip };
  sprites.draw(ctx, sheet, look, at, {
    lift: Math.abs(sway) * 5,
    shadow: look.behind ? 0.7 : 1,
  });
  if (snowy && look.length >= SNOW_FROM && !look.behind)
    sprites.drawSnow(ctx, sheet, look.kind, at);
}

/** Soft darkness inside each clump, so that a full crown has volume. */
function paintDepth(ctx: CanvasRenderingContext2D, picture: Picture): void {
  const { tree, looks, theme } = picture;
  const strength = clamp(Math.log10(looks.length / 150) / 1.6, 0, 1);
  const sums = tree.clumps.map(() => ({ count: 0, x: 0, y: 0 }));
  for (const { slot } of looks) {
    const sum = sums[slot.clump];
    if (!sum) continue;
    sum.count++;
    sum.x += slot.x;
    sum.y += slot.y;
  }
  const colour = mix(theme.shadow, theme.leaves.courage, 0.55);
  for (const [i, { count, x, y }] of sums.entries()) {
    if (count < 3) continue;
    const cx = x / count + 4;
    const cy = y / count + 8;
    const r = Math.min((tree.clumps[i]?.r ?? 90) * 0.7, 14 * Math.sqrt(count));
    const depth = ctx.createRadialGradient(cx, cy, 0, cx, cy, r);
    depth.addColorStop(0, fade(colour, 0.26 * strength));
    depth.addColorStop(0.7, fade(colour, 0.11 * strength));
    depth.addColorStop(1, fade(colour, 0));
    ctx.fillStyle = depth;
    ctx.fillRect(cx - r, cy - r, r * 2, r * 2);
  }
}
