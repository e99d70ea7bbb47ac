import { randomStream } from '../../shared/domain/layout/random.ts';
import { createSurface, releaseSurface, type Surface } from './canvas.ts';

const SIZE = 256;
/** Specks across the tile and their opacity: clouds of fibre, then the tooth of the paper. */
const LAYERS = [
  { specks: 32, alpha: 9 },
  { specks: 64, alpha: 16 },
  { specks: 128, alpha: 44 },
  { specks: 256, alpha: 24 },
] as const;

let tile: Surface | null = null;
let pattern: CanvasPattern | null = null;

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
  pattern ??= ctx.createPattern(grainTile(), 'repeat');
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
  for (const { specks, alpha } of LAYERS) addSpecks(ctx, specks, alpha, random);
  addFibres(ctx, random);
  return surface;
}

/** Random pale and dark specks, enlarged smoothly; the rim repeats the far side so that the tile has no seam. */
function addSpecks(
  ctx: CanvasRenderingContext2D,
  specks: number,
  alpha: number,
  random: () => number,
): void {
  const rim = 2;
  const side = specks + 2 * rim;
  const small = createSurface(side, side);
  const image = small.ctx.createImageData(side, side);
  const pixels = new Uint32Array(image.data.buffer);
  const values = Float32Array.from({ length: specks * specks }, () => random() * 2 - 1);
  for (let j = 0; j < side; j++) {
    const row = ((j - rim + specks) % specks) * specks;
    for (let i = 0; i < side; i++) {
      const value = values[row + ((i - rim + specks) % specks)] ?? 0;
      const opacity = Math.round(Math.abs(value) * alpha);
      // Pale specks are warm white, dark ones a warm grey; bytes run alpha, blue, green, red.
      pixels[i + j * side] = (opacity << 24) | (value > 0 ? 0xf7fdff : 0x323c3c);
    }
  }
  small.ctx.putImageData(image, 0, 0);
  const size = SIZE / specks;
  ctx.drawImage(small.canvas, -rim * size, -rim * size, side * size, side * size);
  releaseSurface(small);
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
