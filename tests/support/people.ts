import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { CommandInput } from '../../shared/ipc/contract.ts';

/** The wall's picture with its exact count. */
export function treeWith(page: Page, count: number) {
  const notes = count === 1 ? 'note' : 'notes';
  return page.getByRole('img', {
    name: `Celebration tree with ${count.toLocaleString('en-GB')} ${notes}`,
    exact: true,
  });
}

/** Nothing on the screen that axe finds wrong by WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Electron has no second page for axe to work in.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** Types the PIN into its dialog on a keyboard. */
export async function enterPin(page: Page, pin = '1234'): Promise<void> {
  await expect(page.getByRole('dialog', { name: 'Enter the PIN' })).toBeVisible();
  await page.keyboard.type(pin);
}

/** Opens the settings with the sample team's PIN. */
export async function openSettings(page: Page, pin = '1234'): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await enterPin(page, pin);
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
}

/** Adds a note the way the screen does; what is left out is chosen for it. */
export async function addNote(
  page: Page,
  note: Partial<CommandInput<'note.add'>> & { id: string },
) {
  const draft: CommandInput<'note.add'> = {
    for: ['p01'],
    story: 'She stayed on the line.',
    kind: 'kindness',
    source: 'colleague',
    from: null,
    place: null,
    ...note,
  };
  const reply = await page.evaluate(
    (input) => window.celebrationTree.run('note.add', input),
    draft,
  );
  expect(reply.ok).toBe(true);
}
