import { fingerBuds } from '../../shared/domain/layout/finger-buds.ts';
import { nodeOf } from '../../shared/domain/layout/growth.ts';
import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import type { Slot } from '../../shared/domain/layout/tree-layout.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { createSurface, releaseSurface, settle } from './canvas.ts';
import { fade, mix } from './colour.ts';
import type { FrameLoop } from './frame-loop.ts';
import { bend, type Lean, leanTowards } from './lean.ts';
import { paintBud } from './ornament.ts';
import { ACTION, PAPER, VEIL_DAY, VEIL_NIGHT } from './palette.ts';
import type { Picture } from './picture.ts';
import { paintOneLeaf } from './plate.ts';
import type { Point } from './scene.ts';
import { fadeTo, fadeVeil } from './spotlight.ts';
import type { Sprites } from './sprites.ts';
import type { Stage } from './stage.ts';
import { type Theme, themeOf } from './theme.ts';
import { type Area, inDesignPixels, toDevice, type View, visiblePart } from './view.ts';
import { paintWood, type Wood, woodArea, woodOf } from './wood.ts';

const TURN = Math.PI * 2;
const FADE = 500;
/** Radius of the disc a bud is offered on, in design pixels. */
const DISC = 36;
/** From here down nothing of the trunk is left, in design pixels. */
const TRUNK_FADED = 690;

/** So many leaves are painted between two looks at the clock: a hand that carries a leaf must not wait for a bough. */
const LEAVES_A_STEP = 12;

/** One limb that has come forward. */
export interface ShownBranch {
  /** Bends it towards a leaf at a point in CSS pixels of the host, or straightens it; answers how far. */
  leanTo(leaf: Point | null): Lean;
  end(): void;
}

/** Veils everything but one limb and opens its buds. */
export function showBranch(
  stage: Stage,
  loop: FrameLoop,
  picture: Picture,
  sprites: Sprites,
  limb: number,
  kind: Kind,
): ShownBranch {
  const { theme, tree, growth } = picture;
  const bough = {
    wood: woodOf(tree, growth, picture.leavesOnLimb, limb),
    leaves: picture.looks.filter((look) => look.slot.place.limb === limb),
    buds: fingerBuds(growth.buds, limb),
  };
  const view = partOf(stage.view(), areaOf(bough));
  const surface = createSurface(view.width, view.height);
  const { canvas } = surface;
  placeOn(stage, canvas, view);
  stage.veil.style.background = theme.darkness > 0.3 ? fade(VEIL_NIGHT, 0.5) : fade(VEIL_DAY, 0.46);
  fadeVeil(stage, 1, FADE);
  const work = loop.work(paintBough(surface.ctx, view, theme, sprites, bough, kind));
  void work.done.then((whole) => {
    if (!whole) {
      releaseSurface(surface);
      return;
    }
    stage.overlay.append(canvas);
    fadeTo(canvas, 1, FADE);
  });
  const { foot, tip } = spanOf(picture, limb);
  return {
    leanTo(leaf) {
      const about = stage.toHost(foot.x, foot.y);
      const degrees = leaf ? leanTowards(about, stage.toHost(tip.x, tip.y), leaf) : 0;
      const ratio = stage.pixelRatio();
      const { x, y } = toDevice(view, foot.x, foot.y);
      bend(canvas, { about: { x: x / ratio, y: y / ratio }, degrees });
      return { about, degrees };
    },
    end() {
      work.cancel();
      if (!canvas.isConnected) return;
      const gone = fadeTo(canvas, 0, FADE);
      const remove = () => {
        canvas.remove();
        releaseSurface(surface);
      };
      gone.finished.then(remove, remove);
    },
  };
}

/** Where a limb leaves the trunk and where it ends, in design pixels. */
export function spanOf({ tree, growth }: Picture, limb: number): { foot: Point; tip: Point } {
  const grown = tree.limbs[limb];
  const branch = growth.branches.find(({ shoot }) => shoot === grown?.shoot);
  if (!grown || !branch) throw new Error(`There is no limb ${limb}.`);
  const pointAt = (point: number) => {
    const id = nodeOf(branch.shoot, point);
    return { x: growth.x[id] ?? 0, y: growth.y[id] ?? 0 };
  };
  return { foot: pointAt(grown.strand), tip: pointAt(branch.end) };
}

