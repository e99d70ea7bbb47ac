import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Fingers, fingersOn } from '../support/fingers.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { expectAccessible, openSettings, treeWith } from '../support/people.ts';

let running: RunningApp;
let page: Page;
let dialog: Locator;
let fingers: Fingers;

test.beforeEach(async () => {
  running = await launchApp({ sample: true });
  page = running.page;
  fingers = await fingersOn(page);
  dialog = page.getByRole('dialog', { name: 'Add a note' });
  await expect(treeWith(page, 36)).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  expect(running.complaints()).not.toContain('page:');
});

const button = (name: string) => dialog.getByRole('button', { name, exact: true });
const snapshot = () => page.evaluate(() => window.celebrationTree.snapshot());

test('somebody who is not on the list is celebrated too, once the manager has read it', async () => {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await fingers.tap(dialog.getByRole('textbox', { name: 'Find a colleague' }));
  await fingers.type('owen');
  await expect(dialog.getByText('Nobody on the list is called “owen”.')).toBeVisible();
  await fingers.tap(button('Someone else'));
  const asking = page.getByRole('dialog', { name: 'Someone else' });
  const name = asking.getByRole('textbox', { name: 'Their name' });
  await expect(name).toHaveValue('owen');
  await expectAccessible(page);
  await name.fill('Owen Price');
  await asking.getByRole('button', { name: 'Add them' }).first().click();
  await expect(asking).toBeHidden();
  await expect(button('Take out Owen Price')).toBeVisible();
  await expectAccessible(page);
  await fingers.tap(button('Callum Reid'));
  await fingers.tap(button('Next'));
  await dialog.getByRole('textbox', { name: 'Your note' }).fill('They mended the door together.');
  await fingers.tap(button('Next'));
  await fingers.tap(button('Let the tree choose'));
  await expect(dialog.getByRole('status')).toHaveText(
    'Your note for Callum Reid and Owen Price is waiting for the manager. It is a closed bud until then.',
  );
  expect((await snapshot())?.waitingPlaces).toHaveLength(1);
});

test('a finger that says "Me" sees the names first, and the keyboard only when it asks for it', async () => {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await fingers.tap(button('Callum Reid'));
  await fingers.tap(button('Next'));
  await fingers.tap(dialog.getByRole('radio', { name: 'Me' }));
  const asking = page.getByRole('dialog', { name: 'Your name' });
  const name = asking.getByRole('button', { name: 'Farhan Aziz', exact: true });
  await expect(name).toBeVisible();
  await expect(asking.getByRole('group', { name: 'Keyboard' })).toBeHidden();
  await fingers.tap(asking.getByRole('textbox', { name: 'Your name' }));
  await expect(asking.getByRole('group', { name: 'Keyboard' })).toBeVisible();
  await asking.getByRole('textbox', { name: 'Your name' }).fill('farh');
  await fingers.tap(name);
  await expect(button('Farhan Aziz, change')).toBeVisible();
});

test('a name that was added by mistake is taken out again', async () => {
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await button('Someone else').click();
  const asking = page.getByRole('dialog', { name: 'Someone else' });
  await expect(asking.getByRole('button', { name: 'Add them' }).first()).toBeDisabled();
  await page.keyboard.type('Owen Price');
  await page.keyboard.press('Enter');
  await button('Take out Owen Price').click();
  await expect(dialog.getByText('Nobody chosen yet')).toBeVisible();
});

test('a picture the manager added shows on the tile, small and without its past', async () => {
  await openSettings(page);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Edit Callum Reid' }).click();
  const chooser = settings.getByLabel('Choose a picture');
  await chooser.setInputFiles({
    name: 'words.png',
    mimeType: 'image/png',
    buffer: Buffer.from('not a picture'),
  });
  await expect(settings.getByText('This picture cannot be used.', { exact: false })).toBeVisible();
  const file = await page.screenshot({ type: 'jpeg' });
  await chooser.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: file });
  await expect(settings.getByRole('button', { name: 'Take the picture away' })).toBeVisible();
  await expectAccessible(page);
  const kept = await page.evaluate(() =>
    window.celebrationTree.run('colleague.picture', { id: 'p03' }),
  );
  const jpeg = Buffer.from((kept.ok && kept.value.jpeg) || '', 'base64');
  expect(jpeg.length).toBeGreaterThan(500);
  expect(jpeg.length).toBeLessThan(64_000);
  expect(jpeg.includes('Exif')).toBe(false);
  await settings.getByRole('button', { name: 'Close', exact: true }).click();

  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await expect(button('Callum Reid').locator('img')).toBeVisible();
  await expect(button('Adaeze Okonkwo').locator('img')).toHaveCount(0);
});
