import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inProject } from '../../scripts/setup/project.mjs';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openPage } from './page-driver.ts';
import { type Measures, measuresOf } from './process-tree.ts';

/** Long enough for the fine picture, a spotlight, and the first round of looking after what is kept. */
const SETTLES_MS = 75_000;
/** Two spotlights with the rests between them. */
const WATCHED_MS = 60_000;
/** What somebody must not have touched the wall for, as the clock that is put forward takes it. */
const UNTOUCHED = '16:00';

/** Measures the kiosk itself as it hangs on the wall: its memory against an empty window's, and what it costs awake, dimmed and dark. */
export async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { notes: { type: 'string', default: '3000' } } });
  const empty = await openPage('about:blank', '1920x1080');
  await pause(20_000);
  const least = empty.memory();
  await empty.close();

  const kiosk = await open(values.notes);
  await pause(SETTLES_MS);
  const awake = await watch(kiosk.measures);
  await kiosk.close();
  console.log(
    `awake, ${values.notes} notes, a spotlight as often as it comes: ${awake.processor.toFixed(2)} % of a core; memory ${awake.median.toFixed(0)} MB (${awake.least.toFixed(0)} to ${awake.most.toFixed(0)}), an empty window ${least.toFixed(0)} MB`,
  );
  verdict('memory of the kiosk between moments / empty window', awake.least / least, 1.25);
  verdict(
    'memory of the kiosk, median with its spotlights / empty window',
    awake.median / least,
    1.25,
  );

  for (const [name, time] of [
    ['dimmed', '2027-04-20T20:30:00'],
    ['dark', '2027-04-20T22:30:00'],
  ] as const) {
    const resting = await open(values.notes, time);
    await resting.page.clock.fastForward(UNTOUCHED);
    await resting.page.locator(`.rest[data-rest="${name}"]`).waitFor({ state: 'attached' });
    await pause(30_000);
    const { processor } = await watch(resting.measures);
    await resting.close();
    verdict(`${name}, ${values.notes} notes, % of a core`, processor, 0.5);
  }
}

async function open(notes: string, time?: string): Promise<RunningApp & { measures: Measures }> {
  const dataDir = temporaryFolder();
  const makeTree = inProject('out/tools/make-tree.mjs');
  execFileSync(process.execPath, [makeTree, `--notes=${notes}`, `--out=${dataDir}`], {
    stdio: 'ignore',
  });
  const running = await launchApp({ dataDir });
  if (time !== undefined) {
    await running.page.clock.install({ time: new Date(time) });
    await running.page.reload();
    await running.page.getByRole('main').waitFor();
    await pause(5000);
  }
  return { ...running, measures: measuresOf(running.app.process().pid ?? 0) };
}

async function watch(measures: Measures) {
  const began = performance.now();
  const before = measures.processorTime();
  const memory: number[] = [];
  while (performance.now() - began < WATCHED_MS) {
    await pause(5000);
    memory.push(measures.memory());
  }
  memory.sort((a, b) => a - b);
  return {
    processor: (100 * (measures.processorTime() - before)) / (performance.now() - began),
    least: memory[0] ?? Number.NaN,
    median: memory[Math.floor(memory.length / 2)] ?? Number.NaN,
    most: memory.at(-1) ?? Number.NaN,
  };
}

function verdict(what: string, value: number, bar: number): void {
  const kept = value <= bar;
  console.log(`${kept ? 'kept' : 'MISSED'}  ${what}: ${value.toFixed(2)} (bar ${bar.toFixed(2)})`);
  if (!kept) process.exitCode = 1;
}
