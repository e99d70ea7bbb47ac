import { chance } from '../../shared/domain/layout/random.ts';
import { createSurface } from './canvas.ts';
import { mix, shade } from './colour.ts';
import { paintBlossom } from './ornament.ts';
import type { Picture } from './picture.ts';
import { OVERSCAN, type Stage } from './stage.ts';
import type { Theme } from './theme.ts';

/** How long a visit lasts, in milliseconds: under five seconds. */
const FLIGHT = 4600;
const DRIFT = 4800;
const DRIFTING = 5;

/** Small things that pass now and then, moved by the compositor alone. */
export interface Visitors {
  /** A bird crosses the sky; resolves when it has gone. Not at night. */
  bird(picture: Picture): Promise<void>;
  /** A few petals in spring, or snowflakes in winter, on the wind; nothing in other seasons. Never a leaf. */
  drift(picture: Picture): Promise<void>;
  /** Sends everybody away at once. */
  leave(): void;
}

/** Visitors over a stage. */
export function createVisitors(stage: Stage): Visitors {
  const here = new Set<HTMLElement>();
  let visits = 0;

  const add = (canvas: HTMLCanvasElement, size: number) => {
    canvas.style.cssText = `position:absolute;left:0;top:0;width:${size}px;height:${size}px;will-change:transform`;
    stage.ambient.append(canvas);
    here.add(canvas);
  };
  const remove = (element: HTMLElement) => {
    element.remove();
    here.delete(element);
  };
  const at = (x: number, y: number, rest: string) => {
    const point = stage.toHost(x, y);
    const shift = stage.offset();
    const left = point.x + OVERSCAN - shift.x;
    const top = point.y + OVERSCAN - shift.y;
    return { transform: `translate(${left}px,${top}px) ${rest}` };
  };

  return {
    async bird({ theme }) {
      if (theme.stars > 0.6) return;
      const visit = visits++;
      const view = stage.view();
      const size = 46 * stage.cssScale();
      const wings = [0, 1].map((pose) => paintBird(theme, size, stage.pixelRatio(), pose));
      const rightwards = chance(visit, 2) > 0.5;
      const face = rightwards ? 'scaleX(1) rotate(-14deg)' : 'scaleX(-1) rotate(-14deg)';
      const enter = view.top + 300 + chance(visit, 1) * 120;
      const edge = rightwards ? view.left - 60 : view.right + 60;
      const inwards = rightwards ? 1 : -1;
      // It rises through a corner of the sky and leaves at the top, well away from the crown.
      const path = Array.from({ length: 9 }, (_, i) => {
        const t = i / 8;
        const y = enter + (view.top - 60 - enter) * t ** 1.3 + Math.sin(t * 9) * 9;
        return at(edge + inwards * 620 * t, y, face);
      });
      await Promise.all(
        wings.map(async (wing, pose) => {
          add(wing, size);
          wing.animate([{ opacity: pose }, { opacity: 1 - pose }], {
            duration: 420,
            easing: 'steps(2,jump-none)',
            direction: 'alternate',
            iterations: Number.POSITIVE_INFINITY,
          });
          const flight = wing.animate(path, { duration: FLIGHT, fill: 'forwards' });
          await flight.finished.catch(() => undefined);
          remove(wing);
        }),
      );
    },

    async drift(picture) {
      const { theme } = picture;
      if (theme.season !== 'spring' && theme.season !== 'winter') return;
      const visit = visits++;
      const size = (theme.season === 'spring' ? 18 : 12) * stage.cssScale();
      await Promise.all(
        Array.from({ length: DRIFTING }, async (_, i) => {
          const speck = paintSpeck(theme, size, stage.pixelRatio(), visit * 10 + i);
          add(speck, size);
          const x = 300 + chance(visit, i, 1) * 1200;
          const y = 90 + chance(visit, i, 2) * 260;
          const turn = 200 + chance(visit, i, 3) * 260;
          const path = Array.from({ length: 7 }, (__, step) => {
            const t = step / 6;
            const sideways = x + t * 260 + Math.sin(t * 6 + i) * 26;
            const down = y + t * 300 + Math.sin(t * 8 + i * 2) * 12;
            const opacity = t === 0 || t === 1 ? 0 : 0.95;
            return { ...at(sideways, down, `rotate(${t * turn}deg)`), opacity };
          });
          const delay = i * 140;
          const fall = speck.animate(path, { duration: DRIFT - 5 * 140, delay, fill: 'both' });
          await fall.finished.catch(() => undefined);
          remove(speck);
        }),
      );
    },

    leave() {
      for (const element of [...here]) {
        for (const animation of element.getAnimations()) animation.cancel();
        remove(element);
      }
    },
  };
}

/** A folded paper bird, wings up (0) or down (1). */
function paintBird(
  theme: Theme,
  size: number,
  pixelRatio: number,
  pose: number,
): HTMLCanvasElement {
  const { canvas, ctx } = createSurface(size * pixelRatio, size * pixelRatio);
  const scale = (size * pixelRatio) / 46;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  const paper = mix('#fdf6ea', theme.sky[5] ?? '#ffffff', 0.15 + theme.darkness * 0.5);
  const wing = pose === 0 ? -15 : 12;
  const part = (colour: string, points: readonly (readonly [number, number])[]) => {
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const [x, y] of points) ctx.lineTo(x, y);
    ctx.fill();
  };
  part(shade(paper, -0.14), [
    [20, 23],
    [28, 22],
    [17, 23 + wing * 1.05],
  ]);
  part(shade(paper, -0.05), [
    [3, 24],
    [18, 21],
    [36, 21],
    [30, 27],
    [16, 27],
  ]);
  part(paper, [
    [33, 20],
    [39, 19],
    [44, 22.5],
    [36, 25],
    [30, 26],
  ]);
  part(mix(paper, theme.sun, 0.6), [
    [42, 20.6],
    [46, 22.6],
    [42, 23.4],
  ]);
  part(shade(paper, 0.02), [
    [16, 23],
    [30, 22],
    [12, 23 + wing * 1.35],
  ]);
  return canvas;
}

function paintSpeck(
  theme: Theme,
  size: number,
  pixelRatio: number,
  seed: number,
): HTMLCanvasElement {
  const { canvas, ctx } = createSurface(size * pixelRatio, size * pixelRatio);
  const scale = (size * pixelRatio) / 18;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  if (theme.season === 'winter') {
    ctx.fillStyle = mix('#ffffff', theme.hills[3] ?? '#ffffff', 0.2);
    ctx.beginPath();
    ctx.arc(9, 9, 5 + chance(seed, 5) * 3, 0, Math.PI * 2);
    ctx.fill();
    return canvas;
  }
  if (seed % 3 === 0) {
    paintBlossom(ctx, scale, theme, 9, 9, 5.5, seed);
    return canvas;
  }
  ctx.fillStyle = mix('#fdf0ee', theme.leaves.kindness, 0.3 + chance(seed, 6) * 0.4);
  ctx.beginPath();
  ctx.moveTo(3, 9);
  ctx.bezierCurveTo(6, 3, 13, 4, 15, 9);
  ctx.bezierCurveTo(12, 13, 6, 13, 3, 9);
  ctx.fill();
  return canvas;
}
