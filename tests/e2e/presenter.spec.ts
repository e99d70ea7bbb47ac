import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { launchApp } from '../support/launch-app.ts';

const names = (page: Page) => page.getByRole('heading', { level: 1 });
const place = (page: Page, at: number, count = 36) =>
  page.getByText(`${at} of ${count}`, { exact: true });
const betweenPresses = (page: Page) => page.waitForTimeout(180);

/** Puts the presenter view on the wall's own display, which a normal window may share. */
async function sharedDisplay(app: ElectronApplication, page: Page): Promise<void> {
  const displayId = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().id);
  await page.evaluate(async (id) => {
    const { run, snapshot } = window.celebrationTree;
    await run('pin.unlock', { pin: '1234' });
    const settings = (await snapshot())?.settings;
    if (settings) await run('settings.change', { reader: { ...settings.reader, displayId: id } });
  }, displayId);
}

async function beginBoth(app: ElectronApplication, page: Page, rehearsal = false): Promise<Page> {
  await sharedDisplay(app, page);
  const opened = app.waitForEvent('window');
  await page.evaluate(
    (rehearse) =>
      window.celebrationTree.run('reading.begin', {
        id: 'r1',
        selection: 'all',
        order: 'as-placed',
        rehearsal: rehearse,
      }),
    rehearsal,
  );
  const presenter = await opened;
  await expect(names(presenter)).toBeVisible();
  return presenter;
}

test('room and reader always show the same story, whichever of them turns', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page);
  await expectAccessible(presenter);
  for (let at = 2; at <= 9; at++) {
    const turning = at % 2 === 0 ? presenter : page;
    await betweenPresses(turning);
    await turning.keyboard.press('PageDown');
    await expect(place(presenter, at)).toBeVisible();
    await expect(place(page, at)).toBeVisible();
    expect(await names(page).textContent()).toBe(await names(presenter).textContent());
  }
  await expect(presenter.getByText(/^next: /)).toBeVisible();
  await presenter.keyboard.press('b');
  await expect(names(page)).toBeHidden();
  await expect(names(presenter)).toBeVisible();
  await presenter.keyboard.press('b');
  await expect(names(page)).toBeVisible();
  await close();
});

test('skips, jumps to a person by name, comes back, and forgets nobody before the finale', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page);
  await presenter.getByRole('button', { name: 'Skip this one' }).click();
  await expect(place(presenter, 2)).toBeVisible();
  await presenter.keyboard.press('j');
  await presenter.getByLabel('Whose note?').fill('stefanescu');
  await presenter.keyboard.press('Enter');
  await expect(names(page)).toContainText('Ioana Ștefănescu');
  await betweenPresses(presenter);
  await presenter.keyboard.press('PageDown');
  await expect(place(presenter, 2)).toBeVisible();
  await presenter.keyboard.press('u');
  await expect(place(presenter, 1)).toBeVisible();
  await presenter.keyboard.press('k');
  await expect(place(presenter, 2)).toBeVisible();
  await presenter.keyboard.press('End');
  await expect(place(page, 36)).toBeVisible();
  await betweenPresses(presenter);
  await presenter.keyboard.press('PageDown');
  await expect(place(page, 1)).toBeVisible();
  await close();
});

test('the text size is kept, a rehearsal may correct a name, and its notes stay new', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page, true);
  await expect(presenter.getByText('Rehearsal', { exact: true })).toBeVisible();
  const size = () =>
    presenter
      .locator('.presenter-said .presenter-story')
      .evaluate((story) => getComputedStyle(story).fontSize);
  const before = Number.parseFloat(await size());
  await presenter.getByRole('button', { name: 'Larger text' }).click();
  await expect.poll(async () => Number.parseFloat(await size())).toBeGreaterThan(before);
  await presenter.getByLabel('How to say Adaeze Okonkwo').fill('ada-EH-zeh');
  await presenter.getByRole('button', { name: 'Keep it' }).click();
  await expect(presenter.getByText('say: ada-EH-zeh')).toBeVisible();
  await presenter.getByRole('button', { name: 'End reading' }).click();
  await expect.poll(() => app.windows().length).toBe(1);
  const read = await page.evaluate(async () => (await window.celebrationTree.snapshot())?.read);
  expect(read).toEqual([]);
  await close();
});

test('a reader’s page that crashes comes back at the same story', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page);
  await presenter.keyboard.press('PageDown');
  await expect(place(presenter, 2)).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    const [reader] = BrowserWindow.getAllWindows().toSorted((a, b) => b.id - a.id);
    reader?.webContents.forcefullyCrashRenderer();
  });
  await betweenPresses(page);
  await page.keyboard.press('PageDown');
  await expect(place(page, 3)).toBeVisible();
  const story = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const [reader] = BrowserWindow.getAllWindows().toSorted((a, b) => b.id - a.id);
      const words = "document.querySelector('.presenter-place')?.textContent ?? ''";
      return await reader?.webContents.executeJavaScript(words).catch(() => '');
    });
  await expect.poll(story, { timeout: 10_000 }).toBe('3 of 36');
  await close();
});

