import { chance, hash, randomStream } from '../../shared/domain/layout/random.ts';
import { fade, mix, shade } from './colour.ts';
import { type Contour, paintLand } from './land.ts';
import { castShadow } from './soft-shadow.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

const TURN = Math.PI * 2;

const mound: Contour = (x) =>
  948 -
  26 * Math.exp(-(((x - 960) / 520) ** 2)) +
  Math.sin(x / 260 + 1) * 7 -
  Math.sin(x / 610) * 9;

/** The edge of the sheet in front of the trunk, which hides its foot. */
const lip: Contour = (x) =>
  966 -
  22 * Math.exp(-(((x - 960) / 300) ** 2)) +
  26 * (1 - Math.exp(-(((x - 960) / 620) ** 2))) +
  Math.sin(x / 190) * 4;

const front: Contour = (x) =>
  1046 + 14 * Math.cos(((x - 960) / 1920) * TURN * 0.9) - Math.sin(x / 210) * 5;

/** How far apart the further sheets lie that fill the ground of a tall wall. */
const TERRACE = 170;

/** The mound the tree stands on, with the shadow of a crown of so many leaves; painted before the tree. */
export function paintMound(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  leaves: number,
): void {
  const colour = mix(theme.hills[2] ?? '#ffffff', theme.hills[3] ?? '#ffffff', 0.82);
  paintLand(ctx, view, mound, landLook(theme, colour));
  const wide = 1 + 0.2 * Math.log10(1 + leaves);
  ctx.save();
  ctx.translate(985, 950);
  ctx.scale(wide, 0.07 * wide ** 0.5);
  const under = ctx.createRadialGradient(0, 0, 10, 0, 0, 330);
  under.addColorStop(0, fade(theme.shadow, 0.3));
  under.addColorStop(1, fade(theme.shadow, 0));
  ctx.fillStyle = under;
  ctx.fillRect(-400, -400, 800, 800);
  ctx.restore();
}

/** Grass, flowers and the nearest sheets of ground; painted after the trunk, before the leaves. */
export function paintMeadow(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  seed: number,
): void {
  paintGrass(ctx, view, theme, seed);
  const bed = { contour: lip, groups: 7, from: 165, to: 375, random: randomStream(hash(seed, 82)) };
  paintFlowers(ctx, view, theme, bed);
  paintLand(ctx, view, lip, landLook(theme, theme.hills[3] ?? '#ffffff'));
  paintLand(ctx, view, front, landLook(theme, theme.ground));
  paintTerraces(ctx, view, theme, seed);
}

/** A tall wall shows more ground: further sheets, lighter and darker in turn, each with a few tufts along its edge. */
function paintTerraces(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  seed: number,
): void {
  const [dark, light] = grassColours(theme);
  for (let i = 1; 1046 + i * TERRACE < view.bottom + 40; i++) {
    const contour: Contour = (x) =>
      1046 + i * TERRACE + Math.sin(x / (240 + i * 31) + i * 2.1) * 26 - Math.sin(x / 97 + i) * 5;
    for (let x = view.left - (i % 2) * 90; x < view.right; x += 210) {
      const at = x + chance(i, Math.round(x)) * 140;
      for (let blade = -2; blade <= 2; blade++) {
        ctx.fillStyle = blade % 2 ? mix(dark, theme.ground, 0.5) : mix(light, theme.ground, 0.5);
        const tall = 18 + chance(i, blade, Math.round(x)) * 20;
        paintBlade(ctx, at + blade * 5, contour(at) + 5, tall, blade * 4);
      }
    }
    const random = randomStream(hash(seed, 84, i));
    paintFlowers(ctx, view, theme, { contour, groups: 5, from: 120, to: 760, random });
    const tone = (i % 2 ? 0.028 : -0.012) - 0.016 * i;
    paintLand(ctx, view, contour, landLook(theme, shade(theme.ground, tone)));
  }
}

function landLook(theme: Theme, colour: string) {
  return { colour, shadow: theme.shadow, alpha: theme.shadowAlpha * 0.8, blur: 22, rise: 5 };
}

