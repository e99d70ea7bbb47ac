import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openStore } from '../../main/store/open-store.ts';
import { treeReader } from '../../main/store/tree-reader.ts';
import { ok } from '../../shared/domain/result.ts';
import { contentsOf, documentWith, keptTree, putBackup } from '../support/kept-trees.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { addNote, expectAccessible, openSettings, treeWith } from '../support/people.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { note } from '../support/trees.ts';

const NOON = Date.UTC(2026, 2, 17, 12);

/** Opens a kept tree's settings at a tab. */
async function openTab(dataDir: string, tab: string): Promise<[RunningApp, Page, Locator]> {
  const running = await launchApp({ dataDir });
  const { page } = running;
  await page.getByRole('button', { name: 'Settings', exact: true }).waitFor();
  await openSettings(page);
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: tab }).click();
  return [running, page, dialog.getByRole('tabpanel', { name: tab })];
}

/** Files below a folder, Chromium's own profile apart, with these words in them. */
function filesWith(folder: string, words: string): readonly string[] {
  return Object.entries(contentsOf(folder))
    .filter(([name, text]) => !name.startsWith('profile') && text.includes(words))
    .map(([name]) => name);
}

const item = (panel: Locator, list: string, text: string) =>
  panel
    .getByRole('list', { name: list, exact: true })
    .getByRole('listitem')
    .filter({ hasText: text });

test('a note can be changed, and every change can be seen and undone', async () => {
  const folder = await keptTree(await documentWith(3));
  const [running, page, panel] = await openTab(folder.root, 'Notes');
  await item(panel, 'Notes', 'Story number 2.').getByRole('button', { name: 'Edit' }).click();
  await expectAccessible(page);
  await panel.getByRole('textbox', { name: 'The note' }).fill('Her own words, a little shorter.');
  await panel.getByRole('radio', { name: 'Together' }).click();
  await panel.getByRole('button', { name: 'Callum Reid' }).click();
  await panel.getByRole('button', { name: 'Save the note' }).click();
  const changed = item(panel, 'Notes', 'Her own words, a little shorter.');
  await expect(changed).toContainText('Adaeze Okonkwo and Callum Reid');
  await changed.getByRole('button', { name: 'Hide' }).click();
  await expect(changed).toContainText('Hidden');

  await changed.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  const changes = history.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await expect(changes).toHaveCount(2);
  await expect(changes.nth(0)).toContainText('On the tree → Hidden');
  await expect(changes.nth(1)).toContainText('Before: Story number 2.');
  await expectAccessible(page);
  await changes.nth(1).getByRole('button', { name: 'Undo this change' }).click();
  await expect(history.getByText('The change has been undone.')).toBeVisible();
  await history.getByRole('button', { name: 'Close' }).click();
  await expect(item(panel, 'Notes', 'Story number 2.')).toContainText('Hidden');
  const snapshot = await page.evaluate(() => window.celebrationTree.snapshot());
  expect(snapshot?.manager?.notes[1]).toMatchObject({ for: ['p01'], authorStory: null });
  await running.close();
});

test('a note that was taken back can be brought back from the recent changes', async () => {
  const folder = await keptTree(await documentWith(2));
  const [running, page, panel] = await openTab(folder.root, 'Notes');
  await addNote(page, { id: 'sudden', story: 'Placed and taken back.' });
  await page.evaluate(() => window.celebrationTree.run('note.take-back', { id: 'sudden' }));
  await panel.getByRole('button', { name: 'Recent changes' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  const taken = history.getByRole('listitem').filter({ hasText: 'Taken back' });
  await taken.getByRole('button', { name: 'Undo this change' }).click();
  await history.getByRole('button', { name: 'Close' }).click();
  await expect(item(panel, 'Notes', 'Placed and taken back.')).toBeVisible();
  await running.close();
});

test('what does not fit is kept aside, and the manager is told', async () => {
  const folder = await keptTree(await documentWith(2));
  const { notes: _checked, ...others } = treeReader.parsers;
  const unchecked = await openStore({
    ...treeReader,
    parsers: { ...others, notes: (value) => ok(value as ReturnType<typeof note>) },
    folder: folder.tree,
    witness: folder.witness,
  });
  if (!unchecked.ok) throw new Error(unchecked.code);
  const odd = { ...note('odd', { story: 'Words that do not fit.' }), kind: 'unheard-of' };
  await unchecked.value.update<never>((document) =>
    ok({ ...document, notes: [...document.notes, odd as unknown as ReturnType<typeof note>] }),
  );
  await unchecked.value.close();

  const [running, page, panel] = await openTab(folder.root, 'About');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByRole('region', { name: 'Good to know' })).toContainText(
    '1 record did not fit and is kept aside',
  );
  await expect(item(panel, 'Kept aside', 'Words that do not fit.')).toContainText('A note');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('kept aside')).toHaveCount(0);
  await running.close();
});

