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
const story = () => dialog.getByRole('textbox', { name: 'Your note' });
const whereStep = () => dialog.getByRole('heading', { name: 'Where should it grow?' });
const snapshot = () => page.evaluate(() => window.celebrationTree.snapshot());

async function openAtStory(): Promise<void> {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await fingers.tap(button('Adaeze Okonkwo'));
  await fingers.tap(button('Next'));
}

test('a number cannot be placed; one tap puts other words there, and Undo brings it back', async () => {
  await openAtStory();
  await story().fill('She found 943 476 5919 in a minute.');
  await expect(dialog.getByText('looks like an NHS number', { exact: false })).toBeVisible();
  await expect(dialog.locator('mark')).toHaveText('943 476 5919');
  await fingers.tap(story());
  await expectAccessible(page);
  await fingers.tap(button('Next'));
  await expect(
    dialog.getByRole('alert').filter({ hasText: 'cannot hang on the wall' }),
  ).toBeVisible();
  await expect(whereStep()).toBeHidden();
  await expectAccessible(page);

  await fingers.tap(dialog.getByRole('button', { name: 'Write “the record” instead' }));
  await expect(story()).toHaveValue('She found the record in a minute.');
  await fingers.tap(button('Undo'));
  await expect(story()).toHaveValue('She found 943 476 5919 in a minute.');
  await fingers.tap(button('Take it out'));
  await expect(story()).toHaveValue('She found in a minute.');
  await fingers.tap(button('Next'));
  await expect(whereStep()).toBeVisible();
});

test('a possible name is asked about once, and waits for the manager when it is kept', async () => {
  await openAtStory();
  await story().fill('She kept every promise she made to little Jayden.');
  await button('Next').click();
  await expect(dialog.getByRole('alert').filter({ hasText: '“little Jayden”' })).toBeVisible();
  await expectAccessible(page);
  await button('Keep it').click();
  await expect(dialog.locator('mark')).toHaveCount(0);
  await button('Next').click();
  await button('Let the tree choose').click();
  await expect(dialog.getByRole('status').first()).toContainText('is waiting for the manager');
  expect((await snapshot())?.waitingPlaces).toHaveLength(1);
});

test('pressing Next twice keeps it too', async () => {
  await openAtStory();
  await story().fill('She kept every promise she made to little Jayden.');
  await button('Next').click();
  await expect(dialog.getByText('If you keep it', { exact: false })).toBeVisible();
  await button('Next').click();
  await expect(whereStep()).toBeVisible();
});

test('colleagues and guests may be named', async () => {
  await fingers.tap(page.getByRole('button', { name: 'Add a note', exact: true }));
  await button('Someone else').click();
  await page.keyboard.type('Jayden Price');
  await page.keyboard.press('Enter');
  await button('Next').click();
  await story().fill('Jayden and Siobhán carried the boxes up three floors.');
  await button('Next').click();
  await expect(whereStep()).toBeVisible();
});

test('the marks lie under their words, however far the words are scrolled', async () => {
  await openAtStory();
  const long = 'She stayed calm and kind through all of it. '.repeat(11);
  await story().fill(`${long} Ring 020 7946 0958 for more.`);
  await expect(dialog.locator('mark')).toHaveText('020 7946 0958');
  await story().evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const offsets = await dialog
    .locator('.story-marks')
    .evaluate((marks) => [
      marks.scrollTop,
      marks.parentElement?.querySelector('textarea')?.scrollTop,
      marks.clientWidth,
      marks.parentElement?.querySelector('textarea')?.clientWidth,
    ]);
  expect(offsets[0]).toBe(offsets[1]);
  expect(offsets[2]).toBe(offsets[3]);
});

test('a manager who changes a note is helped in the same way, with the keyboard up', async () => {
  await openSettings(page);
  await fingers.tap(page.getByRole('tab', { name: 'Notes' }));
  const panel = page.getByRole('tabpanel', { name: 'Notes' });
  await fingers.tap(panel.getByRole('button', { name: 'Edit' }).first());
  const save = async () => {
    const saves = panel.getByRole('button', { name: 'Save the note' });
    await saves.scrollIntoViewIfNeeded();
    await fingers.tap(saves);
  };
  const box = panel.getByRole('textbox', { name: 'The note' });
  await box.fill('She found 943 476 5919 for little Jayden in a minute.');
  await fingers.tap(box);
  await expect(page.getByRole('group', { name: 'Keyboard' })).toBeVisible();
  await expect(panel.getByText('looks like an NHS number', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await save();
  await expect(
    panel.getByRole('alert').filter({ hasText: 'cannot hang on the wall' }),
  ).toBeVisible();
  await expectAccessible(page);

  await fingers.tap(panel.getByRole('button', { name: 'Write “the record” instead' }));
  await expect(box).toHaveValue('She found the record for little Jayden in a minute.');
  await save();
  await expect(panel.getByRole('alert').filter({ hasText: '“little Jayden”' })).toBeVisible();
  await expectAccessible(page);
  await save();
  await expect(box).toBeHidden();
  await expect(
    panel.getByText('She found the record for little Jayden in a minute.'),
  ).toBeVisible();
});

test('main refuses what a page lets through', async () => {
  const add = (id: string, words: string) =>
    page.evaluate(
      ([noteId = '', story = '']) =>
        window.celebrationTree.run('note.add', {
          id: noteId,
          for: ['p01'],
          story,
          kind: 'courage',
          source: 'colleague',
          from: null,
          place: null,
        }),
      [id, words],
    );
  expect(await add('n1', 'Ring her on 020 7946 0958.')).toEqual({
    ok: false,
    code: 'private-detail',
  });
  expect(await add('n2', 'She never gave up on little Jayden.')).toMatchObject({
    value: { waits: true },
  });
  expect(await add('n3', 'She never gave up.')).toMatchObject({ value: { waits: false } });
});
