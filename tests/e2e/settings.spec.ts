import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { expectAccessible, openSettings, treeWith } from '../support/people.ts';

let running: RunningApp;
let page: Page;
let dialog: Locator;

test.beforeEach(async () => {
  running = await launchApp({ sample: true });
  page = running.page;
  dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(treeWith(page, 36)).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  expect(running.complaints()).not.toContain('page:');
});

const snapshot = () => page.evaluate(() => window.celebrationTree.snapshot());
const itemOf = (text: string) => dialog.getByRole('listitem').filter({ hasText: text });

test('a wrong PIN is said and cleared, the right one opens at its last digit', async () => {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const pin = page.getByRole('dialog', { name: 'Enter the PIN' });
  await expectAccessible(page);
  for (const digit of '9999') await pin.getByRole('button', { name: digit, exact: true }).click();
  await expect(pin.getByRole('alert')).toHaveText('That is not the PIN. Please try again.');
  await expect(pin.getByRole('status')).toHaveText('0 of 4 digits');

  await page.keyboard.type('12');
  await pin.getByRole('button', { name: 'Delete' }).click();
  await expect(pin.getByRole('status')).toHaveText('1 of 4 digits');
  await page.keyboard.press('Backspace');
  for (const digit of '1234') await pin.getByRole('button', { name: digit, exact: true }).click();
  await expect(dialog).toBeVisible();
  await expect(pin).toBeHidden();

  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await snapshot())?.manager).toBeNull();
});

test('a PIN typed in the same breath as the touch is not lost, also right after a start', async () => {
  // Key after key without a pause: nothing can be loaded or drawn in between.
  await page.evaluate(async () => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Settings',
    );
    button?.click();
    for (const key of '1234') {
      await Promise.resolve();
      const at = document.activeElement ?? document.body;
      at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
  });
  await expect(dialog).toBeVisible();
});

test('every tab can be reached by arrow keys and is accessible', async () => {
  await openSettings(page);
  await dialog.getByRole('tab', { name: 'Team' }).focus();
  for (const name of ['Team', 'Notes', 'Wall', 'Reading', 'Backups', 'Privacy', 'About']) {
    const tab = dialog.getByRole('tab', { name });
    await expect(tab).toBeFocused();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(dialog.getByRole('tabpanel', { name })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
  }
});

test('the team’s name and its people can be changed', async () => {
  await openSettings(page);
  await dialog.getByRole('textbox', { name: 'Team name' }).fill('Harbour House');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Saved.')).toBeVisible();

  await dialog.getByRole('button', { name: 'Edit Callum Reid' }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Callum Reid-Jones');
  await dialog.getByRole('textbox', { name: 'How to say it' }).fill('KAL-um');
  await itemOf('How to say it').getByRole('button', { name: 'Save' }).click();
  await expect(itemOf('Callum Reid-Jones')).toContainText('KAL-um');

  await itemOf('Jo Lister').getByRole('button', { name: 'Left the team' }).click();
  await expect(itemOf('Jo Lister')).toContainText('No longer on the team');
  await itemOf('Jo Lister').getByRole('button', { name: 'Back on the team' }).click();
  await expect(itemOf('Jo Lister')).not.toContainText('No longer on the team');

  await dialog.getByRole('button', { name: 'Add a colleague' }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Adaeze Okonkwo');
  await dialog.getByRole('button', { name: 'Add to the team' }).click();
  await expect(
    dialog.getByText('This name is already on the list', { exact: false }),
  ).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Adaeze Okonkwo',
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await dialog.getByRole('button', { name: 'Paste several' }).click();
  await dialog
    .getByRole('textbox', { name: 'Colleagues, one a line' })
    .fill('Mairi Beaton | MAH-ree\nJo Lister\nOwen Price');
  await dialog.getByRole('button', { name: 'Add 3 colleagues' }).click();
  await expect(dialog.getByText('2 colleagues added.', { exact: false })).toBeVisible();
  await expect(dialog.getByText('16 colleagues')).toBeVisible();
  expect((await snapshot())?.team?.name).toBe('Harbour House');
});

test('the PIN can be changed, and the old one no longer opens', async () => {
  await openSettings(page);
  await dialog.getByRole('textbox', { name: 'New PIN' }).fill('135790');
  await dialog.getByRole('button', { name: 'Change the PIN' }).click();
  await expect(dialog.getByText('The PIN has been changed.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await openSettings(page, '135790');
});

test('a note can be found, hidden, shown, removed and brought back', async () => {
  await openSettings(page);
  await dialog.getByRole('tab', { name: 'Notes' }).click();
  await dialog.getByRole('textbox', { name: 'Find a note' }).fill('stefanescu PHONE');
  const note = itemOf('Ioana rings back');
  await expect(dialog.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1);

  await note.getByRole('button', { name: 'Hide' }).click();
  await expect(note).toContainText('Hidden');
  expect((await snapshot())?.notes).toHaveLength(35);
  await note.getByRole('button', { name: 'Show' }).click();
  await expect(note).toContainText('On the tree');

  await note.getByRole('button', { name: 'Remove' }).click();
  await expect(dialog.getByText('The note for Ioana Ștefănescu has been removed.')).toBeVisible();
  await expect(note).toBeHidden();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toContainText('On the tree');
  expect((await snapshot())?.notes).toHaveLength(36);
});

test('the list of notes comes in pages', async () => {
  await openSettings(page);
  await dialog.getByRole('tab', { name: 'Notes' }).click();
  const items = dialog.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(items).toHaveCount(12);
  await expect(dialog.getByRole('button', { name: 'Newer notes' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Older notes' }).click();
  await dialog.getByRole('button', { name: 'Older notes' }).click();
  await expect(dialog.getByText('25 to 36 of 36')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Older notes' })).toBeDisabled();
});

test('the wall’s own settings are kept', async () => {
  await openSettings(page);
  await dialog.getByRole('tab', { name: 'Wall' }).click();
  await dialog.getByRole('radio', { name: 'Every 2 minutes' }).check();
  await dialog.getByRole('switch', { name: 'Calm mode' }).check();
  await expect
    .poll(async () => (await snapshot())?.settings)
    .toMatchObject({ spotlightSeconds: 120, calm: true });
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause the movement' })).toBeHidden();
});

test('About says which version this is and where everything lies', async () => {
  await openSettings(page);
  await dialog.getByRole('tab', { name: 'About' }).click();
  const manager = (await snapshot())?.manager;
  await expect(dialog.getByText(manager?.version ?? 'no version', { exact: true })).toBeVisible();
  await expect(dialog.getByText(manager?.dataFolder ?? 'no folder', { exact: true })).toBeVisible();
  await expect(dialog.locator('pre')).toContainText('the wall is open');
});

test('an expired unlock asks for the PIN again and loses nothing', async () => {
  await openSettings(page);
  await dialog.getByRole('textbox', { name: 'Team name' }).fill('Half a na');
  await page.evaluate(() => window.celebrationTree.run('pin.lock', null));
  await expect(page.getByRole('dialog', { name: 'Enter the PIN' })).toBeVisible();
  await page.keyboard.type('1234');
  await expect(page.getByRole('dialog', { name: 'Enter the PIN' })).toBeHidden();
  await expect(dialog.getByRole('textbox', { name: 'Team name' })).toHaveValue('Half a na');
});

test('closing the kiosk is asked once', async () => {
  await openSettings(page);
  await dialog.getByRole('button', { name: 'Close the kiosk' }).click();
  const question = page.getByRole('dialog', { name: 'Close the kiosk' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Stay open' }).click();
  await expect(question).toBeHidden();
  await expect(dialog).toBeVisible();
});
