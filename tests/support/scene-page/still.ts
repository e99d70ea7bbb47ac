import { createSurface, settle } from '../../../renderer/scene/canvas.ts';
import { dancersOf, pictureOf } from '../../../renderer/scene/picture.ts';
import { paintOneLeaf, paintPlate } from '../../../renderer/scene/plate.ts';
import { createSprites } from '../../../renderer/scene/sprites.ts';
import { fitView } from '../../../renderer/scene/view.ts';
import { sampleLeaves, takenBy } from './sample-leaves.ts';

/** Milliseconds; a driver may lend the thread's own clock, which other processes do not disturb. */
const clock: () => number = (window as { __cpu?: () => number }).__cpu ?? (() => performance.now());
const query = new URLSearchParams(location.search);
const seed = Number(query.get('seed') ?? 4);
const leaves = sampleLeaves(Number(query.get('n') ?? 36), seed);
const log: Record<string, number> = {};
for (let round = 0; round < Number(query.get('rounds') ?? 1); round++) {
  const t0 = clock();
  const picture = pictureOf(
    {
      seed,
      leaves,
      taken: takenBy(leaves),
      season: (query.get('season') ?? 'spring') as 'spring',
      hour: Number(query.get('hour') ?? 12),
      calm: false,
      daysToGo: query.has('to-go') ? Number(query.get('to-go')) : null,
      years: Number(query.get('years') ?? 0),
    },
    null,
  );
  log[`layout ${round}`] = clock() - t0;
  const share = Number(query.get('share') ?? 1);
  const width = Number(query.get('w') ?? innerWidth);
  const height = Number(query.get('h') ?? innerHeight);
  const view = fitView(width * share, height * share);
  const surface = createSurface(view.width, view.height, true);
  const sprites = createSprites(picture.theme);
  const dancers = dancersOf(picture);
  const kept = new Set(dancers.map((look) => look.id));
  let at = clock();
  let step = 0;
  for (const _ of paintPlate(surface.ctx, view, picture, sprites, kept)) {
    if (query.has('steps')) {
      settle(surface.ctx);
      log[`step ${step++} ${round}`] = clock() - at;
      at = clock();
    }
  }
  for (const look of dancers)
    paintOneLeaf(surface.ctx, view, sprites, look, picture.theme.season === 'winter');
  settle(surface.ctx);
  log[`rest ${round}`] = clock() - at;
  log[`all ${round}`] = clock() - t0;
  document.body.replaceChildren(surface.canvas);
}
Object.assign(window, { __result: log, __ready: true });
