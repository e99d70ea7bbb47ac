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
  /** Keeps what the picture shows where a leaf will be drawn. */
  keep(look: LeafLook, picture: Surface): void;
  /** Draws the kept pieces back onto a context whose origin is at a point of the picture (device pixels). */
  uncover(ctx: CanvasRenderingContext2D, originX: number, originY: number): void;
  release(): void;
}

/** How far leaf, shadow, ribbon and sway reach from the stalk's end, in leaf lengths. */
const REACH = 1.3;

/** No patches yet, for pictures of a view. */
export function createPatches(view: View): Patches {
  const pieces: { readonly rect: Rect; readonly surface: Surface }[] = [];
  return {
    keep(look, picture) {
      const rect = rectOf(view, look);
      if (rect.width <= 0 || rect.height <= 0) return;
      const surface = createSurface(rect.width, rect.height, true);
      surface.ctx.drawImage(picture.canvas, -rect.left, -rect.top);
      pieces.push({ rect, surface });
    },
    uncover(ctx, originX, originY) {
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      for (const { rect, surface } of pieces)
        ctx.drawImage(surface.canvas, rect.left - originX, rect.top - originY);
    },
    release() {
      for (const { surface } of pieces) releaseSurface(surface);
      pieces.length = 0;
    },
  };
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
