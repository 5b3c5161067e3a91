import { enter, langs, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const titles = { en: 'Advanced analytics', es: 'Análisis avanzado', eu: 'Analisi aurreratua' } as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a metric is chosen, and every part of it is there', async ({ page }) => {
      await signIn(page, 'demo-professional');
      await page.locator('.site-nav a[href="/app/analytics"]').click();
      await expect(page.locator('h1')).toHaveText(titles.en);
      await page.locator('.analytics-picker a', { hasText: 'API calls' }).click();
      await expect(page).toHaveURL(/metric=api_calls/);
      await expect(page.locator('.analytics-picker a[aria-current=page]')).toHaveText('API calls');
      await expect(page.locator('.analytics-cards .card')).toHaveCount(3);
      await expect(page.locator('.chart svg').first()).toBeAttached();
      await expect(page.locator('.weekdays tbody tr')).toHaveCount(7);
      await expect(page.locator('.weekday-bar rect')).toHaveCount(7);
      const unusual = page.locator('.anomalies li');
      expect(await unusual.count()).toBeGreaterThan(0);
      await expect(unusual.first()).toContainText('instead of about');
      await expect(page.getByText(/In the past \d+ comparisons the 30-day forecast was off by/)).toBeVisible();
      await page.locator('.numbers summary').click();
      await expect(page.locator('.numbers-tables table').nth(1).locator('tbody tr')).toHaveCount(90);
    });

    test('the forecast is a file', async ({ page }) => {
      await signIn(page, 'demo-professional');
      await page.goto('/app/analytics?metric=products');
      const waiting = page.waitForEvent('download');
      await page.locator('a[href*="forecast.csv"]').click();
      expect((await waiting).suggestedFilename()).toMatch(/^forecast-products-\d{4}-\d\d-\d\d\.csv$/);
    });

    test('another plan is told why not and led to the preview, which says that it is one, and back', async ({ page }) => {
      await signIn(page);
      await page.locator('.site-nav a[href="/app/analytics"]').click();
      await expect(page.locator('.upgrade [data-benefit^="analytics-"]')).toHaveCount(4);
      await page.locator('.upgrade a[data-preview]').click();
      await expect(page).toHaveURL(/\/app\/previews\/analytics\?back=/);
      await expect(page.locator('.sample-banner')).toContainText('sample data');
      await page.goto('/app/previews/analytics?back=/app/settings/account');
      await page.locator('.analytics-picker a', { hasText: 'Products' }).click();
      await page.locator('.sample-banner a[href="/app/settings/account"]').click();
      await expect(page).toHaveURL(/\/app\/settings\/account$/);
    });
  });
}

for (const lang of langs) {
  test(`it and its preview are called by their name in ${lang}`, async ({ page }) => {
    await enter(page, 'demo-professional', 'manager', lang);
    for (const path of ['/app/analytics?metric=api_calls', '/app/previews/analytics']) {
      await page.goto(path);
      await expect(page.locator('h1')).toHaveText(titles[lang]);
    }
  });
}

test('too short a history says so', async ({ page }) => {
  await signIn(page, 'demo-first-days');
  await page.goto('/app/analytics?metric=users');
  await expect(page.locator('main .empty')).toContainText('Too early to say');
  await expect(page.locator('.chart')).toHaveCount(0);
  await expect(page.locator('a[href*="forecast.csv"]')).toHaveCount(0);
});

test('it prints without its chrome', async ({ page }) => {
  await signIn(page, 'demo-professional');
  await page.goto('/app/analytics?metric=api_calls');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.analytics-picker')).toBeHidden();
  await expect(page.locator('.weekdays')).toBeVisible();
});
