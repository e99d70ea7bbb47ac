import { clamp } from '../../shared/domain/layout/random.ts';

/** How the design sheet lies on a canvas: scale and origin in device pixels, the visible part in design pixels. */
export interface View {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for one design pixel. */
  readonly scale: number;
  readonly originX: number;
  readonly originY: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What must always be seen of the design sheet's 1920 pixels: the crown and a little air. */
const LEAST_WIDTH = 1600;
const SHEET = { width: 1920, height: 1080 };
/** Of the height a tall wall has to spare, so much goes above the tree, the rest below. */
const SKY_SHARE = 0.68;

/** Fits the design sheet into a picture of so many device pixels, with a margin on every side that is painted too. */
export function fitView(width: number, height: number, margin = 0): View {
  const scale = Math.min(width / LEAST_WIDTH, height / SHEET.height);
  const spare = height - SHEET.height * scale;
  const originX = margin + (width - SHEET.width * scale) / 2;
  const originY = margin + spare * SKY_SHARE;
  const wholeWidth = width + 2 * margin;
  const wholeHeight = height + 2 * margin;
  return {
    width: wholeWidth,
    height: wholeHeight,
    scale,
    originX,
    originY,
    left: -originX / scale,
    top: -originY / scale,
    right: (wholeWidth - originX) / scale,
    bottom: (wholeHeight - originY) / scale,
  };
}

/** Sets the context to draw in design pixels. */
export function inDesignPixels(ctx: CanvasRenderingContext2D, view: View): void {
  ctx.setTransform(view.scale, 0, 0, view.scale, view.originX, view.originY);
}

/** A design point in device pixels. */
export function toDevice(view: View, x: number, y: number): { x: number; y: number } {
  return { x: view.originX + x * view.scale, y: view.originY + y * view.scale };
}

/** A device point in design pixels. */
export function toDesign(view: View, x: number, y: number): { x: number; y: number } {
  return { x: (x - view.originX) / view.scale, y: (y - view.originY) / view.scale };
}

/** A rectangle in design pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of an area that the view shows. */
export function visiblePart(view: View, area: Area): Area {
  const left = clamp(area.left, view.left, view.right);
  const top = clamp(area.top, view.top, view.bottom);
  return {
    left,
    top,
    right: clamp(area.right, left, view.right),
    bottom: clamp(area.bottom, top, view.bottom),
  };
}
