import { nodeOf } from '../../shared/domain/layout/growth.ts';
import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { ORDER } from '../../shared/domain/layout/nodes.ts';
import { chance, hash } from '../../shared/domain/layout/random.ts';
import { KINDS, type Kind } from '../../shared/domain/note.ts';
import { fade, mix, shade } from './colour.ts';
import { paintBlossom } from './ornament.ts';
import { PAPER } from './palette.ts';
import type { Picture } from './picture.ts';
import { castNoShadow, castOwnShadow } from './soft-shadow.ts';
import type { Theme } from './theme.ts';

interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** World Social Work Day: rays of paper behind the tree, so pale that they are felt more than seen. */
export function paintSunburst(ctx: CanvasRenderingContext2D, theme: Theme): void {
  const centre = { x: 960, y: 620 };
  const colour = mix(theme.sky[1] ?? PAPER, theme.sun, 0.75);
  const light = ctx.createRadialGradient(centre.x, centre.y, 120, centre.x, centre.y, 1150);
  // In the evening the sky has drama enough of its own.
  const strength = 1 - 0.8 * theme.darkness;
  light.addColorStop(0, fade(colour, 0.55 * strength));
  light.addColorStop(0.6, fade(colour, 0.26 * strength));
  light.addColorStop(1, fade(colour, 0));
  ctx.fillStyle = light;
  ctx.beginPath();
  for (let ray = 0; ray < RAYS; ray++) {
    const angle = ((ray + 0.3 + chance(ray, 1) * 0.4) / RAYS) * TURN;
    const half = (TURN / RAYS) * (0.14 + chance(ray, 2) * 0.2);
    ctx.moveTo(centre.x, centre.y);
    ctx.lineTo(centre.x + Math.cos(angle - half) * 1200, centre.y + Math.sin(angle - half) * 1200);
    ctx.lineTo(centre.x + Math.cos(angle + half) * 1200, centre.y + Math.sin(angle + half) * 1200);
  }
  ctx.fill();
}

/** Blossom over the whole crown, and the first petals on the grass. */
export function paintBlossoming(
  ctx: CanvasRenderingContext2D,
  scale: number,
  picture: Picture,
): void {
  paintPetals(ctx, picture);
  paintFullBlossom(ctx, scale, picture);
}

/** A garland of paper flags in the branches, as many of them as have been hung, and a rosette where it is tied. */
export function paintGarland(ctx: CanvasRenderingContext2D, scale: number, picture: Picture): void {
  const anchors = anchorsOf(picture);
  const swags = anchors.slice(1).map((to, i) => swagOf(anchors[i] ?? to, to));
  const all = swags.reduce((sum, { flags }) => sum + flags, 0);
  let hung = Math.round(picture.garland * all);
  for (const swag of swags) paintString(ctx, picture.theme, swag);
  for (const [i, swag] of swags.entries()) {
    paintFlags(ctx, scale, picture.theme, swag, i, Math.min(hung, swag.flags));
    hung = Math.max(0, hung - swag.flags);
  }
  for (const [i, at] of anchors.entries())
    paintRosette(ctx, scale, picture.theme, at, KINDS[(i * 2) % KINDS.length] ?? 'kindness');
}

const TURN = Math.PI * 2;
const RAYS = 24;
/** About so many sprays of blossom stand on the tree, however many branches it has. */
const SPRAYS = 620;
const PETALS = 70;

/** Blossom along all branches; it never covers the middle of a leaf, so every note stays readable. */
function paintFullBlossom(ctx: CanvasRenderingContext2D, scale: number, picture: Picture): void {
  const { tree, growth, theme, looks } = picture;
  const size = looks.length > 1500 ? 6 : looks.length > 250 ? 8.5 : 10.5;
  const boughs = growth.branches.filter(({ shoot }) => shoot.order !== ORDER.limb);
  const points = boughs.reduce((sum, { end }) => sum + end, 0);
  const share = SPRAYS / Math.max(1, points);
  for (const { shoot, end } of boughs) {
    for (let i = 1; i <= end; i++) {
      const id = nodeOf(shoot, i);
      if (chance(tree.seed, 61, id) > share) continue;
      const x = (growth.x[id] ?? 0) + (chance(tree.seed, 62, id) - 0.5) * 30;
      const y = (growth.y[id] ?? 0) + (chance(tree.seed, 63, id) - 0.5) * 26;
      // Two or three stand together, the smaller ones to the side.
      const spray = 2 + Math.round(chance(tree.seed, 65, id));
      for (let one = 0; one < spray; one++) {
        const r = size * (0.72 + chance(tree.seed, 64, id, one) * 0.5) * (one === 0 ? 1 : 0.78);
        const turn = chance(tree.seed, 66, id, one) * TURN;
        const off = one === 0 ? 0 : size * 1.5;
        const bx = x + Math.cos(turn) * off;
        const by = y + Math.sin(turn) * off;
        if (!looks.some((look) => covers(look, bx, by, r)))
          paintBlossom(ctx, scale, theme, bx, by, r, hash(id, one));
      }
    }
  }
}

/** A few petals that lie on the grass around the trunk. */
function paintPetals(ctx: CanvasRenderingContext2D, { theme, tree }: Picture): void {
  for (let i = 0; i < PETALS; i++) {
    const away = chance(tree.seed, 71, i) + chance(tree.seed, 72, i) - 1;
    const x = 960 + away * 620;
    const y = 962 + chance(tree.seed, 73, i) * 74 + Math.abs(away) * 18;
    const pale = mix('#fdf0ee', theme.leaves.kindness, 0.15 + chance(tree.seed, 74, i) * 0.4);
    ctx.fillStyle = mix(pale, theme.ground, theme.darkness * 0.45);
    ctx.beginPath();
    ctx.ellipse(x, y, 5.5, 2.6, chance(tree.seed, 75, i) * TURN, 0, TURN);
    ctx.fill();
  }
}