/** One limb with all it carries. */
interface Bough {
  readonly wood: Wood;
  readonly leaves: readonly LeafLook[];
  readonly buds: readonly Slot[];
}

/** Part of a view, so that no more is painted and laid over the picture than there is. */
interface PartialView extends View {
  /** Where the part lies in the whole, in device pixels. */
  readonly atX: number;
  readonly atY: number;
}

function partOf(view: View, area: Area): PartialView {
  const { left, top, right, bottom } = visiblePart(view, area);
  const from = toDevice(view, left, top);
  const to = toDevice(view, right, bottom);
  const atX = Math.floor(from.x);
  const atY = Math.floor(from.y);
  return {
    left,
    top,
    right,
    bottom,
    atX,
    atY,
    scale: view.scale,
    width: Math.ceil(to.x) - atX,
    height: Math.ceil(to.y) - atY,
    originX: view.originX - atX,
    originY: view.originY - atY,
  };
}

function placeOn(stage: Stage, canvas: HTMLCanvasElement, view: PartialView): void {
  const ratio = stage.pixelRatio();
  const box = {
    left: view.atX,
    top: view.atY,
    width: canvas.width,
    height: canvas.height,
  };
  canvas.style.cssText = 'position:absolute;opacity:0;will-change:opacity,rotate';
  for (const [side, pixels] of Object.entries(box))
    canvas.style.setProperty(side, `${pixels / ratio}px`);
}

function areaOf({ wood, leaves, buds }: Bough): Area {
  const area = { ...woodArea(wood), bottom: TRUNK_FADED };
  const take = (x: number, y: number, reach: number) => {
    area.left = Math.min(area.left, x - reach);
    area.right = Math.max(area.right, x + reach);
    area.top = Math.min(area.top, y - reach);
    area.bottom = Math.max(area.bottom, y + reach);
  };
  for (const { slot, length } of leaves) take(slot.x, slot.y, length * 1.3);
  for (const { x, y } of buds) take(x, y, DISC + 24);
  return area;
}

function* paintBough(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  sprites: Sprites,
  { wood, leaves, buds }: Bough,
  kind: Kind,
): Generator<void> {
  inDesignPixels(ctx, view);
  yield* paintWood(ctx, theme, wood);
  fadeOutTrunk(ctx);
  for (const [i, look] of leaves.entries()) {
    paintOneLeaf(ctx, view, sprites, look, theme.season === 'winter');
    if (i % LEAVES_A_STEP === LEAVES_A_STEP - 1) yield;
  }
  yield;
  const day = themeOf(theme.season, 'day');
  const tint = { ...day, bud: mix(day.bud, day.leaves[kind], 0.55) };
  for (const slot of buds) {
    ctx.save();
    ctx.shadowColor = fade(theme.shadow, 0.36);
    ctx.shadowBlur = 14 * view.scale;
    ctx.shadowOffsetY = 4 * view.scale;
    ctx.fillStyle = PAPER;
    ctx.beginPath();
    ctx.arc(slot.x, slot.y, DISC, 0, TURN);
    ctx.fill();
    ctx.restore();
    ctx.strokeStyle = ACTION;
    ctx.lineWidth = 5;
    ctx.beginPath();
    ctx.arc(slot.x, slot.y, DISC - 2.5, 0, TURN);
    ctx.stroke();
    const x = slot.x - Math.cos(slot.angle) * 13;
    const y = slot.y - Math.sin(slot.angle) * 13;
    paintBud(ctx, view.scale, tint, { x, y, angle: slot.angle }, 18);
    yield;
  }
  settle(ctx);
}

/** The limb comes out of the veiled trunk gradually. */
function fadeOutTrunk(ctx: CanvasRenderingContext2D): void {
  const mist = ctx.createLinearGradient(0, 560, 0, TRUNK_FADED);
  mist.addColorStop(0, '#00000000');
  mist.addColorStop(1, '#000000ff');
  ctx.save();
  ctx.globalCompositeOperation = 'destination-out';
  ctx.fillStyle = mist;
  ctx.fillRect(700, 560, 520, 420);
  ctx.restore();
}
