import { test as base } from '@playwright/test';
import { serve } from './server.ts';

export { expect, type Page } from '@playwright/test';

/** Every test has a server and the demo bakeries to itself: tests run beside each other, in any order, and one that
 * fails stops no other. */
export const test = base.extend<object>({
  // Playwright looks for the names of fixtures in the first argument's braces.
  baseURL: async ({}, use) => serve(use),
});
