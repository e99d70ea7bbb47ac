import { expect, type Page, test } from '@playwright/test';
import { expectOpened } from '../support/cards.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { addNote, expectAccessible, treeWith } from '../support/people.ts';

const LONG_STORY = 'She listens slowly, and so it takes its time to arrive. '
  .repeat(11)
  .slice(0, 600);
const TWELVE = Array.from({ length: 12 }, (_, index) => `p${String(index + 1).padStart(2, '0')}`);

let running: RunningApp;
let page: Page;

test.describe('with the sample team', () => {
  test.beforeEach(async () => {
    running = await launchApp({ sample: true });
    page = running.page;
    await expect(treeWith(page, 36)).toBeVisible();
  });
  test.afterEach(async () => {
    await running.close();
    expect(running.complaints()).not.toContain('page:');
  });

  test('says whose tree it is, how many leaves it has and whose is the newest', async () => {
    const wall = page.getByRole('main', { name: 'Celebration tree' });
    await expect(wall.getByText('Riverside Family Support')).toBeVisible();
    await expect(wall.getByText('36 leaves')).toBeVisible();
    await expect(wall.getByText('Newest leaf')).toBeVisible();
    await expect(wall.getByText('Nothing you add is kept', { exact: false })).toBeVisible();
    for (const name of ['Add a note', 'Read aloud', 'Settings', 'Pause the movement']) {
      const button = page.getByRole('button', { name, exact: true });
      const box = await button.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0), name).toBeGreaterThanOrEqual(72);
    }
    await expectAccessible(page);
  });

  test('has its notes as a list that one tab stop reaches and arrow keys walk', async () => {
    const list = page.getByRole('list', { name: 'Notes on the tree' });
    await expect(list.getByRole('listitem')).toHaveCount(36);
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    const last = list.getByRole('button').last();
    await expect(last).toBeFocused();
    await expect(list.locator('li').last()).toHaveAttribute('aria-posinset', '36');
    await expect(list.locator('li').last()).toHaveAttribute('aria-setsize', '36');
    await expectAccessible(page);

    await page.keyboard.press('Enter');
    const note = page.getByRole('dialog', { name: /^Note for / });
    await expect(note.getByRole('heading')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(last).toBeFocused();

    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Read aloud' })).toBeFocused();
  });

  test('opens a note where a switch or a voice presses its item, and nothing else is called like it meanwhile', async () => {
    const item = page
      .getByRole('list', { name: 'Notes on the tree' })
      .getByRole('listitem')
      .filter({ hasText: 'Callum Reid and Huw ap Rhys' });
    await item.click();
    const note = page.getByRole('dialog', { name: 'Note for Callum Reid and Huw ap Rhys' });
    await expect(note).toBeVisible();
    await expect(page.getByRole('listitem')).toHaveCount(0);
    await note.getByRole('button', { name: 'Close' }).click();
    await expect(item).toHaveCount(1);
  });

  test('opens a note with its story, its kind and whom it is from', async () => {
    await addNote(page, {
      id: 'signed',
      for: ['p03', 'p09'],
      story: 'They rang back. Every time.',
      kind: 'together',
      from: 'p01',
    });
    await expect(treeWith(page, 37)).toBeVisible();
    await page.getByRole('list', { name: 'Notes on the tree' }).getByRole('button').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const note = page.getByRole('dialog', { name: 'Note for Callum Reid and Ioana Ștefănescu' });
    await expect(note.getByText('They rang back. Every time.')).toBeVisible();
    await expect(note.getByText('Together')).toBeVisible();
    await expect(note.getByText('from Adaeze Okonkwo', { exact: false })).toBeVisible();
    await note.getByRole('button', { name: 'Close' }).click();
    await expect(note).toBeHidden();
  });

  test('tells of a new leaf, and then it is the newest', async () => {
    await addNote(page, { id: 'arriving', for: ['p12'] });
    await expect(page.getByText('A new leaf for')).toBeVisible();
    await expect(page.getByText('37 leaves')).toBeVisible();
    await expect(page.getByText('Newest leaf')).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText('Leila Haddad', { exact: true })).toBeVisible();
  });

  test('lifts a note by itself, and any touch ends that at once', async () => {
    test.slow();
    const spotlight = page.getByRole('group', { name: /^In the light: a note for / });
    await expect(spotlight.getByRole('heading')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.mouse.click(1880, 700);
    await expect(spotlight).toBeHidden();
  });

  test('stands still when asked to, and moves again', async () => {
    await page.getByRole('button', { name: 'Pause the movement' }).click();
    await page.getByRole('button', { name: 'Let it move' }).click();
    await expect(page.getByRole('button', { name: 'Pause the movement' })).toBeVisible();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page.getByRole('button', { name: 'Pause the movement' })).toBeHidden();
  });

  for (const { what, change } of [
    { what: 'twelve names and the longest story', change: { for: TWELVE, story: LONG_STORY } },
    { what: 'one long word', change: { for: ['p02'], story: 'W'.repeat(400) } },
    {
      what: 'Arabic',
      change: { for: ['p12'], story: 'شكرا لك يا ليلى على كل ما فعلته. '.repeat(9) },
    },
  ]) {
    test(`fits ${what} on a card without scrolling`, async () => {
      await addNote(page, { id: 'long', ...change });
      await expect(treeWith(page, 37)).toBeVisible();
      await page
        .getByRole('list', { name: 'Notes on the tree' })
        .getByRole('button')
        .first()
        .focus();
      await page.keyboard.press('Enter');
      const card = page.getByRole('dialog').locator('.note-card');
      await expectOpened(card);
      await expect(card).toHaveAttribute('data-fit', /./);
      const fits = await card.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const inside = box.right <= innerWidth && box.bottom <= innerHeight && box.left >= 0;
        const whole =
          element.scrollHeight <= element.clientHeight &&
          element.scrollWidth <= element.clientWidth;
        return { inside, whole };
      });
      expect(fits).toEqual({ inside: true, whole: true });
    });
  }
});

