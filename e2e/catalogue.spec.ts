import { islandsAlive, signIn } from './support/demo.ts';
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
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      const row = page.locator('tbody tr');
      await expect(row).toHaveCount(1);
      await expect(row).toContainText('€3.20');
      await row.getByRole('link').click();
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog.locator('dd', { hasText: '€3.20' })).toBeVisible();
      const id = new URL(page.url()).searchParams.get('view')?.split(':')[1];
      await dialog.getByRole('link', { name: 'Edit' }).click();
      await page.getByLabel('Category').fill('Weekend');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.locator('.told')).toContainText('saved');
      await expect(row, 'the list as it was searched').toHaveCount(1);
      await expect(row).toContainText('Weekend');
      await row.getByRole('link').click();
      await dialog.getByRole('button', { name: 'Archive' }).click();
      await expect(page.locator('.told')).toContainText('archived');
      await page.goto(`${products}/${id}`);
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
      await page.getByRole('link', { name: 'Edit' }).click();
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
      await expect(page.locator('.told')).toBeVisible();
      const row = page.locator('tbody tr');
      await expect(row).toContainText('Mine');
      await row.getByRole('link').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
      await expect(page.locator('.told')).toContainText('archived');
    });

    test('staff read the catalogue and change nothing', async ({ page }) => {
      await signIn(page, 'demo-professional', 'staff');
      await page.goto(products);
      await expect(page.locator('tbody tr')).toHaveCount(50);
      await expect(page.getByRole('link', { name: 'New product' })).toHaveCount(0);
      await page.locator('.pager a[rel=next]').click();
      await expect(page).toHaveURL(/page=2/);
      await page.locator('tbody a').first().click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('dt', { hasText: 'Code' })).toBeVisible();
      await expect(dialog.getByText('€'), 'no prices').toHaveCount(0);
      await expect(dialog.locator('form')).toHaveCount(0);
      await expect(dialog.getByRole('link', { name: 'Edit' })).toHaveCount(0);
    });
  });
}

/** The rows of suppliers, which no other test changes. */
const suppliers = '/app/catalogue/suppliers';

test('an item is archived where it stands, and brought back', async ({ page }) => {
  await signIn(page, 'demo-professional', 'manager');
  await page.goto(suppliers);
  await page.evaluate(() => {
    (window as unknown as { kept: Element[] }).kept = [...document.querySelectorAll('.catalogue *')];
  });
  await islandsAlive(page);
  const gone = () =>
    page.evaluate(() => (window as unknown as { kept: Element[] }).kept.filter((node) => !node.isConnected).length);
  expect(await gone(), 'by hydration').toBe(0);
  let loads = 0;
  page.on('load', () => loads++);
  const rows = page.locator('tbody tr');
  const count = await rows.count();
  const row = rows.nth(1);
  const name = await row.getByRole('link').innerText();
  const figure = page.locator('.catalogue-figure');
  const before = await figure.innerText();
  const archive = row.getByRole('button', { name: `Archive: ${name}`, exact: true });
  await archive.focus();
  await page.keyboard.press('Enter');
  await expect(row.locator('.row-done')).toHaveText('Archived');
  await expect(figure).not.toHaveText(before);
  const undo = row.getByRole('button', { name: `Undo: ${name}`, exact: true });
  await expect(undo).toBeFocused();
  await expect(rows).toHaveCount(count);
  await page.keyboard.press('Enter');
  await expect(archive).toBeFocused();
  await expect(row.locator('.row-done')).not.toContainText('Archived');
  await expect(figure).toHaveText(before);
  // In the archived list the other way round.
  await archive.click();
  await expect(undo).toBeVisible();
  expect(loads).toBe(0);
  await page.goto(`${suppliers}?archived=true&q=${encodeURIComponent(name)}`);
  await islandsAlive(page);
  const archived = rows.filter({ hasText: name });
  await archived.getByRole('button', { name: `Restore: ${name}`, exact: true }).click();
  await expect(archived.locator('.row-done', { hasText: 'Restored' })).toHaveCount(1);
  await expect(figure).toHaveText(before);
});

test('an archiving that fails says so in its row, and changes nothing', async ({ page }) => {
  await signIn(page, 'demo-professional');
  await page.goto(products);
  await islandsAlive(page);
  const row = page.locator('tbody tr').first();
  const figure = page.locator('.catalogue-figure');
  const before = await figure.innerText();
  await page.route('**/fn/catalogue/archive', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
  await row.getByRole('button').click();
  await expect(row.getByRole('alert')).toContainText('That did not work. Please try again.');
  await expect(row.getByRole('alert').getByRole('link')).toHaveCount(0);
  await expect(row.getByRole('button')).toHaveText('Archive');
  await expect(page.locator('tbody [role=alert]:visible')).toHaveCount(1);
  await expect(figure).toHaveText(before);
  // The plan's refusal leads to the plans.
  const refusal = { code: 'payment_required', text: 'There is no room left on your plan' };
  await page.route('**/fn/catalogue/archive', (route) => route.fulfill({ status: 402, json: refusal }));
  await row.getByRole('button').click();
  await expect(row.getByRole('alert')).toContainText(refusal.text);
  await expect(row.getByRole('alert').getByRole('link')).toHaveAttribute('href', '/app/settings/subscription/compare');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a row’s button archives and restores by its form', async ({ page }) => {
    await signIn(page, 'demo-professional');
    await page.goto(`${products}/new`);
    const name = 'Bread by hand';
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
    const found = `q=${encodeURIComponent(name)}`;
    await page.goto(`${products}?${found}`);
    await page.locator('tbody').getByRole('button', { name: `Archive: ${name}` }).first().click();
    await expect(page).toHaveURL(/\?done=archived&of=/);
    await page.goto(`${products}?archived=true&${found}`);
    await page.locator('tbody').getByRole('button', { name: `Restore: ${name}` }).first().click();
    await expect(page).toHaveURL(/\?done=restored$/);
    await page.getByRole('button', { name: 'Archive' }).click();
  });
});

for (const width of [390, 1280]) {
  test(`the rows’ buttons are in sight at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, 'demo-professional');
    await page.goto(products);
    const box = await page.locator('tbody tr').first().getByRole('button').boundingBox();
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
