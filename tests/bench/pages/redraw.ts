import { createSurface } from '../../../renderer/scene/canvas.ts';
import { sway } from '../../../renderer/scene/gust.ts';
import { dancersOf, pictureOf } from '../../../renderer/scene/picture.ts';
import { paintOneLeaf, paintPlate } from '../../../renderer/scene/plate.ts';
import { createSprites } from '../../../renderer/scene/sprites.ts';
import { fitView, inDesignPixels } from '../../../renderer/scene/view.ts';
import { element, offer, state } from './page.ts';

// The usual way: one canvas, and every leaf drawn again in every frame.
const view = fitView(innerWidth, innerHeight);
const picture = pictureOf(state, null);
const sprites = createSprites(picture.theme);
const plate = createSurface(view.width, view.height, true);
const all = new Set(picture.looks.map((look) => look.id));
for (const _ of paintPlate(plate.ctx, view, picture, sprites, all));
const { canvas, ctx } = createSurface(view.width, view.height, true);
canvas.style.cssText = 'width:100%;height:100%';
element('host').append(canvas);
console.assert(dancersOf(picture).length > 0);

const frame = (now: number) => {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(plate.canvas, 0, 0);
  inDesignPixels(ctx, view);
  for (const look of picture.looks)
    paintOneLeaf(ctx, view, sprites, look, false, sway(look, now / 1000));
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
offer({});
