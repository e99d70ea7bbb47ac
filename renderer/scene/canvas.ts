/** Any canvas a picture can be drawn on. */
export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

/** A canvas with its context. */
export interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;
}

/**
 * A canvas of device pixels that is painted by the processor: what rests is painted once, and a lost GPU cannot take it away.
 * Without a GPU this is also some twenty times faster than an OffscreenCanvas, which Chromium then draws through SwiftShader.
 */
export function createSurface(width: number, height: number, opaque = false): Surface {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  const ctx = canvas.getContext('2d', { alpha: !opaque, willReadFrequently: true });
  if (!ctx) throw new Error('This screen cannot draw a 2D canvas.');
  return { canvas, ctx };
}

/** Gives a surface's memory back. */
export function releaseSurface({ canvas }: Surface): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Paints what was only recorded so far, so that a slice of work costs what it seems to cost. */
export function settle(ctx: CanvasRenderingContext2D): void {
  ctx.getImageData(0, 0, 1, 1);
}

/** The 2D context of any canvas. */
export function contextOf(canvas: AnyCanvas): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('This canvas has no 2D context.');
  // Both contexts draw alike; the painters use nothing the offscreen one lacks.
  return ctx as CanvasRenderingContext2D;
}
