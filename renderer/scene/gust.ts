import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { clamp } from '../../shared/domain/layout/random.ts';
import { createSurface, releaseSurface, type Surface } from './canvas.ts';
import type { FrameLoop } from './frame-loop.ts';
import type { Patches } from './patches.ts';
import { paintOneLeaf } from './plate.ts';
import type { Sprites } from './sprites.ts';
import type { Stage } from './stage.ts';
import { toDevice, type View } from './view.ts';

/** The part of the picture a gust wakes, in design pixels. */
const TILE = { width: 360, height: 270 } as const;
/** On a screen of very many pixels the part is smaller: so many device pixels it has at most, and each frame draws them. */
const MOST_PIXELS = 230_000;
/** How long a gust blows, in seconds: under five, so that nothing moves longer without a rest. */
const BLOWS = 4.8;
const RISES = 1.2;
const FALLS = 1.4;
const FRAMES_A_SECOND = 10;

/** What a gust moves: the topmost leaves, and the picture with what lies under them. */
export interface Windswept {
  readonly picture: Surface;
  readonly patches: Patches;
  readonly view: View;
  readonly dancers: readonly LeafLook[];
  readonly sprites: Sprites;
  readonly snowy: boolean;
}

/** A breeze that visits one small place of the crown while everything else rests. */
export interface Wind {
  /** Blows around a leaf; resolves when the air is still again. */
  blow(around: LeafLook, swept: Windswept): Promise<void>;
  /** Stills the air at once. */
  still(): void;
}

/** A wind over the stage's picture. */
export function createWind(stage: Stage, loop: FrameLoop): Wind {
  let tile: Surface | null = null;
  let blowing = 0;

  const clear = () => {
    if (!tile) return;
    tile.canvas.remove();
    releaseSurface(tile);
    tile = null;
  };

  const newTile = (view: View): Surface => {
    clear();
    const { width, height } = TILE;
    const scale = Math.min(view.scale, Math.sqrt(MOST_PIXELS / (width * height)));
    const surface = createSurface(width * scale, height * scale, true);
    surface.canvas.style.position = 'absolute';
    tile = surface;
    return surface;
  };

  return {
    async blow(around, swept) {
      const turn = ++blowing;
      const { view } = swept;
      const { canvas, ctx } = newTile(view);
      const centre = toDevice(view, around.slot.x, around.slot.y);
      const left = Math.round(clamp(centre.x - canvas.width / 2, 0, view.width - canvas.width));
      const top = Math.round(clamp(centre.y - canvas.height / 2, 0, view.height - canvas.height));
      const near = swept.dancers.filter((look) => reaches(view, look, left, top, canvas));
      const ratio = stage.pixelRatio();
      canvas.style.width = `${canvas.width / ratio}px`;
      canvas.style.height = `${canvas.height / ratio}px`;
      canvas.style.left = `${left / ratio}px`;
      canvas.style.top = `${top / ratio}px`;
      // The air's background: the picture as it is, with the leaves that may sway taken off.
      const under = createSurface(canvas.width, canvas.height, true);
      under.ctx.drawImage(swept.picture.canvas, -left, -top);
      swept.patches.uncover(under.ctx, left, top);
      const { scale, originX, originY } = view;
      const sheet = { scale, originX: originX - left, originY: originY - top };
      const draw = (seconds: number) => {
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.drawImage(under.canvas, 0, 0);
        const strength = clamp(Math.min(seconds / RISES, (BLOWS - seconds) / FALLS), 0, 1);
        for (const look of near) {
          const held = hold(view, look, left, top, canvas);
          const turn = sway(look, seconds) * strength * held;
          paintOneLeaf(ctx, sheet, swept.sprites, look, swept.snowy, turn);
        }
      };
      draw(0);
      stage.ambient.append(canvas);
      await loop.run(FRAMES_A_SECOND, (seconds) => {
        if (turn !== blowing || seconds >= BLOWS) return false;
        draw(seconds);
        return true;
      });
      releaseSurface(under);
      if (turn === blowing) clear();
    },
    still() {
      blowing++;
      clear();
    },
  };
}

/** How far a leaf is turned at a moment of a gust, in radians: about six degrees at most, each in its own time. */
export function sway(look: LeafLook, seconds: number): number {
  const wave = Math.sin(seconds * 2.1 + look.phase - look.slot.x * 0.012) * 0.11;
  return wave + Math.sin(seconds * 4.7 + look.phase * 2) * 0.04;
}

/** Leaves at the tile's rim are held, so that nothing is cut off at its edge: 0 held, 1 free. */
function hold(
  view: View,
  look: LeafLook,
  left: number,
  top: number,
  tile: { width: number; height: number },
): number {
  const { x, y } = toDevice(view, look.slot.x, look.slot.y);
  const room = Math.min(x - left, left + tile.width - x, y - top, top + tile.height - y);
  return clamp((room / view.scale - look.length * 1.15) / 24, 0, 1);
}

function reaches(
  view: View,
  look: LeafLook,
  left: number,
  top: number,
  tile: { width: number; height: number },
): boolean {
  const { x, y } = toDevice(view, look.slot.x, look.slot.y);
  const reach = look.length * 1.3 * view.scale;
  return (
    x > left - reach &&
    x < left + tile.width + reach &&
    y > top - reach &&
    y < top + tile.height + reach
  );
}