test('a bare tree invites', async () => {
  const bare = await launchApp();
  await bare.page.evaluate(() =>
    window.celebrationTree.run('tree.plant', {
      teamName: 'Riverside Family Support',
      colleagues: [],
      pin: '4321',
    }),
  );
  await expect(treeWith(bare.page, 0)).toBeVisible();
  await expect(bare.page.getByText('Riverside Family Support')).toBeVisible();
  await expect(bare.page.getByText('Who made a difference this week?')).toBeVisible();
  await expect(bare.page.getByText('Newest leaf')).toBeHidden();
  await expectAccessible(bare.page);
  await bare.close();
});

test('a wall of very many notes keeps its list light', async () => {
  const wall = await launchApp();
  await wall.page.evaluate(async () => {
    await window.celebrationTree.run('tree.plant', {
      teamName: 'Riverside Family Support',
      colleagues: [{ id: 'p01', name: 'Adaeze Okonkwo', say: null, role: null }],
      pin: '4321',
    });
    await window.celebrationTree.run('pin.unlock', { pin: '4321' });
    await Promise.all(
      Array.from({ length: 150 }, (_, index) =>
        window.celebrationTree.run('note.add', {
          id: `n${index}`,
          for: ['p01'],
          story: `Story ${index}`,
          kind: 'courage',
          source: 'colleague',
          from: null,
          place: null,
        }),
      ),
    );
  });
  await expect(treeWith(wall.page, 150)).toBeVisible();
  const items = wall.page.getByRole('list', { name: 'Notes on the tree' }).locator('li');
  expect(await items.count()).toBeLessThanOrEqual(100);
  await wall.page.getByRole('list').getByRole('button').first().focus();
  for (const [key, place] of [
    ['End', '150'],
    ['ArrowUp', '149'],
    ['Home', '1'],
    ['PageDown', '11'],
  ] as const) {
    await wall.page.keyboard.press(key);
    const focused = wall.page.locator('li:focus-within');
    await expect(focused).toHaveAttribute('aria-posinset', place);
    await expect(focused).toHaveAttribute('aria-setsize', '150');
  }
  await wall.close();
});
