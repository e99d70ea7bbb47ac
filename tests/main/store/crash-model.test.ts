import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mutant } from '../../support/model-disk.ts';
import {
  type Life,
  liveThrough,
  newTally,
  type Step,
  type World,
} from '../../support/store-world.ts';

/** How many worlds a normal run lives through; more with `STORE_WORLDS=100000 npm test`. */
const WORLDS = Number(process.env.STORE_WORLDS ?? 5000);
/** To live through one world again: the seed and the path that a failing run printed. */
const PATH = process.env.STORE_PATH;
const SEED = Number(process.env.STORE_SEED ?? Date.now() % 1_000_000_000);

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>(
    'add',
    'add',
    'edit',
    'cut',
    'reorder',
    'settings',
    'snapshot',
    'erase',
    'burst',
  ),
  pick: fc.nat(1000),
});

const life: fc.Arbitrary<Life> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
  ends: fc.constantFrom('close', 'kill', 'power', 'power'),
  powerCutAt: fc.integer({ min: 1, max: 160 }),
  failing: fc.constantFrom(0, 0, 0, 0.01, 0.1),
  short: fc.constantFrom(0, 0, 0.2),
  capacity: fc.constantFrom(Infinity, Infinity, Infinity, 30_000, 60_000),
});

const worlds: fc.Arbitrary<World> = fc.record({
  seed: fc.nat(),
  lives: fc.array(life, { minLength: 1, maxLength: 5 }),
});

async function survive(count: number, mutant?: Mutant) {
  const tally = newTally();
  const property = fc.asyncProperty(worlds, (world) => liveThrough(world, tally, mutant));
  const result = await fc.check(property, {
    numRuns: count,
    seed: SEED,
    ...(PATH && { path: PATH }),
  });
  return { result, tally };
}

describe('the crash model', () => {
  it(`keeps every promise in ${WORLDS} worlds (seed ${SEED})`, { timeout: 600_000 }, async () => {
    const { result, tally } = await survive(WORLDS);
    console.log(`seed ${SEED}: ${JSON.stringify(tally)}`);
    if (result.failed) {
      throw new Error(`${result.errorInstance}\n${fc.defaultReportMessage(result)}`);
    }
    expect(tally.acknowledged).toBeGreaterThan(WORLDS);
  });

  it.each<Mutant>([
    'no-sync',
    'no-folder-sync',
    'acknowledge-early',
    'no-sync-after-kill',
    'no-wiping',
    'ignore-short-writes',
  ])('notices a store with the fault %s', { timeout: 120_000 }, async (mutant) => {
    const { result } = await survive(2000, mutant);
    expect(result.failed).toBe(true);
  });
});
