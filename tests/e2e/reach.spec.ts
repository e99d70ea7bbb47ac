import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { type Fingers, fingersOn, middleOf } from '../support/fingers.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { treeWith } from '../support/people.ts';
import { outOfReach } from '../support/reach.ts';

let running: RunningApp;
let page: Page;
let fingers: Fingers;
let dialog: Locator;
test.afterEach(async () => {
  await running.close();
  expect(running.complaints()).not.toContain('page:');
});

async function open(size: string): Promise<void> {
  running = await launchApp({ sample: true, size });
  page = running.page;
  fingers = await fingersOn(page);
  dialog = page.getByRole('dialog', { name: 'Add a note' });
  await expect(treeWith(page, 36)).toBeVisible();
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
}

const button = (name: string) => dialog.getByRole('button', { name, exact: true });
const story = () => dialog.getByRole('textbox', { name: 'Your note' });

/** Everything can be touched without stretching, and axe finds nothing. */
async function expectWithinReach(except?: string): Promise<void> {
  await expect.poll(() => outOfReach(page, except)).toEqual([]);
  await expectAccessible(page);
}

for (const size of ['1920x1080', '1080x1920', '1280x720']) {
  test(`at ${size} everything of every step is large enough, in sight and below the upper third`, async () => {
    test.slow();
    await open(size);
    await expectWithinReach();
    await fingers.tap(dialog.getByRole('textbox', { name: 'Find a colleague' }));
    await expectWithinReach();
    await fingers.tap(button('Callum Reid'));
    await fingers.tap(button('Someone else'));
    const other = page.getByRole('dialog', { name: 'Someone else' });
    await expectWithinReach();
    await fingers.type('owen');
    await fingers.tap(other.getByRole('button', { name: 'Add them' }).first());
    await expect(button('Take out owen')).toBeVisible();
    await expectWithinReach();
    await fingers.tap(button('Next'));

    await expect(story()).toBeFocused();
    await expectWithinReach();
    await fingers.type('ring jayden');
    await expect(button('Take it out')).toBeVisible();
    await expectWithinReach();
    await fingers.tap(button('e'), 600);
    await expect(page.getByRole('group', { name: 'More letters like e' })).toBeVisible();
    // The letters lie over what is above the held key, and never over the words.
    await expect
      .poll(() => outOfReach(page, '.key, .step-button, .guard-choice, .choice'))
      .toEqual([]);
    for (const page of ['123 ?!', 'é ł ŵ', 'abc']) {
      await fingers.tap(button(page));
      await expectWithinReach();
    }
    const box = await story().boundingBox();
    const keys = await page.getByRole('group', { name: 'Keyboard' }).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(keys?.y ?? 0);

    await fingers.tap(dialog.getByRole('radio', { name: 'Me' }));
    const you = page.getByRole('dialog', { name: 'Your name' });
    await expectWithinReach();
    await fingers.tap(you.getByRole('textbox', { name: 'Your name' }));
    await expectWithinReach();
    await fingers.tap(you.getByRole('button', { name: 'Adaeze Okonkwo', exact: true }));
    await expectWithinReach();
    await fingers.tap(button('Cancel'));
    await expectWithinReach();
    await fingers.tap(page.getByRole('button', { name: 'Keep writing' }));

    await story().fill('They stayed until the last child slept.');
    await page.keyboard.press('Shift');
    await expect(page.getByRole('group', { name: 'Keyboard' })).toBeHidden();
    await expectWithinReach();
    await fingers.tap(button('Next'));
    await expect(button('Open bud 1')).toBeVisible();
    await expectWithinReach('.bud');
    await expectEachBranchWithinReach();
    await fingers.tap(button('Let the tree choose'));
    await expect(button('Take it back')).toBeVisible();
    await expectWithinReach();
  });
}

/** The crown is higher than a hand, but no branch is: each has a bud below the upper third, and none lies under another. */
async function expectEachBranchWithinReach(): Promise<void> {
  for (let branch = 0; branch < 7; branch++) {
    const buds = await dialog.locator('.bud').all();
    const places = await Promise.all(buds.map(middleOf));
    const height = await page.evaluate(() => window.innerHeight);
    expect(Math.max(...places.map(({ y }) => y))).toBeGreaterThan(height / 3);
    const width = (await buds[0]?.evaluate((bud) => (bud as HTMLElement).offsetWidth)) ?? 0;
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(width - 1);
      }
    }
    await fingers.tap(button('Another branch'));
  }
}

test('the caret goes where a finger taps, and Undo brings words back', async () => {
  await open('1920x1080');
  await fingers.tap(button('The whole team'));
  await fingers.tap(button('Next'));
  await fingers.type('one two');
  const box = await story().boundingBox();
  if (!box) throw new Error('There is no text box.');
  // The words begin three rem from the left, and the line is about fifty pixels high.
  await fingers.tapAt({ x: box.x + 50, y: box.y + 25 });
  await expect
    .poll(() => story().evaluate((area: HTMLTextAreaElement) => area.selectionStart))
    .toBe(0);
  await fingers.type('not ');
  await expect(story()).toHaveValue('not one two');
  await fingers.tap(button('Undo'));
  await expect(story()).not.toHaveValue('not one two');
});

test('twelve people with long names, joined emoji and a word without end keep their places', async () => {
  await open('1920x1080');
  const names = ['🧑‍🦽'.repeat(30), 'ي'.repeat(70), `Ze${'\u0301'.repeat(60)}lie`, 'W'.repeat(75)];
  for (const name of names) {
    await fingers.tap(button('Someone else'));
    const other = page.getByRole('dialog', { name: 'Someone else' });
    await expect(async () => {
      await other.getByRole('textbox').fill(name);
      await expect(other.getByRole('textbox')).toHaveValue(name);
    }).toPass();
    await other.getByRole('textbox').press('Enter');
    await expect(other).toBeHidden();
  }
  const tiles = dialog
    .getByRole('list', { name: 'Colleagues' })
    .getByRole('button', { pressed: false });
  for (let n = 0; n < 8; n++) await tiles.first().click();
  await expectWithinReach();
  await button('Next').click();
  await story().fill(`${'w'.repeat(200)} \u202edrow ${'e\u0301'.repeat(90)}`);
  await expectWithinReach();
  const spills = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.story-names, .story-body, .what-step, .add-note')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 2)
      .map(({ className }) => className),
  );
  expect(spills).toEqual([]);
});
