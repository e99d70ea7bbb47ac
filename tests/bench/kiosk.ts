import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureElectron } from '../../scripts/setup/electron.mjs';
import { machineSwitches } from '../../scripts/setup/machine.mjs';
import { environmentFor } from '../../scripts/setup/prepare.mjs';
import { endTree } from '../../scripts/setup/processes.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { median, verdict } from '../support/figures.ts';
import { treeFolder } from '../support/tree-folder.ts';
import { openPage } from './page-driver.ts';
import { type Measures, measuresOf } from './process-tree.ts';

/** Long enough for the fine picture, a spotlight, and the first round of looking after what is kept. */
const SETTLES_MS = 75_000;
/** Two spotlights with the rests between them. */
const WATCHED_MS = 60_000;
/** Puts the page's clock a quarter of an hour forward: for so long nobody has touched the wall. */
const LATER = `{
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Now.now() + 16 * 60_000]));
    }
    static now() {
      return Now.now() + 16 * 60_000;
    }
  };
}`;

/** Measures the kiosk itself as it hangs on the wall: its memory against an empty window's, and what it costs awake, dimmed and dark. */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      notes: { type: 'string', default: '3000' },
      only: { type: 'string', default: 'awake,dimmed,dark' },
    },
  });
  const only = values.only.split(',');
  if (only.includes('awake')) await benchAwake(values.notes);
  if (only.includes('dimmed')) await benchResting(values.notes, 'dimmed', 21);
  if (only.includes('dark')) await benchResting(values.notes, 'dark', 23);
}

async function benchAwake(notes: string): Promise<void> {
  const empty = await openPage('about:blank', '1920x1080');
  await pause(20_000);
  const least = empty.memory();
  await empty.close();

  const kiosk = await open(notes, 13);
  await pause(SETTLES_MS);
  const awake = await watch(kiosk.measures);
  await kiosk.close();
  console.log(
    `awake, ${notes} notes, a spotlight as often as it comes: ${awake.processor.toFixed(2)} % of a core; memory ${awake.median.toFixed(0)} MB (${awake.least.toFixed(0)} to ${awake.most.toFixed(0)}), an empty window ${least.toFixed(0)} MB`,
  );
  verdict('as shipped, % of a core', awake.processor, 8);
  verdict('memory of the kiosk between moments / empty window', awake.least / least, 1.25);
  verdict(
    'memory of the kiosk, median with its spotlights / empty window',
    awake.median / least,
    1.25,
  );
}

async function benchResting(notes: string, rest: 'dimmed' | 'dark', hour: number): Promise<void> {
  const kiosk = await open(notes, hour);
  await pause(10_000);
  await kiosk.run(LATER);
  // It looks at the clock three times a minute, and dims over some seconds.
  await pause(45_000);
  await kiosk.run(`if (document.querySelector('.rest').dataset.rest !== '${rest}') throw 0`);
  await pause(10_000);
  const { processor } = await watch(kiosk.measures);
  await kiosk.close();
  verdict(`${rest}, ${notes} notes, % of a core`, processor, 0.5);
}

interface Kiosk {
  readonly measures: Measures;
  /** Runs a script in the wall's page, through a connection that is gone again when it is measured. */
  run(script: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the kiosk with nothing attached to it, at an hour of its own: a test driver alone doubles what it costs. */
async function open(notes: string, hour: number): Promise<Kiosk> {
  const electron = await ensureElectron();
  const port = 9300 + Math.floor(Math.random() * 600);
  const app = spawn(
    electron.executable,
    [
      ...machineSwitches(),
      '--force-device-scale-factor=1',
      `--remote-debugging-port=${port}`,
      inProject(),
      `--data-dir=${treeFolder(notes)}`,
      '--windowed=1920x1080',
    ],
    { stdio: 'ignore', detached: true, env: { ...environmentFor(null), TZ: zoneAt(hour) } },
  );
  return {
    measures: measuresOf(app.pid ?? 0),
    async run(script) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      await browser.contexts()[0]?.pages()[0]?.evaluate(script);
      await browser.close();
    },
    close: () => endTree(app),
  };
}

/** A time zone in which it is that hour now; in these names west is positive. */
function zoneAt(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

async function watch(measures: Measures) {
  const began = performance.now();
  const before = measures.processorTime();
  const memory: number[] = [];
  while (performance.now() - began < WATCHED_MS) {
    await pause(5000);
    memory.push(measures.memory());
  }
  return {
    processor: (100 * (measures.processorTime() - before)) / (performance.now() - began),
    least: Math.min(...memory),
    median: median(memory),
    most: Math.max(...memory),
  };
}
