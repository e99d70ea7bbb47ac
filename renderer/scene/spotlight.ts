import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { lerp } from '../../shared/domain/layout/random.ts';
import { homeOf } from './arrival.ts';
import { createSurface } from './canvas.ts';
import { fade, mix, shade } from './colour.ts';
import { createLeafElement, type LeafElement } from './leaf-element.ts';
import { VEIL_NIGHT } from './palette.ts';
import type { LeafPose, Point } from './scene.ts';
import { createSprites } from './sprites.ts';
import { OVERSCAN, type Stage, stepsOver } from './stage.ts';
import { type Theme, themeOf } from './theme.ts';
import { dottedThread } from './thread.ts';

/** Milliseconds. */
const LIFT = 420;
const TRAVEL = 1100;
const VEIL = 700;
const EASE = 'cubic-bezier(.45,.05,.15,1)';
/** The card's corner and its right edge on the design sheet. */
const CORNER: LeafPose = { x: 77, y: 326, angle: -0.62, length: 236 };
const CARD_EDGE: Point = { x: 960, y: 430 };

/** A lifted leaf: it can only come home. */
export interface Lifted {
  home(): Promise<void>;
  /** Takes everything away at once. */
  drop(): void;
}

/** Draws the veil over the picture; lets what is appended to the overlay shine through. */
export function drawVeil(stage: Stage, theme: Theme, strength = 1): void {
  const dark = theme.darkness > 0.3;
  stage.veil.style.background = dark
    ? fade(VEIL_NIGHT, 0.52 * strength)
    : fade(mix(theme.sky[1] ?? '#ffffff', '#ffffff', 0.25), 0.58 * strength);
  fadeVeil(stage, 1, VEIL);
}

/** Takes the veil away. */
export function liftVeil(stage: Stage): void {
  fadeVeil(stage, 0, VEIL);
}

/**
 * Fades the veil to an opacity. While it is there it is a layer of its own, or each fade's end would draw a whole picture;
 * gone, it is none, or all that lies in front of it would be one too, which takes some 7 MB.
 */
export function fadeVeil({ veil }: Stage, opacity: 0 | 1, milliseconds: number): void {
  veil.style.willChange = 'opacity';
  veil.style.visibility = 'visible';
  const fading = fadeTo(veil, opacity, milliseconds);
  const over = () => {
    if (veil.style.opacity !== '0') return;
    veil.style.willChange = 'auto';
    veil.style.visibility = 'hidden';
  };
  fading.finished.then(over, over);
}

/** Fades an element from where it is to an opacity. */
export function fadeTo(element: HTMLElement, opacity: number, milliseconds: number): Animation {
  const from = getComputedStyle(element).opacity;
  element.style.opacity = String(opacity);
  return element.animate([{ opacity: from }, { opacity }], {
    duration: milliseconds,
    easing: stepsOver(milliseconds),
  });
}

/** Lifts a leaf to the card's corner: resolves with the lifted leaf when it has arrived. */
export async function liftLeaf(
  stage: Stage,
  theme: Theme,
  look: LeafLook,
  still: boolean,
  to?: LeafPose,
  thread?: Point,
): Promise<Lifted> {
  const scale = stage.cssScale();
  const corner = to ?? {
    ...stage.toHost(CORNER.x, CORNER.y),
    angle: CORNER.angle,
    length: CORNER.length * scale,
  };
  // The big leaf lies on a cream card, so it wears its daylight colours at any hour.
  const day = themeOf(theme.season, 'day');
  const leaf = createLeafElement(day, look, corner.length, stage.pixelRatio());
  const glow = showHome(stage, theme, day, look, thread ?? stage.toHost(CARD_EDGE.x, CARD_EDGE.y));
  drawVeil(stage, theme);
  stage.overlay.append(glow);
  fadeTo(glow, 1, VEIL);
  stage.front.append(leaf.element);
  await carry(leaf, still ? [corner] : wayOut(homeOf(stage, look), corner, scale), look, still);

  const drop = () => {
    leaf.remove();
    glow.remove();
  };
  return {
    drop,
    async home() {
      liftVeil(stage);
      fadeTo(glow, 0, VEIL);
      const way = [corner, { ...homeOf(stage, look) }];
      if (still) await fadeTo(leaf.element, 0, VEIL).finished.catch(() => undefined);
      else {
        const end = way.map((pose) => ({ transform: leaf.transform(pose) }));
        const trip = leaf.element.animate(end, { duration: 1000, easing: EASE, fill: 'forwards' });
        await trip.finished.catch(() => undefined);
      }
      drop();
    },
  };
}

