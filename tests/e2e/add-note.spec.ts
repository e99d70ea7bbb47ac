import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { type Fingers, fingersOn, middleOf } from '../support/fingers.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let running: RunningApp;
let page: Page;
let fingers: Fingers;

test.beforeEach(async () => {
  running = await launchApp({ sample: true });
  page = running.page;
  fingers = await fingersOn(page);
  await expect(treeWith(36)).toBeVisible();
});

test.afterEach(() => running.close());

const treeWith = (count: number) =>
  page.getByRole('img', { name: `Celebration tree with ${count} notes` });
const dialog = () => page.getByRole('dialog', { name: 'Add a note' });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const heading = (name: string) => dialog().getByRole('heading', { level: 2, name });
const keyboard = () => page.getByRole('group', { name: 'Keyboard' });
const story = () => dialog().getByRole('textbox', { name: 'Your note' });

async function openAtStory(colleague = 'Adaeze Okonkwo'): Promise<void> {
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await button(colleague).click();
  await button('Next').click();
}

test('with one finger and no keyboard, from the wall to a leaf on the chosen bud', async () => {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await expect(heading('Who is it for?')).toBeFocused();
  await expect(keyboard()).toBeHidden();
  await expectAccessible(page);

  await fingers.tap(dialog().getByRole('textbox', { name: 'Find a colleague' }));
  await fingers.type('stefan');
  await expect(dialog().getByRole('list', { name: 'Colleagues' }).getByRole('button')).toHaveCount(
    1,
  );
  await expectAccessible(page);
  await fingers.tap(button('Ioana Ștefănescu'));
  await expect(button('Ioana Ștefănescu')).toHaveAttribute('aria-pressed', 'true');
  await expect(keyboard()).toBeHidden();
  await fingers.tap(button('Next'));

  await expect(heading('What did they do?')).toBeVisible();
  await expect(story()).toBeFocused();
  await fingers.tap(button('Shift'));
  await fingers.type('she rang ad');
  await fingers.tap(button('Adaeze'));
  await fingers.type('back.');
  await expect(story()).toHaveValue('She rang Adaeze back.');
  await fingers.tap(dialog().getByRole('radio', { name: 'Courage' }));
  await expectAccessible(page);
  await fingers.tap(button('Next'));

  await expect(heading('Where should it grow?')).toBeVisible();
  await expectAccessible(page);
  await fingers.tap(button('Another branch'));
  await fingers.tap(button('Open bud 1'));
  await expect(dialog().getByRole('status')).toHaveText(
    'Your note for Ioana Ștefănescu is on the tree.',
  );
  await expectAccessible(page);
  await expect(treeWith(37)).toBeAttached();
  const snapshot = await page.evaluate(() => window.celebrationTree.snapshot());
  expect(snapshot?.notes.at(-1)).toMatchObject({
    for: ['p09'],
    story: 'She rang Adaeze back.',
    kind: 'courage',
    source: 'colleague',
    from: null,
  });
});

test('quick fingers that lie on two keys at once lose no letter', async () => {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await fingers.tap(button('The whole team'));
  await fingers.tap(button('Next'));
  const words = 'the quick brown fox jumps over the lazy dog and comes back again '.repeat(4);
  const typed = words.slice(0, 200).trimEnd();
  await fingers.type(typed);
  await expect(story()).toHaveValue(typed);
});

test('a held key offers its letters, Delete repeats, and Undo brings back', async () => {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await fingers.tap(button('The whole team'));
  await fingers.tap(button('Next'));
  await fingers.type('cath');
  await fingers.tap(button('w'), 600);
  await fingers.tap(button('ŵ'));
  await expect(story()).toHaveValue('cathŵ');
  await fingers.tap(button('Delete'), 1500);
  await expect(story()).toHaveValue('');
  await fingers.tap(button('Undo'));
  await expect(story()).not.toHaveValue('');
});

test('the on-screen keyboard steps aside at the first real key and returns with a finger', async () => {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await fingers.tap(button('The whole team'));
  await fingers.tap(button('Next'));
  await expect(keyboard()).toBeVisible();
  await page.keyboard.type('Real keys');
  await expect(keyboard()).toBeHidden();
  await expect(story()).toHaveValue('Real keys');
  await fingers.tap(story());
  await expect(keyboard()).toBeVisible();
});

