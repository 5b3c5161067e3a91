import { ownForm } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const products = '/app/catalogue/products';
const prices = { en: '2.40', es: '2,40', eu: '2,40' } as const;

for (const [lang, price] of Object.entries(prices)) {
  test(`a new bakery fills its trial up in ${lang}, is refused, looks at a preview, and finds its form as it was`, async ({ page }) => {
    await page.goto(`/${lang}/sign-up`);
    await page.locator('#bakery').fill('Ogi Berria');
    await page.locator('#country').selectOption('ES');
    await page.locator('#name').fill('Ane');
    await page.locator('#email').fill('ane@ogi.example');
    await page.locator('#password').fill('ogia eta gatza');
    await page.locator('input[name=terms]').check();
    await page.locator('main form.card button[type=submit]').click();
    await expect(page).toHaveURL(/\/app\/welcome$/);

    const own = await ownForm(page);
    // The trial's 500 products, by the form itself.
    for (let made = 1; made <= 500; made++) {
      const answer = await page.request.post(`${products}/new`, { form: { ...own, name: `Ogia ${made}` }, maxRedirects: 0 });
      expect(answer.status(), `product ${made}`).toBe(303);
    }
    const typed = { name: `Azkena ${lang}`, notes: `gatza\n& <b>${lang}</b>` };
    await page.goto(`${products}/new`);
    await page.locator('#field-name').fill(typed.name);
    await page.locator('#field-price_cents').fill(price);
    await page.locator('#field-notes').fill(typed.notes);
    await page.locator('.item-form button[type=submit]').click();
    const dialog = page.locator('#upgrade-dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('[data-benefit="limit-products"]')).toBeVisible();
    await expect(dialog.locator('.plan-offered')).toContainText('Enterprise');
    await dialog.locator('a[data-preview]').click();
    await expect(page).toHaveURL(/\/app\/previews\/enterprise\?back=/);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await page.locator('main a[data-back]').click();
    await expect(page).toHaveURL(/\/new\?draft=1$/);
    await expect(page.locator('#field-name')).toHaveValue(typed.name);
    await expect(page.locator('#field-price_cents')).toHaveValue(price);
    await expect(page.locator('#field-notes')).toHaveValue(typed.notes);
  });
}
