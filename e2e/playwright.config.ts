import { findChromium } from '@lodestone/tooling/browser';
import { defineConfig } from '@playwright/test';

const chromium = findChromium();

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
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        // The browser's own errands would leave the machine: the tests are about what the page asks for.
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Every lead would be held as a robot's: `navigator.webdriver` is one of the signs.
        '--disable-blink-features=AutomationControlled',
      ],
    },
  },
});
