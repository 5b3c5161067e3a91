import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

// `cargo xtask` says how many processors there are for it, and how many times slower than usual this machine is. A
// time-out ends what hangs and nothing else: how fast a page comes is measured elsewhere.
const workers = Number(process.env.OBRADOR_WORKERS ?? availableParallelism());
const slowness = Number(process.env.OBRADOR_PACE ?? 1);
const patience = 300_000 * slowness;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers,
  // What fails once among some 800 is tried again, and named with its error: it is to be looked at, and stops nothing.
  retries: 1,
  timeout: patience,
  expect: { timeout: patience / 5 },
  reporter: [['list'], ['./support/last-words.ts']],
  outputDir: 'test-results',
  use: {
    actionTimeout: patience,
    navigationTimeout: patience,
    locale: 'en-GB',
    // A colour on its way to another is none of a page's.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test, kept of those that fail, would take a third of the whole time.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      timeout: patience,
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
