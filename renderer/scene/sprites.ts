import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { clamp } from '../../shared/domain/layout/random.ts';
import { KINDS, type Kind } from '../../shared/domain/note.ts';
import { fade, mix, mixHue, shade } from './colour.ts';
import { layGrain } from './grain.ts';
import { GRAIN_FROM, paintGoldenEdge, paintLeaf, paintRibbon } from './leaf-painter.ts';
import { LEAF_REACH, leafOutline } from './leaf-shape.ts';
import { RIBBON, RIBBON_PALE } from './palette.ts';
import { createSpritePages, paintIn, type SpritePages, type SpriteRoom } from './sprite-pages.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

/** From where to where a leaf one long reaches along its midrib, stalk and ribbon included. */
const ALONG = { from: -0.22, to: 1.03 } as const;
/** Sizes grow by this factor, so that a sprite is never enlarged and hardly reduced. */
const SIZE_STEP = 1.32;
const SHADOW_LENGTH = 64;
const SNOW_LENGTH = 72;
/** On leaves shorter than this (device pixels) a ribbon would be a speck. */
const RIBBON_FROM = 26;
/** Snow lies on the side that is up, so it is painted for so many directions of a leaf. */
const SNOW_ANGLES = 24;
/** How far a leaf goes towards its clump's foliage tone at each level of maturity. */
const MATURING = [0, 0.15, 0.7, 0.84] as const;

interface Sprite {
  readonly room: SpriteRoom;
  /** Length of the leaf on the sprite, and the stalk's end on it, device pixels. */
  readonly length: number;
  readonly x: number;
  readonly y: number;
}

/** What decides a leaf's colours and outline. */
export type LeafFace = Pick<LeafLook, 'kind' | 'tone' | 'foliage' | 'maturity' | 'ribbon'> &
  Partial<Pick<LeafLook, 'read'>>;

/** Where and how large a leaf is put on a canvas, in the canvas's present units. */
export interface LeafPlacing {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
  readonly flip: boolean;
}

/** How the units of leaves lie on a canvas: device pixels a unit, and where their origin is. */
export type Sheet = Pick<View, 'scale' | 'originX' | 'originY'>;

/** Pictures of leaves, each painted once and drawn many times. */
export interface Sprites {
  /** Draws a leaf with its shadow; `lift` raises it off the paper (units). Leaves the context in the sheet's units. */
  draw(
    ctx: CanvasRenderingContext2D,
    sheet: Sheet,
    face: LeafFace,
    at: LeafPlacing,
    options?: { lift?: number; shadow?: number },
  ): void;
  /** Draws the snow that lies on a leaf's upper edge. */
  drawSnow(ctx: CanvasRenderingContext2D, sheet: Sheet, kind: Kind, at: LeafPlacing): void;
  release(): void;
}

/** The leaf pictures of a theme; those of a draft do without the paper's grain, which takes its time. */
export function createSprites(theme: Theme, draft = false): Sprites {
  const leaves = new Map<number, Sprite>();
  const shadows = new Map<Kind, Sprite>();
  const snow = new Map<number, Sprite>();
  const pages = createSpritePages();

  const leafSprite = (face: LeafFace, pixels: number): Sprite => {
    const step = Math.ceil(Math.log(Math.max(pixels, 6) / 6) / Math.log(SIZE_STEP));
    const key = keyOf(face, step);
    let sprite = leaves.get(key);
    if (!sprite) {
      sprite = paintSprite(pages, theme, face, Math.round(6 * SIZE_STEP ** step), draft);
      leaves.set(key, sprite);
    }
    return sprite;
  };

  const shadowSprite = (kind: Kind): Sprite => {
    let sprite = shadows.get(kind);
    if (!sprite) {
      sprite = paintShadow(pages, theme, kind);
      shadows.set(kind, sprite);
    }
    return sprite;
  };

  return {
    draw(ctx, sheet, face, at, { lift = 0, shadow = 1 } = {}) {
      const offset = at.length * 0.045 + 0.8 + lift;
      ctx.globalAlpha = theme.shadowAlpha * shadow;
      put(ctx, sheet, shadowSprite(face.kind), at, offset);
      ctx.globalAlpha = 1;
      put(ctx, sheet, leafSprite(face, at.length * sheet.scale), at, 0);
    },
    drawSnow(ctx, sheet, kind, at) {
      const turns = (((at.angle / (Math.PI * 2)) % 1) + 1) % 1;
      const step = Math.round(turns * SNOW_ANGLES) % SNOW_ANGLES;
      const key = (KIND_NUMBER[kind] * SNOW_ANGLES + step) * 2 + Number(at.flip);
      let sprite = snow.get(key);
      if (!sprite) {
        sprite = paintSnowCap(pages, theme, kind, (step / SNOW_ANGLES) * Math.PI * 2, at.flip);
        snow.set(key, sprite);
      }
      put(ctx, sheet, sprite, at, 0);
    },
    release() {
      pages.release();
      snow.clear();
      leaves.clear();
      shadows.clear();
    },
  };
}

