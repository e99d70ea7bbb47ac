import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { treeWith } from '../support/people.ts';

// The sample stands still, so that equal states are equal pictures to the last pixel.
async function openStill(): Promise<RunningApp> {
  const wall = await launchApp({ sample: true, size: '1280x720' });
  await wall.page.emulateMedia({ reducedMotion: 'reduce' });
  await wall.page.clock.install({ time: new Date('2027-05-20T12:00:00') });
  await wall.page.reload();
  await expect(treeWith(wall.page, 36)).toBeVisible();
  return wall;
}

/** A picture's size, and its lightness on a coarse grid: how an edge is smoothed may differ between two paintings. */
interface Seen {
  readonly size: string;
  readonly cells: readonly number[];
}

/** Two paintings of one state are nearer than this; another hour, size or loss is farther. */
const SAME = 8;

const NOTHING: Seen = { size: 'draft', cells: [] };

/** The finished picture; asked until it stays the same. */
async function settledPicture(page: Page): Promise<Seen> {
  let last = NOTHING;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await pictureNow(page);
        return last !== NOTHING && farApart(last, before) < 1;
      },
      { intervals: [700] },
    )
    .toBe(true);
  return last;
}

/** The largest difference of a cell, of 255. */
function farApart(one: Seen, other: Seen): number {
  if (one.size !== other.size) return Number.POSITIVE_INFINITY;
  return Math.max(...one.cells.map((cell, i) => Math.abs(cell - (other.cells[i] ?? 0))));
}

async function pictureNow(page: Page): Promise<Seen> {
  const seen = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('.tree-host canvas')];
    // While one fades in over another, the one on top.
    const top = all.filter(({ clientWidth }) => clientWidth >= innerWidth).at(-1);
    if (!top || top.width < innerWidth * devicePixelRatio) return null;
    const small = document.createElement('canvas');
    small.width = 96;
    small.height = 54;
    const ctx = small.getContext('2d');
    if (!ctx) return null;
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(top, 0, 0, small.width, small.height);
    const { data } = ctx.getImageData(0, 0, small.width, small.height);
    const cells = Array.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 1] ?? 0);
    return { size: `${top.width}x${top.height}`, cells };
  });
  return seen ?? NOTHING;
}

async function afterReload(page: Page): Promise<Seen> {
  await page.reload();
  await expect(treeWith(page, 36)).toBeVisible();
  return await settledPicture(page);
}

test('a window of another size and a zoom of 200 % show what a fresh start there shows', async () => {
  const { app, page, close } = await openStill();
  const first = await settledPicture(page);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 900),
  );
  await expect.poll(async () => (await pictureNow(page)).size).toBe('1624x924');
  const larger = await settledPicture(page);
  expect(larger.size).not.toEqual(first.size);
  expect(farApart(larger, await afterReload(page))).toBeLessThan(SAME);

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expect.poll(async () => page.evaluate(() => devicePixelRatio)).toBe(2);
  await expect.poll(async () => (await pictureNow(page)).size).toBe('1648x948');
  const zoomed = await settledPicture(page);
  expect(farApart(zoomed, await afterReload(page))).toBeLessThan(SAME);
  for (const name of ['Add a note', 'Settings'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Add a note' }).click();
  await expect(page.getByRole('dialog')).toBeInViewport();
  await close();
});

test('a picture that was lost is painted again', async () => {
  const { page, close } = await openStill();
  const whole = await settledPicture(page);
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.tree-host canvas')) {
      canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
      canvas.dispatchEvent(new Event('contextlost'));
      canvas.dispatchEvent(new Event('contextrestored'));
    }
  });
  expect(farApart(whole, await pictureNow(page))).toBeGreaterThan(20);
  await expect.poll(async () => farApart(whole, await pictureNow(page))).toBeLessThan(SAME);
  await close();
});

test('after a sleep the wall has the light of the hour it wakes in', async () => {
  const { app, page, close } = await openStill();
  const noon = await settledPicture(page);
  await expect(page.locator('html')).toHaveAttribute('data-light', 'day');
  // The timers of a sleeping computer stand still: only the date goes on.
  await page.clock.setSystemTime(new Date('2027-05-20T23:30:00'));
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect(page.locator('html')).toHaveAttribute('data-light', 'night');
  await expect.poll(async () => farApart(noon, await pictureNow(page))).toBeGreaterThan(60);
  await close();
});
