import { defineConfig } from 'vitest/config';

/** Everything that needs no Electron; the rest is Playwright's (playwright.config.ts). */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});
