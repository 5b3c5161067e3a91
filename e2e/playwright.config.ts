import { defineConfig } from '@playwright/test';

const afterwards = ['full-plan.spec.ts', 'files.spec.ts', 'ask.spec.ts'];

// `cargo xtask e2e` starts the server and says where it and Chromium are.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  // What fills a demo bakery up and changes its owner's language comes after what expects them as they are.
  projects: [
    { name: 'side by side', testIgnore: afterwards },
    { name: 'afterwards', testMatch: afterwards, dependencies: ['side by side'] },
  ],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:3000',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
