import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signIn, speak } from './support/demo.ts';

const products = '/app/catalogue/products';

// One bakery fills up once, and its owner's language changes: this runs after all other tests.
test.describe.serial('the plan is full', () => {
  for (const lang of ['en', 'es', 'eu']) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
        test.use({ javaScriptEnabled });

        test('the owner is refused, looks at a preview, and comes back to the form as it was', async ({ page }) => {
          await signIn(page, 'demo-starter');
          await speak(page, lang);
          const typed = { name: `Kutsidazu ${lang} ${javaScriptEnabled}`, notes: `gatza\n& <b>${lang}</b>`, price: lang === 'en' ? '2.40' : '2,40' };
          const fill = async () => {
            await page.goto(`${products}/new`);
            await page.locator('#field-name').fill(typed.name);
            await page.locator('#field-price_cents').fill(typed.price);
            await page.locator('#field-notes').fill(typed.notes);
            await page.locator('.item-form button[type=submit]').click();
          };
          for (let more = 0; more <= 50 && (await page.locator('#upgrade-dialog').count()) === 0; more++) await fill();
          await expect(page.locator('#upgrade-dialog')).toBeVisible();
          await expect(page.locator('#field-name')).toHaveValue(typed.name);
          if (javaScriptEnabled) await expectAccessible(page);
          const count = async () => {
            await page.goto(products);
            return page.locator('.catalogue-figure').textContent();
          };
          await page.locator('#upgrade-dialog a[data-preview]').click();
          await expect(page).toHaveURL(/\/app\/previews\/professional/);
          await page.locator('main a[href*="draft=1"]').first().click();
          await expect(page).toHaveURL(/\/new\?draft=1$/);
          await expect(page.locator('#upgrade-dialog')).toHaveCount(0);
          await expect(page.locator('#field-name')).toHaveValue(typed.name);
          await expect(page.locator('#field-price_cents')).toHaveValue(typed.price);
          await expect(page.locator('#field-notes')).toHaveValue(typed.notes);
          expect(await count()).toContain('50');
          await speak(page, 'en');
        });
      });
    }
  }
});