function paintGrass(ctx: CanvasRenderingContext2D, view: View, theme: Theme, seed: number): void {
  const winter = theme.season === 'winter';
  const [dark, light] = grassColours(theme);
  const places = randomStream(hash(seed, 81));
  const tuft = (x: number, blades: number, length: number) => {
    if (x < view.left - 40 || x > view.right + 40) return;
    // A stream for each tuft: what a narrower wall leaves out must not change the rest.
    const random = randomStream(hash(seed, 83, Math.round(x)));
    const y = lip(x) + 4;
    for (let j = 0; j < blades; j++) {
      const off = j - blades / 2;
      ctx.fillStyle = random() > 0.5 ? dark : light;
      const tall = length * (0.55 + random() * 0.6);
      paintBlade(ctx, x + off * 4.2, y, tall, off * 3.2 + (random() - 0.5) * 8);
    }
  };
  for (let i = 0; i < (winter ? 7 : 15); i++) {
    const x = 960 + ((i / 14) * 2 - 1) * 150 + (places() - 0.5) * 16;
    tuft(x, 3 + Math.floor(places() * 3), 16 + places() * 12);
  }
  for (let i = 0; i < (winter ? 12 : 26); i++) {
    const x = 960 + (places() > 0.5 ? 1 : -1) * (210 + places() * 1040);
    const blades = 3 + Math.floor(places() * 3);
    const length = 14 + places() * 14;
    tuft(x, blades, length);
  }
}

function grassColours(theme: Theme): readonly [dark: string, light: string] {
  const near = theme.hills[3] ?? '#ffffff';
  const sunk = 0.35 + 0.4 * theme.darkness;
  if (theme.season === 'winter') return [mix('#a9b3a4', near, sunk), mix('#c3c8b8', near, sunk)];
  return [shade(near, -0.03), shade(near, 0.04)];
}

function paintBlade(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  length: number,
  bend: number,
): void {
  const width = 2.3;
  ctx.beginPath();
  ctx.moveTo(x - width, y);
  ctx.quadraticCurveTo(x - width + bend * 0.3, y - length * 0.6, x + bend, y - length);
  ctx.quadraticCurveTo(x + width + bend * 0.3, y - length * 0.5, x + width, y);
  ctx.fill();
}

/** Where flowers stand: on which edge, in how many groups, and how far from the trunk (design pixels). */
interface FlowerBed {
  readonly contour: Contour;
  readonly groups: number;
  readonly from: number;
  readonly to: number;
  readonly random: () => number;
}

function paintFlowers(
  ctx: CanvasRenderingContext2D,
  view: View,
  theme: Theme,
  bed: FlowerBed,
): void {
  if (theme.flowers.length === 0) return;
  const { contour, random } = bed;
  const [stem] = grassColours(theme);
  const heads: { x: number; y: number; r: number; turn: number; colour: string }[] = [];
  for (let group = 0; group < bed.groups; group++) {
    const middle = 960 + (group % 2 ? 1 : -1) * (bed.from + random() * (bed.to - bed.from));
    const count = 2 + Math.floor(random() * 4);
    const colour = theme.flowers[Math.floor(random() * theme.flowers.length)] ?? '#ffffff';
    for (let i = 0; i < count; i++) {
      const x = middle + (random() - 0.5) * 74;
      const y = contour(x) + 3;
      const r = 4 + random() * 3.4;
      const tall = 18 + random() * 20;
      const lean = x + (random() - 0.5) * 10;
      ctx.strokeStyle = stem;
      ctx.fillStyle = stem;
      ctx.lineWidth = 1.8;
      ctx.beginPath();
      ctx.moveTo(x, y);
      ctx.quadraticCurveTo(x, y - tall * 0.6, lean, y - tall);
      ctx.stroke();
      ctx.beginPath();
      ctx.ellipse(x + 3.4, y - tall * 0.4, 4.4, 1.7, -0.7, 0, TURN);
      ctx.fill();
      heads.push({ x: lean, y: y - tall, r, turn: random() * TURN, colour });
    }
  }
  const petals = heads.map(flowerPath);
  const heights = heads.map(({ y }) => y);
  const area = {
    left: 960 - bed.to - 50,
    top: Math.min(...heights) - 12,
    right: 960 + bed.to + 50,
    bottom: Math.max(...heights) + 12,
  };
  const cast = { blur: 4, dx: 0.5, dy: 1.5, colour: theme.shadow, alpha: 0.34 };
  const all = new Path2D();
  for (const path of petals) all.addPath(path);
  castShadow(ctx, view, area, cast, (c) => c.fill(all));
  for (const [i, head] of heads.entries()) {
    ctx.fillStyle = head.colour;
    ctx.fill(petals[i] ?? new Path2D());
    ctx.fillStyle = shade(head.colour, -0.16, 1.7);
    ctx.beginPath();
    ctx.arc(head.x, head.y, head.r * 0.36, 0, TURN);
    ctx.fill();
  }
}

function flowerPath(head: { x: number; y: number; r: number; turn: number }): Path2D {
  const path = new Path2D();
  for (let petal = 0; petal < 5; petal++) {
    const angle = head.turn + (petal / 5) * TURN;
    const x = head.x + Math.cos(angle) * head.r * 0.72;
    const y = head.y + Math.sin(angle) * head.r * 0.72;
    path.moveTo(x, y);
    path.ellipse(x, y, head.r * 0.66, head.r * 0.46, angle, 0, TURN);
  }
  return path;
}
