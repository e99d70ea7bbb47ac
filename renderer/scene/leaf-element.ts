import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { createSurface } from './canvas.ts';
import type { LeafPose } from './scene.ts';
import { createSprites } from './sprites.ts';
import type { Theme } from './theme.ts';

/** A leaf as an element that the compositor can move without painting. */
export interface LeafElement {
  readonly element: HTMLCanvasElement;
  /** The CSS transform that shows the leaf in a pose; `open` below 1 folds it along its crease. */
  transform(pose: LeafPose, flip?: boolean, open?: number): string;
  remove(): void;
}

/** Paints a leaf of so many CSS pixels on a canvas element of its own, cut close: what moves is what the compositor must draw. */
export function createLeafElement(
  theme: Theme,
  face: { readonly kind: Kind; readonly ribbon: boolean; readonly tone?: number },
  length: number,
  pixelRatio: number,
): LeafElement {
  const x = Math.ceil(length * 0.3);
  const y = Math.ceil(length * 0.74);
  const width = x + Math.ceil(length * 1.18);
  const height = y * 2;
  const { canvas, ctx } = createSurface(width * pixelRatio, height * pixelRatio);
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${width}px;height:${height}px;transform-origin:${x}px ${y}px;will-change:transform`;
  const sheet = { scale: pixelRatio, originX: x * pixelRatio, originY: y * pixelRatio };
  const sprites = createSprites(theme);
  sprites.draw(
    ctx,
    sheet,
    { kind: face.kind, tone: face.tone ?? 0, foliage: 0, maturity: 0, ribbon: face.ribbon },
    { x: 0, y: 0, angle: 0, length, flip: false },
    { lift: length * 0.012 },
  );
  sprites.release();
  return {
    element: canvas,
    transform: (pose, flip = false, open = 1) => {
      const scale = pose.length / length;
      const side = (flip ? -scale : scale) * open;
      return `translate(${pose.x - x}px,${pose.y - y}px) rotate(${pose.angle}rad) scale(${scale},${side})`;
    },
    remove: () => canvas.remove(),
  };
}

/** Where a leaf rests, as a pose in design pixels. */
export function restingPose(look: LeafLook): LeafPose {
  return { x: look.slot.x, y: look.slot.y, angle: look.slot.angle, length: look.length };
}