test('backups are made, go to a second folder, and come back after a look at the difference', async () => {
  const folder = await keptTree(await documentWith(4));
  await putBackup(folder.backups, await documentWith(2), NOON);
  const second = path.join(temporaryFolder(), 'share');
  const [running, page, panel] = await openTab(folder.root, 'Backups');
  await expect(item(panel, 'Backups', '17 March 2026')).toContainText('2 notes');
  await expectAccessible(page);

  await panel.getByRole('textbox', { name: 'A second folder' }).fill(second);
  await panel.getByRole('button', { name: 'Keep backups there too' }).click();
  await expect(panel.getByText('From the next backup on')).toBeVisible();
  await panel.getByRole('button', { name: 'Back up now' }).click();
  await expect(panel.getByText('The backup is made, and was read back.')).toBeVisible();
  const made = item(panel, 'Backups', 'Asked for');
  await expect(made).toContainText('On this computer · In your folder');
  expect(readdirSync(second).filter((name) => name.endsWith('.backup'))).toHaveLength(1);

  await item(panel, 'Backups', '17 March 2026').getByRole('button', { name: 'Restore' }).click();
  const question = page.getByRole('dialog', { name: 'Restore this backup?' });
  await expect(question).toContainText('2 notes would go.');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Restore it' }).click();
  await expect(treeWith(page, 2)).toBeAttached();
  await item(panel, 'Backups', 'Before a restoration')
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(question).toContainText('2 notes would come back.');
  await question.getByRole('button', { name: 'Restore it' }).click();
  await expect(treeWith(page, 4)).toBeAttached();

  renameSync(second, `${second}-gone`);
  await panel.getByRole('button', { name: 'Back up now' }).click();
  await expect(
    panel.getByText('The folder is out of reach just now', { exact: false }),
  ).toBeVisible();
  expect(existsSync(second)).toBe(false);
  renameSync(`${second}-gone`, second);
  await panel.getByRole('button', { name: 'Back up now' }).click();
  await expect(panel.getByText('The backup is made, and was read back.')).toBeVisible();
  await running.close();
});

test('an erased note is gone from the tree, its files and its backups, and waits for what is out of reach', async () => {
  const folder = await keptTree(await documentWith(4));
  const second = path.join(temporaryFolder(), 'share');
  const [running, page, panel] = await openTab(folder.root, 'Privacy');
  await page.evaluate(async (chosen) => {
    const { run } = window.celebrationTree;
    await run('backup.choose-folder', { folder: chosen });
    await run('backup.make', null);
    await run('note.set-state', { id: 'n2', state: 'hidden' });
  }, second);
  expect(filesWith(second, 'Story number 2.')).toHaveLength(1);
  renameSync(second, `${second}-gone`);

  await expectAccessible(page);
  await panel.getByRole('textbox', { name: 'Find the note' }).fill('number 2');
  await item(panel, 'Erase a note', 'Story number 2.')
    .getByRole('button', { name: 'Erase' })
    .click();
  const question = page.getByRole('dialog', { name: 'Erase for good?' });
  await expect(question).toContainText('1 note goes');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Erase for good' }).click();
  const certificate = item(panel, 'What was erased', 'A note · 1 note');
  await expect(certificate).toContainText('Waiting for a file or a folder');
  await expect(page.getByRole('region', { name: 'Good to know' })).toContainText('1 erasure waits');
  await expect.poll(() => filesWith(folder.root, 'Story number 2.')).toEqual([]);

  renameSync(`${second}-gone`, second);
  await panel.getByRole('button', { name: 'Try again now' }).click();
  await expect(certificate).toContainText('Done on');
  await expect.poll(() => filesWith(second, 'Story number 2.')).toEqual([]);
  expect(filesWith(second, 'Story number 3.')).toHaveLength(1);
  await running.close();
});

test('everything about a colleague can be handed out, and erased', async () => {
  const folder = await keptTree(await documentWith(3));
  await putBackup(folder.backups, await documentWith(3), NOON);
  const [running, page, panel] = await openTab(folder.root, 'Privacy');
  await panel.getByRole('textbox', { name: 'Find somebody' }).fill('adaeze');
  const person = item(panel, 'Everything about somebody', 'Adaeze Okonkwo');
  await person.getByRole('button', { name: 'Export' }).click();
  await expect(panel.getByText('The files are in', { exact: false })).toBeVisible();
  const exported = path.join(folder.root, 'exported');
  const [into = ''] = readdirSync(exported);
  const told = JSON.parse(readFileSync(path.join(exported, into, 'everything.json'), 'utf8'));
  expect(told.notesForThem).toHaveLength(3);
  const pdf = readFileSync(path.join(exported, into, 'everything.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await expectAccessible(page);

  await person.getByRole('button', { name: 'Erase' }).click();
  const question = page.getByRole('dialog', { name: 'Erase for good?' });
  await expect(question).toContainText('3 notes go');
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await expect(item(panel, 'What was erased', 'Everything about a colleague')).toContainText(
    'Done on',
  );
  await expect(treeWith(page, 0)).toBeAttached();
  for (const words of ['Adaeze Okonkwo', 'Story number 1.']) {
    await expect.poll(() => filesWith(folder.root, words)).toEqual([]);
  }

  await page.getByRole('tab', { name: 'Backups' }).click();
  const backups = page.getByRole('tabpanel', { name: 'Backups' });
  await item(backups, 'Backups', '17 March 2026').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('dialog', { name: 'Restore this backup?' })).toContainText(
    'No note would come back',
  );
  await running.close();
});

test('retention warns for a month before it acts', async () => {
  const document = await documentWith(3);
  const old = document.notes.map((one) => ({ ...one, placedAt: Date.now() - 700 * 86_400_000 }));
  const folder = await keptTree({ ...document, notes: old });
  const [running, page, panel] = await openTab(folder.root, 'Privacy');
  const notices = page.getByRole('region', { name: 'Good to know' });
  await panel.getByRole('radio', { name: '10 years', exact: true }).click();
  await expect(panel.getByRole('radio', { name: '10 years', exact: true })).toBeChecked();
  await expect(page.getByText('will be erased')).toHaveCount(0);
  await panel.getByRole('radio', { name: '1 year', exact: true }).click();
  await expect(panel.getByText('3 notes are older than that', { exact: false })).toBeVisible();
  await expect(notices).toContainText('3 notes will be erased');
  await expect(treeWith(page, 3)).toBeAttached();
  await panel.getByRole('radio', { name: 'For good' }).click();
  await expect(notices).toHaveCount(0);
  await running.close();
});
