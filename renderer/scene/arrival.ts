import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { lerp } from '../../shared/domain/layout/random.ts';
import { createLeafElement, restingPose } from './leaf-element.ts';
import type { LeafPose, Point } from './scene.ts';
import type { Stage } from './stage.ts';
import type { Theme } from './theme.ts';

const DEGREE = Math.PI / 180;
/** Milliseconds; together under four seconds. */
const UNFOLD = 520;
const FLIGHT = 2400;
const SETTLE = 900;
/** How far the leaf swings before it rests, in degrees. */
const SETTLING = [9, -5, 2, 0] as const;
const FRAMES = 48;
/** How long a leaf is when it takes off, design pixels. */
const TAKE_OFF_LENGTH = 170;
/** Where a leaf takes off when nobody says where from: the lower right of the design sheet. */
const DOORSTEP: Point = { x: 1500, y: 900 };

/** Flies a new leaf from a point (CSS pixels of the host) to its place: unfold, flight, settle. Resolves when it rests. */
export async function flyIn(
  stage: Stage,
  theme: Theme,
  look: LeafLook,
  from: Point | undefined,
  landed: () => void,
): Promise<void> {
  const scale = stage.cssScale();
  const start = from ?? stage.toHost(DOORSTEP.x, DOORSTEP.y);
  const leaf = createLeafElement(
    theme,
    { ...look, tone: 1 },
    TAKE_OFF_LENGTH * scale,
    stage.pixelRatio(),
  );
  const poses = flightPath(start, homeOf(stage, look), TAKE_OFF_LENGTH * scale, scale);
  const first = poses[0];
  const last = poses[poses.length - 1];
  if (!first || !last) return;
  const flip = look.flip;
  stage.front.append(leaf.element);
  leaf.element.style.transform = leaf.transform(first, flip);
  // One animation from bud to twig: between several, the page's own thread would cost a frame each time.
  const whole = UNFOLD + FLIGHT + SETTLE;
  const pose = (at: LeafPose, open = 1) => leaf.transform(at, flip, open);
  const folded = { ...first, length: first.length * 0.3 };
  const frames: Keyframe[] = [
    {
      offset: 0,
      opacity: 0,
      transform: pose(folded, 0.15),
      easing: 'cubic-bezier(.2,.9,.25,1.15)',
    },
    ...poses.map((at, i) => ({
      offset: (UNFOLD + (FLIGHT * i) / (poses.length - 1)) / whole,
      opacity: 1,
      transform: pose(at),
    })),
    ...SETTLING.map((degrees, i) => ({
      offset: (UNFOLD + FLIGHT + (SETTLE * (i + 1)) / SETTLING.length) / whole,
      opacity: 1,
      transform: pose({ ...last, angle: last.angle + degrees * DEGREE }),
      easing: 'ease-in-out',
    })),
  ];
  const arrival = leaf.element.animate(frames, { duration: whole, fill: 'forwards' });
  await arrival.finished.catch(() => undefined);
  landed();
  leaf.remove();
}

/** Without movement: the leaf simply appears. */
export async function fadeIn(
  stage: Stage,
  theme: Theme,
  look: LeafLook,
  landed: () => void,
): Promise<void> {
  const home = homeOf(stage, look);
  const leaf = createLeafElement(theme, look, home.length, stage.pixelRatio());
  leaf.element.style.transform = leaf.transform(home, look.flip);
  stage.front.append(leaf.element);
  const appear = leaf.element.animate([{ opacity: 0 }, { opacity: 1 }], 900);
  await appear.finished.catch(() => undefined);
  landed();
  leaf.remove();
}

/** Where a leaf rests, in CSS pixels of the host. */
export function homeOf(stage: Stage, look: LeafLook): LeafPose {
  const pose = restingPose(look);
  return {
    ...stage.toHost(pose.x, pose.y),
    angle: pose.angle,
    length: pose.length * stage.cssScale(),
  };
}

/** A slow spiral from hand to twig: up and round, smaller and calmer on the way. */
export function flightPath(
  from: Point,
  home: LeafPose,
  takeOffLength: number,
  scale: number,
): readonly LeafPose[] {
  const reach = 240 * scale;
  const side = from.x >= home.x ? 1 : -1;
  const rising: Point = { x: from.x + side * 110 * scale, y: lerp(from.y, home.y, 0.75) };
  const above: Point = { x: home.x + side * reach, y: home.y - reach };
  return Array.from({ length: FRAMES + 1 }, (_, i) => {
    const t = i / FRAMES;
    const q = t * t * (3 - 2 * t);
    const u = 1 - q;
    const along = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * q * b + 3 * u * q * q * c + q * q * q * d;
    return {
      x: along(from.x, rising.x, above.x, home.x),
      y: along(from.y, rising.y, above.y, home.y),
      angle: home.angle + (1 - q) * Math.sin(q * 7) * 1.5,
      length: lerp(takeOffLength, home.length, q ** 1.4),
    };
  });
}
