import { createScene } from '../../../renderer/scene/create-scene.ts';
import { choosePlace } from '../../../shared/domain/place.ts';
import { takenBy } from '../../support/scene-page/sample-leaves.ts';
import { element, offer, state } from './page.ts';

const card = document.createElement('div');
card.style.cssText =
  'position:absolute;left:72px;top:236px;width:880px;height:540px;background:#fffaf0;border-radius:210px 30px;box-shadow:0 26px 60px rgb(46 30 18 / .38);opacity:0;transition:opacity .8s';
const scene = createScene({
  host: element('host'),
  front: element('front'),
  width: innerWidth,
  height: innerHeight,
  pixelRatio: devicePixelRatio,
  onLeafTapped: () => undefined,
});
element('host').after(card);
let shown: Parameters<typeof scene.show>[0] = state;
scene.show(shown);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let turn = 0;

/** Marks in a trace from when to when something moves. */
async function watched(movement: Promise<void>): Promise<void> {
  performance.mark('moving');
  await movement;
  performance.mark('resting');
}

/** Lifts a leaf, shows a card of the wall's size for a while and brings the leaf home. */
async function spotlight(hold = 8000): Promise<void> {
  const leaf = shown.leaves[(turn++ * 13) % shown.leaves.length];
  if (!leaf) return;
  await watched(scene.lift(leaf.id));
  card.style.opacity = '1';
  await pause(hold);
  card.style.opacity = '0';
  await watched(scene.bringHome());
}

/** Places one more leaf and celebrates it. */
async function arrive(): Promise<void> {
  const id = `arrived-${turn++}`;
  const place = choosePlace(takenBy(shown.leaves));
  const leaves = [...shown.leaves, { id, place, kind: 'kindness', ribbon: false } as const];
  shown = { ...shown, leaves, taken: takenBy(leaves) };
  scene.show(shown);
  await watched(scene.celebrate(id));
}

/** Takes the newest leaf back, so that a soak does not grow the tree. */
function takeBack(): void {
  const leaves = shown.leaves.slice(0, -1);
  shown = { ...shown, leaves, taken: takenBy(leaves) };
  scene.show(shown);
}

/** A leaf under a finger, moved with every frame as the page's own is. */
const carried = document.createElement('div');
carried.style.cssText =
  'position:absolute;left:0;top:0;width:150px;height:150px;border-radius:0 70%;background:#c2603f;box-shadow:0 6px 14px rgb(46 30 18 / .4);visibility:hidden';
element('front').append(carried);

/** Carries a leaf across the crown, from bough to bough, and lets it go. */
async function place(): Promise<void> {
  carried.style.visibility = 'visible';
  scene.chooseBranch(0, 'kindness');
  await pause(700);
  await watched(carry());
  scene.chooseBranch(null, 'kindness');
  carried.style.visibility = 'hidden';
}

/** Across seven boughs in four seconds: a hurried hand. */
function carry(): Promise<void> {
  const lasts = 4000;
  let limb = 0;
  return new Promise((resolve) => {
    let began = 0;
    requestAnimationFrame(function move(now) {
      began ||= now;
      const way = (now - began) / lasts;
      if (way >= 1) {
        resolve();
        return;
      }
      const x = innerWidth * (0.15 + 0.7 * way);
      const y = innerHeight * (0.55 - 0.35 * Math.sin(Math.PI * way));
      carried.style.translate = `${x}px ${y}px`;
      const under = Math.floor(way * 7);
      if (under !== limb) scene.chooseBranch(under, 'kindness');
      scene.leanBranch({ x, y });
      limb = under;
      requestAnimationFrame(move);
    });
  });
}

offer({
  spotlight,
  place,
  arrive,
  takeBack,
  keepSpotlighting: async () => {
    for (;;) {
      await pause(20_000);
      await spotlight();
    }
  },
});
