import { fingerBuds } from '../../shared/domain/layout/finger-buds.ts';
import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { createAmbience } from './ambience.ts';
import { fadeIn, flyIn, homeOf } from './arrival.ts';
import { changeBetween } from './change.ts';
import { createEasel } from './easel.ts';
import { createFrameLoop } from './frame-loop.ts';
import { leafUnder } from './hit-test.ts';
import { type Picture, pictureOf, withGoldenEdges, withNewestLeaf } from './picture.ts';
import { createPixelShift } from './pixel-shift.ts';
import { type ShownBranch, showBranch } from './placement.ts';
import type { Scene, SceneOptions, SceneState } from './scene.ts';
import { type Lifted, liftLeaf, liftVeil } from './spotlight.ts';
import { createStage } from './stage.ts';
import { RINGS } from './year-rings.ts';

export type { AnyCanvas } from './canvas.ts';
export {
  drawBackdrop,
  drawLeafPicture,
  drawTwig,
  kindInk,
  type LeafPicture,
  paperGrainUrl,
} from './pictures.ts';
export type {
  BudTarget,
  Circle,
  LeafPose,
  Point,
  Scene,
  SceneLeaf,
  SceneOptions,
  SceneState,
} from './scene.ts';

/** Milliseconds. */
const FADE_LEAVES = 600;
const FADE_LIGHT = 4000;
/** The most hours the light moves on while somebody could be watching it. */
const SLOW_LIGHT = 0.5;
/** A whole new picture waits until arrivals have settled. */
const QUIET = 1500;
/** How long a celebration waits for the state its leaf is in. */
const PATIENCE = 1000;
/** So many leaves are lit one by one, once the page that was turned has settled; for more the picture is painted anew. */
const FEW_LEAVES = 12;
const LIGHT_AFTER = 500;
/** How far beside a leaf a finger may land, in CSS pixels. */
const FINGER = 22;

