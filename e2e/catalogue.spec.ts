import { signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const products = '/app/catalogue/products';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a product is created, found, changed, archived and restored', async ({ page }) => {
      await signIn(page, 'demo-professional');
      await page.locator('.nav-menu summary').click();
      await page.locator('.nav-menu').getByRole('link', { name: 'Products' }).click();
      await page.getByRole('link', { name: 'New product' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.locator('#field-name-error')).toBeVisible();
      const name = 'Ensaïmada </textarea><script>';
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('Price').fill('cheap');
      await page.getByLabel('Notes').fill(`first line\n</textarea><img src=x onerror=alert(1)> ${name}`);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.locator('#field-price_cents-error')).toBeVisible();
      await expect(page.getByLabel('Name')).toHaveValue(name);
      await expect(page.getByLabel('Price')).toHaveValue('cheap');
      await expect(page.getByLabel('Notes')).toHaveValue(/^first line\n<\/textarea><img/);
      await expect(page.locator('main img')).toHaveCount(0);
      await page.getByLabel('Price').fill('3.20');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status')).toContainText('created');
      await page.getByRole('searchbox').fill(name.toUpperCase().replace('Ï', 'I'));
      await page.getByRole('button', { name: 'Find' }).click();
      const row = page.locator('tbody tr');
      await expect(row).toHaveCount(1);
      await expect(row).toContainText('€3.20');
      await row.getByRole('link').click();
      await page.getByLabel('Category').fill('Weekend');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status')).toContainText('saved');
      await expect(page.getByLabel('Category')).toHaveValue('Weekend');
      const address = page.url().split('?')[0];
      await page.getByRole('button', { name: 'Archive' }).click();
      await expect(page.getByRole('status')).toContainText('archived');
      await page.goto(address);
      await expect(page.getByLabel('Name')).toHaveAttribute('readonly');
      await page.getByRole('button', { name: 'Restore' }).click();
      await expect(page.getByRole('status')).toContainText('restored');
      await page.getByRole('button', { name: 'Archive' }).click();
    });

    test('two who change the same are both heard', async ({ page, context }) => {
      await signIn(page, 'demo-professional');
      const name = 'Rye with caraway';
      await page.goto(`${products}/new`);
      await page.getByLabel('Name').fill(name);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.goto(`${products}?q=${encodeURIComponent(name)}`);
      await page.locator('tbody').getByRole('link').click();
      await expect(page.getByLabel('Name')).toHaveValue(name);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.getByLabel('Category').fill('Hers');
      await other.getByRole('button', { name: 'Save' }).click();
      await expect(other.getByRole('status')).toBeVisible();
      await page.getByLabel('Category').fill('Mine');
      await page.getByLabel('Notes').fill('and more');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('Category')).toHaveValue('Mine');
      await expect(page.locator('#field-category-stored')).toContainText('Hers');
      await expect(page.locator('#field-name-stored')).toHaveCount(0);
      await page.getByRole('button', { name: 'Save mine' }).click();
      await expect(page.getByRole('status')).toBeVisible();
      await expect(page.getByLabel('Category')).toHaveValue('Mine');
      await page.getByRole('button', { name: 'Archive' }).click();
    });

    test('staff read the catalogue and change nothing', async ({ page }) => {
      await signIn(page, 'demo-professional', 'staff');
      await page.goto(products);
      await expect(page.locator('tbody tr')).toHaveCount(50);
      await expect(page.getByRole('link', { name: 'New product' })).toHaveCount(0);
      await page.locator('.pager a[rel=next]').click();
      await expect(page).toHaveURL(/page=2/);
      await page.locator('tbody a').first().click();
      await expect(page.getByLabel('Name')).toHaveAttribute('readonly');
      await expect(page.locator('main form button')).toHaveCount(0);
    });
  });
}
