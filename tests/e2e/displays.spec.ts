import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { launchApp } from '../support/launch-app.ts';
import { type RealDisplays, startRealDisplays } from '../support/real-displays.ts';

// Two displays that are plugged in, moved and pulled under a running kiosk, in an X server of our own.

// Two such servers at a time would fight for the machine's console.
test.describe.configure({ mode: 'default' });

const names = (page: Page) => page.getByRole('heading', { level: 1 });
const place = (page: Page, at: number) => page.getByText(`${at} of 36`, { exact: true });
const betweenPresses = (page: Page) => page.waitForTimeout(180);

let displays: RealDisplays | string;

test.beforeEach(async () => {
  displays = await startRealDisplays();
});

test.afterEach(async () => {
  if (typeof displays !== 'string') await displays.end();
});

/** The displays, or a skip that says what is missing. */
function plugged(): RealDisplays {
  test.skip(typeof displays === 'string', String(displays));
  if (typeof displays === 'string') throw new Error(displays);
  return displays;
}

/** Where each window stands: its left edge and top, and how large it is, the wall first. */
function windows(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .toSorted((a, b) => a.id - b.id)
      .map((window) => {
        const { x, y, width, height } = window.getBounds();
        // A pixel more in height keeps Chromium from making it a pixel smaller.
        return `${x},${y} ${width}x${Math.floor(height / 10) * 10}`;
      }),
  );
}

async function openOffer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read aloud', exact: true }).click();
  const pad = page.getByRole('dialog', { name: 'Enter the PIN' });
  for (const digit of '1234') await pad.getByRole('button', { name: digit, exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Read aloud' })).toBeVisible();
}

async function beginOnBoth(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Begin reading' }).click();
  const reader = await opened;
  await expect(names(reader)).toBeVisible();
  return reader;
}

const LEFT = '0,0 1920x1080';
const RIGHT = '1920,0 1920x1080';

test('the reader’s view opens on the second display, and X swaps the two', async () => {
  const { name, plug } = plugged();
  plug('right-of');
  const { app, page, close } = await launchApp({ sample: true, kiosk: true, display: name });
  await openOffer(page);
  const where = page.getByRole('group', { name: 'Where is what' });
  await expect(where.getByText('The room')).toBeVisible();
  await expect(where.getByText('The reader')).toBeVisible();
  await expectAccessible(page);
  const reader = await beginOnBoth(app, page);
  await expect.poll(() => windows(app)).toEqual([LEFT, RIGHT]);
  await expect(page.locator('.reading-stage')).toHaveAttribute('data-presenting', 'true');

  await reader.keyboard.press('PageDown');
  await expect(place(page, 2)).toBeVisible();
  await reader.keyboard.press('x');
  await expect.poll(() => windows(app)).toEqual([RIGHT, LEFT]);
  for (const view of [page, reader]) await expect(place(view, 2)).toBeVisible();
  await betweenPresses(reader);
  await reader.keyboard.press('PageDown');
  for (const view of [page, reader]) await expect(place(view, 3)).toBeVisible();
  await close();
});

test('a display pulled and plugged in again mid-reading costs no story', async () => {
  const { name, plug, pull } = plugged();
  plug('right-of');
  const { app, page, close } = await launchApp({ sample: true, kiosk: true, display: name });
  await openOffer(page);
  const reader = await beginOnBoth(app, page);
  await reader.keyboard.press('PageDown');
  await expect(place(page, 2)).toBeVisible();

  pull();
  await expect.poll(() => windows(app)).toEqual([LEFT]);
  await expect(page.locator('.reading-stage')).not.toHaveAttribute('data-presenting', 'true');
  await expect(place(page, 2)).toBeVisible();
  await expect(page.getByText(/^next: /)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(place(page, 3)).toBeVisible();

  const again = app.waitForEvent('window');
  plug('left-of');
  const returned = await again;
  await expect(place(returned, 3)).toBeVisible();
  // The second display now lies left of the first, which makes room for it.
  await expect.poll(() => windows(app)).toEqual([RIGHT, LEFT]);
  await betweenPresses(returned);
  await returned.keyboard.press('PageDown');
  for (const view of [page, returned]) await expect(place(view, 4)).toBeVisible();

  plug('below');
  await expect.poll(() => windows(app)).toEqual([LEFT, '0,1080 1920x1080']);
  for (const view of [page, returned]) await expect(place(view, 4)).toBeVisible();
  await close();
});

test('the wall’s own display pulled mid-reading: the room moves to what is left', async () => {
  const { name, plug, pullFirst, plugFirst } = plugged();
  plug('right-of');
  const { app, page, close } = await launchApp({ sample: true, kiosk: true, display: name });
  await openOffer(page);
  const reader = await beginOnBoth(app, page);
  await reader.keyboard.press('PageDown');
  await expect(place(page, 2)).toBeVisible();
  pullFirst();
  await expect.poll(() => windows(app)).toHaveLength(1);
  await expect(page.locator('.reading-stage')).not.toHaveAttribute('data-presenting', 'true');
  await page.keyboard.press('PageDown');
  await expect(place(page, 3)).toBeVisible();
  const again = app.waitForEvent('window');
  plugFirst();
  await expect(place(await again, 3)).toBeVisible();
  await expect.poll(async () => (await windows(app)).toSorted()).toEqual([LEFT, RIGHT].toSorted());
  await close();
});