/** Makes the scene in its host element; call `show` to paint it. */
export function createScene(options: SceneOptions): Scene {
  const loop = createFrameLoop();
  const stage = createStage(options);
  const easel = createEasel(stage, loop);
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
  let state: SceneState | null = null;
  let picture: Picture | null = null;
  /** The state the picture was worked out from. */
  let adopted: SceneState | null = null;
  let looks = new Map<string, LeafLook>();
  let lifted: Lifted | null = null;
  let branch: (ShownBranch & { readonly limb: number; readonly kind: Kind }) | null = null;
  let celebrating = 0;
  /** Whether leaves were added to the picture one by one since it was worked out whole. */
  let grown = false;
  let repaintTimer = 0;

  const still = () => reduced.matches || (state?.calm ?? false);
  const ambience = createAmbience(stage, loop, {
    windswept: () => (easel.painting() ? null : easel.windswept()),
    picture: () => picture,
    still: () => still() || busy(),
  });
  const busy = () => lifted !== null || branch !== null || celebrating > 0;
  const shift = createPixelShift(stage, busy, (offset) => options.onShifted?.(offset));

  const adopt = (next: Picture) => {
    adopted = state;
    picture = next;
    looks = new Map(next.looks.map((look) => [look.id, look]));
  };

  const repaint = (fade: number, delay = 0) => {
    window.clearTimeout(repaintTimer);
    repaintTimer = window.setTimeout(() => {
      if (!state) return;
      if (celebrating > 0 || lifted || branch) {
        repaint(fade, QUIET);
        return;
      }
      ambience.hush();
      if (adopted !== state || grown) adopt(pictureOf(state, picture));
      grown = false;
      if (picture) void easel.paintSoon(picture, fade);
    }, delay);
  };

  /** The leaf of a note; the announcement of an arrival may be a moment ahead of its state. */
  const lookSoon = async (noteId: string): Promise<LeafLook | undefined> => {
    for (let waited = 0; !looks.has(noteId) && waited < PATIENCE; waited += 50)
      await new Promise((resolve) => window.setTimeout(resolve, 50));
    return looks.get(noteId);
  };

  const openBranch = (limb: number, kind: Kind) => {
    const sprites = easel.sprites();
    if (!picture || !sprites) return;
    branch = { limb, kind, ...showBranch(stage, loop, picture, sprites, limb, kind) };
  };

  const onClick = (event: MouseEvent) => {
    if (lifted || branch) return;
    const box = options.host.getBoundingClientRect();
    const id = leafAt(event.clientX - box.left, event.clientY - box.top);
    if (id !== null) options.onLeafTapped(id);
  };
  options.host.addEventListener('click', onClick);

  const leafAt = (x: number, y: number): string | null => {
    if (!picture) return null;
    const point = stage.fromHost(x, y);
    const found = leafUnder(picture.looks, point.x, point.y, FINGER / stage.cssScale());
    return found?.id ?? null;
  };

  return {
    show(next) {
      const before = state;
      state = next;
      shift.enable(next.pixelShift ?? false);
      if (!before || !picture) {
        adopt(pictureOf(next, picture));
        if (picture) easel.paintNow(picture);
        ambience.start();
        // Two frames on, the first has been shown.
        loop.next(() => loop.next(() => options.onFirstPaint?.()));
        return;
      }
      const change = changeBetween(before, next);
      if (change === 'nothing') return;
      if (change === 'lit') {
        const { picture: edged, changed } = withGoldenEdges(next, picture);
        adopt(edged);
        const litNow = changed.every((look) => look.read) && changed.length <= FEW_LEAVES;
        if (litNow) window.setTimeout(() => easel.relight(changed), LIGHT_AFTER);
        else repaint(FADE_LEAVES, QUIET);
        return;
      }
      if (change === 'one-more-leaf') {
        const larger = withNewestLeaf(next, picture);
        const look = larger?.looks[larger.looks.length - 1];
        if (larger && look) {
          adopt(larger);
          grown = true;
          // A celebration announced together with this state must come first: it flies the leaf in.
          loop.next(() => easel.addLeaf(look));
          repaint(FADE_LEAVES, QUIET);
          return;
        }
      }
      // The newest leaves must be findable at once, even while the new picture is still being painted.
      if (change === 'everything') adopt(pictureOf(next, picture));
      // An hour that was slept through does not dawn slowly: the right light is there at once.
      const slowly = change === 'light' && Math.abs(next.hour - before.hour) <= SLOW_LIGHT;
      repaint(slowly ? FADE_LIGHT : FADE_LEAVES);
    },

    async celebrate(noteId, from) {
      const look = await lookSoon(noteId);
      if (!look || !picture) return;
      celebrating++;
      ambience.hush();
      easel.takeOff(noteId);
      const landed = () => easel.land(noteId);
      if (still()) await fadeIn(stage, picture.theme, look, landed);
      else await flyIn(stage, picture.theme, look, from, landed);
      landed();
      celebrating--;
      if (!still()) ambience.ripple(look);
    },

    async lift(noteId, to, thread) {
      const look = looks.get(noteId);
      if (!look || !picture) return;
      lifted?.drop();
      ambience.hush();
      let gone = false;
      // Until the leaf has arrived, coming home means not going on.
      const placeholder: Lifted = {
        home: async () => {
          gone = true;
          liftVeil(stage);
        },
        drop: () => {
          gone = true;
        },
      };
      lifted = placeholder;
      const arrived = await liftLeaf(stage, picture.theme, look, still(), to, thread);
      if (gone) arrived.drop();
      else lifted = arrived;
    },

    async bringHome() {
      const leaf = lifted;
      if (!leaf) return;
      await leaf.home();
      if (lifted === leaf) lifted = null;
    },

    leafAt,

    placeOf(noteId) {
      const look = looks.get(noteId);
      return look ? homeOf(stage, look) : null;
    },

    chooseBranch(limb, kind) {
      branch?.end();
      branch = null;
      if (limb === null) {
        liftVeil(stage);
        // A bough's leaves are many; the few that sway soon have theirs again.
        easel.sprites()?.release();
        return;
      }
      ambience.hush();
      openBranch(limb, kind);
    },

    leanBranch: (leaf) => branch?.leanTo(still() ? null : leaf) ?? null,

    budsOf(limb) {
      if (!picture) return [];
      return fingerBuds(picture.growth.buds, limb).map(({ place, x, y }) => ({
        place,
        ...stage.toHost(x, y),
      }));
    },

    ringsAt() {
      if (!state || (state.years ?? 0) < 1) return null;
      const at = stage.toHost(RINGS.x, RINGS.y);
      const shifted = stage.offset();
      return { x: at.x - shifted.x, y: at.y - shifted.y, radius: RINGS.radius * stage.cssScale() };
    },

    resize(width, height, pixelRatio) {
      ambience.hush();
      stage.resize(width, height, pixelRatio);
      // At once, if only as a draft: the old picture would be stretched until the new one is done.
      if (picture) easel.paintNow(picture);
      if (!branch) return;
      const { limb, kind } = branch;
      branch.end();
      openBranch(limb, kind);
    },

    pause: () => ambience.pause(),
    resume: () => ambience.resume(),

    dispose() {
      window.clearTimeout(repaintTimer);
      options.host.removeEventListener('click', onClick);
      shift.dispose();
      ambience.dispose();
      loop.stop();
      easel.dispose();
      lifted?.drop();
      stage.dispose();
    },
  };
}
