import { lerp, randomStream, smooth } from '../../shared/domain/layout/random.ts';
import { createSurface, type Surface } from './canvas.ts';

const SIZE = 256;
/** Waves across the tile and their weight: fibres' clouds down to the tooth of the paper. */
const OCTAVES = [
  { waves: 16, weight: 0.16 },
  { waves: 64, weight: 0.5 },
  { waves: 128, weight: 0.75 },
] as const;

let tile: Surface | null = null;

/** The paper's grain as a tile of 256 × 256 pixels that repeats without a seam; made once. */
export function grainTile(): HTMLCanvasElement {
  tile ??= paintTile();
  return tile.canvas;
}

/** Lays grain over all that is painted, in device pixels; `alpha` 0.2 to 0.6. */
export function layGrain(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  alpha: number,
  onlyOnPaint = false,
): void {
  const pattern = ctx.createPattern(grainTile(), 'repeat');
  if (!pattern) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.globalAlpha = alpha;
  if (onlyOnPaint) ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = pattern;
  ctx.fillRect(0, 0, width, height);
  ctx.restore();
}

function paintTile(): Surface {
  const surface = createSurface(SIZE, SIZE);
  const { ctx } = surface;
  const random = randomStream(5);
  const noise = new Float32Array(SIZE * SIZE);
  for (const { waves, weight } of OCTAVES) addOctave(noise, waves, weight, random);
  const image = ctx.createImageData(SIZE, SIZE);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < noise.length; i++) {
    const value = noise[i] ?? 0;
    const alpha = Math.min(60, Math.abs(value) * 70);
    const [r, g, b] = value > 0 ? [255, 253, 247] : [60, 60, 50];
    pixels[i] = (alpha << 24) | (b << 16) | (g << 8) | r;
  }
  ctx.putImageData(image, 0, 0);
  addFibres(ctx, random);
  return surface;
}

/** Smooth value noise that wraps round the tile. */
function addOctave(noise: Float32Array, waves: number, weight: number, random: () => number): void {
  const knots = Float32Array.from({ length: waves * waves }, () => (random() - 0.5) * weight);
  const knot = (x: number, y: number) => knots[(x % waves) + (y % waves) * waves] ?? 0;
  for (let j = 0; j < SIZE; j++) {
    const v = (j / SIZE) * waves;
    const y = Math.floor(v);
    const ty = smooth(v - y);
    for (let i = 0; i < SIZE; i++) {
      const u = (i / SIZE) * waves;
      const x = Math.floor(u);
      const tx = smooth(u - x);
      const top = lerp(knot(x, y), knot(x + 1, y), tx);
      const bottom = lerp(knot(x, y + 1), knot(x + 1, y + 1), tx);
      const at = i + j * SIZE;
      noise[at] = (noise[at] ?? 0) + lerp(top, bottom, ty);
    }
  }
}

/** A few pale and dark fibres, as in handmade paper. */
function addFibres(ctx: CanvasRenderingContext2D, random: () => number): void {
  ctx.globalAlpha = 0.1;
  ctx.lineWidth = 0.8;
  for (let i = 0; i < 40; i++) {
    ctx.strokeStyle = random() > 0.5 ? '#ffffff' : '#6b4d36';
    const x = random() * SIZE;
    const y = random() * SIZE;
    const length = 8 + random() * 26;
    const turn = random() * Math.PI * 2;
    const endX = x + Math.cos(turn) * length;
    const endY = y + Math.sin(turn) * length;
    const bendX = (x + endX) / 2 + (random() - 0.5) * 8;
    const bendY = (y + endY) / 2 + (random() - 0.5) * 8;
    // Drawn at its wrapped positions too, so that no fibre ends at the seam.
    for (const [sx, sy] of [
      [0, 0],
      [SIZE, 0],
      [-SIZE, 0],
      [0, SIZE],
      [0, -SIZE],
    ] as const) {
      ctx.beginPath();
      ctx.moveTo(x + sx, y + sy);
      ctx.quadraticCurveTo(bendX + sx, bendY + sy, endX + sx, endY + sy);
      ctx.stroke();
    }
  }
}