const KIND_NUMBER = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Record<Kind, number>;

/** Everything that makes one leaf's picture differ from another's, as one number. */
function keyOf(face: LeafFace, step: number): number {
  const level = face.maturity === 0 ? 0 : face.foliage * 4 + face.maturity;
  const worn = Number(face.ribbon) * 2 + Number(face.read ?? false);
  return (((KIND_NUMBER[face.kind] * 16 + face.tone + 8) * 16 + level) * 4 + worn) * 64 + step;
}

/** A leaf's colour: its kind's, drifting to the clump's foliage as it matures, lighter or darker by its tone. */
export function leafColour(theme: Theme, face: LeafFace): string {
  const own = theme.leaves[face.kind];
  const share = MATURING[clamp(face.maturity, 0, 3) as 0 | 1 | 2 | 3];
  const base = share > 0 ? mixHue(own, theme.foliage[face.foliage] ?? own, share) : own;
  const up = Math.max(0, face.tone);
  return shade(base, face.tone * 0.036, 1 - up * 0.03, face.tone * 0.016);
}

/** Room for a leaf of a kind, cut close: most of a drawing's cost is the pixels around the leaf. */
function roomFor(pages: SpritePages, kind: Kind, length: number, pad: number): Sprite {
  const reach = LEAF_REACH[kind] * length;
  const room = pages.room(length * (ALONG.to - ALONG.from) + 2 * pad, 2 * (reach + pad));
  return { room, length, x: -ALONG.from * length + pad, y: reach + pad };
}

function paintSprite(
  pages: SpritePages,
  theme: Theme,
  face: LeafFace,
  length: number,
  draft: boolean,
): Sprite {
  const sprite = roomFor(pages, face.kind, length, 1);
  const { room, x, y } = sprite;
  paintIn(room, (ctx) => {
    ctx.translate(x, y);
    paintLeaf(ctx, face.kind, length, leafColour(theme, face));
    if (face.read) paintGoldenEdge(ctx, face.kind, length);
    if (face.ribbon && length > RIBBON_FROM) paintRibbon(ctx, length, ribbonColour(theme));
    const { width, height } = room.surface.canvas;
    if (length > GRAIN_FROM && !draft) layGrain(ctx, width, height, 0.55, true);
  });
  return sprite;
}

function ribbonColour(theme: Theme): string {
  // Red on red would be lost in autumn: there the ribbon is cream.
  return theme.season === 'autumn' || theme.season === 'winter' ? RIBBON_PALE : RIBBON;
}

/** One soft silhouette a kind serves every size: its blur grows with the leaf. */
function paintShadow(pages: SpritePages, theme: Theme, kind: Kind): Sprite {
  const length = SHADOW_LENGTH;
  const sprite = roomFor(pages, kind, length, Math.ceil(length * 0.12));
  const { room, x, y } = sprite;
  paintIn(room, (ctx) => {
    ctx.filter = `blur(${length * 0.045}px)`;
    ctx.translate(x, y);
    ctx.scale(length, length);
    ctx.fillStyle = theme.shadow;
    ctx.fill(leafOutline(kind));
  });
  return sprite;
}

/** What is left of the silhouette when the same, sunk a little, is cut away. */
function paintSnowCap(
  pages: SpritePages,
  theme: Theme,
  kind: Kind,
  angle: number,
  flip: boolean,
): Sprite {
  const length = SNOW_LENGTH;
  const sprite = roomFor(pages, kind, length, 1);
  const { room, x, y } = sprite;
  const deep = 0.15;
  const outline = leafOutline(kind);
  paintIn(room, (ctx) => {
    ctx.translate(x, y);
    ctx.scale(length, length);
    ctx.fillStyle = fade(mix('#ffffff', theme.hills[3] ?? '#ffffff', 0.25), 0.94);
    ctx.fill(outline);
    ctx.globalCompositeOperation = 'destination-out';
    ctx.translate(Math.sin(angle) * deep, Math.cos(angle) * deep * (flip ? -1 : 1));
    ctx.fillStyle = '#000000';
    ctx.fill(outline);
  });
  return sprite;
}

/** Puts a sprite where its leaf is, `offset` down and a little to the right. Saving and restoring the context would cost a kilobyte each time. */
function put(
  ctx: CanvasRenderingContext2D,
  { scale, originX, originY }: Sheet,
  sprite: Sprite,
  at: LeafPlacing,
  offset: number,
): void {
  const k = (at.length / sprite.length) * scale;
  const cos = Math.cos(at.angle) * k;
  const sin = Math.sin(at.angle) * k;
  const side = at.flip ? -1 : 1;
  const x = originX + (at.x + offset * 0.7) * scale;
  const y = originY + (at.y + offset) * scale;
  ctx.setTransform(cos, sin, -sin * side, cos * side, x, y);
  const { surface, left, top, width, height } = sprite.room;
  ctx.drawImage(surface.canvas, left, top, width, height, -sprite.x, -sprite.y, width, height);
  ctx.setTransform(scale, 0, 0, scale, originX, originY);
}
