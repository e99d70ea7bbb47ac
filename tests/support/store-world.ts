import { isDeepStrictEqual } from 'node:util';
import { openStore } from '../../main/store/open-store.ts';
import type { Store } from '../../main/store/store.ts';
import { ok } from '../../shared/domain/result.ts';
import { chanceFrom } from './chance.ts';
import { type LeafRecord, type Leaves, leafOptions, NO_LEAVES } from './leaves.ts';
import { ModelDisk, type Mutant, SOUND } from './model-disk.ts';

/** One thing somebody does; `pick` chooses among what is there. */
export interface Step {
  readonly kind: 'add' | 'edit' | 'cut' | 'reorder' | 'settings' | 'snapshot' | 'erase' | 'burst';
  readonly pick: number;
}

/** One run of the program: what is done, what the disk does, how it ends. */
export interface Life {
  readonly steps: readonly Step[];
  readonly ends: 'close' | 'kill' | 'power';
  readonly powerCutAt: number;
  readonly failing: number;
  readonly short: number;
  readonly capacity: number;
}

/** A world: a few lives on one disk, repeatable from its seed. */
export interface World {
  readonly seed: number;
  readonly lives: readonly Life[];
}

/** How much a world went through. */
export interface Tally {
  acknowledged: number;
  refused: number;
  crashes: number;
  openings: number;
  erasures: number;
  repairs: number;
}

/** An empty tally. */
export function newTally(): Tally {
  return { acknowledged: 0, refused: 0, crashes: 0, openings: 0, erasures: 0, repairs: 0 };
}

const ROOT = '/world';
const ROOM = 4096;

/** A refused state, and the number of calls the disk had answered when it was asked for. */
interface Ghost {
  readonly state: Leaves;
  readonly since: number;
}

/** A disk that never did this many calls in a row without a fault may keep a trace of what was refused. */
const ENOUGH_CALLS = 12;

/** What a person who watched everything may believe: the acknowledged state, and what was still under way. */
class Belief {
  settled: Leaves = NO_LEAVES;
  underWay: Leaves[] = [];
  ghosts: Ghost[] = [];
  /** How many changes were asked for so far. */
  changes = 0;
  /** Ids whose words must be nowhere once their erasure was said to be done. */
  readonly erased = new Set<string>();

  allows(seen: Leaves): boolean {
    const ghosts = this.ghosts.map(({ state }) => state);
    return [this.settled, ...this.underWay, ...ghosts].some((state) =>
      isDeepStrictEqual(state, seen),
    );
  }

  acknowledge(state: Leaves): void {
    this.settled = state;
    this.underWay = this.underWay.slice(this.underWay.indexOf(state) + 1);
    this.ghosts = [];
  }

  refuse(state: Leaves, since: number): void {
    this.underWay = this.underWay.filter((other) => other !== state);
    this.ghosts.push({ state, since });
  }

  begin(seen: Leaves): void {
    this.settled = seen;
    this.underWay = [];
    this.ghosts = [];
  }
}

/** Words nobody wrote before, with the note's id among them so that they can be looked for. */
function wordsFor(id: string, count: number): string {
  return `<${id}> ${count} ${'so kind '.repeat(1 + (count % 40))}`;
}

function changed(tree: Leaves, { kind, pick }: Step, count: number): Leaves {
  const at = tree.leaves.length === 0 ? -1 : pick % tree.leaves.length;
  const here: LeafRecord | undefined = tree.leaves[at];
  switch (kind) {
    case 'edit':
      if (!here) return tree;
      return {
        ...tree,
        leaves: tree.leaves.with(at, { id: here.id, text: wordsFor(here.id, count) }),
      };
    case 'cut':
    case 'erase':
      return { ...tree, leaves: tree.leaves.filter((leaf) => leaf !== here) };
    case 'reorder':
      return { ...tree, leaves: tree.leaves.toReversed() };
    case 'settings':
      return { ...tree, settings: { calm: !tree.settings.calm } };
    default: {
      const id = `n${count}`;
      return { ...tree, leaves: [...tree.leaves, { id, text: wordsFor(id, count) }] };
    }
  }
}

