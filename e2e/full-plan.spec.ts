import { enter, langs } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const products = '/app/catalogue/products';

test.describe('the plan is full', () => {
  for (const lang of langs) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
        test.use({ javaScriptEnabled });

        test('the owner is refused, looks at a preview, and comes back to the form as it was', async ({ page }) => {
          await enter(page, 'demo-starter', 'owner', lang);
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
        });
      });
    }
  }
});
