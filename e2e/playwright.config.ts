import { defineConfig } from '@playwright/test';
import { launchOptions } from './fixtures/launchOptions.js';

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    trace: 'off',
    locale: 'en-GB',
    colorScheme: 'light',
    // Smooth scrolling of the demo pages would be waited for at every click; layout-shift.spec.ts has motion on.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    launchOptions,
  },
});