test('a run sheet and keepsakes are made inside the data folder', async () => {
  test.slow();
  const { page, dataDir, close } = await launchApp({ sample: true });
  const replies = await page.evaluate(async () => {
    const { run, snapshot } = window.celebrationTree;
    await run('pin.unlock', { pin: '1234' });
    const running = (await snapshot())?.notes.map(({ id }) => id) ?? [];
    const sheet = { name: 'World Social Work Day', running, opening: 'Welcome', closing: '' };
    return [await run('print.run-sheet', sheet), await run('print.keepsakes', { readingId: null })];
  });
  const folders = replies.map((reply) => (reply.ok ? reply.value.folder : reply.code));
  const [folder = ''] = folders;
  expect(folders).toEqual([folder, folder]);
  expect(path.relative(dataDir, folder).startsWith('..')).toBe(false);
  const files = readdirSync(folder);
  expect(files.filter((file) => file.includes('keepsake')).length).toBeGreaterThan(10);
  expect(files.some((file) => file.includes('whole day'))).toBe(true);
  for (const file of files) {
    const pdf = readFileSync(path.join(folder, file));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(5000);
  }
  await close();
});

test('where no voice lives on the computer, it says what to install', async () => {
  const { app, page, close } = await launchApp({
    sample: true,
    // As on a computer without any voice.
    args: ['--disable-speech-synthesis-api'],
  });
  const presenter = await beginBoth(app, page);
  await presenter.keyboard.press('v');
  // Voices may come late, so that it is patient first.
  await expect(presenter.getByRole('status')).toContainText('speech-dispatcher', {
    timeout: 15_000,
  });
  await close();
});

test('the voice lights its words by its own clock, and stops with the page', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page);
  const said = await presenter.evaluateHandle(() => {
    const heard: string[] = [];
    const voice = { name: 'Local', lang: 'en-GB', localService: true } as SpeechSynthesisVoice;
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.assign(window, { SpeechSynthesisUtterance: Utterance });
    const { speechSynthesis } = window;
    speechSynthesis.getVoices = () => [voice];
    // As Speech Dispatcher without a sound device: it never says that it is done.
    speechSynthesis.speak = ({ text }) => {
      heard.push(text);
    };
    return heard;
  });
  await presenter.keyboard.press('v');
  await expect(presenter.locator('.lit-word[data-lit]')).toHaveCount(1, { timeout: 10_000 });
  expect(await said.evaluate((heard) => heard[0])).toMatch(/^ah day zay oh kon kwoh/);
  await presenter.keyboard.press('PageDown');
  await expect(place(presenter, 2)).toBeVisible();
  await expect(presenter.locator('.lit-word[data-lit]')).toHaveCount(0);
  await close();
});

test('the guide moves through the words and pauses on one key', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page);
  await presenter.evaluate(() => window.celebrationTree.run('reading.adjust', { guide: true }));
  await expect(presenter.locator('.lit-word[data-lit]')).toHaveCount(1, { timeout: 10_000 });
  await presenter.keyboard.press('g');
  await expect(presenter.getByRole('button', { name: 'Go on with the guide' })).toBeVisible();
  await close();
});

test('without the reader’s window the wall has the strip, at the same story', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page);
  await presenter.keyboard.press('PageDown');
  await expect(place(page, 2)).toBeVisible();
  await expect(page.locator('.reading-stage')).toHaveAttribute('data-presenting', 'true');
  await app.evaluate(({ BrowserWindow }) => {
    const [reader] = BrowserWindow.getAllWindows().toSorted((a, b) => b.id - a.id);
    reader?.destroy();
  });
  await expect(page.locator('.reading-stage')).not.toHaveAttribute('data-presenting', 'true');
  await expect(place(page, 2)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(place(page, 3)).toBeVisible();
  await close();
});

test('a note that arrives meanwhile waits for the end and is read then', async () => {
  const { app, page, close } = await launchApp({ sample: true });
  const presenter = await beginBoth(app, page);
  await page.evaluate(() =>
    window.celebrationTree.run('note.add', {
      id: 'late',
      for: 'whole-team',
      story: 'You all stayed until the end.',
      kind: 'together',
      source: 'colleague',
      from: null,
      place: null,
    }),
  );
  await presenter.evaluate(async () => {
    for (let turn = 0; turn < 36; turn++)
      await window.celebrationTree.run('reading.turn', { to: 'next' });
  });
  await expect(names(page)).toHaveText('That was every note. Thank you.');
  await expectAccessible(page);
  await presenter.getByRole('button', { name: 'A new note came in. Read it too' }).click();
  await expect(page.getByText('You all stayed until the end.')).toBeVisible();
  await expect(place(page, 37, 37)).toBeVisible();
  await close();
});
