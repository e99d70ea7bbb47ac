import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { fingersOn, middleOf } from '../support/fingers.ts';
import { launchApp } from '../support/launch-app.ts';

const offer = (page: Page) => page.getByRole('dialog', { name: 'Read aloud' });
const view = (page: Page) => page.getByRole('dialog', { name: 'Reading aloud' });
const names = (page: Page) => page.getByRole('heading', { level: 1 });
const place = (page: Page, at: number, count: number) =>
  page.getByText(`${at} of ${count}`, { exact: true });
const readingButton = (page: Page, name: string) =>
  view(page).getByRole('button', { name, exact: true });

async function openOffer(page: Page, pin = '1234'): Promise<void> {
  await page.getByRole('button', { name: 'Read aloud', exact: true }).click();
  const pad = page.getByRole('dialog', { name: 'Enter the PIN' });
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await expect(offer(page)).toBeVisible();
}

async function begin(page: Page, pin?: string): Promise<void> {
  await openOffer(page, pin);
  await offer(page).getByRole('button', { name: 'Begin reading' }).click();
  await expect(names(page)).toBeVisible();
}

/** Longer than a clicker's bounce. */
const betweenPresses = (page: Page) => page.waitForTimeout(180);

test('a clicker reads all 36 notes in their order, says thank you, and ends', async () => {
  const { page, close } = await launchApp({ sample: true });
  await openOffer(page);
  await expect(offer(page).getByText('36 notes, about 14 minutes')).toBeVisible();
  await expectAccessible(page);
  await offer(page).getByRole('button', { name: 'Begin reading' }).click();

  const snapshot = await page.evaluate(() => window.celebrationTree.snapshot());
  const people = new Map(snapshot?.colleagues.map(({ id, name }) => [id, name]));
  for (const [index, note] of (snapshot?.notes ?? []).entries()) {
    await expect(place(page, index + 1, 36)).toBeVisible();
    await expect(names(page)).toHaveText(
      [...note.for].map((id) => people.get(id)).join(' and ') || 'The whole team',
    );
    await expect(view(page).getByText(note.story)).toBeVisible();
    await betweenPresses(page);
    await page.keyboard.press('PageDown');
  }
  await expect(names(page)).toHaveText('That was every note. Thank you.');
  await expectAccessible(page);
  await expect(readingButton(page, 'End reading')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(view(page)).toBeHidden();
  await expect(page.getByText('The reading has ended.')).toBeVisible();

  await openOffer(page);
  await expect(offer(page).getByText(/Every note has been read aloud/)).toBeVisible();
  await offer(page).getByRole('button', { name: 'Begin reading' }).click();
  await expect(offer(page).getByRole('alert')).toContainText('Choose “All notes”');
  await close();
});

test('every key of a keyboard and a clicker does what it should', async () => {
  const { page, close } = await launchApp({ sample: true });
  await begin(page);
  await expectAccessible(page);
  const presses = [
    ['ArrowRight', 2],
    ['PageDown', 3],
    ['Space', 4],
    ['Enter', 5],
    ['ArrowLeft', 4],
    ['PageUp', 3],
    ['End', 36],
    ['Home', 1],
    ['PageUp', 1],
  ] as const;
  for (const [key, at] of presses) {
    await betweenPresses(page);
    await page.keyboard.press(key);
    await expect(place(page, at, 36)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(view(page)).toBeHidden();
  await close();
});

test('two presses within the bounce of a cheap clicker turn one page', async () => {
  const { page, close } = await launchApp({ sample: true });
  await begin(page);
  await page.evaluate(() => {
    for (let press = 0; press < 3; press++) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    }
  });
  await expect(place(page, 2, 36)).toBeVisible();
  await betweenPresses(page);
  await page.keyboard.press('PageDown');
  await expect(place(page, 3, 36)).toBeVisible();
  await close();
});

test('a blank screen shows nothing, and any key or touch brings the same story back', async () => {
  const { page, close } = await launchApp({ sample: true });
  const fingers = await fingersOn(page);
  await begin(page);
  await readingButton(page, 'Next').click();
  await expect(place(page, 2, 36)).toBeVisible();
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(names(page)).toBeHidden();
    await expect(view(page)).toHaveText('');
    await expectAccessible(page);
    await page.keyboard.press('PageDown');
    await expect(place(page, 2, 36)).toBeVisible();
  }
  await readingButton(page, 'Blank the screen').click();
  await expect(names(page)).toBeHidden();
  await fingers.tapAt({ x: 900, y: 500 });
  await expect(place(page, 2, 36)).toBeVisible();
  await close();
});

test('touching the right or left half turns, the middle does not', async () => {
  const { page, close } = await launchApp({ sample: true });
  const fingers = await fingersOn(page);
  await begin(page);
  await fingers.tapAt({ x: 1700, y: 300 });
  await expect(place(page, 2, 36)).toBeVisible();
  await betweenPresses(page);
  await fingers.tapAt({ x: 960, y: 700 });
  await fingers.tapAt({ x: 1500, y: 300 });
  await expect(place(page, 3, 36)).toBeVisible();
  await betweenPresses(page);
  await fingers.tapAt({ x: 200, y: 500 });
  await expect(place(page, 2, 36)).toBeVisible();
  await betweenPresses(page);

  // After a touch on a button the keys still turn.
  await fingers.tapAt(await middleOf(readingButton(page, 'Previous')));
  await expect(place(page, 1, 36)).toBeVisible();
  await betweenPresses(page);
  await page.keyboard.press('Enter');
  await expect(place(page, 2, 36)).toBeVisible();
  await close();
});

test('an end pressed by mistake is taken back at the same story', async () => {
  const { page, close } = await launchApp({ sample: true });
  await begin(page);
  await readingButton(page, 'Next').click();
  await expect(place(page, 2, 36)).toBeVisible();
  await readingButton(page, 'End reading').click();
  await expect(view(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on reading' }).click();
  await expect(place(page, 2, 36)).toBeVisible();

  // A clicker ends with Escape and starts again with F5.
  await page.keyboard.press('Escape');
  await expect(view(page)).toBeHidden();
  await page.keyboard.press('Shift+F5');
  await expect(place(page, 2, 36)).toBeVisible();
  await close();
});

const TWELVE = [
  'Adaeze Okonkwo',
  'Bronwen Pryce-Llywelyn',
  'Callum Reid',
  'Dilnoza Karimova',
  'Eilidh MacInnes',
  'Farhan Aziz',
  'Grace Mbeki-Thornton',
  'Huw ap Rhys',
  'Ioana Ștefănescu',
  'Jo Lister',
  'Kwabena Sarpong',
  'Siobhán Ní Bhriain',
];
const LONGEST_STORY = 'They kept going when the rest of us had stopped. '.repeat(13).slice(0, 600);

async function plantLongTree(page: Page): Promise<void> {
  await page.evaluate(
    async ({ people, story }) => {
      const { run } = window.celebrationTree;
      const colleagues = people.map((name, index) => ({
        id: `c${index}`,
        name,
        say: 'shi-VAWN nee VREE-in',
        role: null,
      }));
      await run('tree.plant', { teamName: 'Riverside Family Support', colleagues, pin: '4321' });
      const note = { kind: 'together', source: 'colleague', from: null, place: null } as const;
      await run('note.add', { ...note, id: 'n1', for: colleagues.map(({ id }) => id), story });
      await run('note.add', { ...note, id: 'n2', for: ['c1'], story });
      await run('note.add', { ...note, id: 'n3', for: ['c2'], story: 'W'.repeat(600) });
    },
    { people: TWELVE, story: LONGEST_STORY },
  );
}

for (const size of ['1920x1080', '1280x720']) {
  test(`twelve names and the longest story fit without scrolling at ${size}`, async () => {
    const { page, close } = await launchApp({ size });
    await plantLongTree(page);
    await begin(page, '4321');
    // The first two stories are two pages each, the third is a single word.
    for (const at of [1, 1, 2, 2, 3]) {
      await expect(place(page, at, 3)).toBeVisible();
      await expect(page.locator('.reading-page .reading-words')).toHaveCount(1);
      const words = await page.locator('.reading-page .reading-words').evaluate((element) => ({
        over: element.scrollHeight - element.clientHeight,
        beside: element.scrollWidth - element.clientWidth,
      }));
      expect(words.over).toBeLessThanOrEqual(1);
      expect(words.beside).toBeLessThanOrEqual(1);
      await betweenPresses(page);
      await page.keyboard.press('PageDown');
    }
    await close();
  });
}

test('kill -9 in the middle: the reading offers to go on where it stopped', async () => {
  const first = await launchApp();
  await plantLongTree(first.page);
  await begin(first.page, '4321');
  await first.page.keyboard.press('PageDown');
  await expect(first.page.getByText('page 2 of 2')).toBeVisible();
  await betweenPresses(first.page);
  await first.page.keyboard.press('PageDown');
  await expect(place(first.page, 2, 3)).toBeVisible();
  await first.kill();

  const second = await launchApp({ dataDir: first.dataDir });
  const resume = second.page.getByRole('dialog', { name: 'The reading stopped at 2 of 3' });
  await expect(resume).toBeVisible();
  await expectAccessible(second.page);
  await expect(resume.getByRole('button', { name: 'Go on with the reading' })).toBeFocused();
  await second.page.keyboard.press('PageDown');
  await expect(place(second.page, 2, 3)).toBeVisible();
  await second.close();
});
