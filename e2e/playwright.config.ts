import { defineConfig } from '@playwright/test';
import { findBrowser } from './fixtures/chromium.ts';

export default defineConfig({
  testDir: './journeys',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // One server and one browser a worker: more do not fit two cores.
  workers: 2,
  retries: 0,
  // What measures time runs alone, after everything else: beside another browser it would measure that one.
  projects: [
    { name: 'journeys', testIgnore: /smooth/ },
    { name: 'alone', testMatch: /smooth/, dependencies: ['journeys'] },
  ],
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/journeys.json' }],
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    // A click on what never comes is told at once, not at the end of the test.
    actionTimeout: 15_000,
    trace: 'off',
    launchOptions: await findBrowser(),
  },
});
