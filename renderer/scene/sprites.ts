import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { clamp } from '../../shared/domain/layout/random.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { fade, mix, mixHue, shade } from './colour.ts';
import { layGrain } from './grain.ts';
import { GRAIN_FROM, paintGoldenEdge, paintLeaf, paintRibbon } from './leaf-painter.ts';
import { leafOutline } from './leaf-shape.ts';
import { RIBBON, RIBBON_PALE } from './palette.ts';
import { createSpritePages, paintIn, type SpritePages, type SpriteRoom } from './sprite-pages.ts';
import type { Theme } from './theme.ts';

/** The box around a leaf one long. */
const BOX = { left: -0.24, right: 1.08, top: -0.66, bottom: 0.66 } as const;
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

/** Pictures of leaves, each painted once and drawn many times. */
export interface Sprites {
  /** Draws a leaf with its shadow; `pixels` is device pixels per unit, `lift` raises it off the paper (units). */
  draw(
    ctx: CanvasRenderingContext2D,
    face: LeafFace,
    at: LeafPlacing,
    pixels: number,
    options?: { lift?: number; shadow?: number },
  ): void;
  /** Draws the snow that lies on a leaf's upper edge. */
  drawSnow(ctx: CanvasRenderingContext2D, kind: Kind, at: LeafPlacing): void;
  release(): void;
}

/** The leaf pictures of a theme. */
export function createSprites(theme: Theme): Sprites {
  const leaves = new Map<string, Sprite>();
  const shadows = new Map<Kind, Sprite>();
  const snow = new Map<string, Sprite>();
  const pages = createSpritePages();

  const leafSprite = (face: LeafFace, pixels: number): Sprite => {
    const step = Math.ceil(Math.log(Math.max(pixels, 6) / 6) / Math.log(SIZE_STEP));
    const level = face.maturity === 0 ? 0 : face.foliage * 4 + face.maturity;
    const key = `${face.kind} ${face.tone} ${level} ${step} ${face.ribbon} ${face.read ?? false}`;
    let sprite = leaves.get(key);
    if (!sprite) {
      sprite = paintSprite(pages, theme, face, Math.round(6 * SIZE_STEP ** step));
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
    draw(ctx, face, at, pixels, { lift = 0, shadow = 1 } = {}) {
      const offset = at.length * 0.045 + 0.8 + lift;
      ctx.globalAlpha = theme.shadowAlpha * shadow;
      put(ctx, shadowSprite(face.kind), at, offset * 0.7, offset);
      ctx.globalAlpha = 1;
      put(ctx, leafSprite(face, at.length * pixels), at, 0, 0);
    },
    drawSnow(ctx, kind, at) {
      const turns = (((at.angle / (Math.PI * 2)) % 1) + 1) % 1;
      const step = Math.round(turns * SNOW_ANGLES) % SNOW_ANGLES;
      const key = `${kind} ${step} ${at.flip}`;
      let sprite = snow.get(key);
      if (!sprite) {
        sprite = paintSnowCap(pages, theme, kind, (step / SNOW_ANGLES) * Math.PI * 2, at.flip);
        snow.set(key, sprite);
      }
      put(ctx, sprite, at, 0, 0);
    },
    release() {
      pages.release();
      snow.clear();
      leaves.clear();
      shadows.clear();
    },
  };
}

/** A leaf's colour: its kind's, drifting to the clump's foliage as it matures, lighter or darker by its tone. */
export function leafColour(theme: Theme, face: LeafFace): string {
  const own = theme.leaves[face.kind];
  const share = MATURING[clamp(face.maturity, 0, 3) as 0 | 1 | 2 | 3];
  const base = share > 0 ? mixHue(own, theme.foliage[face.foliage] ?? own, share) : own;
  const up = Math.max(0, face.tone);
  return shade(base, face.tone * 0.036, 1 - up * 0.03, face.tone * 0.016);
}

function paintSprite(pages: SpritePages, theme: Theme, face: LeafFace, length: number): Sprite {
  const pad = 1;
  const x = -BOX.left * length + pad;
  const y = -BOX.top * length + pad;
  const room = pages.room(
    length * (BOX.right - BOX.left) + 2 * pad,
    length * (BOX.bottom - BOX.top) + 2 * pad,
  );
  paintIn(room, (ctx) => {
    ctx.translate(x, y);
    paintLeaf(ctx, face.kind, length, leafColour(theme, face));
    if (face.read) paintGoldenEdge(ctx, face.kind, length);
    if (face.ribbon && length > RIBBON_FROM) paintRibbon(ctx, length, ribbonColour(theme));
    const { width, height } = room.surface.canvas;
    if (length > GRAIN_FROM) layGrain(ctx, width, height, 0.55, true);
  });
  return { room, length, x, y };
}

function ribbonColour(theme: Theme): string {
  // Red on red would be lost in autumn: there the ribbon is cream.
  return theme.season === 'autumn' || theme.season === 'winter' ? RIBBON_PALE : RIBBON;
}

/** One soft silhouette a kind serves every size: its blur grows with the leaf. */
function paintShadow(pages: SpritePages, theme: Theme, kind: Kind): Sprite {
  const length = SHADOW_LENGTH;
  const pad = Math.ceil(length * 0.18);
  const x = -BOX.left * length + pad;
  const y = -BOX.top * length + pad;
  const room = pages.room(
    length * (BOX.right - BOX.left) + pad * 2,
    length * (BOX.bottom - BOX.top) + pad * 2,
  );
  paintIn(room, (ctx) => {
    ctx.filter = `blur(${length * 0.045}px)`;
    ctx.translate(x, y);
    ctx.scale(length, length);
    ctx.fillStyle = theme.shadow;
    ctx.fill(leafOutline(kind));
  });
  return { room, length, x, y };
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
  const x = -BOX.left * length + 1;
  const y = -BOX.top * length + 1;
  const room = pages.room(length * (BOX.right - BOX.left) + 2, length * (BOX.bottom - BOX.top) + 2);
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
  return { room, length, x, y };
}

function put(
  ctx: CanvasRenderingContext2D,
  sprite: Sprite,
  at: LeafPlacing,
  dx: number,
  dy: number,
): void {
  const k = at.length / sprite.length;
  const cos = Math.cos(at.angle) * k;
  const sin = Math.sin(at.angle) * k;
  const side = at.flip ? -1 : 1;
  ctx.save();
  ctx.transform(cos, sin, -sin * side, cos * side, at.x + dx, at.y + dy);
  const { surface, left, top, width, height } = sprite.room;
  ctx.drawImage(surface.canvas, left, top, width, height, -sprite.x, -sprite.y, width, height);
  ctx.restore();
}
