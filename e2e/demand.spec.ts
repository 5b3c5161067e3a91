import { enter } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const demand = '/app/demand';

test('a phone’s first screen says how much to bake tomorrow', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, 'demo-starter', 'staff', 'en');
  await page.goto(demand);
  await expect(page.locator('.bake-day')).toContainText('Tomorrow');
  const first = page.locator('.bake tbody tr').first();
  await expect(first.locator('.bake-many strong')).toHaveText(/^[\d,]+$/);
  const place = (await first.boundingBox())!;
  expect(place.y + place.height).toBeLessThan(844);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // Staff see pieces, and no money.
  await expect(page.locator('.demand-earned')).toHaveCount(0);
  await expect(page.locator('.demand')).not.toContainText('€');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the list goes into the day’s plan', async ({ page }) => {
      await enter(page, 'demo-enterprise', 'manager', 'en');
      await page.goto(demand);
      await page.locator('.bake-acts .primary').click();
      await expect(page).toHaveURL(/production\/plan\?demand=\d{4}-\d{2}-\d{2}/);
      await expect(page.locator('[name=line_recipe]').first()).not.toHaveValue('');
      await expect(page.locator('[name=line_quantity]').first()).toHaveValue(/\d/);
      await page.locator('.plan-form .form-actions button[value=preview]').click();
      await expect(page.locator('#plan-preview')).toBeVisible();
    });

    test('a service level is set, refused beside its field, and counted by itself again', async ({ page }) => {
      await enter(page, 'demo-enterprise', 'manager', 'en');
      await page.goto(demand);
      await page.locator('.bake tbody a').first().click();
      await page.locator('#service_level').fill('120');
      await page.locator('.demand-level .primary').click();
      await expect(page.locator('#level-error')).toBeVisible();
      await expect(page.locator('#service_level')).toHaveValue('120');
      await page.locator('#service_level').fill('95');
      await page.locator('.demand-level .primary').click();
      await expect(page.locator('.demand-level')).toContainText('95% is set for this product.');
      await expect(page.locator('.demand-level')).toContainText('Enough on 19 of 20 days; on 1 of 20 it sells out.');
      await page.locator('.demand-level button[value=remove]:visible').click();
      await expect(page.locator('.demand-level')).not.toContainText('is set for this product');
    });

    test('further ahead than the plan looks is another plan', async ({ page }) => {
      await enter(page, 'demo-starter', 'owner', 'en');
      await page.goto(demand);
      await page.locator('.bake tbody a').first().click();
      const answered = page.waitForResponse((response) => response.url().includes('days=90'));
      await page.locator('.bake-next a').filter({ hasText: '90 days' }).click();
      expect((await answered).status()).toBe(402);
    });
  });
}

test('the list prints without what is pressed', async ({ page }) => {
  await enter(page, 'demo-enterprise', 'manager', 'en');
  await page.goto(demand);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.bake')).toBeVisible();
  await expect(page.locator('.bake-days')).toBeHidden();
  await expect(page.locator('.demand-forecast')).toBeHidden();
  await expect(page.locator('.bake-acts')).toBeHidden();
});
