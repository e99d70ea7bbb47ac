import { defineConfig } from '@playwright/test';

/** Everything that needs the real Electron. */
export default defineConfig({
  globalSetup: './tests/support/prepare-machine.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // Two at a time in one display is quickest; more only wait for each other's frames.
  workers: 2,
  // A press within the first moments of a step can come before the page is ready for it.
  retries: 1,
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off' },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
    { name: 'pictures', testDir: 'tests/pictures', testMatch: '**/*.spec.ts' },
  ],
});
