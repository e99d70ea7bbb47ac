import { execFileSync } from 'node:child_process';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { inProject } from '../../scripts/setup/project.mjs';
import { storyPages } from '../../shared/domain/story-pages.ts';
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

/** Asks each view's page something, the wall's first; null while it comes back. */
function inEach(app: ElectronApplication, script: string): Promise<readonly unknown[]> {
  return app.evaluate(async ({ BrowserWindow }, asked) => {
    const windows = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
    return await Promise.all(
      windows.map((window) =>
        Promise.race([
          window.webContents.executeJavaScript(asked).catch(() => null),
          new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000)),
        ]),
      ),
    );
  }, script);
}

/** Gives in a page what it shows: "3 of 60, page 1". */
const SHOWN = `(() => {
  const place = document.querySelector('.reading-place, .presenter-place')?.firstChild?.textContent;
  const under = 'article:not([aria-hidden="true"]) .reading-from, .presenter-page';
  const pages = [...document.querySelectorAll(under)].map((each) => each.textContent);
  const page = pages.map((words) => /^page (\\d+) of/.exec(words)?.[1]).find(Boolean) ?? '1';
  return place + ', page ' + page;
})()`;

interface Place {
  readonly at: number;
  readonly page: number;
}

async function bothShow(app: ElectronApplication, { at, page }: Place): Promise<void> {
  const words = `${at + 1} of ${NOTES}, page ${page + 1}`;
  await expect.poll(() => inEach(app, SHOWN), { timeout: 15_000 }).toEqual([words, words]);
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
  const begun = await running.page.evaluate(async (id) => {
    const { run, snapshot } = window.celebrationTree;
    await run('pin.unlock', { pin: '1234' });
    const settings = (await snapshot())?.settings;
    if (settings) await run('settings.change', { reader: { ...settings.reader, displayId: id } });
    await run('reading.begin', { id: 'r1', selection: 'all', order: 'shuffled' });
    const { reading, notes = [] } = (await snapshot()) ?? {};
    return { order: reading?.running ?? [], stories: notes.map(({ id, story }) => [id, story]) };
  }, displayId);
  const { order } = begun;
  const stories = new Map(begun.stories.map(([id = '', story = '']) => [id, story]));
  expect(order).toHaveLength(NOTES);

  let place: Place = { at: 0, page: 0 };
  let kills = 0;
  await bothShow(running.app, place);
  const after = ({ at, page }: Place): Place => {
    const pages = storyPages(stories.get(order[at] ?? '') ?? '').length;
    return page + 1 < pages ? { at, page: page + 1 } : { at: at + 1, page: 0 };
  };
  async function turn(): Promise<void> {
    // Longer than a clicker's bounce.
    await new Promise((resolve) => setTimeout(resolve, 180));
    await press(running.app, 'PageDown');
    place = after(place);
    await bothShow(running.app, place);
  }

  for (let round = 0; round < APP_KILLS; round++) {
    for (let turns = 1 + roll(3); turns > 0; turns--) await turn();
    for (const view of ['wall', 'presenter'] as const) {
      await killPage(running.app, view);
      kills++;
      await bothShow(running.app, place);
    }
    await turn();
    // Killed at any moment: sometimes right after the press, which may or may not have been kept.
    const midPress = roll(2) === 0;
    if (midPress) await press(running.app, 'PageDown');
    await running.kill();
    kills++;

    const began = performance.now();
    running = await launchApp({ dataDir, size: '1280x720' });
    await expect
      .poll(() => inEach(running.app, `!!document.querySelector('.resume-offer')`))
      .toEqual([true, true]);
    test.info().annotations.push({
      type: 'back after',
      description: `${Math.round(performance.now() - began)} ms`,
    });
    const reading = await kept(running.page);
    expect(reading?.running).toEqual(order);
    const found: Place = { at: reading?.at ?? -1, page: reading?.page ?? -1 };
    expect(midPress ? [place, after(place)] : [place]).toContainEqual(found);
    place = found;
    await press(running.app, 'PageDown');
    await bothShow(running.app, place);
  }
  for (const view of ['wall', 'presenter'] as const) {
    await killPage(running.app, view);
    kills++;
    await bothShow(running.app, place);
  }

  expect(kills).toBeGreaterThanOrEqual(30);
  await running.close();
});
