import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { fingersOn, middleOf } from '../support/fingers.ts';
import { launchApp } from '../support/launch-app.ts';

const offer = (page: Page) => page.getByRole('dialog', { name: 'Read aloud' });

async function enterPin(page: Page): Promise<void> {
  const pad = page.getByRole('dialog', { name: 'Enter the PIN' });
  for (const digit of '1234') await pad.getByRole('button', { name: digit, exact: true }).click();
}

async function openOffer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read aloud', exact: true }).click();
  await enterPin(page);
  await expect(offer(page)).toBeVisible();
}

test('some kinds, some colleagues: the count, the minutes and who would not be named follow', async () => {
  const { page, close } = await launchApp({ sample: true });
  await openOffer(page);
  await expect(offer(page).getByText('Everybody on the team is named.')).toBeVisible();
  await offer(page).getByRole('radio', { name: 'Of some colleagues' }).check();
  await expect(offer(page).getByText('Choose one colleague or more.')).toBeVisible();
  await offer(page).getByRole('button', { name: 'Huw ap Rhys' }).click();
  await expect(offer(page).getByText(/^\d+ notes?, about \d+ minutes?$/)).toBeVisible();
  await expect(offer(page).getByText(/^Not named in this reading: /)).toContainText(
    'Adaeze Okonkwo',
  );
  await offer(page).getByRole('radio', { name: 'By kind' }).check();
  await offer(page).getByRole('button', { name: 'Courage' }).click();
  await expectAccessible(page);
  await offer(page).getByRole('button', { name: 'Begin reading' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Courage', { exact: true })).toBeVisible();
  await close();
});

test('an order put together by hand is saved under a name, used again, and read so', async () => {
  const { page, close } = await launchApp({ sample: true });
  await openOffer(page);
  await offer(page).getByRole('button', { name: 'Order and lines' }).click();
  const rows = offer(page).getByRole('list', { name: 'Running order' }).getByRole('listitem');
  await expect(rows).toHaveCount(36);
  await expectAccessible(page);
  const [first = '', second = ''] = await rows.locator('b').allTextContents();
  await rows
    .nth(0)
    .getByRole('button', { name: `Move ${first} later` })
    .click();
  await expect(rows.nth(0).locator('b')).toHaveText(second);
  await rows
    .nth(0)
    .getByRole('button', { name: `Read ${second} last` })
    .click();
  await expect(rows.nth(35).locator('b')).toHaveText(second);
  await rows
    .nth(1)
    .getByRole('button', { name: /^Leave / })
    .click();
  await expect(offer(page).getByText(/^35 notes, about \d+ minutes$/)).toBeVisible();
  await offer(page).getByLabel('What is the day?').fill('World Social Work Day');
  await offer(page).getByLabel('Opening line').fill('Good morning, everybody.');
  await offer(page).getByRole('button', { name: 'Save this order' }).click();
  await expect(offer(page).getByText('The order is saved.')).toBeVisible();
  await offer(page).getByRole('button', { name: 'Back', exact: true }).click();
  await offer(page).getByRole('button', { name: 'Cancel' }).click();

  await openOffer(page);
  await offer(page).getByRole('button', { name: 'Order and lines' }).click();
  await offer(page).getByRole('button', { name: 'Use “World Social Work Day”' }).click();
  await expect(rows.nth(0).locator('b')).toHaveText(first);
  await offer(page).getByRole('button', { name: 'Back', exact: true }).click();
  await offer(page).getByRole('button', { name: 'Begin reading' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Good morning, everybody.');
  await page.keyboard.press('PageDown');
  await expect(heading).toHaveText(first);
  await page.waitForTimeout(200);
  await page.keyboard.press('End');
  await expect(heading).toHaveText(second);
  await close();
});

test('a finger drags a note to its place, and the arrow keys with Alt move it back', async () => {
  const { page, close } = await launchApp({ sample: true });
  const fingers = await fingersOn(page);
  await openOffer(page);
  await offer(page).getByRole('button', { name: 'Order and lines' }).click();
  const rows = offer(page).getByRole('list', { name: 'Running order' }).getByRole('listitem');
  await expect(rows).toHaveCount(36);
  const [a = '', b = '', c = '', d = '', ...rest] = await rows.locator('b').allTextContents();
  const handle = rows.nth(0).locator('.order-handle');
  const [from, to] = [await middleOf(handle), await middleOf(rows.nth(3).locator('.order-handle'))];
  const between = { x: from.x, y: (from.y + to.y) / 2 };
  await fingers.drag([from, { x: from.x, y: from.y + 12 }, between, to]);
  await expect(rows.locator('b')).toHaveText([b, c, d, a, ...rest]);

  // Held at the lower edge, the list scrolls along under the row.
  const list = await middleOf(offer(page).locator('.order-scroll'));
  const box = await offer(page).locator('.order-scroll').boundingBox();
  await fingers.hold([
    from,
    { x: from.x, y: list.y },
    { x: from.x, y: (box?.y ?? 0) + (box?.height ?? 0) - 8 },
  ]);
  await expect(rows.nth(35)).toBeInViewport({ timeout: 30_000 });
  await fingers.letGo();
  await expect(rows.nth(0).locator('b')).toHaveText(c);

  const first = (await rows.locator('b').allTextContents())[0] ?? '';
  await rows.nth(0).getByRole('button').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1).locator('b')).toHaveText(first);
  await close();
});

test('the settings tell what was read, when, and by whom', async () => {
  const { page, close } = await launchApp({ sample: true });
  await openOffer(page);
  await offer(page).getByRole('button', { name: 'Order and lines' }).click();
  await offer(page).getByLabel('What is the day?').fill('World Social Work Day');
  await offer(page).getByLabel('Who reads?').fill('Leila Haddad');
  await offer(page).getByRole('button', { name: 'Back', exact: true }).click();
  await offer(page).getByRole('button', { name: 'Begin reading' }).click();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('2 of 36', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'End reading' }).click();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await enterPin(page);
  await page.getByRole('tab', { name: 'Reading' }).click();
  const past = page.getByRole('region', { name: 'Readings so far' });
  await expect(past.getByText('World Social Work Day')).toBeVisible();
  await expect(past.getByText(/2 of 36 notes read · by Leila Haddad/)).toBeVisible();
  await expectAccessible(page);
  await close();
});
