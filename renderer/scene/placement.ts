import { fingerBuds } from '../../shared/domain/layout/finger-buds.ts';
import type { Kind } from '../../shared/domain/note.ts';
import { createSurface, releaseSurface } from './canvas.ts';
import { fade, mix } from './colour.ts';
import { paintBud } from './ornament.ts';
import { ACTION, PAPER, VEIL_DAY, VEIL_NIGHT } from './palette.ts';
import type { Picture } from './picture.ts';
import { paintOneLeaf } from './plate.ts';
import { fadeTo, fadeVeil } from './spotlight.ts';
import type { Sprites } from './sprites.ts';
import type { Stage } from './stage.ts';
import { themeOf } from './theme.ts';
import { inDesignPixels } from './view.ts';
import { paintWood, woodOf } from './wood.ts';

const TURN = Math.PI * 2;
const FADE = 500;
/** Radius of the disc a bud is offered on, in design pixels. */
const DISC = 36;

/** Veils everything but one limb and opens its buds; returns what ends it. */
export function showBranch(
  stage: Stage,
  picture: Picture,
  sprites: Sprites,
  limb: number,
  kind: Kind,
): () => void {
  const { theme, tree, growth } = picture;
  const view = stage.view();
  const surface = createSurface(view.width, view.height);
  const { canvas, ctx } = surface;
  canvas.style.cssText =
    'position:absolute;inset:0;width:100%;height:100%;opacity:0;will-change:opacity';
  inDesignPixels(ctx, view);
  const wood = woodOf(tree, growth, picture.leavesOnLimb, limb);
  for (const _ of paintWood(ctx, theme, wood));
  fadeOutTrunk(ctx);
  for (const look of picture.looks)
    if (look.slot.place.limb === limb)
      paintOneLeaf(ctx, view, sprites, look, theme.season === 'winter');
  const day = themeOf(theme.season, 'day');
  const tint = { ...day, bud: mix(day.bud, day.leaves[kind], 0.55) };
  for (const slot of fingerBuds(growth.buds, limb)) {
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
  }
  stage.veil.style.background = theme.darkness > 0.3 ? fade(VEIL_NIGHT, 0.5) : fade(VEIL_DAY, 0.46);
  fadeVeil(stage, 1, FADE);
  stage.overlay.append(canvas);
  fadeTo(canvas, 1, FADE);
  return () => {
    const gone = fadeTo(canvas, 0, FADE);
    const remove = () => {
      canvas.remove();
      releaseSurface(surface);
    };
    gone.finished.then(remove, remove);
  };
}

/** The limb comes out of the veiled trunk gradually. */
function fadeOutTrunk(ctx: CanvasRenderingContext2D): void {
  const mist = ctx.createLinearGradient(0, 560, 0, 690);
  mist.addColorStop(0, '#00000000');
  mist.addColorStop(1, '#000000ff');
  ctx.save();
  ctx.globalCompositeOperation = 'destination-out';
  ctx.fillStyle = mist;
  ctx.fillRect(700, 560, 520, 420);
  ctx.restore();
}
