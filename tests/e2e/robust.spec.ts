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

/** The finished picture's size and a sum over its pixels; asked until it stays the same. */
async function settledPicture(page: Page): Promise<{ size: string; sum: number }> {
  let last = { size: '', sum: -1 };
  await expect
    .poll(
      async () => {
        const before = last.sum;
        last = await pictureNow(page);
        return last.sum === before && last.size !== 'draft';
      },
      { intervals: [700] },
    )
    .toBe(true);
  return last;
}

function pictureNow(page: Page): Promise<{ size: string; sum: number }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('.tree-host canvas')];
    // While one fades in over another, the one on top.
    const top = all.filter(({ clientWidth }) => clientWidth >= innerWidth).at(-1);
    const ctx = top?.getContext('2d');
    if (!top || !ctx || top.width < innerWidth * devicePixelRatio) return { size: 'draft', sum: 0 };
    const { data } = ctx.getImageData(0, 0, top.width, top.height);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4)
      sum = (Math.imul(sum, 31) + (data[i] ?? 0) + 3 * (data[i + 1] ?? 0)) | 0;
    return { size: `${top.width}x${top.height}`, sum };
  });
}

async function afterReload(page: Page) {
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
  expect(larger).not.toEqual(first);
  expect(larger).toEqual(await afterReload(page));

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expect.poll(async () => page.evaluate(() => devicePixelRatio)).toBe(2);
  await expect.poll(async () => (await pictureNow(page)).size).toBe('1648x948');
  const zoomed = await settledPicture(page);
  expect(zoomed).toEqual(await afterReload(page));
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
  await expect.poll(async () => (await pictureNow(page)).sum).toBe(whole.sum);
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
  await expect.poll(async () => (await pictureNow(page)).sum).not.toBe(noon.sum);
  await close();
});
