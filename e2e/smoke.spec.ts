import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('the landing page is there in each language', async ({ page }) => {
      for (const language of ['en', 'es', 'eu']) {
        await page.goto(`/${language}/`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('h1')).toHaveCount(1);
      }
    });
  });
}

test('axe finds nothing on the landing page', async ({ page }) => {
  await page.goto('/en/');
  await expectAccessible(page);
});
