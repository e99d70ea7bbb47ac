import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { addNote, expectAccessible, openSettings, treeWith } from '../support/people.ts';

let running: RunningApp;
let page: Page;
let dialog: Locator;
let queue: Locator;

test.beforeEach(async () => {
  running = await launchApp({ sample: true });
  page = running.page;
  dialog = page.getByRole('dialog', { name: 'Settings' });
  queue = dialog.getByRole('list', { name: 'Waiting for you' });
  await expect(treeWith(page, 36)).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  expect(running.complaints()).not.toContain('page:');
});

const snapshot = () => page.evaluate(() => window.celebrationTree.snapshot());

async function openNotes(): Promise<void> {
  await openSettings(page);
  await dialog.getByRole('tab', { name: 'Notes' }).click();
}

test('words of a family are a closed bud until the manager has read them', async () => {
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  const adding = page.getByRole('dialog', { name: 'Add a note' });
  await adding.getByRole('button', { name: 'Adaeze Okonkwo', exact: true }).click();
  await adding.getByRole('button', { name: 'Next' }).click();
  await adding.getByRole('textbox', { name: 'Your note' }).fill('She believed us from day one.');
  await adding.getByRole('radio', { name: 'A family' }).check();
  await adding.getByRole('button', { name: 'Next' }).click();
  await adding.getByRole('button', { name: 'Open bud 1', exact: true }).click();
  await expect(adding.getByRole('status')).toHaveText(
    'Your note for Adaeze Okonkwo is waiting for the manager. It is a closed bud until then.',
  );
  await expectAccessible(page);
  const waiting = await snapshot();
  expect(waiting?.notes).toHaveLength(36);
  expect(waiting?.waitingPlaces).toHaveLength(1);
  expect(JSON.stringify(waiting)).not.toContain('She believed us');
  await adding.getByRole('button', { name: 'Close', exact: true }).click();

  await openNotes();
  await expect(dialog.getByRole('heading', { name: '1 note is waiting for you' })).toBeVisible();
  await expect(queue.getByRole('listitem')).toContainText('She believed us from day one.');
  await expect(queue.getByRole('listitem')).toContainText('Words that were passed on');
  await expectAccessible(page);
  await queue.getByRole('button', { name: 'Put it on the tree' }).click();
  await expect(dialog.getByText('The note for Adaeze Okonkwo is on the tree.')).toBeVisible();
  await expect(queue).toBeHidden();
  const placed = await snapshot();
  expect(placed?.notes.at(-1)).toMatchObject({ place: waiting?.waitingPlaces[0], waitsFor: [] });

  // The room gets its moment once it can see the tree again.
  await expect(page.getByText('A new leaf for', { exact: false })).toBeHidden();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('A new leaf for', { exact: false })).toBeVisible();
});

test('a waiting note can be taken back by whoever wrote it', async () => {
  await addNote(page, { id: 'waits', source: 'partner' });
  expect((await snapshot())?.waitingPlaces).toHaveLength(1);
  await page.evaluate(() => window.celebrationTree.run('note.take-back', { id: 'waits' }));
  expect((await snapshot())?.waitingPlaces).toHaveLength(0);
});

test('the manager finds kinder words, and the author’s stay beside', async () => {
  await addNote(page, { id: 'waits', source: 'family', story: 'She was always there for Jayden.' });
  await openNotes();
  await expect(
    queue.getByText('A word in it may need a second look', { exact: false }),
  ).toBeVisible();
  await queue.getByRole('button', { name: 'Edit' }).click();
  const note = queue.getByRole('textbox', { name: 'The note' });
  // A manager's words are held to the same line, by the page and by main.
  await note.fill('Ring her on 020 7946 0958.');
  await queue.getByRole('button', { name: 'Save the note' }).click();
  await expect(
    queue.getByRole('alert').filter({ hasText: '“020 7946 0958” cannot hang on the wall.' }),
  ).toBeInViewport();
  await note.fill('She was always there for our child.');
  await queue.getByRole('button', { name: 'Save the note' }).click();
  await expect(queue.getByText('She was always there for our child.')).toBeVisible();
  await expect(queue.getByText('First written: She was always there for Jayden.')).toBeVisible();
  await queue.getByRole('button', { name: 'Put it on the tree' }).click();
  await expect.poll(async () => (await snapshot())?.notes.at(-1)?.story).toContain('our child');
});

test('the manager’s own questions stand beside the words', async () => {
  await openNotes();
  await dialog
    .getByRole('textbox', { name: 'Questions that help, one a line' })
    .fill('What did you see?\n\n What changed? \nWhat changed?');
  await dialog.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect
    .poll(async () => (await snapshot())?.settings.prompts)
    .toEqual(['What did you see?', 'What changed?']);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  const adding = page.getByRole('dialog', { name: 'Add a note' });
  await adding.getByRole('button', { name: 'The whole team' }).click();
  await adding.getByRole('button', { name: 'Next' }).click();
  await expect(adding.getByText('What did you see?')).toBeVisible();
  await adding.getByRole('textbox', { name: 'Your note' }).fill('So');
  await expect(adding.getByText('What did you see?')).toBeVisible();
});

test('a note is set aside with a reason, and can still be shown', async () => {
  await addNote(page, { id: 'waits', source: 'partner', story: 'A word too many.' });
  await openNotes();
  await queue.getByRole('button', { name: 'Set aside' }).click();
  const why = queue.getByRole('textbox', { name: 'Why is it set aside?' });
  await expect(queue.getByRole('button', { name: 'Set it aside' })).toBeDisabled();
  await why.fill('Somebody could be known by it.');
  await expectAccessible(page);
  await queue.getByRole('button', { name: 'Set it aside' }).click();
  await expect(queue).toBeHidden();
  expect((await snapshot())?.waitingPlaces).toHaveLength(0);

  await dialog.getByRole('radio', { name: 'Set aside' }).check();
  const note = dialog.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(note).toContainText('Set aside: Somebody could be known by it.');
  await note.getByRole('button', { name: 'Show' }).click();
  await expect(treeWith(page, 37)).toBeAttached();
});

test('the manager decides what waits', async () => {
  await openNotes();
  const passedOn = dialog.getByRole('switch', {
    name: 'Words from families and partners wait for a manager',
  });
  const all = dialog.getByRole('switch', { name: 'All notes wait' });
  await expect(passedOn).toBeChecked();
  await expect(all).not.toBeChecked();
  await passedOn.uncheck();
  await addNote(page, { id: 'family', source: 'family' });
  await expect.poll(async () => (await snapshot())?.notes.length).toBe(37);
  await all.check();
  await addNote(page, { id: 'ordinary' });
  await expect.poll(async () => (await snapshot())?.waitingPlaces.length).toBe(1);
  expect((await snapshot())?.notes).toHaveLength(37);
});
