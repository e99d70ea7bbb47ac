import { expect, test } from '@playwright/test';
import { launchApp } from '../support/launch-app.ts';
import { expectAccessible, treeWith } from '../support/people.ts';

test('the rings in the wood keep the notes of past years', async () => {
  const { page, close } = await launchApp({ sample: true });
  await expect(treeWith(page, 36)).toBeVisible();
  const rings = page.getByRole('button', { name: 'Past years' });
  await expect(rings).toBeHidden();
  const year = new Date().getFullYear();
  await page.clock.setFixedTime(new Date(year + 1, 3, 20, 11));
  await page.reload();
  await expect(rings).toBeVisible();
  await rings.focus();
  await page.keyboard.press('Enter');
  const years = page.getByRole('dialog', { name: 'Past years' });
  await expect(
    years.getByRole('radio', { name: new RegExp(`^${year}, \\d+ notes$`) }),
  ).toBeChecked();
  const notes = years.getByRole('list', { name: `Notes of ${year}` }).getByRole('listitem');
  await expect(notes.first()).toHaveAttribute('aria-posinset', '1');
  await expectAccessible(page);
  await notes.first().getByRole('button').click();
  const note = page.getByRole('dialog', { name: /^Note for / });
  await expect(note.getByRole('heading')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(years).toBeVisible();
  await years.getByRole('button', { name: 'Close' }).click();
  await expect(years).toBeHidden();
  await expect(rings).toBeFocused();
  await close();
});