test('with real keys alone, signed, and taken back again', async () => {
  await page.getByRole('button', { name: 'Add a note', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('textbox', { name: 'Find a colleague' })).toBeFocused();
  await page.keyboard.type('siobhan');
  await page.keyboard.press('Enter');
  await button('Next').press('Enter');
  await page.keyboard.type('Siobhán kept every promise.');
  await dialog().getByRole('radio', { name: 'Me' }).press('Space');
  const whoAreYou = page.getByRole('dialog', { name: 'Your name' });
  await expectAccessible(page);
  await page.keyboard.type('farhan');
  await whoAreYou.getByRole('button', { name: 'Farhan Aziz', exact: true }).press('Enter');
  await button('Next').press('Enter');
  await button('Open bud 2').press('Enter');
  await expect(dialog().getByRole('status')).toContainText('is on the tree');
  await expect(treeWith(37)).toBeAttached();
  await expect(keyboard()).toBeHidden();

  await button('Take it back').press('Enter');
  await expect(treeWith(36)).toBeAttached();
  await button('Change it').press('Enter');
  await expect(story()).toHaveValue('Siobhán kept every promise.');
});

test('whoever comes next need not wait for the note before, nor lose its half minute by looking at it', async () => {
  const hang = async (colleague: string) => {
    await openAtStory(colleague);
    await story().fill('She brought soup.');
    await button('Next').click();
    await button('Let the tree choose').click();
    await expect(dialog().getByRole('status')).toHaveText(
      `Your note for ${colleague} is on the tree.`,
    );
  };
  await hang('Adaeze Okonkwo');
  await hang('Callum Reid');
  await expect(treeWith(38)).toBeVisible();

  const list = page.getByRole('list', { name: 'Notes on the tree' });
  await list.getByRole('listitem').first().click();
  const note = page.getByRole('dialog', { name: 'Note for Callum Reid' });
  await expect(note.getByText('She brought soup.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await button('Take it back').click();
  await expect(treeWith(37)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('a leaf carried with a finger grows at the bud it is let go over', async () => {
  await openAtStory();
  await story().fill('She brought soup.');
  await button('Next').click();
  await expect(button('Open bud 3')).toBeVisible();
  const from = await middleOf(page.locator('.leaf-to-carry'));
  const bud = await middleOf(button('Open bud 3'));
  const onTheWay = { x: (from.x + bud.x) / 2, y: (from.y + bud.y) / 2 };
  await fingers.drag([from, onTheWay, { x: bud.x + 12, y: bud.y + 9 }]);
  await expect(dialog().getByRole('status')).toContainText('is on the tree');
});

test('the branch leans towards a carried leaf with its buds, and not where nothing may move', async () => {
  const leaning = () =>
    page.locator('.buds').evaluate((buds) => Number.parseFloat(getComputedStyle(buds).rotate) || 0);
  const painted = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('canvas')].map(
        ({ style }) => Number.parseFloat(style.rotate) || 0,
      ),
    );
  await openAtStory();
  await story().fill('She brought soup.');
  await button('Next').click();
  await expect(button('Open bud 3')).toBeVisible();
  const from = await middleOf(page.locator('.leaf-to-carry'));
  const beside = { x: 40, y: 400 };
  await fingers.hold([from, { x: 600, y: 500 }, beside]);
  await expect.poll(leaning).not.toBe(0);
  const far = await page.locator('.buds').evaluate((buds) => Number.parseFloat(buds.style.rotate));
  await expect.poll(leaning).toBeCloseTo(far, 3);
  expect(await painted()).toContain(far);
  await fingers.letGo();
  await expect.poll(leaning).toBe(0);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await fingers.hold([from, { x: 600, y: 500 }, beside]);
  await expect(page.locator('.leaf-to-carry')).toHaveAttribute('data-carried', '');
  expect(await leaning()).toBe(0);
});

test('a leaf let go beside the tree goes back, and nothing is placed', async () => {
  await openAtStory();
  await story().fill('She brought soup.');
  await button('Next').click();
  const leaf = page.locator('.leaf-to-carry');
  const from = await middleOf(leaf);
  await fingers.drag([from, { x: 40, y: 400 }]);
  await expect.poll(async () => Math.round((await middleOf(leaf)).x)).toBe(Math.round(from.x));
  await expect(treeWith(36)).toBeAttached();
});

test('what is missing or too long is said in a sentence, and no word is lost', async () => {
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await button('Next').click();
  await expect(dialog().getByRole('alert')).toHaveText('Choose who the note is for.');
  await button('The whole team').click();
  await button('Next').click();
  await button('Next').click();
  await expect(dialog().getByRole('alert')).toHaveText('Write a few words about what they did.');

  await story().fill('y'.repeat(540));
  await expect(dialog().getByText('540 of 600')).toBeVisible();
  await story().evaluate((box: HTMLTextAreaElement, text) => {
    box.focus();
    box.select();
    document.execCommand('insertText', false, text);
  }, 'x'.repeat(40_000));
  await button('Next').click();
  await expect(dialog().getByRole('alert')).toContainText('up to 600 characters');
  await expect(story()).toHaveValue('x'.repeat(40_000));
  await expect(heading('What did they do?')).toBeVisible();
});

test('up to twelve colleagues, and the whole team beyond', async () => {
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  const tiles = dialog().getByRole('list', { name: 'Colleagues' }).getByRole('button');
  for (let index = 0; index < 13; index++) await tiles.nth(index).click();
  await expect(dialog().getByRole('alert')).toContainText('up to 12 colleagues');
  await expect(tiles.nth(11)).toHaveAttribute('aria-pressed', 'true');
  await expect(tiles.nth(12)).toHaveAttribute('aria-pressed', 'false');
});

test('Cancel asks before it wipes words, and wipes them for good', async () => {
  await openAtStory();
  await story().fill('Not for the wall.');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Leave without placing it?' });
  await expect(question.getByRole('button', { name: 'Keep writing' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(story()).toHaveValue('Not for the wall.');
  await button('Cancel').click();
  await question.getByRole('button', { name: 'Wipe the words' }).click();
  await expect(dialog()).toBeHidden();

  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await expect(heading('Who is it for?')).toBeVisible();
});

test('whoever walks away is asked, and finds the words again for ten minutes', async () => {
  await page.clock.install();
  await openAtStory();
  await story().fill('Back in a moment.');
  await page.clock.runFor(59_000);
  await expect(dialog().getByText('Are you still there?')).toBeHidden();
  await page.clock.runFor(2000);
  await expect(dialog().getByText('Are you still there?')).toBeVisible();
  await expectAccessible(page);
  await page.clock.runFor(31_000);
  await expect(dialog()).toBeHidden();

  await page.clock.runFor(9 * 60_000);
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await expect(story()).toHaveValue('Back in a moment.');
  await expect(dialog().getByRole('button', { name: 'Start again' })).toBeVisible();
  await page.clock.runFor(91_000);
  await expect(dialog()).toBeHidden();
  await page.clock.runFor(11 * 60_000);
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await expect(heading('Who is it for?')).toBeVisible();
});
