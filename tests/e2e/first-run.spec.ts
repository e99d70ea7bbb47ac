import { expect, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { expectAccessible, openSettings, treeWith } from '../support/people.ts';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await expect(page.getByRole('heading', { name: 'Plant your tree' })).toBeVisible();
});
test.afterEach(() => running.close());

test('three answers plant a tree, and it stands after a restart', async () => {
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Team name' }).fill('Riverside Family Support');
  await page
    .getByRole('textbox', { name: 'Colleagues, one a line' })
    .fill('Adaeze Okonkwo | ah-DAY-zay oh-KON-kwoh | Social worker\nCallum Reid\n\ncallum reid');
  await expect(page.getByText('2 colleagues')).toBeVisible();
  await page.getByRole('textbox', { name: 'Choose a PIN' }).fill('24680');
  await page.getByRole('button', { name: 'Plant the tree' }).click();
  await expect(treeWith(page, 0)).toBeVisible();
  await running.close();

  running = await launchApp({ dataDir: running.dataDir });
  await expect(treeWith(running.page, 0)).toBeVisible();
  await openSettings(running.page, '24680');
  await expect(running.page.getByText('ah-DAY-zay oh-KON-kwoh', { exact: false })).toBeVisible();
});

test('what is missing is said kindly, and nothing typed is lost', async () => {
  await page
    .getByRole('textbox', { name: 'Colleagues, one a line' })
    .fill(`Jo Lister\n${'x'.repeat(90)}`);
  await expect(page.getByText('too long for a name', { exact: false })).toBeVisible();
  await page.getByRole('textbox', { name: 'Choose a PIN' }).fill('12');
  await page.getByRole('button', { name: 'Plant the tree' }).click();
  await expect(page.getByText('Please give your team’s name.')).toBeVisible();
  await expect(page.getByText('A PIN has 4 to 8 digits, and nothing else.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Choose a PIN' })).toHaveValue('12');
  for (const wrong of ['123456789', '12ab', '12 34']) {
    await page.getByRole('textbox', { name: 'Choose a PIN' }).fill(wrong);
    await page.getByRole('button', { name: 'Plant the tree' }).click();
    await expect(page.getByRole('textbox', { name: 'Choose a PIN' })).toHaveValue(wrong);
    await expect(page.getByText('A PIN has 4 to 8 digits, and nothing else.')).toBeVisible();
  }
  await expectAccessible(page);
});

test('the PIN is covered until it is asked for', async () => {
  const pin = page.getByRole('textbox', { name: 'Choose a PIN' });
  await pin.fill('2468');
  await expect(pin).toHaveCSS('-webkit-text-security', 'disc');
  await page.getByRole('button', { name: 'Show the PIN' }).click();
  await expect(pin).toHaveCSS('-webkit-text-security', 'none');
});

test('a keyboard alone is enough', async () => {
  await page.keyboard.press('Tab');
  await page.keyboard.type('Night Duty');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Jo Lister');
  await page.keyboard.press('Tab');
  await page.keyboard.type('13579');
  await page.keyboard.press('Enter');
  await expect(treeWith(page, 0)).toBeVisible();
});

test('the sample team can be looked at and left again', async () => {
  await page.getByRole('button', { name: 'Look around with a sample team' }).click();
  await expect(treeWith(page, 36)).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('PIN is 1234', { exact: false })).toBeVisible();
  await page.keyboard.type('1234');
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(page.getByRole('heading', { name: 'Plant your tree' })).toBeVisible();
});
