import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { inProject } from '../../scripts/setup/project.mjs';
import { expectOpened } from '../support/cards.ts';
import { launchApp } from '../support/launch-app.ts';
import { addNote, treeWith } from '../support/people.ts';
import { LETTERS } from '../support/scripts.ts';

/** A note with the longest story and twelve long names in every script, and a short one: in the spotlight, opened, in the list. */
const SPRING_MORNING = new Date('2027-04-20T11:00:00');

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: inProject(path.join('pictures', `${name}.png`)) });
}

for (const { script, names, story, short } of LETTERS) {
  for (const [size, guests, words] of [
    ['long', names, story],
    ['short', names.slice(0, 2), short],
  ] as const) {
    test(`${script}, ${size}`, async () => {
      test.slow();
      const { page, close } = await launchApp({ sample: true });
      await page.clock.setFixedTime(SPRING_MORNING);
      await page.reload();
      await expect(treeWith(page, 36)).toBeVisible();
      await addNote(page, { id: 'letters', for: [], guests: [...guests], story: words });
      await page.evaluate(async () => {
        const { run } = window.celebrationTree;
        await run('pin.unlock', { pin: '1234' });
        await run('note.set-state', { id: 'letters', state: 'on-the-tree' });
        await run('settings.change', { spotlightSeconds: 1 });
      });
      const card = page.locator('.spotlight .note-card');
      await expectOpened(card);
      await page.waitForTimeout(1500);
      await picture(page, `20-spotlight-${script}-${size}`);
      if (await card.getByText(/^1 of \d$/).isVisible()) {
        await card.getByText(/^2 of \d$/).waitFor({ timeout: 60_000 });
        await picture(page, `20-spotlight-${script}-${size}-2`);
      }
      await page.keyboard.press('Tab');
      await page.waitForTimeout(1500);
      await picture(page, `22-list-${script}-${size}`);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1500);
      await picture(page, `21-note-${script}-${size}`);
      await close();
    });
  }
}
