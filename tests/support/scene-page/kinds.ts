import { drawBackdrop, drawLeafPicture, drawTwig } from '../../../renderer/scene/create-scene.ts';
import { SEASONS } from '../../../shared/domain/calendar.ts';
import { KINDS } from '../../../shared/domain/note.ts';

// The five kinds in four seasons, the reading's twig and the empty backdrop, to look at.
function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  document.body.append(canvas);
  return canvas;
}

for (const season of SEASONS) {
  const row = document.createElement('div');
  document.body.append(row);
  for (const [i, kind] of KINDS.entries()) {
    const canvas = canvasOf(190, 170);
    row.append(canvas);
    drawLeafPicture(canvas, kind, { length: 140, angle: -0.8, season, ribbon: i === 1 });
  }
  const backdrop = canvasOf(480, 170);
  row.append(backdrop);
  drawBackdrop(backdrop, season, 12);
  const dusk = canvasOf(300, 170);
  row.append(dusk);
  drawBackdrop(dusk, season, 20);
}
drawTwig(
  canvasOf(1100, 150),
  Array.from({ length: 12 }, (_, i) => KINDS[i % 5] ?? 'kindness'),
  6,
  'spring',
);
drawTwig(
  canvasOf(800, 150),
  Array.from({ length: 60 }, (_, i) => KINDS[i % 5] ?? 'kindness'),
  30,
  'autumn',
);
const large = canvasOf(700, 400);
drawLeafPicture(large, 'together', { length: 380, angle: -0.3, season: 'spring' });
drawLeafPicture(canvasOf(500, 400), 'courage', {
  length: 380,
  angle: -1.12,
  season: 'autumn',
  ribbon: true,
});
Object.assign(window, { __ready: true });
