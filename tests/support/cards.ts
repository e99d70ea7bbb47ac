import { expect, type Locator } from '@playwright/test';

/** Waits until a note's card has grown to its full size: before, whatever is on it fits any room. */
export async function expectOpened(card: Locator): Promise<void> {
  await expect(card).toHaveCSS('opacity', '1', { timeout: 30_000 });
  await card.evaluate((element) =>
    Promise.allSettled(element.getAnimations().map((animation) => animation.finished)),
  );
}
