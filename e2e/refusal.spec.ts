import { ownForm, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const products = '/app/catalogue/products';
const typed = { name: 'One loaf too many', price: '3.20' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(async ({ page }) => {
      await signIn(page, 'demo-starter');
      const own = await ownForm(page);
      for (let more = 0; more <= 50; more++) {
        const form = { ...own, name: `Loaf ${more}`, price_cents: '' };
        const made = await page.request.post(`${products}/new`, { form, maxRedirects: 0 });
        if (made.status() === 402) break;
      }
      await page.goto(`${products}/new`);
      await page.locator('#field-name').fill(typed.name);
      await page.locator('#field-price_cents').fill(typed.price);
      await page.locator('.item-form button[type=submit]').click();
      await expect(page.locator('#upgrade-dialog')).toBeVisible();
    });

    const asTyped = async (page: import('@playwright/test').Page) => {
      await expect(page.locator('#field-name')).toHaveValue(typed.name);
      await expect(page.locator('#field-price_cents')).toHaveValue(typed.price);
    };

    test('the plan that fits is asked for, and the form is as it was', async ({ page }) => {
      await expect(page.locator('#upgrade-title')).toBeFocused();
      await page.locator('#upgrade-dialog').getByRole('button', { name: 'Ask for Professional' }).click();
      await expect(page).toHaveURL(/\/app\/settings\/subscription\?back=/);
      await expect(page.locator('main')).toContainText('asked for Professional');
      await page.getByRole('link', { name: 'Back to what you were doing' }).click();
      await expect(page).toHaveURL(/\/new\?draft=1$/);
      await asTyped(page);
      // Refused again, it knows what is asked for.
      await page.locator('.item-form button[type=submit]').click();
      await expect(page.locator('.upgrade-asked')).toContainText('asked for Professional');
      await expect(page.locator('#upgrade-dialog').getByRole('button', { name: /^Ask for/ })).toHaveCount(0);
    });

    test('a new one says before anything is typed that there is no room', async ({ page }) => {
      await page.goto(`${products}/new`);
      await expect(page.locator('main .notice')).toContainText('50 of 50');
      await page.locator('main .notice [data-room]').click();
      await page.getByRole('link', { name: 'Back to the form' }).click();
      await expect(page).toHaveURL(/\/new$/);
    });

    test('room is made, and the form is as it was', async ({ page }) => {
      await page.locator('#upgrade-dialog').getByRole('link', { name: 'Make room' }).click();
      await expect(page).toHaveURL(/\/usage\/products\/room\?back=/);
      await page.getByRole('checkbox').first().check();
      await page.locator('form.room button[type=submit]').click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page).toHaveURL(/undone=1/);
      await page.getByRole('checkbox').first().check();
      await page.locator('form.room button[type=submit]').click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await page.getByRole('link', { name: 'Back to the form' }).click();
      await expect(page).toHaveURL(/\/new\?draft=1$/);
      await asTyped(page);
      await page.locator('.item-form button[type=submit]').click();
      await expect(page.locator('.told')).toContainText(typed.name);
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a full team, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('whoever makes room finds the invitation as it was', async ({ page }) => {
      await signIn(page, 'demo-starter');
      const form = { ...(await ownForm(page)), role: 'staff', email: '' };
      for (let more = 0; more < 6; more++) {
        form.email = `more${more}@example.com`;
        const made = await page.request.post('/app/settings/team', { form, maxRedirects: 0 });
        if (made.status() === 402) break;
      }
      await page.goto('/app/settings/team');
      await page.locator('#email').fill('one.too.many@example.com');
      await page.locator('#invite button').click();
      await expect(page.locator('#upgrade-title')).toBeFocused();
      await page.locator('#upgrade-dialog').getByRole('link', { name: 'Make room' }).click();
      await expect(page).toHaveURL(/\/team\?draft=1$/);
      await expect(page.locator('#email')).toHaveValue('one.too.many@example.com');
    });
  });
}
