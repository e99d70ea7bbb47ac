import {
  createScene,
  type SceneLeaf,
  type SceneState,
} from '../../../renderer/scene/create-scene.ts';
import type { Season } from '../../../shared/domain/calendar.ts';
import { choosePlace } from '../../../shared/domain/place.ts';
import { sampleLeaves, takenBy } from './sample-leaves.ts';

const query = new URLSearchParams(location.search);
const seed = Number(query.get('seed') ?? 4);
const host = document.querySelector<HTMLElement>('#host');
const front = document.querySelector<HTMLElement>('#front');
if (!host || !front) throw new Error('The page has no host.');

let leaves = sampleLeaves(Number(query.get('n') ?? 36), seed);
const season = (query.get('season') ?? 'spring') as Season;
let hour = Number(query.get('hour') ?? 12);

const stateNow = (): SceneState => ({
  seed,
  leaves,
  taken: takenBy(leaves),
  season,
  hour,
  calm: query.has('calm'),
  daysToGo: query.has('to-go') ? Number(query.get('to-go')) : null,
  years: Number(query.get('years') ?? 0),
});

const begun = performance.now();
const scene = createScene({
  host,
  front,
  width: innerWidth,
  height: innerHeight,
  pixelRatio: devicePixelRatio,
  onLeafTapped: (id) => console.log('tapped', id),
  onFirstPaint: () => Object.assign(window, { __firstPaint: performance.now() - begun }),
});
scene.show(stateNow());

/** What a driver of this page can do. */
const page = {
  scene,
  leaves: () => leaves,
  add(kind: SceneLeaf['kind']): string {
    const id = `added-${leaves.length}`;
    leaves = [...leaves, { id, place: choosePlace(takenBy(leaves)), kind, ribbon: true }];
    scene.show(stateNow());
    return id;
  },
  setHour(next: number) {
    hour = next;
    scene.show(stateNow());
  },
  remove(id: string) {
    leaves = leaves.filter((leaf) => leaf.id !== id);
    scene.show(stateNow());
  },
};
Object.assign(window, { page, __shown: performance.now() - begun, __ready: true });
window.addEventListener('resize', () => scene.resize(innerWidth, innerHeight, devicePixelRatio));
