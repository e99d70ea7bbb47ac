import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { expectAccessible, openSettings, treeWith } from '../support/people.ts';
import { workbook, workbookWith } from '../support/workbook.ts';

let running: RunningApp;
let page: Page;
let dialog: Locator;

test.beforeEach(async () => {
  running = await launchApp({ sample: true });
  page = running.page;
  dialog = page.getByRole('dialog', { name: 'Bring in notes' });
  await expect(treeWith(page, 36)).toBeVisible();
  await openSettings(page);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('button', { name: 'Bring in notes' }).click();
});
test.afterEach(async () => {
  await running.close();
  expect(running.complaints()).not.toContain('page:');
});

const snapshot = () => page.evaluate(() => window.celebrationTree.snapshot());
const choose = (name: string, buffer: Buffer) =>
  dialog.getByLabel(/Choose .*file/).setInputFiles({ name, mimeType: '', buffer });

test('a form’s answers come in after a look at them, and go out again in one step', async () => {
  const csv = [
    'Timestamp,Who is it for?,"What did they do?",Who is it from?,Kind',
    '03/02/2026 10:15,Callum Reid,"Sat with the twins, all night.",Me,Kindness',
    '04/02/2026 11:00,the whole team,You came when it snowed.,A family,Together',
    '05/02/2026 11:00,Adaeze,Found record 943 476 5919 in a minute.,,Thank you',
    '06/02/2026 11:00,Ioana,,,Thank you',
    '07/02/2026 11:00,Huw,Waited by the phone.,Farhan Aziz,Courage',
  ].join('\r\n');
  await choose('answers.csv', Buffer.from(csv));
  await expect(dialog.getByRole('combobox', { name: 'Who it is for' })).toHaveValue('1');
  await expect(dialog.getByRole('combobox', { name: 'Date' })).toHaveValue('0');
  await expect(
    dialog.getByText('3 notes can be brought in; 1 of them will wait for you.'),
  ).toBeVisible();
  const bad = dialog.getByRole('list', { name: '2 rows cannot be brought in' });
  await expect(bad.getByRole('listitem').nth(0)).toContainText('Row 4 There is a number');
  await expect(bad.getByRole('listitem').nth(1)).toContainText('Row 5 There is no story.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bring in 3 notes' }).click();
  await expect(dialog.getByText('2 notes are on the tree, and 1 waits for you.')).toBeVisible();
  const there = await snapshot();
  expect(there?.notes).toHaveLength(38);
  expect(there?.notes.at(-1)).toMatchObject({ for: ['p08'], from: 'p06', kind: 'courage' });

  await dialog.getByRole('button', { name: 'Take them out again' }).click();
  await expect(dialog.getByText('They are out again.', { exact: false })).toBeVisible();
  expect((await snapshot())?.manager?.notes).toHaveLength(36);
});

test('a workbook is read too, and a wrong guess can be put right', async () => {
  const rows = [
    ['One', 'Another'],
    ['Callum Reid', 'Kept the kettle warm for all of us that night.'],
  ];
  await choose('answers.xlsx', workbook(rows));
  await expect(dialog.getByText('0 notes can be brought in.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Who it is for' }).selectOption('One');
  await expect(dialog.getByText('1 note can be brought in.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring in 1 note', exact: true }).click();
  await expect(dialog.getByText('1 note is on the tree.')).toBeVisible();
});

test('a file that is none is said kindly', async () => {
  await choose('picture.xlsx', Buffer.from('\u0089PNG\u0000\u0001', 'latin1'));
  await expect(dialog.getByText('This file could not be read.', { exact: false })).toBeVisible();
  await choose('empty.csv', Buffer.from('For,Story\n'));
  await expect(dialog.getByText('There are no rows in this file.')).toBeVisible();
  await choose('huge.csv', Buffer.alloc(8_100_000, 'For,Story\n'));
  await expect(dialog.getByText('is too large', { exact: false })).toBeVisible();

  // As a spreadsheet on Windows writes it here and there: semicolons, and a dash of its own.
  await choose(
    'windows.csv',
    Buffer.from('For;Story\nCallum Reid;Came \u0096 and stayed.', 'latin1'),
  );
  await expect(dialog.getByText('Came – and stayed.')).toBeVisible();

  await choose('bomb.xlsx', workbookWith(' '.repeat(60_000_000)));
  await expect(dialog.getByText('is too large', { exact: false })).toBeVisible();
});

test('two thousand rows come in', async () => {
  const line =
    'Callum Reid,"Kept a promise that was hard to keep, and rang every week to say so.",Me';
  const lines = ['For,Story,From', ...Array.from({ length: 2000 }, () => line)];
  const began = performance.now();
  await choose('many.csv', Buffer.from(lines.join('\n')));
  await dialog.getByRole('button', { name: 'Bring in 2,000 notes' }).click();
  await expect(dialog.getByText('2,000 notes are on the tree.')).toBeVisible({ timeout: 20_000 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`two thousand rows: ${seconds} s from the file to the tree`);
  expect((await snapshot())?.notes).toHaveLength(2036);
});
