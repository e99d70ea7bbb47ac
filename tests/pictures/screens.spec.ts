import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { inProject } from '../../scripts/setup/project.mjs';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

/** Every screen of the kiosk as a picture in `pictures/`, for people to look at beside the design. */
const SPRING_MORNING = new Date('2027-04-20T11:00:00');

async function picture(page: Page, name: string): Promise<void> {
  // Long enough for cards to unfold and leaves to settle.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: inProject(path.join('pictures', `${name}.png`)) });
}

async function enterPin(page: Page, pin = '1234'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Enter the PIN' });
  for (const digit of pin) await dialog.getByRole('button', { name: digit, exact: true }).click();
}

async function open(now = SPRING_MORNING): Promise<RunningApp> {
  const running = await launchApp({ sample: true });
  await running.page.clock.setFixedTime(now);
  await running.page.reload();
  await expect(
    running.page.getByRole('img', { name: 'Celebration tree with 36 notes' }),
  ).toBeVisible();
  return running;
}

test('first run', async () => {
  const running = await launchApp();
  await picture(running.page, '01-first-run');
  await running.close();
});

for (const [name, at] of [
  ['spring-day', '2027-04-20T11:00:00'],
  ['summer-dusk', '2027-07-10T20:00:00'],
  ['autumn-day', '2026-10-20T13:00:00'],
  ['winter-night', '2026-12-20T23:00:00'],
] as const) {
  test(`the wall: ${name}`, async () => {
    const running = await open(new Date(at));
    await picture(running.page, `02-wall-${name}`);
    await running.close();
  });
}

test('adding a note', async () => {
  const running = await open();
  const { page } = running;
  await page.getByRole('button', { name: 'Add a note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a note' });
  await dialog.getByRole('button', { name: 'Ioana Ștefănescu' }).click();
  await picture(page, '03-add-who');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog
    .getByRole('textbox', { name: 'Your note' })
    .fill('Ioana rings back. Every time. It has changed how our staff feel about the phone.');
  await dialog.getByRole('radio', { name: 'Kindness' }).check();
  await picture(page, '04-add-what');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await picture(page, '05-add-where');
  await dialog.getByRole('button', { name: 'Let the tree choose' }).click();
  await picture(page, '06-add-placed');
  await running.close();
});

test('a note, opened', async () => {
  const running = await open();
  const list = running.page.getByRole('list', { name: 'Notes on the tree' });
  await list.getByRole('button').first().press('Enter');
  await picture(running.page, '07-note');
  await running.close();
});

test('the PIN and the settings', async () => {
  const running = await open();
  const { page } = running;
  await page.getByRole('button', { name: 'Settings' }).click();
  await picture(page, '08-pin');
  await enterPin(page);
  const tabs = page.getByRole('dialog', { name: 'Settings' }).getByRole('tab');
  await expect(tabs.first()).toBeVisible();
  for (const tab of await tabs.all()) {
    await tab.click();
    const name = (await tab.textContent())?.toLowerCase().replace(/\W+/g, '-');
    await picture(page, `09-settings-${name}`);
  }
  await running.close();
});

test('reading aloud', async () => {
  const running = await open();
  const { page } = running;
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await enterPin(page);
  await picture(page, '10-read-begin');
  await page.getByRole('button', { name: 'Begin reading' }).click();
  await picture(page, '11-reading');
  for (let turn = 1; turn < 15; turn++) {
    await page.keyboard.press('PageDown');
    await expect(page.getByText(`${turn + 1} of 36`)).toBeVisible();
    await page.waitForTimeout(200);
  }
  await picture(page, '12-reading-two-people');
  await running.close();
});
