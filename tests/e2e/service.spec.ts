import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DataFolder } from '../../main/data-folder.ts';
import { FORMAT } from '../../main/store/entries.ts';
import { encodeFrame } from '../../main/store/frame.ts';
import {
  contentsOf,
  damageAll,
  documentWith,
  keptTree,
  openKept,
  putBackup,
} from '../support/kept-trees.ts';
import { launchApp } from '../support/launch-app.ts';
import { addNote, expectAccessible, treeWith } from '../support/people.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOON = Date.UTC(2026, 2, 17, 12);

const launch = (folder: DataFolder) => launchApp({ dataDir: folder.root });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a damaged tree shows what was found, and a backup brings it back; the damaged one stays as it was', async () => {
  const folder = await keptTree(await documentWith(5));
  await putBackup(folder.backups, await documentWith(3), NOON);
  await putBackup(folder.backups, await documentWith(5), NOON + 86_400_000);
  damageAll(folder);
  const damaged = contentsOf(folder.tree);

  const running = await launch(folder);
  const { page } = running;
  await expect(heading(page, 'The tree cannot be read just now')).toBeVisible();
  await expect(page.getByText('When all was well, there were 5 notes here.')).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
  const backups = page.getByRole('list', { name: 'Backups' }).getByRole('listitem');
  await expect(backups).toHaveCount(2);
  await expect(backups.nth(0)).toContainText('18 March 2026');
  await expect(backups.nth(0)).toContainText('5 notes · 3 colleagues · Daily');
  await expectAccessible(page);

  await button(page, 'Save a copy for support').click();
  await expect(page.getByRole('status')).toContainText(`The copy is in ${folder.root}`);
  const [copy = ''] = readdirSync(folder.root).filter((name) => name.startsWith('for-support-'));
  expect(contentsOf(path.join(folder.root, copy, 'tree'))).toEqual(damaged);

  await backups.nth(0).getByRole('button', { name: 'Use this one' }).click();
  const question = page.getByRole('dialog', { name: 'Use this backup?' });
  await expect(question).toContainText('with 5 notes');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await backups.nth(0).getByRole('button', { name: 'Use this one' }).click();
  await question.getByRole('button', { name: 'Use this one' }).click();
  await expect(treeWith(page, 5)).toBeVisible();
  const [aside = ''] = readdirSync(path.join(folder.root, 'set-aside'));
  expect(contentsOf(path.join(folder.root, 'set-aside', aside, 'tree'))).toEqual(damaged);
  await running.close();

  const again = await launch(folder);
  await expect(treeWith(again.page, 5)).toBeVisible();
  const snapshot = await again.page.evaluate(() => window.celebrationTree.snapshot());
  expect(snapshot?.notes[4]?.story).toBe('Story number 5.');
  await again.close();
});

test('a tree that vanished is no empty tree', async () => {
  const folder = await keptTree(await documentWith(4));
  rmSync(folder.tree, { recursive: true });
  const running = await launch(folder);
  await expect(heading(running.page, 'The tree cannot be read just now')).toBeVisible();
  await expect(running.page.getByText('No backup was found here', { exact: false })).toBeVisible();
  const planted = await running.page.evaluate(() =>
    window.celebrationTree.run('tree.plant', { teamName: 'Other', colleagues: [], pin: '1111' }),
  );
  expect(planted.ok).toBe(false);
  const closed = running.app.waitForEvent('close');
  // The page may be gone before it can say that it was clicked.
  await button(running.page, 'Close the kiosk')
    .click()
    .catch(() => {});
  await closed;
});

test('a newer tree is left as it is, and the version it needs is named', async () => {
  const folder = await keptTree(await documentWith(2));
  const header = { file: 'snapshot', format: FORMAT, schema: 99, program: '9.1.0' } as const;
  const numbers = { generation: 90, after: 900, floor: 0 };
  writeFileSync(path.join(folder.tree, 'snap-00000090'), encodeFrame({ ...header, ...numbers }));
  const before = contentsOf(folder.tree);
  const running = await launch(folder);
  const { page } = running;
  await expect(heading(page, 'This tree needs a newer Celebration Tree')).toBeVisible();
  await expect(page.getByText('version 9.1.0')).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Try again').click();
  await expect(page.getByRole('status')).toHaveText('It is as before. Nothing was changed.');
  await running.close();
  expect(contentsOf(folder.tree)).toEqual(before);
});

test('a tree that is open elsewhere opens as soon as it is free', async () => {
  const folder = await keptTree(await documentWith(2));
  const other = await openKept(folder);
  const running = await launch(folder);
  const { page } = running;
  await expect(heading(page, 'This tree is open somewhere else')).toBeVisible();
  await expect(button(page, 'Save a copy for support')).toHaveCount(0);
  await expectAccessible(page);
  await other.close();
  await button(page, 'Try again').click();
  await expect(treeWith(page, 2)).toBeVisible();
  await running.close();
});

test('a disk that does not answer is said, and nothing is done to it', async () => {
  const folder = await keptTree(await documentWith(2));
  rmSync(folder.tree, { recursive: true });
  writeFileSync(folder.tree, 'not a folder');
  const running = await launch(folder);
  await expect(heading(running.page, 'The disk does not answer')).toBeVisible();
  await expectAccessible(running.page);
  await running.close();
});

test('on a full disk the writer is told at once, and the words stay in the box', async () => {
  test.slow();
  const small = temporaryFolder();
  const disk = path.join(small, 'tree');
  mkdirSync(disk);
  const mounting = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
  test.skip(mounting.status !== 0, 'mounting a small disk needs an administrator');
  const running = await launchApp({ dataDir: small });
  const { page } = running;
  try {
    await fillAndWrite(page, path.join(disk, 'filler'));
  } finally {
    await running.close();
    spawnSync('umount', [disk]);
  }
});

async function fillAndWrite(page: Page, filler: string): Promise<void> {
  await page.evaluate(() =>
    window.celebrationTree.run('tree.plant', {
      teamName: 'Riverside Family Support',
      colleagues: [{ id: 'p01', name: 'Adaeze Okonkwo', say: null, role: null }],
      pin: '4321',
    }),
  );
  await page.evaluate(() => window.celebrationTree.run('pin.unlock', { pin: '4321' }));
  await addNote(page, { id: 'first' });
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(1 << 16), { flag: 'a' });
  } catch {
    // Full now.
  }
  const kept = await page.evaluate(async () => {
    for (let n = 1; ; n++) {
      const reply = await window.celebrationTree.run('note.add', {
        id: `filling-${n}`,
        for: ['p01'],
        story: '🌳'.repeat(590),
        kind: 'kindness',
        source: 'colleague',
        from: null,
        place: null,
      });
      if (!reply.ok) return { code: reply.code, notes: n };
    }
  });
  expect(kept.code).toBe('disk-full');

  await button(page, 'Add a note').click();
  const dialog = page.getByRole('dialog', { name: 'Add a note' });
  await dialog.getByRole('button', { name: 'Adaeze Okonkwo' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  const words = `She drove all night. ${'She never said so. '.repeat(20)}`.trim();
  await dialog.getByRole('textbox', { name: 'Your note' }).fill(words);
  await dialog.getByRole('radio', { name: 'Courage' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Let the tree choose' }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: 'the disk is full' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Your note' })).toHaveValue(words);
  await expect(treeWith(page, kept.notes)).toBeAttached();

  rmSync(filler);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Let the tree choose' }).click();
  await expect(dialog.getByRole('status')).toContainText('is on the tree');
  await expect(treeWith(page, kept.notes + 1)).toBeAttached();
}