/** Lives through a world and throws, with what was seen, as soon as a promise is broken. */
export async function liveThrough(world: World, tally: Tally, mutant?: Mutant): Promise<void> {
  const chance = chanceFrom(world.seed);
  const belief = new Belief();
  let disk = new ModelDisk(chance, SOUND);
  for (const life of world.lives) {
    const { failing, short, capacity } = life;
    const powerCutAt = life.ends === 'power' ? life.powerCutAt : Infinity;
    disk = disk.afterKill({ failing, short, capacity, powerCutAt, ...(mutant && { mutant }) });
    const current = disk;
    await Promise.race([liveOnce(current, life, belief, tally), current.powerCut]);
    tally.crashes += life.ends === 'close' ? 0 : 1;
    // How this life ended decides what the next one finds.
    disk = life.ends === 'power' ? current.afterPowerCut(SOUND) : current.afterKill(SOUND);
    belief.ghosts = belief.ghosts.filter(
      ({ since }) => current.longestCalmSince(since) < ENOUGH_CALLS,
    );
  }
  const last = disk.afterKill(mutant ? { ...SOUND, mutant } : SOUND);
  const store = await openAndCheck(last, belief, tally);
  if (!store) throw new Error('the tree could not be opened on a sound disk');
  await store.idle();
  const left = await store.finishErasure();
  if (left.length > 0) throw new Error(`not erased on a sound disk: ${left.join(', ')}`);
  const present = new Set(store.document.leaves.map((leaf) => leaf.id));
  for (const id of belief.erased) checkGone(last, present, id);
  await store.close();
}

async function openAndCheck(
  disk: ModelDisk,
  belief: Belief,
  tally: Tally,
): Promise<Store<Leaves> | null> {
  const faults = disk.faults;
  const opening = await openStore(
    leafOptions(ROOT, { disk, lock: false, room: ROOM, witnessDelay: 0, now: () => 0 }),
  );
  tally.openings++;
  if (!opening.ok) {
    if (opening.code === 'disk-failed' && disk.faults > faults) return null;
    throw new Error(`did not open: ${opening.code} ${JSON.stringify(opening.report)}`);
  }
  const { document, report } = opening.value;
  if (report.lost > 0) throw new Error(`lost ${report.lost}: ${JSON.stringify(report)}`);
  if (report.status === 'repaired') tally.repairs++;
  if (!belief.allows(document)) {
    const ids = (tree: Leaves) => tree.leaves.map((leaf) => leaf.id).join(' ');
    throw new Error(
      `found [${ids(document)}] instead of [${ids(belief.settled)}] and ${belief.underWay.length} more: ${JSON.stringify(report)}`,
    );
  }
  // An erasure that never came to be is none.
  for (const { id } of document.leaves) belief.erased.delete(id);
  if (report.durable) belief.begin(document);
  else belief.underWay = [document, ...belief.underWay];
  return opening.value;
}

async function liveOnce(disk: ModelDisk, life: Life, belief: Belief, tally: Tally): Promise<void> {
  const store = await openAndCheck(disk, belief, tally);
  if (!store) return;
  for (const step of life.steps) {
    if (step.kind === 'snapshot') await store.snapshot();
    else if (step.kind === 'erase') await erase(store, step, disk, belief, tally);
    else if (step.kind === 'burst') {
      const burst = Array.from({ length: 1 + (step.pick % 5) }, (_, i) =>
        update(store, { kind: i === 2 ? 'cut' : 'add', pick: step.pick + i }, disk, belief, tally),
      );
      await Promise.all(burst);
    } else await update(store, step, disk, belief, tally);
  }
  if (life.ends === 'close') await store.close();
}

async function update(
  store: Store<Leaves>,
  step: Step,
  disk: ModelDisk,
  belief: Belief,
  tally: Tally,
): Promise<void> {
  const since = disk.calls;
  let next = belief.settled;
  let asked = false;
  const kept = await store.update((tree) => {
    next = changed(tree, step, belief.changes++);
    asked = !isDeepStrictEqual(next, tree);
    if (asked) belief.underWay.push(next);
    return ok(next);
  });
  if (!asked) return;
  if (kept.ok) {
    tally.acknowledged++;
    belief.acknowledge(next);
    if (store.document !== next && !belief.underWay.includes(store.document)) {
      throw new Error('the store does not show what it acknowledged');
    }
  } else {
    tally.refused++;
    belief.refuse(next, since);
  }
}

async function erase(
  store: Store<Leaves>,
  step: Step,
  disk: ModelDisk,
  belief: Belief,
  tally: Tally,
): Promise<void> {
  const since = disk.calls;
  let next = belief.settled;
  let id = '';
  const gone = await store.erase((tree) => {
    next = changed(tree, step, belief.changes++);
    id = tree.leaves.find((leaf) => !next.leaves.includes(leaf))?.id ?? '';
    belief.underWay.push(next);
    if (id !== '') belief.erased.add(id);
    return ok(next);
  });
  if (!gone.ok) {
    tally.refused++;
    belief.erased.delete(id);
    belief.refuse(next, since);
    return;
  }
  tally.acknowledged++;
  belief.acknowledge(next);
  if (gone.value.length > 0 || id === '') return;
  tally.erasures++;
  checkGone(disk, new Set(next.leaves.map((leaf) => leaf.id)), id);
}

function checkGone(disk: ModelDisk, present: ReadonlySet<string>, id: string): void {
  const place = present.has(id) ? null : disk.whereIs(`<${id}>`);
  if (place !== null) throw new Error(`${id} was erased and is still in ${place}`);
}
