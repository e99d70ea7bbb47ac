import { _electron, type Page } from '@playwright/test';
import { ensureElectron } from '../../scripts/setup/electron.mjs';
import { machineSwitches } from '../../scripts/setup/machine.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { median } from '../support/figures.ts';
import { launchApp } from '../support/launch-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { treeFolder } from '../support/tree-folder.ts';

/** How long a crash may cost: from starting again to the same story, in milliseconds. */
const BAR_MS = 2000;

/**
 * Kills the app in the middle of a reading and starts it again, in turns with a blank window that is started in the
 * same way: until the offer to go on is painted, and with the one press it takes, the story.
 */
export async function measureComingBack(notes: number, kills: number): Promise<void> {
  const dataDir = treeFolder(notes);
  await breakOff(dataDir);
  const blank: number[] = [];
  const offer: number[] = [];
  const story: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    blank.push(await blankWindow());
    const began = Date.now();
    const running = await launchApp({ dataDir });
    offer.push((await paintedAt(running.page, '.resume-offer')) - began);
    await running.page.keyboard.press('PageDown');
    story.push((await paintedAt(running.page, '.reading-story')) - began);
    await running.kill();
  }
  const least = median(blank);
  const row = (what: string, times: readonly number[]) => {
    const at = median(times);
    const held = at <= BAR_MS;
    if (!held) process.exitCode = 1;
    console.log(
      `  ${what}: ${at.toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}), ${(at / least).toFixed(2)} of a blank window (bar ${BAR_MS} ms: ${held ? 'holds' : 'does not hold'})`,
    );
  };
  console.log(`${notes} notes, kill -9 in the middle of a reading, ${kills} times, started again`);
  console.log(`  blank window: ${least.toFixed(0)} ms`);
  row('the offer to go on', offer);
  row('the same story, one press', story);
}

/** Begins a reading, turns to the middle of it, and kills the app. */
async function breakOff(dataDir: string): Promise<void> {
  const { page, kill } = await launchApp({ dataDir });
  await page.getByRole('main').waitFor();
  await page.evaluate(async () => {
    const { run } = window.celebrationTree;
    await run('pin.unlock', { pin: '1234' });
    await run('reading.begin', { id: 'bench', selection: 'all', order: 'as-placed' });
    for (let turns = 0; turns < 20; turns++) await run('reading.turn', { to: 'next' });
  });
  await kill();
}

async function blankWindow(): Promise<number> {
  const electron = await ensureElectron();
  const began = Date.now();
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [
      ...machineSwitches(),
      inProject('tests/bench/blank-window'),
      `--user-data-dir=${temporaryFolder()}`,
    ],
  });
  const page = await app.firstWindow();
  const painted = await paintedAt(page, 'body');
  await app.close();
  return painted - began;
}

/** When the first frame with an element was handed on, in milliseconds of the clock all processes share. */
function paintedAt(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(wanted)) {
            requestAnimationFrame(look);
            return;
          }
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            channel.port2.postMessage(null);
          });
        };
        look();
      }),
    selector,
  );
}
