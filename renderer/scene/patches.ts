import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { createSurface, releaseSurface, type Surface } from './canvas.ts';
import { toDevice, type View } from './view.ts';

/** A part of a picture in device pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What lies under the leaves that may sway: a small piece of the plate for each, so that the picture without them can be
 * had anywhere without keeping a second whole picture in memory.
 */
export interface Patches {
  /** Keeps what the picture shows where leaves will be drawn. */
  keep(looks: readonly LeafLook[], picture: Surface): void;
  /** Draws the kept pieces back onto a context whose origin is at a point of the picture (device pixels). */
  uncover(ctx: CanvasRenderingContext2D, originX: number, originY: number): void;
  release(): void;
}

/** A piece of a picture, and where it lies on its sheet. */
interface Piece {
  readonly rect: Rect;
  readonly x: number;
  readonly y: number;
}

/** How far leaf, shadow, ribbon and sway reach from the stalk's end, in leaf lengths. */
const REACH = 1.3;
/** How wide a sheet of pieces is, in device pixels; a wider piece makes it wider. */
const SHEET = 512;

/** No patches yet, for pictures of a view. */
export function createPatches(view: View): Patches {
  const sheets: { readonly surface: Surface; readonly pieces: readonly Piece[] }[] = [];
  return {
    keep(looks, picture) {
      const rects = looks.map((look) => rectOf(view, look));
      const { pieces, width, height } = lay(rects.filter((r) => r.width > 0 && r.height > 0));
      if (pieces.length === 0) return;
      const surface = createSurface(width, height, true);
      for (const { rect, x, y } of pieces) {
        const { left, top, width: w, height: h } = rect;
        surface.ctx.drawImage(picture.canvas, left, top, w, h, x, y, w, h);
      }
      sheets.push({ surface, pieces });
    },
    uncover(ctx, originX, originY) {
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      for (const { surface, pieces } of sheets)
        for (const { rect, x, y } of pieces) {
          const { left, top, width: w, height: h } = rect;
          ctx.drawImage(surface.canvas, x, y, w, h, left - originX, top - originY, w, h);
        }
    },
    release() {
      for (const { surface } of sheets) releaseSurface(surface);
      sheets.length = 0;
    },
  };
}

/** Lays pieces on shelves, the tallest first: a canvas for each would take as much again beside its pixels. */
export function lay(rects: readonly Rect[]): { pieces: Piece[]; width: number; height: number } {
  const width = rects.reduce((widest, rect) => Math.max(widest, rect.width), SHEET);
  const tallest = rects.toSorted((a, b) => b.height - a.height);
  let [x, top, shelf] = [0, 0, 0];
  const pieces = tallest.map((rect): Piece => {
    if (x + rect.width > width) {
      top += shelf;
      [x, shelf] = [0, 0];
    }
    const piece = { rect, x, y: top };
    x += rect.width;
    shelf = Math.max(shelf, rect.height);
    return piece;
  });
  const used = pieces.reduce((furthest, { rect, x: at }) => Math.max(furthest, at + rect.width), 0);
  return { pieces, width: used, height: top + shelf };
}

/** The pixels a leaf can touch, within the picture. */
function rectOf(view: View, look: LeafLook): Rect {
  const { x, y } = toDevice(view, look.slot.x, look.slot.y);
  const reach = (look.length * REACH + 8) * view.scale;
  // The leaf points one way from its stalk's end: behind it only stalk and ribbon are to be covered.
  const behind = reach * 0.45;
  const cos = Math.cos(look.slot.angle);
  const sin = Math.sin(look.slot.angle);
  const across = reach * 0.62;
  const xs = [reach * cos, -behind * cos].flatMap((along) => [
    along - across * Math.abs(sin) - behind * 0.4,
    along + across * Math.abs(sin) + behind * 0.4,
  ]);
  const ys = [reach * sin, -behind * sin].flatMap((along) => [
    along - across * Math.abs(cos) - behind * 0.4,
    along + across * Math.abs(cos) + behind * 0.4,
  ]);
  const left = Math.max(0, Math.floor(x + Math.min(...xs)));
  const top = Math.max(0, Math.floor(y + Math.min(...ys)));
  const right = Math.min(view.width, Math.ceil(x + Math.max(...xs)));
  const bottom = Math.min(view.height, Math.ceil(y + Math.max(...ys)));
  return { left, top, width: right - left, height: bottom - top };
}
