import { execFileSync } from 'node:child_process';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { inProject } from '../../scripts/setup/project.mjs';
import { launchApp } from '../support/launch-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOTES = 60;
const APP_KILLS = 10;

/** A small generator of its own, so that a failing run can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const kept = (page: Page) =>
  page.evaluate(async () => {
    const snapshot = await window.celebrationTree.snapshot();
    return snapshot?.reading ?? null;
  });

/** Kills the process of a view as the system would; the kiosk brings the page back by itself. */
async function killPage(app: ElectronApplication, which: 'wall' | 'presenter'): Promise<void> {
  const pid = await app.evaluate(({ BrowserWindow }, role) => {
    const windows = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
    const window = role === 'wall' ? windows[0] : windows.at(-1);
    return window?.webContents.getOSProcessId() ?? 0;
  }, which);
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, 'SIGKILL');
}

/** Presses a key in a view by way of main, which works however often its page was replaced. */
async function press(app: ElectronApplication, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    const [wall] = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
    wall?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key });
    wall?.webContents.sendInputEvent({ type: 'keyUp', keyCode: key });
  }, keyCode);
}

/** What each view shows now, read from its page: the place, e.g. "3 of 60"; empty while it comes back. */
function shown(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const read = "document.querySelector('.reading-place, .presenter-place')?.textContent ?? ''";
    const windows = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
    return await Promise.all(
      windows.map((window) =>
        Promise.race([
          window.webContents.executeJavaScript(read).catch(() => ''),
          new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000)),
        ]),
      ),
    );
  });
}

async function bothShow(app: ElectronApplication, at: number, of: number): Promise<void> {
  const words = `${at + 1} of ${of}`;
  await expect.poll(() => shown(app), { timeout: 15_000 }).toEqual([words, words]);
}

test('32 kills of the app and of either view: nobody is skipped, repeated or out of order', async () => {
  test.setTimeout(600_000);
  const roll = dice(20_260_317);
  const dataDir = temporaryFolder();
  execFileSync(process.execPath, [
    inProject('out/tools/make-tree.mjs'),
    `--notes=${NOTES}`,
    `--out=${dataDir}`,
  ]);
  let running = await launchApp({ dataDir, size: '1280x720' });
  const displayId = await running.app.evaluate(({ screen }) => screen.getPrimaryDisplay().id);
  const order = await running.page.evaluate(async (id) => {
    const { run, snapshot } = window.celebrationTree;
    await run('pin.unlock', { pin: '1234' });
    const settings = (await snapshot())?.settings;
    if (settings) await run('settings.change', { reader: { ...settings.reader, displayId: id } });
    await run('reading.begin', { id: 'r1', selection: 'all', order: 'shuffled' });
    return (await snapshot())?.reading?.running ?? [];
  }, displayId);
  expect(order).toHaveLength(NOTES);
  await bothShow(running.app, 0, NOTES);

  let at = 0;
  let kills = 0;
  const walked = [order[0]];
  async function turn(): Promise<void> {
    // Longer than a clicker's bounce.
    await new Promise((resolve) => setTimeout(resolve, 180));
    await press(running.app, 'PageDown');
    at++;
    walked.push(order[at]);
    await bothShow(running.app, at, NOTES);
  }

  for (let round = 0; round < APP_KILLS; round++) {
    for (let turns = 1 + roll(3); turns > 0; turns--) await turn();
    for (const view of ['wall', 'presenter'] as const) {
      await killPage(running.app, view);
      kills++;
      await bothShow(running.app, at, NOTES);
    }
    await turn();
    // Killed at any moment: sometimes right after the press, which may or may not have been kept.
    const midPress = roll(2) === 0;
    if (midPress) await press(running.app, 'PageDown');
    await running.kill();
    kills++;

    const began = performance.now();
    running = await launchApp({ dataDir, size: '1280x720' });
    await running.page.getByRole('button', { name: 'Go on with the reading' }).waitFor();
    test.info().annotations.push({
      type: 'back after',
      description: `${Math.round(performance.now() - began)} ms`,
    });
    const reading = await kept(running.page);
    expect(reading?.running).toEqual(order);
    const ahead = (reading?.at ?? -1) - at;
    expect(midPress ? [0, 1] : [0]).toContain(ahead);
    if (ahead === 1) walked.push(order[at + 1]);
    at += ahead;
    await press(running.app, 'PageDown');
    await bothShow(running.app, at, NOTES);
  }
  for (const view of ['wall', 'presenter'] as const) {
    await killPage(running.app, view);
    kills++;
    await bothShow(running.app, at, NOTES);
  }

  expect(kills).toBeGreaterThanOrEqual(30);
  expect(walked).toEqual(order.slice(0, walked.length));
  await running.close();
});
