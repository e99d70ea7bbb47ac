import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { releaseSurface, type Surface } from './canvas.ts';
import type { FrameLoop } from './frame-loop.ts';
import type { Windswept } from './gust.ts';
import { dancersOf, type Picture } from './picture.ts';
import { paintOneLeaf, paintPlate } from './plate.ts';
import { createSprites, type Sprites } from './sprites.ts';
import { pictureSurface, type Stage } from './stage.ts';
import { inDesignPixels } from './view.ts';

/** Holds the painted plate and the picture shown, and paints anew without anybody waiting. */
export interface Easel {
  /** Paints a picture at once and shows it. */
  paintNow(picture: Picture): void;
  /** Paints a picture in slices and fades it in over so many milliseconds; a later call replaces an unfinished one. */
  paintSoon(picture: Picture, fade: number): Promise<void>;
  /** Adds one leaf on top of what is shown. */
  addLeaf(look: LeafLook): void;
  /** Leaves that are in the air are left out of the picture until they land. */
  takeOff(id: string): void;
  land(id: string): void;
  /** Whether a painting is under way. */
  painting(): boolean;
  /** What the wind can move, or null before the first picture. */
  windswept(): Windswept | null;
  sprites(): Sprites | null;
  dispose(): void;
}

/** An easel for a stage. */
export function createEasel(stage: Stage, loop: FrameLoop): Easel {
  let plate: Surface | null = null;
  let sprites: Sprites | null = null;
  let dancers: readonly LeafLook[] = [];
  let snowy = false;
  let current: { cancel(): void } | null = null;
  const flying = new Set<string>();

  /** Plate and dancers together, as they are shown. */
  const compose = (on: Surface) => {
    if (!plate || !sprites) return;
    on.ctx.setTransform(1, 0, 0, 1, 0, 0);
    on.ctx.drawImage(plate.canvas, 0, 0);
    inDesignPixels(on.ctx, stage.view());
    for (const look of dancers)
      if (!flying.has(look.id)) paintOneLeaf(on.ctx, stage.view(), sprites, look, snowy);
  };

  const begin = (picture: Picture) => {
    current?.cancel();
    current = null;
    const view = stage.view();
    const surface = pictureSurface(view);
    const paints = createSprites(picture.theme);
    const kept = dancersOf(picture);
    const ids = new Set(kept.map((look) => look.id));
    const steps = paintPlate(surface.ctx, view, picture, paints, ids);
    const finish = (fade: number) => {
      if (plate) releaseSurface(plate);
      sprites?.release();
      plate = surface;
      sprites = paints;
      dancers = kept;
      snowy = picture.theme.season === 'winter';
      const whole = pictureSurface(view);
      compose(whole);
      return stage.reveal(whole, fade);
    };
    const abandon = () => {
      releaseSurface(surface);
      paints.release();
    };
    return { steps, finish, abandon };
  };

  return {
    paintNow(picture) {
      const { steps, finish } = begin(picture);
      for (const _ of steps);
      void finish(0);
    },
    async paintSoon(picture, fade) {
      const { steps, finish, abandon } = begin(picture);
      const work = loop.work(steps);
      current = work;
      const whole = await work.done;
      if (current === work) current = null;
      if (!whole) {
        abandon();
        return;
      }
      await finish(fade);
    },
    addLeaf(look) {
      dancers = [...dancers, look];
      const shown = stage.shown();
      if (!shown || !sprites || flying.has(look.id)) return;
      inDesignPixels(shown.ctx, stage.view());
      paintOneLeaf(shown.ctx, stage.view(), sprites, look, snowy);
    },
    takeOff(id) {
      flying.add(id);
      const shown = stage.shown();
      if (shown && dancers.some((look) => look.id === id)) compose(shown);
    },
    land(id) {
      if (!flying.delete(id)) return;
      const look = dancers.find((dancer) => dancer.id === id);
      const shown = stage.shown();
      if (!look || !shown || !sprites) return;
      inDesignPixels(shown.ctx, stage.view());
      paintOneLeaf(shown.ctx, stage.view(), sprites, look, snowy);
    },
    painting: () => current !== null,
    windswept: () => {
      if (!plate || !sprites) return null;
      const resting = dancers.filter((look) => !flying.has(look.id));
      return { plate, dancers: resting, sprites, snowy };
    },
    sprites: () => sprites,
    dispose() {
      current?.cancel();
      if (plate) releaseSurface(plate);
      sprites?.release();
      plate = null;
      sprites = null;
    },
  };
}
