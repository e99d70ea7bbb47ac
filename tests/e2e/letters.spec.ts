import { expect, test } from '@playwright/test';
import { launchApp } from '../support/launch-app.ts';
import { addNote, treeWith } from '../support/people.ts';
import { LETTERS } from '../support/scripts.ts';

test('names and stories of every script are drawn with letters the app brings along', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  await expect(treeWith(page, 36)).toBeVisible();
  const first = LETTERS.flatMap(({ names }) => names.slice(0, 1));
  await addNote(page, {
    id: 'letters',
    for: ['p01'],
    guests: first.slice(0, 11),
    story: LETTERS.map(({ short }) => short.slice(0, 34)).join(' '),
  });
  await page.evaluate(async () => {
    await window.celebrationTree.run('pin.unlock', { pin: '1234' });
    await window.celebrationTree.run('note.set-state', { id: 'letters', state: 'on-the-tree' });
  });
  await expect(treeWith(page, 37)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog');
  await expect(
    note.getByText(LETTERS[1]?.short.slice(0, 20) ?? '', { exact: false }),
  ).toBeVisible();
  await page.evaluate(() => document.fonts.ready);

  const devTools = await app.context().newCDPSession(page);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root } = await devTools.send('DOM.getDocument');
  for (const selector of ['dialog .note-card-names', 'dialog .note-card-story']) {
    const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.length, selector).toBeGreaterThan(7);
    expect(fonts.filter((font) => !font.isCustomFont)).toEqual([]);
  }
  await close();
});

test('no line is cut off at the end of a column, however long names and story are', async () => {
  const arabic = LETTERS.find(({ script }) => script === 'arabic');
  const { page, close } = await launchApp({ sample: true });
  await expect(treeWith(page, 36)).toBeVisible();
  await addNote(page, {
    id: 'letters',
    for: [],
    guests: [...(arabic?.names ?? [])],
    story: arabic?.story ?? '',
  });
  await page.evaluate(async () => {
    const { run } = window.celebrationTree;
    await run('pin.unlock', { pin: '1234' });
    await run('note.set-state', { id: 'letters', state: 'on-the-tree' });
    await run('settings.change', { spotlightSeconds: 1 });
  });
  await expect(page.getByText(/^1 of \d$/)).toBeVisible({ timeout: 40_000 });
  await page.evaluate(() => document.fonts.ready);
  const cut = await page.locator('.note-card-text').evaluate((text) => {
    const { bottom, left, right } = text.getBoundingClientRect();
    const words = document.createRange();
    words.selectNodeContents(text);
    const lines = [...words.getClientRects()].filter(
      (line) => line.left < right && line.right > left,
    );
    return {
      lines: lines.length > 8,
      cut: lines.filter((line) => line.top + line.height / 2 > bottom).length,
    };
  });
  expect(cut).toEqual({ lines: true, cut: 0 });
  await close();
});
