import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median } from '../support/figures.ts';
import { buildPages, openPage, type PageWindow } from './page-driver.ts';

const NOTES = 3000;
const BAR_PERCENT = 2;
const ROUNDS_A_SAMPLE = 5;

/** Arrivals and spotlights one after another for an hour's worth of a busy wall: memory must not grow after the warm-up. */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      'warm-up': { type: 'string', default: '6' },
    },
  });
  const end = Number(values.minutes) * 60_000;
  const warm = Number(values['warm-up']) * 60_000;
  const urlOf = await buildPages();
  // What waits for the collector says nothing about growth, so it is collected before each look.
  const window = await openPage(urlOf('ours', NOTES), '1920x1080', ['--js-flags=--expose-gc']);
  const began = performance.now();
  await pause(5000);
  const samples: { at: number; memory: number }[] = [];
  let rounds = 0;
  while (performance.now() - began < end) {
    for (let i = 0; i < ROUNDS_A_SAMPLE; i++) await round(window);
    rounds += ROUNDS_A_SAMPLE;
    await pause(2500);
    await window.run('gc()');
    await pause(1500);
    const at = performance.now() - began;
    const memory = window.ownMemory();
    samples.push({ at, memory });
    console.log(`${(at / 60_000).toFixed(1)} min, ${rounds} rounds: ${memory.toFixed(0)} MB`);
  }
  await window.close();
  const settled = samples.filter(({ at }) => at >= warm);
  const quarter = Math.max(1, Math.floor(settled.length / 4));
  const first = median(settled.slice(0, quarter).map(({ memory }) => memory));
  const last = median(settled.slice(-quarter).map(({ memory }) => memory));
  const growth = (100 * (last - first)) / first;
  const kept = growth <= BAR_PERCENT;
  console.log(
    `${kept ? 'kept' : 'MISSED'}  growth after warm-up over ${rounds} rounds: ${growth.toFixed(2)} % (${first.toFixed(0)} to ${last.toFixed(0)} MB, bar ${BAR_PERCENT} %)`,
  );
  if (!kept) process.exitCode = 1;
}

/** One leaf arrives, one is spotlit, and the newest is taken back, so that the tree itself stays the same size. */
async function round(window: PageWindow): Promise<void> {
  await window.run('bench.arrive()');
  await window.run('bench.spotlight(400)');
  await window.run('bench.takeBack()');
  await pause(1500);
}
