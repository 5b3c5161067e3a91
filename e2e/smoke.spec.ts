import { expect, test } from './support/test.ts';

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
