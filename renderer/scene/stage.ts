import { createSurface, releaseSurface, type Surface } from './canvas.ts';
import type { Point, SceneOptions } from './scene.ts';
import { fitView, type View } from './view.ts';

/** How far the picture reaches beyond the host on every side, in CSS pixels: room for the pixel shift. */
export const OVERSCAN = 12;

/** So many times a second a fade over the whole picture takes a step: fewer whole pictures to draw, none of it seen. */
const FADE_STEPS_A_SECOND = 20;

/** The easing of a fade of so many milliseconds. */
export function stepsOver(milliseconds: number): string {
  return `steps(${Math.max(2, Math.round((milliseconds / 1000) * FADE_STEPS_A_SECOND))})`;
}

/** The elements the scene is made of, back to front: picture, moving things, veil, overlay, and in front the flying leaves. */
export interface Stage {
  /** How the design lies on the canvas; a `share` of its pixels for a first quick draft. */
  view(share?: number): View;
  readonly pixelRatio: () => number;
  /** Shows a freshly painted picture: at once, or faded in over so many milliseconds. */
  reveal(picture: Surface, fade: number): Promise<void>;
  /** The canvas that is shown now, or null before the first picture. */
  shown(): Surface | null;
  /** A place for moving things over the picture and under the veil. */
  readonly ambient: HTMLElement;
  readonly veil: HTMLElement;
  /** A place for what shines through the veil: the lifted leaf's home, the chosen branch. */
  readonly overlay: HTMLElement;
  /** A place for flying leaves, above the note's card. */
  readonly front: HTMLElement;
  /** Design pixels to CSS pixels of the host, the pixel shift included. */
  toHost(x: number, y: number): Point;
  /** CSS pixels of the host to design pixels. */
  fromHost(x: number, y: number): Point;
  /** CSS pixels for one design pixel. */
  cssScale(): number;
  resize(width: number, height: number, pixelRatio: number): void;
  /** Moves the picture to an offset in CSS pixels. */
  shiftTo(offset: Point): void;
  offset(): Point;
  dispose(): void;
}

/** Builds the stage inside the host. */
export function createStage(options: SceneOptions): Stage {
  let pixelRatio = options.pixelRatio;
  let size = { width: options.width, height: options.height };
  let view = viewFor(size.width, size.height, pixelRatio);
  let shown: Surface | null = null;
  let offset: Point = { x: 0, y: 0 };

  const root = layer();
  root.style.inset = `-${OVERSCAN}px`;
  // A layer for good: becoming one with each spotlight and each shift, it would be drawn anew as a whole every time, and both
  // drawings kept for a while.
  root.style.willChange = 'transform';
  const pictures = layer();
  const ambient = layer();
  const veil = layer();
  veil.style.opacity = '0';
  veil.style.visibility = 'hidden';
  const overlay = layer();
  root.append(pictures, ambient, veil, overlay);
  const front = layer();
  front.style.pointerEvents = 'none';
  options.host.append(root);
  (options.front ?? options.host).append(front);

  const place = (canvas: HTMLCanvasElement) => {
    canvas.style.cssText = 'position:absolute;left:0;top:0;width:100%;height:100%;display:block';
  };

  return {
    view: (share = 1) =>
      share === 1 ? view : viewFor(size.width, size.height, pixelRatio * share),
    pixelRatio: () => pixelRatio,
    async reveal(picture, fade) {
      const before = shown;
      shown = picture;
      place(picture.canvas);
      pictures.append(picture.canvas);
      if (!before) return;
      if (fade > 0) {
        const appearing = picture.canvas.animate([{ opacity: 0 }, { opacity: 1 }], {
          duration: fade,
          easing: stepsOver(fade),
        });
        await appearing.finished.catch(() => undefined);
      }
      before.canvas.remove();
      releaseSurface(before);
    },
    shown: () => shown,
    ambient,
    veil,
    overlay,
    front,
    toHost: (x, y) => ({
      x: (view.originX + x * view.scale) / pixelRatio - OVERSCAN + offset.x,
      y: (view.originY + y * view.scale) / pixelRatio - OVERSCAN + offset.y,
    }),
    fromHost: (x, y) => ({
      x: ((x + OVERSCAN - offset.x) * pixelRatio - view.originX) / view.scale,
      y: ((y + OVERSCAN - offset.y) * pixelRatio - view.originY) / view.scale,
    }),
    cssScale: () => view.scale / pixelRatio,
    resize(width, height, ratio) {
      pixelRatio = ratio;
      size = { width, height };
      view = viewFor(width, height, ratio);
    },
    shiftTo(next) {
      offset = next;
      root.style.transform = `translate(${next.x}px,${next.y}px)`;
    },
    offset: () => offset,
    dispose() {
      root.remove();
      front.remove();
      if (shown) releaseSurface(shown);
      shown = null;
    },
  };
}

/** An opaque surface for a whole picture of a view. */
export function pictureSurface(view: View): Surface {
  return createSurface(view.width, view.height, true);
}

function viewFor(width: number, height: number, pixelRatio: number): View {
  return fitView(
    Math.max(1, Math.round(width * pixelRatio)),
    Math.max(1, Math.round(height * pixelRatio)),
    Math.round(OVERSCAN * pixelRatio),
  );
}

function layer(): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0;pointer-events:none';
  return element;
}
