import { readFile } from 'node:fs/promises';
import { enter, langs } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

const products = '/app/catalogue/products';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });

async function choose(page: Page, file: ReturnType<typeof csv>): Promise<void> {
  await page.goto(products);
  await page.locator(`a[href="${products}/import"]`).first().click();
  await page.locator('#file').setInputFiles(file);
  await page.locator('form[enctype] button[type=submit]').click();
}

const counts = (page: Page) => page.locator('.import-counts dd').allTextContents();

for (const lang of langs) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('a list is looked at, imported without its bad line, exported, and imported again unchanged', async ({ page }) => {
        await enter(page, 'demo-enterprise', 'owner', lang);
        const name = `Piñón ${lang} ${javaScriptEnabled}`;
        await choose(page, csv('lista.csv', `Nombre;Precio;Color\r\n${name};2,40 €;rojo\r\nTorta ${name};barato;\r\n`.replace('€', '\x80')));
        await expect(page.locator('h1')).toContainText('lista.csv');
        expect(await counts(page)).toEqual(['1', '0', '0', '1']);
        const bad = page.locator('[aria-labelledby=import-bad] tbody tr');
        await expect(bad).toHaveCount(1);
        await expect(bad).toContainText('barato');
        await expect(page.locator('[aria-labelledby=import-lines] tbody tr')).toContainText(name);
        await page.locator('.import-confirm button').click();
        await expect(page).toHaveURL(/done=imported/);
        await expect(page.locator('.notice.told')).toBeVisible();
        await expect(page.locator('table.list tbody tr').filter({ hasText: name })).toHaveCount(1);
        await expect(page.locator('main')).not.toContainText('Torta');

        await page.goto(`${products}?q=${encodeURIComponent(name)}`);
        const waiting = page.waitForEvent('download');
        await page.locator('.list-export a').click();
        const file = await waiting;
        expect(file.suggestedFilename()).toBe('products.csv');
        const bytes = await readFile(await file.path());
        expect(bytes.toString('utf8')).toContain(name);
        await choose(page, { name: 'products.csv', mimeType: 'text/csv', buffer: bytes });
        expect(await counts(page)).toEqual(['0', '0', '1', '0']);
        await expect(page.locator('.import-confirm button')).toHaveCount(0);
      });
    });
  }
}

test('more than the plan has room for is refused whole, and leads back to what was shown', async ({ page }) => {
  await enter(page, 'demo-starter', 'owner', 'en');
  const lines = Array.from({ length: 51 }, (_, place) => `Bun ${place}\n`);
  await choose(page, csv('buns.csv', `name\n${lines.join('')}`));
  await expect(page.locator('.notice.quiet')).toBeVisible();
  await page.locator('.import-confirm button').click();
  await expect(page.locator('#upgrade-dialog')).toBeVisible();
  expect(await counts(page)).toEqual(['51', '0', '0', '0']);
  await page.goto(`${products}?q=bun`);
  await expect(page.locator('main')).not.toContainText('Bun 1');
});

test('staff take the list along without prices', async ({ page }) => {
  await enter(page, 'demo-starter', 'staff', 'en');
  await page.goto(products);
  await expect(page.locator(`a[href="${products}/import"]`)).toHaveCount(0);
  const file = await page.request.get(`${products}/export.csv`);
  expect(file.headers()['content-type']).toContain('text/csv');
  const [headings] = (await file.text()).split('\r\n');
  expect(headings).toContain('Name,');
  expect(headings).not.toContain('Price');
});
