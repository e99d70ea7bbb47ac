import { expect, test } from '@playwright/test';
import { fingersOn } from '../support/fingers.ts';
import { launchApp } from '../support/launch-app.ts';
import { expectAccessible, openSettings, treeWith } from '../support/people.ts';

test('rests at night as the settings say, and wakes for whoever is there', async () => {
  const { page, close } = await launchApp({ sample: true });
  await page.clock.install({ time: new Date('2027-04-20T22:30:00') });
  await page.reload();
  await expect(treeWith(page, 36)).toBeVisible();
  const rest = page.locator('.rest');
  await expect(rest).toHaveAttribute('data-rest', 'awake');
  await page.clock.fastForward('16:00');
  await expect(rest).toHaveAttribute('data-rest', 'dark');
  await expect(rest).toHaveCSS('opacity', '1');

  // Nobody saw what the first touch or key would hit.
  const add = page.getByRole('button', { name: 'Add a note' });
  await (await fingersOn(page)).tap(add);
  await expect(rest).toHaveAttribute('data-rest', 'awake');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.clock.fastForward('16:00');
  await expect(rest).toHaveAttribute('data-rest', 'dark');
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(rest).toHaveAttribute('data-rest', 'awake');
  await expect(page.getByRole('dialog')).toBeHidden();

  await openSettings(page);
  await page.getByRole('tab', { name: 'Wall' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Wall' });
  const dark = panel.getByRole('switch', { name: 'Switch the picture off at night' });
  await expect(dark).toBeChecked();
  const from = panel.getByRole('group', { name: 'Switch the picture off at night: from' });
  await from.getByRole('button', { name: /half an hour later$/ }).click();
  await expect(from.getByText('22:30')).toBeVisible();
  await dark.uncheck({ force: true });
  await expect(from).toBeHidden();
  await panel.getByRole('radio', { name: 'Southern half' }).check({ force: true });
  await panel.getByRole('switch', { name: 'Move the picture a little' }).uncheck({ force: true });
  await expectAccessible(page);
  // Whoever sets something is not left in the dark.
  await page.clock.fastForward('20:00');
  await expect(rest).toHaveAttribute('data-rest', 'awake');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-season', 'autumn');
  await page.clock.fastForward('16:00');
  await expect(rest).toHaveAttribute('data-rest', 'dimmed');
  await close();
});
