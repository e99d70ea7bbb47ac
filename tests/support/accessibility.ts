import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Expects that axe finds nothing against WCAG 2.2 A and AA, nor against its best practices, on the whole page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Electron's pages cannot open the second window that axe otherwise works in:
    // https://github.com/dequelabs/axe-core-npm/issues/386
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  expect(found).toEqual([]);
}
