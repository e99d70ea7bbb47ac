import { nodeOf } from '../../shared/domain/layout/growth.ts';
import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import { ORDER } from '../../shared/domain/layout/nodes.ts';
import { chance } from '../../shared/domain/layout/random.ts';
import { KINDS } from '../../shared/domain/note.ts';
import { fade, mix, shade } from './colour.ts';
import { paintBlossom } from './ornament.ts';
import { PAPER } from './palette.ts';
import type { Picture } from './picture.ts';
import { castNoShadow, castOwnShadow } from './soft-shadow.ts';

interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** World Social Work Day: blossom over the whole crown and a garland of paper flags in the branches. */
export function paintFestivity(
  ctx: CanvasRenderingContext2D,
  scale: number,
  picture: Picture,
): void {
  paintFullBlossom(ctx, scale, picture);
  const anchors = anchorsOf(picture);
  for (const [i, from] of anchors.entries()) {
    const to = anchors[i + 1];
    if (to) paintSwag(ctx, scale, picture, from, to, i);
  }
}

/** About so many blossoms stand on the tree, however many branches it has. */
const BLOSSOMS = 640;

/** Blossom along all branches; it never covers the middle of a leaf, so every note stays readable. */
function paintFullBlossom(ctx: CanvasRenderingContext2D, scale: number, picture: Picture): void {
  const { tree, growth, theme, looks } = picture;
  const size = looks.length > 1500 ? 6 : looks.length > 250 ? 8 : 10;
  const boughs = growth.branches.filter(({ shoot }) => shoot.order !== ORDER.limb);
  const points = boughs.reduce((sum, { end }) => sum + end, 0);
  const share = BLOSSOMS / Math.max(1, points);
  for (const { shoot, end } of boughs) {
    for (let i = 1; i <= end; i++) {
      const id = nodeOf(shoot, i);
      if (chance(tree.seed, 61, id) > share) continue;
      const x = (growth.x[id] ?? 0) + (chance(tree.seed, 62, id) - 0.5) * 30;
      const y = (growth.y[id] ?? 0) + (chance(tree.seed, 63, id) - 0.5) * 26;
      const r = size * (0.7 + chance(tree.seed, 64, id) * 0.5);
      if (!looks.some((look) => covers(look, x, y, r)))
        paintBlossom(ctx, scale, theme, x, y, r, id);
    }
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

function paintSwag(
  ctx: CanvasRenderingContext2D,
  scale: number,
  { theme }: Picture,
  from: Anchor,
  to: Anchor,
  number: number,
): void {
  const span = Math.hypot(to.x - from.x, to.y - from.y);
  const sag = 24 + span * 0.14;
  const at = (t: number): Anchor => ({
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t + Math.sin(Math.PI * t) * sag,
  });
  ctx.strokeStyle = mix(PAPER, theme.trunk, 0.25 + theme.darkness * 0.2);
  ctx.lineWidth = 2.2;
  ctx.beginPath();
  for (let i = 0; i <= 24; i++) {
    const { x, y } = at(i / 24);
    ctx.lineTo(x, y);
  }
  ctx.stroke();
  const flags = Math.max(3, Math.round(span / 40));
  for (let i = 0; i < flags; i++) {
    const t = (i + 0.5) / flags;
    const here = at(t);
    const next = at(t + 0.02);
    const kind = KINDS[(i + number * 2) % KINDS.length] ?? 'kindness';
    const lean = Math.atan2(next.y - here.y, next.x - here.x);
    const flutter = (chance(number, i) - 0.5) * 0.24;
    paintFlag(ctx, scale, theme.leaves[kind], theme.shadow, here, lean + flutter);
  }
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
