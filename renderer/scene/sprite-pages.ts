import { createSurface, releaseSurface, type Surface } from './canvas.ts';

/** A rectangle of a page that belongs to one sprite, device pixels. */
export interface SpriteRoom {
  readonly surface: Surface;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Many small sprites share a few canvases: each canvas element costs tens of kilobytes beside its pixels. */
export interface SpritePages {
  room(width: number, height: number): SpriteRoom;
  release(): void;
}

/** Small, because a page that was drawn from is copied when the next sprite is painted on it. */
const PAGE = 256;
/** Larger sprites get a canvas of their own. */
const LARGEST_SHARED = 72;
/** Keeps neighbours from bleeding into each other when they are drawn turned. */
const GAP = 1;

/** Pages without sprites yet. */
export function createSpritePages(): SpritePages {
  const surfaces: Surface[] = [];
  let page: Surface | null = null;
  let shelfTop = 0;
  let shelfHeight = 0;
  let shelfLeft = 0;

  const add = (width: number, height: number): Surface => {
    const surface = createSurface(width, height);
    surfaces.push(surface);
    return surface;
  };

  return {
    room(width, height) {
      const w = Math.ceil(width);
      const h = Math.ceil(height);
      if (w > LARGEST_SHARED || h > LARGEST_SHARED)
        return { surface: add(w, h), left: 0, top: 0, width: w, height: h };
      if (shelfLeft + w > PAGE) {
        shelfTop += shelfHeight + GAP;
        shelfLeft = 0;
        shelfHeight = 0;
      }
      if (!page || shelfTop + Math.max(shelfHeight, h) > PAGE) {
        page = add(PAGE, PAGE);
        shelfTop = 0;
        shelfLeft = 0;
        shelfHeight = 0;
      }
      const room = { surface: page, left: shelfLeft, top: shelfTop, width: w, height: h };
      shelfLeft += w + GAP;
      shelfHeight = Math.max(shelfHeight, h);
      return room;
    },
    release() {
      for (const surface of surfaces) releaseSurface(surface);
      surfaces.length = 0;
      page = null;
    },
  };
}

/** Paints a sprite in its room and nowhere else; the origin is the room's top left corner. */
export function paintIn(room: SpriteRoom, paint: (ctx: CanvasRenderingContext2D) => void): void {
  const { ctx } = room.surface;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.beginPath();
  ctx.rect(room.left, room.top, room.width, room.height);
  ctx.clip();
  ctx.translate(room.left, room.top);
  paint(ctx);
  ctx.restore();
}