function covers({ slot, length }: LeafLook, x: number, y: number, r: number): boolean {
  const middleX = slot.x + Math.cos(slot.angle) * length * 0.46;
  const middleY = slot.y + Math.sin(slot.angle) * length * 0.46;
  return Math.hypot(x - middleX, y - middleY) < length * 0.34 + r * 0.6;
}

/** The garland hangs from the outer limbs and the fork, left to right. */
function anchorsOf({ tree, growth }: Picture): readonly Anchor[] {
  const along = (limb: number, share: number): Anchor => {
    const shape = tree.limbs[limb];
    if (!shape) return { x: 960, y: 640 };
    const beyond = shape.shoot.count - shape.strand;
    const id = shape.shoot.start + shape.strand + Math.floor((beyond - 1) * share);
    return { x: growth.x[id] ?? 960, y: growth.y[id] ?? 640 };
  };
  return [along(0, 0.86), along(0, 0.36), along(2, 0.1), along(6, 0.36), along(6, 0.86)];
}

/** One length of the garland between two branches. */
interface Swag {
  readonly flags: number;
  at(t: number): Anchor;
}

function swagOf(from: Anchor, to: Anchor): Swag {
  const span = Math.hypot(to.x - from.x, to.y - from.y);
  const sag = 24 + span * 0.14;
  return {
    flags: Math.max(3, Math.round(span / 42)),
    at: (t) => ({
      x: from.x + (to.x - from.x) * t,
      y: from.y + (to.y - from.y) * t + Math.sin(Math.PI * t) * sag,
    }),
  };
}

function paintString(ctx: CanvasRenderingContext2D, theme: Theme, swag: Swag): void {
  ctx.strokeStyle = mix(PAPER, theme.trunk, 0.25 + theme.darkness * 0.2);
  ctx.lineWidth = 2.2;
  ctx.beginPath();
  for (let i = 0; i <= 24; i++) {
    const { x, y } = swag.at(i / 24);
    ctx.lineTo(x, y);
  }
  ctx.stroke();
}

function paintFlags(
  ctx: CanvasRenderingContext2D,
  scale: number,
  theme: Theme,
  swag: Swag,
  number: number,
  hung: number,
): void {
  for (let i = 0; i < hung; i++) {
    const t = (i + 0.5) / swag.flags;
    const here = swag.at(t);
    const next = swag.at(t + 0.02);
    const kind = KINDS[(i + number * 2) % KINDS.length] ?? 'kindness';
    const lean = Math.atan2(next.y - here.y, next.x - here.x);
    const flutter = (chance(number, i) - 0.5) * 0.24;
    paintFlag(ctx, scale, theme.leaves[kind], theme.shadow, here, lean + flutter);
  }
}

/** A folded rosette with two tails, where the garland is tied to a branch. */
function paintRosette(
  ctx: CanvasRenderingContext2D,
  scale: number,
  theme: Theme,
  at: Anchor,
  kind: Kind,
): void {
  const colour = theme.leaves[kind];
  ctx.save();
  ctx.translate(at.x, at.y);
  castOwnShadow(ctx, scale, { blur: 6, dx: 2, dy: 4, colour: theme.shadow, alpha: 0.3 });
  ctx.fillStyle = shade(colour, -0.05);
  for (const side of [-1, 1]) {
    ctx.beginPath();
    ctx.moveTo(-4 * side, 4);
    ctx.lineTo(9 * side, 30);
    ctx.lineTo(2 * side, 27);
    ctx.lineTo(-2 * side, 31);
    ctx.fill();
  }
  ctx.fillStyle = colour;
  ctx.beginPath();
  for (let i = 0; i < 32; i++) {
    const r = i % 2 ? 13 : 15.5;
    ctx.lineTo(Math.cos((i / 32) * TURN) * r, Math.sin((i / 32) * TURN) * r);
  }
  ctx.fill();
  castNoShadow(ctx);
  ctx.strokeStyle = fade(shade(colour, -0.09), 0.6);
  ctx.lineWidth = 1.1;
  ctx.beginPath();
  for (let i = 0; i < 16; i++) {
    const angle = ((i + 0.5) / 16) * TURN;
    ctx.moveTo(Math.cos(angle) * 6, Math.sin(angle) * 6);
    ctx.lineTo(Math.cos(angle) * 12.6, Math.sin(angle) * 12.6);
  }
  ctx.stroke();
  ctx.fillStyle = mix(PAPER, theme.trunk, theme.darkness * 0.3);
  ctx.beginPath();
  ctx.arc(0, 0, 6.2, 0, TURN);
  ctx.fill();
  ctx.restore();
}

/** A pennant of folded paper. */
function paintFlag(
  ctx: CanvasRenderingContext2D,
  scale: number,
  colour: string,
  shadow: string,
  at: Anchor,
  lean: number,
): void {
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(lean);
  ctx.fillStyle = colour;
  castOwnShadow(ctx, scale, { blur: 6, dx: 2, dy: 4, colour: shadow, alpha: 0.3 });
  ctx.beginPath();
  ctx.moveTo(-13, -1);
  ctx.lineTo(13, -1);
  ctx.lineTo(0, 33);
  ctx.fill();
  castNoShadow(ctx);
  ctx.fillStyle = shade(colour, -0.055);
  ctx.beginPath();
  ctx.moveTo(0, -1);
  ctx.lineTo(13, -1);
  ctx.lineTo(0, 33);
  ctx.fill();
  ctx.fillStyle = fade(shade(colour, 0.12, 0.8), 0.7);
  ctx.fillRect(-13, -1, 26, 3);
  ctx.restore();
}
