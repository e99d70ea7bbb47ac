import type { Kind } from '../../shared/domain/note.ts';
import { fade, shade } from './colour.ts';
import { type LeafShape, leafOutline, leafParts } from './leaf-shape.ts';
import { GOLD, RIBBON } from './palette.ts';

/** Leaves shorter than this (device pixels) show no veins; shorter than GRAIN_FROM, no paper grain. */
const VEINS_FROM = 24;
export const GRAIN_FROM = 18;

/** A leaf of folded paper, stalk at 0,0 and tip at `length` along +x: light half, dark half, crease, lit edge, stalk. */
export function paintLeaf(
  ctx: CanvasRenderingContext2D,
  kind: Kind,
  length: number,
  colour: string,
): void {
  ctx.save();
  ctx.scale(length, length);
  ctx.lineCap = 'round';
  const parts = leafParts(kind);
  paintStalk(ctx, length, colour, parts[0]?.stalk ?? 0.1);
  for (const [i, part] of parts.entries()) {
    if (i > 0) paintUnderlay(ctx, part, colour);
    paintPart(ctx, part, length, colour);
  }
  ctx.restore();
}

function paintPart(
  ctx: CanvasRenderingContext2D,
  part: LeafShape,
  length: number,
  colour: string,
): void {
  const bright = shade(colour, 0.13, 0.8);
  const vein = shade(colour, -0.14);
  ctx.fillStyle = colour;
  ctx.fill(part.whole);
  ctx.lineWidth = 0.6 / length;
  ctx.strokeStyle = colour;
  ctx.stroke(part.whole);
  const light = ctx.createLinearGradient(0, -0.5, 0, 0.05);
  light.addColorStop(0, shade(colour, 0.06));
  light.addColorStop(1, shade(colour, 0.02));
  ctx.fillStyle = light;
  ctx.fill(part.light);
  const dark = ctx.createLinearGradient(0, 0, 0, 0.5);
  dark.addColorStop(0, shade(colour, -0.078, 1.06));
  dark.addColorStop(1, shade(colour, -0.03));
  ctx.fillStyle = dark;
  ctx.fill(part.dark);
  if (length > VEINS_FROM) paintVeins(ctx, part, vein);
  const crease = Math.max(0.014, 0.8 / length);
  for (const [x0, y0, x1, y1] of part.creases) {
    strokeLine(ctx, x0, y0 + 0.012, x1, y1 + 0.01, crease, fade(vein, 0.3));
    strokeLine(ctx, x0, y0 - 0.004, x1, y1 - 0.004, crease, fade(bright, 0.85));
  }
  ctx.save();
  ctx.clip(part.whole);
  ctx.lineWidth = Math.max(0.022, 1.2 / length);
  ctx.strokeStyle = fade(bright, 0.55);
  ctx.stroke(part.rim);
  ctx.restore();
}

function paintVeins(ctx: CanvasRenderingContext2D, part: LeafShape, colour: string): void {
  ctx.save();
  ctx.clip(part.whole);
  ctx.lineWidth = 0.011;
  ctx.strokeStyle = fade(colour, 0.34);
  ctx.beginPath();
  for (const [x0, y0, x1, y1] of part.veins) {
    for (const side of [-1, 1]) {
      ctx.moveTo(x0, y0);
      const bend = (y0 + y1) / 2 - (y1 - y0) * 0.1;
      ctx.quadraticCurveTo((x0 + x1) / 2 + 0.02, side * bend, x1, side * y1);
    }
  }
  ctx.stroke();
  ctx.restore();
}

/** The faint shadow a leaflet throws on those behind it. */
function paintUnderlay(ctx: CanvasRenderingContext2D, part: LeafShape, colour: string): void {
  ctx.save();
  // The clip stays where the leaf is, or the shadow would stick out beyond its edge.
  ctx.clip(leafOutline('together'));
  ctx.translate(0.016, 0.024);
  ctx.fillStyle = fade(shade(colour, -0.3, 0.7), 0.35);
  ctx.fill(part.whole);
  ctx.restore();
}

/** A tapered sliver with a slight bend. */
function paintStalk(
  ctx: CanvasRenderingContext2D,
  length: number,
  colour: string,
  end: number,
): void {
  const width = Math.max(0.02, 0.8 / length);
  ctx.fillStyle = shade(colour, -0.15, 0.7);
  ctx.beginPath();
  ctx.moveTo(-0.16, 0.03 - width * 0.8);
  ctx.quadraticCurveTo(-0.06, -0.012 - width * 0.7, end, -0.004);
  ctx.quadraticCurveTo(-0.05, 0.012 + width * 0.7, -0.155, 0.03 + width * 0.8);
  ctx.closePath();
  ctx.fill();
}

/** The small golden edge of a leaf that was read aloud, inside its outline so that the leaf grows no larger. */
export function paintGoldenEdge(ctx: CanvasRenderingContext2D, kind: Kind, length: number): void {
  ctx.save();
  ctx.scale(length, length);
  const outline = leafOutline(kind);
  ctx.clip(outline);
  ctx.lineJoin = 'round';
  ctx.lineWidth = Math.max(0.085, 2.4 / length);
  ctx.strokeStyle = GOLD;
  ctx.stroke(outline);
  ctx.lineWidth = Math.max(0.03, 1 / length);
  ctx.strokeStyle = shade(GOLD, 0.1);
  ctx.stroke(outline);
  ctx.restore();
}

/** The thin ribbon at the stalk of a leaf with a family's or a partner's words: a bow with two tails. */
export function paintRibbon(ctx: CanvasRenderingContext2D, length: number, colour = RIBBON): void {
  ctx.save();
  ctx.scale(length, length);
  ctx.translate(-0.05, 0.008);
  ctx.fillStyle = shade(colour, -0.06);
  for (const [x, y] of [
    [0.1, 0.2],
    [-0.05, 0.22],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(-0.012, 0);
    ctx.quadraticCurveTo(x * 0.2, y * 0.6, x - 0.02, y);
    ctx.lineTo(x + 0.035, y - 0.025);
    ctx.quadraticCurveTo(x * 0.5 + 0.03, y * 0.5, 0.016, 0);
    ctx.fill();
  }
  for (const side of [-1, 1]) {
    ctx.fillStyle = side < 0 ? shade(colour, 0.05) : colour;
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.bezierCurveTo(side * 0.05, -0.12, side * 0.15, -0.1, side * 0.14, -0.01);
    ctx.bezierCurveTo(side * 0.13, 0.05, side * 0.05, 0.05, 0, 0);
    ctx.fill();
  }
  ctx.fillStyle = shade(colour, 0.1);
  ctx.beginPath();
  ctx.ellipse(0, 0, 0.026, 0.034, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.restore();
}

function strokeLine(
  ctx: CanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  width: number,
  colour: string,
): void {
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.stroke();
}