function wayOut(home: LeafPose, corner: LeafPose, scale: number): readonly LeafPose[] {
  const up = {
    ...home,
    y: home.y - 16 * scale,
    angle: home.angle - 0.1,
    length: home.length * 1.35,
  };
  const between = {
    x: lerp(corner.x, home.x, 0.55),
    y: Math.min(home.y, corner.y) - 60 * scale,
    angle: lerp(corner.angle, home.angle, 0.4),
    length: lerp(corner.length, up.length, 0.3),
  };
  return [home, up, between, corner];
}

async function carry(
  leaf: LeafElement,
  way: readonly LeafPose[],
  look: LeafLook,
  still: boolean,
): Promise<void> {
  const [home, up, between, corner] = way;
  const last = corner ?? home;
  if (!last) return;
  leaf.element.style.transform = leaf.transform(last);
  if (still || !home || !up || !between || !corner) {
    await leaf.element.animate([{ opacity: 0 }, { opacity: 1 }], VEIL).finished.catch(() => {});
    return;
  }
  const whole = LIFT + TRAVEL;
  // The fold changes sides while the leaf is turned towards the card.
  const side = look.flip ? -1 : 1;
  await leaf.element
    .animate(
      [
        { transform: leaf.transform(home, false, side), easing: 'cubic-bezier(.3,0,.2,1)' },
        { transform: leaf.transform(up, false, side), offset: LIFT / whole, easing: EASE },
        { transform: leaf.transform(between), offset: 0.66, easing: 'cubic-bezier(.2,.4,.2,1)' },
        { transform: leaf.transform(corner) },
      ],
      { duration: whole },
    )
    .finished.catch(() => undefined);
}

/** The lifted leaf's home: a soft light, the leaf itself, and a dotted thread towards the card. */
function showHome(
  stage: Stage,
  theme: Theme,
  day: Theme,
  look: LeafLook,
  edge: Point,
): HTMLElement {
  const scale = stage.cssScale();
  const home = homeOf(stage, look);
  const glow = document.createElement('div');
  const shift = stage.offset();
  glow.style.cssText = `position:absolute;left:${OVERSCAN - shift.x}px;top:${OVERSCAN - shift.y}px;opacity:0;will-change:opacity`;
  const colour = theme.darkness > 0.3 ? '#fff3da' : shade(theme.trunk, 0.02);
  glow.append(
    dottedThread(edge, home, scale, colour),
    paintHome(day, look, home, scale, stage.pixelRatio()),
  );
  return glow;
}

function paintHome(
  day: Theme,
  look: LeafLook,
  home: LeafPose,
  scale: number,
  ratio: number,
): HTMLCanvasElement {
  const length = Math.max(54 * scale, home.length * 1.18);
  const middle = {
    x: home.x + Math.cos(home.angle) * home.length * 0.45,
    y: home.y + Math.sin(home.angle) * home.length * 0.45,
  };
  const reach = length * 2;
  const left = Math.floor(home.x - reach);
  const top = Math.floor(home.y - reach);
  const width = Math.ceil(home.x + reach) - left;
  const height = Math.ceil(home.y + reach) - top;
  const { canvas, ctx } = createSurface(width * ratio, height * ratio);
  canvas.style.cssText = `position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  ctx.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
  const light = ctx.createRadialGradient(middle.x, middle.y, 0, middle.x, middle.y, length * 1.5);
  light.addColorStop(0, '#ffe8aaf2');
  light.addColorStop(1, '#ffecbe00');
  ctx.fillStyle = light;
  ctx.fillRect(left, top, width, height);
  const sprites = createSprites(day);
  const face = { kind: look.kind, tone: 0, foliage: 0, maturity: 0, ribbon: look.ribbon };
  const sheet = { scale: ratio, originX: -left * ratio, originY: -top * ratio };
  sprites.draw(ctx, sheet, face, { ...home, length, flip: look.flip }, { lift: 3 * scale });
  sprites.release();
  return canvas;
}
