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

const BEGINNINGS = [
  'You stayed late with a mum who could not face the night on her own',
  'Nobody asked you to, but you rang every foster carer on the list before the snow came',
  'When the heating broke in the contact centre you brought blankets and a flask',
  'You sat on the floor for an hour until a frightened little boy was ready to talk',
  'The court bundle was late again and you still read every page of it by the morning',
  'You found a bed, a cot and a kettle for a family who had come with two bags',
  'A young carer told us that you are the first grown-up who asked how she was',
  'You walked into a very difficult meeting and everybody left it feeling heard',
  'On the busiest Friday of the year you made tea for the whole duty desk',
  'You drove two brothers to the sea because they had never seen it',
  'The way you explained the plan to a worried grandmother was a lesson for us all',
  'You kept your promise to be at the school play, and sat in the front row',
  'With four visits still to do you noticed that a new colleague had not eaten',
];
const MIDDLES = [
  'and never once made it look like hard work',
  'and then you wrote it all up before going home',
  'and you were back at your desk at eight the next day',
  'and you remembered to ask about the rabbit',
  'and you thanked everybody else for it',
  'and there was still cake left for the night team',
  'and the whole room breathed out',
  'and you did it with a broken umbrella',
  'and you made them laugh on the way',
  'and no one had to wait for an answer',
  'and you did not leave until it was right',
  'and you told nobody, so now we are telling everybody',
  'and that is why they trust us',
];
const ENDS = [
  'It made all the difference.',
  'We are lucky to have you.',
  'The family still talk about it.',
  'Thank you from all of us.',
  'I learned so much by watching.',
  'They sleep better now, and so do we.',
  'That is what good social work looks like.',
  'Please never change.',
  'You are the heart of this team.',
  'I hope you know how much it meant.',
  'Things are so much calmer since then.',
  'Everybody should have a colleague like you.',
];

test('two thousand rows, each with a story of its own, come in', async () => {
  const stories = BEGINNINGS.flatMap((one) =>
    MIDDLES.flatMap((two) => ENDS.map((three) => `${one}, ${two}. ${three}`)),
  );
  const lines = stories.slice(0, 2000).map((story) => `Callum Reid,"${story}",Me`);
  const began = performance.now();
  await choose('many.csv', Buffer.from(['For,Story,From', ...lines].join('\n')));
  await dialog.getByRole('button', { name: 'Bring in 2,000 notes' }).click();
  await expect(dialog.getByText('2,000 notes are on the tree.')).toBeVisible({ timeout: 20_000 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`two thousand rows: ${seconds} s from the file to the tree`);
  expect((await snapshot())?.notes).toHaveLength(2036);
});
