import { expect, type Page, test } from '@playwright/test';
import { MOST_A_MINUTE } from '../../main/commands/note-pace.ts';
import { expectOpened } from '../support/cards.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { addNote, expectAccessible, openSettings, treeWith } from '../support/people.ts';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await launchApp({ sample: true });
  page = running.page;
  await expect(treeWith(page, 36)).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  expect(running.complaints()).not.toContain('page:');
});

test('a hundred notes in a minute are slowed with a friendly pause, and no word is lost', async () => {
  const codes = await page.evaluate(async () => {
    const answers: string[] = [];
    for (let n = 0; n < 100; n++) {
      const reply = await window.celebrationTree.run('note.add', {
        id: `play-${n}`,
        for: ['p01'],
        story: 'La la la',
        kind: 'together',
        source: 'colleague',
        from: null,
        place: null,
      });
      answers.push(reply.ok ? 'ok' : reply.code);
    }
    return answers;
  });
  expect(codes.filter((code) => code === 'ok')).toHaveLength(MOST_A_MINUTE);
  expect(new Set(codes)).toEqual(new Set(['ok', 'too-many-notes']));

  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a note' });
  await dialog.getByRole('button', { name: 'The whole team' }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: 'Your note' }).fill('You all came early.');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Let the tree choose' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The tree takes a breath');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Your note' })).toHaveValue(
    'You all came early.',
  );
});

for (const [what, story, kept] of [
  ['a right-to-left override', 'She stayed \u202ednik dna mlac', 'She stayed dnik dna mlac'],
  ['zero-width joiners', `Thank you${'\u200d'.repeat(500)} so much`, null],
  ['marks by the hundred', `Ze${'\u0301'.repeat(400)}lie rang back`, null],
  ['control characters', 'She\u0007 rang\u0000 back', 'She rang back'],
  ['emoji alone', '🌳🍀🌻'.repeat(60), '🌳🍀🌻'.repeat(60)],
  ['one word of 600 letters', 'w'.repeat(600), 'w'.repeat(600)],
  ['markup', '<img src=x onerror=alert(1)> <b>thanks</b>', null],
] as const) {
  test(`${what} is kept safe and stays on its card`, async () => {
    // The guard may want a manager to look; what is proved here is how it is kept and shown.
    await openSettings(page);
    await addNote(page, { id: 'odd', for: ['p12'], story });
    await page.evaluate(() =>
      window.celebrationTree.run('note.set-state', { id: 'odd', state: 'on-the-tree' }),
    );
    await page
      .getByRole('dialog', { name: 'Settings' })
      .getByRole('button', { name: 'Close', exact: true })
      .click();
    await expect(treeWith(page, 37)).toBeVisible();
    const snapshot = await page.evaluate(() => window.celebrationTree.snapshot());
    const words = snapshot?.notes.at(-1)?.story ?? '';
    if (kept !== null) expect(words).toBe(kept);
    expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{Cc}|\p{M}{5}/u);
    const list = page.getByRole('list', { name: 'Notes on the tree' });
    await list.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.note-dialog .note-card');
    await expectOpened(card);
    await expect(card.getByText(words.slice(0, 8), { exact: false }).first()).toBeVisible();
    await expect
      .poll(() =>
        card.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const spills = [...element.querySelectorAll('*')].some(
            (inner) =>
              inner.scrollWidth > inner.clientWidth + 2 &&
              getComputedStyle(inner).display !== 'inline',
          );
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && !spills;
        }),
      )
      .toBe(true);
  });
}

test('a soft chime sounds when a leaf arrives, only once the manager wants it', async () => {
  await page.evaluate(() => {
    const made = { count: 0 };
    Object.assign(window, { chimes: made });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      made.count++;
      start.call(this, when);
    };
  });
  const chimes = () =>
    page.evaluate(() => (window as unknown as { chimes: { count: number } }).chimes.count);
  await addNote(page, { id: 'silent' });
  await expect(treeWith(page, 37)).toBeVisible();
  expect(await chimes()).toBe(0);
  await openSettings(page);
  await page.getByRole('tab', { name: 'Wall' }).click();
  await page.getByRole('switch', { name: 'Soft chime' }).check();
  await page
    .getByRole('dialog', { name: 'Settings' })
    .getByRole('button', { name: 'Close', exact: true })
    .click();
  await addNote(page, { id: 'heard' });
  await expect.poll(chimes).toBe(2);
});
