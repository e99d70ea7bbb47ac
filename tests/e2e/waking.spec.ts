import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { launchApp } from '../support/launch-app.ts';

const HOUR = 3_600_000;

const place = (page: Page, at: number) => page.getByText(`${at} of 36`, { exact: true });
const lit = (page: Page) => page.locator('.lit-word[data-lit]');
/** When the present page came on, as main has kept it. */
const shownAt = (page: Page) =>
  page.evaluate(async () => (await window.celebrationTree.snapshot())?.reading?.shownAt ?? 0);

/** The index of the word the guide is at. */
const guideAt = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.lit-word')].findIndex((word) => word.hasAttribute('data-lit')),
  );

/** Sets the computer's clock, as main sees it, another time off. */
const setClock = (app: ElectronApplication, milliseconds: number) =>
  app.evaluate((_, by) => {
    const before = Date.now;
    Date.now = () => before() + by;
  }, milliseconds);

/** A reading on both views, with the guide on and a voice that only says what it was told. */
async function readingWithGuide() {
  const running = await launchApp({ sample: true });
  const { app, page } = running;
  const displayId = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().id);
  const opened = app.waitForEvent('window');
  await page.evaluate(async (id) => {
    const { run, snapshot } = window.celebrationTree;
    await run('pin.unlock', { pin: '1234' });
    const settings = (await snapshot())?.settings;
    const reader = settings && { ...settings.reader, displayId: id, guide: true, pace: 180 };
    if (reader) await run('settings.change', { reader });
    await run('reading.begin', { id: 'r1', selection: 'all', order: 'as-placed' });
  }, displayId);
  const reader = await opened;
  await expect(place(reader, 1)).toBeVisible();
  await reader.keyboard.press('PageDown');
  await expect(place(reader, 2)).toBeVisible();
  return { ...running, reader };
}

test('a computer that slept for an hour wakes at the same story, and neither guide nor voice has run on', async () => {
  const { app, page, reader, close } = await readingWithGuide();
  await reader.evaluate(() => {
    const voice = { name: 'Local', lang: 'en-GB', localService: true } as SpeechSynthesisVoice;
    const { speechSynthesis } = window;
    speechSynthesis.getVoices = () => [voice];
    speechSynthesis.speak = () => {};
    Object.assign(window, { SpeechSynthesisUtterance: EventTarget });
  });
  await reader.keyboard.press('v');
  await expect(reader.getByRole('button', { name: 'Stop the voice' })).toBeVisible();
  const before = await shownAt(reader);
  await setClock(app, HOUR);
  const main = app.process().pid ?? 0;
  expect(main).toBeGreaterThan(1);
  process.kill(-main, 'SIGSTOP');
  process.kill(-main, 'SIGCONT');

  await expect.poll(() => shownAt(reader), { timeout: 15_000 }).toBeGreaterThan(before + HOUR / 2);
  await expect(place(page, 2)).toBeVisible();
  await expect(place(reader, 2)).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Stop the voice' })).toBeHidden();
  // The guide begins the page again, word by word.
  await expect(lit(reader)).toHaveCount(1);
  expect(await guideAt(reader)).toBeLessThan(4);
  await expect(reader.getByText('just begun')).toBeVisible();

  await reader.keyboard.press('PageDown');
  await expect(place(page, 3)).toBeVisible();
  await expect(place(reader, 3)).toBeVisible();
  await expect(reader.getByText('just begun')).toBeVisible();
  await close();
});

test('a sleep the system tells of leaves the place as it was', async () => {
  const { app, page, reader, close } = await readingWithGuide();
  const before = await shownAt(reader);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
  });
  await expect.poll(() => shownAt(reader)).toBeGreaterThan(before);
  await expect(place(page, 2)).toBeVisible();
  await expect(place(reader, 2)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(place(page, 3)).toBeVisible();
  await expect(place(reader, 3)).toBeVisible();
  await close();
});

test('a clock set back or forward by days changes nothing about the time gone', async () => {
  const { app, page, reader, close } = await readingWithGuide();
  for (const [at, days] of [
    [3, -145],
    [4, 290],
  ] as const) {
    await setClock(app, days * 24 * HOUR);
    // Longer than a clicker's bounce.
    await reader.waitForTimeout(180);
    await reader.keyboard.press('PageDown');
    await expect(place(page, at)).toBeVisible();
    await expect(place(reader, at)).toBeVisible();
    await expect(reader.getByText('just begun')).toBeVisible();
  }
  await close();
});
