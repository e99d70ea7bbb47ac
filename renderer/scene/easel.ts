import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { releaseSurface, type Surface } from './canvas.ts';
import type { FrameLoop } from './frame-loop.ts';
import type { Windswept } from './gust.ts';
import { createPatches, type Patches } from './patches.ts';
import { dancersOf, type Picture } from './picture.ts';
import { paintOneLeaf, paintPlate } from './plate.ts';
import { createSprites, type Sprites } from './sprites.ts';
import { pictureSurface, type Stage } from './stage.ts';
import { inDesignPixels, type View } from './view.ts';

/** Holds the picture shown, and paints anew without anybody waiting. */
export interface Easel {
  /** Paints a picture at once and shows it: a draft of a third of the resolution, whose place the fine one takes straight after. */
  paintNow(picture: Picture): void;
  /** Paints a picture in slices and fades it in over so many milliseconds; a later call replaces an unfinished one. */
  paintSoon(picture: Picture, fade: number): Promise<void>;
  /** Adds one leaf on top of what is shown. */
  addLeaf(look: LeafLook): void;
  /** Paints leaves that are in the picture already once more, where they are, with another edge. */
  relight(looks: readonly LeafLook[]): void;
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

/** A finished painting: the whole picture, and what is needed to move its topmost leaves. */
interface Painting {
  readonly surface: Surface;
  readonly view: View;
  readonly sprites: Sprites;
  readonly patches: Patches;
  readonly dancers: readonly LeafLook[];
  readonly snowy: boolean;
}

/** The first picture is painted with this share of the pixels each way, so that nobody waits for it. */
const DRAFT = 0.33;

/** An easel for a stage. */
export function createEasel(stage: Stage, loop: FrameLoop): Easel {
  let painting: Painting | null = null;
  let current: { cancel(): void } | null = null;
  const flying = new Set<string>();

  const paintDancers = ({ surface, view, sprites, dancers, snowy }: Painting) => {
    inDesignPixels(surface.ctx, view);
    for (const look of dancers)
      if (!flying.has(look.id)) paintOneLeaf(surface.ctx, view, sprites, look, snowy);
  };

  /** Begins a painting; `finish` shows it, `abandon` throws it away. Nothing sways in a draft: it is gone too soon. */
  const begin = (picture: Picture, draft = false) => {
    current?.cancel();
    current = null;
    const view = stage.view(draft ? DRAFT : 1);
    const surface = pictureSurface(view);
    const sprites = createSprites(picture.theme, draft);
    const dancers = draft ? [] : dancersOf(picture);
    const kept = new Set(dancers.map((look) => look.id));
    const steps = paintPlate(surface.ctx, view, picture, sprites, kept, draft);
    const finish = (fade: number) => {
      // Thousands of small leaves leave hundreds of sprites behind; the dancers need only theirs.
      sprites.release();
      const patches = createPatches(view);
      patches.keep(dancers, surface);
      const before = painting;
      const snowy = picture.theme.season === 'winter';
      painting = { surface, view, sprites, patches, dancers, snowy };
      paintDancers(painting);
      surface.canvas.addEventListener('contextrestored', () => void paintSoon(picture, 0));
      before?.patches.release();
      before?.sprites.release();
      return stage.reveal(surface, fade);
    };
    const abandon = () => {
      releaseSurface(surface);
      sprites.release();
    };
    return { steps, finish, abandon };
  };

  const paintSoon = async (picture: Picture, fade: number) => {
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
  };

  return {
    paintNow(picture) {
      const { steps, finish } = begin(picture, true);
      for (const _ of steps);
      void finish(0);
      // Without a fade: one over the whole picture in the first busy second of a page left Chromium's compositor waiting for
      // ever about once in a hundred starts of an overloaded machine (Electron 33.2.1 without a GPU; no report known).
      loop.next(() => void paintSoon(picture, 0));
    },
    paintSoon,
    addLeaf(look) {
      if (!painting) return;
      const { patches, surface, dancers } = painting;
      if (dancers.some((dancer) => dancer.id === look.id)) return;
      patches.uncover(surface.ctx, 0, 0);
      patches.keep([look], surface);
      painting = { ...painting, dancers: [...dancers, look] };
      paintDancers(painting);
    },
    relight(looks) {
      if (!painting) return;
      const { patches, surface, view, sprites, snowy } = painting;
      const byId = new Map(looks.map((look) => [look.id, look]));
      const dancing = new Set(painting.dancers.map(({ id }) => id));
      patches.uncover(surface.ctx, 0, 0);
      inDesignPixels(surface.ctx, view);
      for (const look of looks)
        if (!dancing.has(look.id)) paintOneLeaf(surface.ctx, view, sprites, look, snowy);
      const dancers = painting.dancers.map((look) => byId.get(look.id) ?? look);
      painting = { ...painting, dancers };
      paintDancers(painting);
    },
    takeOff(id) {
      flying.add(id);
      if (!painting?.dancers.some((look) => look.id === id)) return;
      painting.patches.uncover(painting.surface.ctx, 0, 0);
      paintDancers(painting);
    },
    land(id) {
      if (!flying.delete(id) || !painting) return;
      const look = painting.dancers.find((dancer) => dancer.id === id);
      if (!look) return;
      const { surface, view, sprites, snowy } = painting;
      inDesignPixels(surface.ctx, view);
      paintOneLeaf(surface.ctx, view, sprites, look, snowy);
    },
    painting: () => current !== null,
    windswept: () => {
      if (!painting) return null;
      const { surface, patches, sprites, snowy, view } = painting;
      const dancers = painting.dancers.filter((look) => !flying.has(look.id));
      return { picture: surface, patches, dancers, sprites, snowy, view };
    },
    sprites: () => painting?.sprites ?? null,
    dispose() {
      current?.cancel();
      painting?.patches.release();
      painting?.sprites.release();
      painting = null;
    },
  };
}
