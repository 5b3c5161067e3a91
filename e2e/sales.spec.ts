import { enter, langs, type Role, type Tenant } from './support/demo.ts';
import { daysAgo, daysAgoInSpanish } from './support/sales_pages.ts';
import { expect, test, type Page } from './support/test.ts';

const sales = '/app/sales';
const till = `${sales}/day`;

const field = (page: Page, name: string, place: number) => page.locator(`.sales-lines [name=sale_${name}]`).nth(place);
const save = (page: Page) => page.locator('.form-actions button[value=save]');
const told = (page: Page) => page.locator('.told');
const counts = (page: Page) => page.locator('.import-counts dd').allTextContents();

/** What is sold of the products of the demo, by their codes. */
async function sold(page: Page, day: string): Promise<Record<string, string>> {
  const file = await (await page.request.get(`${sales}/export.csv`)).text();
  const [headings, ...lines] = file.replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(/[;,]/));
  const lang = ['Date', 'Product code', 'Sold'].map((name) => headings.indexOf(name));
  const [date, code, count] = lang[0] < 0 ? ['Fecha', 'Código del producto', 'Vendido'].map((name) => headings.indexOf(name)) : lang;
  return Object.fromEntries(lines.filter((line) => line[date] === day).map((line) => [line[code], line[count]]));
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.goto(`${sales}/import`);
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('form[enctype] button[type=submit]').click();
  await expect(page.locator('.import-counts')).toBeVisible();
}

const confirm = (page: Page) => page.locator('.import-confirm form button');

/** Nothing sticks out at the side of a phone. */
async function expectNarrow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(390);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('today’s sales are entered by hand: told, shown again, changed and taken away', async ({ page }) => {
      await enter(page, 'demo-starter', 'staff', 'en');
      await page.goto(sales);
      await page.getByRole('link', { name: 'Enter today’s sales' }).click();
      await field(page, 'sold', 0).fill('42');
      await field(page, 'made', 0).fill('50');
      await field(page, 'unsold', 0).fill('8');
      await field(page, 'sold', 1).fill('1.5');
      await field(page, 'sold', 2).fill('0');
      await page.locator('[name=sale_out]').nth(1).check();
      await save(page).click();
      await expect(told(page)).toHaveText(/Sales saved\./);
      await expect(field(page, 'sold', 0)).toHaveValue('42');
      await expect(field(page, 'made', 0)).toHaveValue('50');
      await expect(field(page, 'unsold', 0)).toHaveValue('8');
      await expect(field(page, 'sold', 1)).toHaveValue('1.5');
      await expect(page.locator('[name=sale_out]').nth(1)).toBeChecked();
      await expect(field(page, 'sold', 2)).toHaveValue('0');
      // What was left empty stays unknown, and is no 0.
      await expect(field(page, 'sold', 3)).toHaveValue('');
      await page.locator('.breadcrumb a').click();
      const today = page.locator('.sales-week tbody tr').filter({ has: page.locator('td', { hasText: /^43\.5$/ }) });
      await expect(today.locator('td')).toHaveText(['43.5', '50', '8', '1']);
      await today.getByRole('link').click();
      await field(page, 'sold', 0).fill('43');
      for (const name of ['sold', 'made', 'unsold']) await field(page, name, 1).fill('');
      await page.locator('[name=sale_out]').nth(1).uncheck();
      await save(page).click();
      await expect(told(page)).toBeVisible();
      await expect(field(page, 'sold', 0)).toHaveValue('43');
      await page.locator('.sales-other button[value=clear]').click();
      await expect(told(page)).toContainText('taken away');
      await expect(field(page, 'sold', 0)).toHaveValue('');
      await page.locator('.breadcrumb a').click();
      await expect(page.locator('.sales-week tbody')).not.toContainText('43');
    });

    test('Enter saves a day, too', async ({ page }) => {
      await enter(page, 'demo-first-days', 'staff', 'en');
      await page.goto(till);
      await field(page, 'sold', 0).fill('12');
      await field(page, 'sold', 0).press('Enter');
      await expect(told(page)).toHaveText(/Sales saved\./);
      await expect(field(page, 'sold', 0)).toHaveValue('12');
    });

    test('a wrong number is answered beside its field, and all else that was typed stays', async ({ page }) => {
      await enter(page, 'demo-starter', 'staff', 'en');
      await page.goto(till);
      const typed = [
        ['sold', 0, '42'],
        ['made', 0, 'fifty'],
        ['unsold', 0, '8'],
        ['sold', 1, '-1'],
        ['made', 2, '9'],
        ['sold', 3, '7'],
      ] as const;
      for (const [name, place, text] of typed) await field(page, name, place).fill(text);
      await page.locator('[name=sale_out]').nth(3).check();
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await save(page).click();
      expect((await answered).status()).toBe(422);
      for (const [name, place, text] of typed) await expect(field(page, name, place)).toHaveValue(text);
      await expect(page.locator('[name=sale_out]').nth(3)).toBeChecked();
      const wrong = page.locator('[aria-invalid=true]');
      await expect(wrong).toHaveCount(3);
      await expect(wrong.first()).toBeFocused();
      for (const [name, place, words] of [
        ['made', 0, 'not a number'],
        ['sold', 1, ''],
        ['sold', 2, 'how much was sold'],
      ] as const) {
        const said = await field(page, name, place).getAttribute('aria-describedby');
        const error = page.locator(`[id="${said}"]`);
        await expect(error).toContainText(words);
        // In the line that it is about.
        await expect(page.locator('.sales-lines tbody tr').nth(place).locator(`[id="${said}"]`)).toBeVisible();
      }
      await field(page, 'made', 0).fill('50');
      await field(page, 'sold', 1).fill('1');
      await field(page, 'made', 2).fill('');
      await save(page).click();
      await expect(told(page)).toHaveText(/Sales saved\./);
      await expect(page.locator('[aria-invalid=true]')).toHaveCount(0);
    });

    test('a closed day has no sales, and one with sales can’t be closed', async ({ page }) => {
      await enter(page, 'demo-starter', 'staff', 'en');
      await page.goto(till);
      await page.locator('.sales-other button[value=close]').click();
      await expect(told(page)).toContainText('marked as closed');
      await expect(page.locator('.sales-lines')).toHaveCount(0);
      await page.locator('.breadcrumb a').click();
      const closed = page.locator('.sales-week tr', { has: page.locator(`a[href*="${await today(page)}"]`) });
      await expect(closed.locator('.sales-closed')).toHaveText(/Closed/);
      await closed.getByRole('link').click();
      await page.getByRole('button', { name: 'The shop was open' }).click();
      await expect(told(page)).toContainText('open on this day');
      await field(page, 'sold', 0).fill('1');
      await save(page).click();
      await expect(told(page)).toHaveText(/Sales saved\./);
      // While there are sales, the page offers to take them away, and no closing.
      await expect(page.locator('button[value=close]')).toHaveCount(0);
      await expect(page.locator('button[value=clear]')).toBeVisible();
    });

    test('a product is found among many, and what was typed stays', async ({ page }) => {
      await enter(page, 'demo-professional', 'staff', 'en');
      await page.goto(till);
      await expect(page.locator('.sales-lines tbody tr')).toHaveCount(30);
      await field(page, 'sold', 0).fill('11');
      const first = await page.locator('.sales-lines tbody th').first().innerText();
      await page.locator('#find').fill('maiz');
      await page.locator('.sales-find button').click();
      const rows = page.locator('.sales-lines tbody tr');
      await expect(rows.filter({ hasText: first })).toHaveCount(1);
      await expect(rows.filter({ hasText: first }).locator('[name=sale_sold]')).toHaveValue('11');
      const found = rows.filter({ hasText: /maíz/i }).first();
      await found.locator('[name=sale_sold]').fill('5');
      await save(page).click();
      await expect(told(page)).toHaveText(/Sales saved\./);
      await expect(rows.filter({ hasText: /maíz/i }).locator('[name=sale_sold]').first()).toHaveValue('5');
    });

    test('a till’s file is looked at, replaces or adds, and never doubles', async ({ page }) => {
      await enter(page, 'demo-first-days', 'manager', 'en');
      const [first, second] = [daysAgo(4), daysAgo(3)];
      const lines = [`P-001,WRAP PINK FAIRY CAKES,${first},25`, `P-002,WICKER STAR,${first},13`, `P-001,WRAP PINK FAIRY CAKES,${second},200`];
      const file = `product,name,date,units\n${lines.join('\n')}\n`;
      await choose(page, 'product_sales_daily.csv', `${file}16156S,SET OF 3 FAIRY CAKES,${first},6\n`);
      expect(await counts(page)).toEqual(['3', '0', '0', '1']);
      await expect(page.locator('.import-remarks')).toContainText('“16156S” (1)');
      await expect(page.locator('[aria-labelledby=import-bad] tbody tr')).toHaveCount(1);
      await expect(page.locator('[aria-labelledby=import-lines] tbody tr')).toHaveCount(3);
      expect(await sold(page, first), 'nothing is imported before it is confirmed').toEqual({});
      await confirm(page).click();
      await expect(told(page)).toContainText('3 new, 0 changed');
      expect(await sold(page, first)).toEqual({ 'P-001': '25', 'P-002': '13' });
      expect(await sold(page, second)).toEqual({ 'P-001': '200' });

      // The same days again: nothing is left to do, whatever way is chosen.
      await choose(page, 'again.csv', `${file}16156S,SET OF 3 FAIRY CAKES,${first},6\n`);
      expect(await counts(page)).toEqual(['0', '0', '3', '1']);
      await expect(confirm(page)).toHaveCount(0);
      await page.locator('.import-ways').getByRole('link', { name: 'Add to the sales that are there' }).click();
      await expect(page.locator('.import-ways [aria-current=true]')).toHaveText('Add to the sales that are there');
      expect(await counts(page)).toEqual(['0', '0', '3', '1']);
      await expect(page.locator('.import-remarks')).toContainText('3 entries were added from this file before');
      await expect(confirm(page)).toHaveCount(0);

      // Another till of the same day is added; a corrected file replaces.
      const other = `product,name,date,units\nP-001,WRAP PINK FAIRY CAKES,${first},5\n`;
      await choose(page, 'second-till.csv', other);
      await page.locator('.import-ways a[href*="add-"]').click();
      expect(await counts(page)).toEqual(['0', '1', '0', '0']);
      await confirm(page).click();
      await expect(told(page)).toContainText('0 new, 1 changed');
      expect((await sold(page, first))['P-001']).toBe('30');
      await choose(page, 'second-till.csv', other);
      await page.locator('.import-ways a[href*="add-"]').click();
      await expect(confirm(page)).toHaveCount(0);
      expect((await sold(page, first))['P-001']).toBe('30');
      await choose(page, 'corrected.csv', `product,name,date,units\nP-001,WRAP PINK FAIRY CAKES,${first},28\n`);
      expect(await counts(page)).toEqual(['0', '1', '0', '0']);
      await expect(page.locator('.import-first del')).toHaveText('30');
      await confirm(page).click();
      await expect(told(page)).toContainText('0 new, 1 changed');
      expect(await sold(page, first)).toEqual({ 'P-001': '28', 'P-002': '13' });
    });

    test('a baker’s own file is read with Spanish headings and decimal commas', async ({ page }) => {
      await enter(page, 'demo-first-days', 'owner', 'es');
      await page.goto(till);
      const name = (await page.locator('.sales-lines tbody th').first().innerText()).trim();
      const day = daysAgoInSpanish(2);
      await choose(page, 'ventas.csv', `Día;Artículo;Unidades;Horneado;Merma;Cajero\r\n${day};${name.toUpperCase()};12,5;1.020;7,25;Ana\r\n`);
      expect(await counts(page)).toEqual(['1', '0', '0', '0']);
      await expect(page.locator('.import-remarks')).toContainText('Cajero');
      await expect(page.locator('[aria-labelledby=import-lines] tbody tr')).toContainText('12,5');
      await confirm(page).click();
      await expect(told(page)).toBeVisible();
      await page.goto(`${till}?date=${daysAgo(2)}`);
      await expect(field(page, 'sold', 0)).toHaveValue('12,5');
      await expect(field(page, 'made', 0)).toHaveValue('1020');
      await expect(field(page, 'unsold', 0)).toHaveValue('7,25');
    });

    test('a file without what is needed is refused with what it says', async ({ page }) => {
      await enter(page, 'demo-first-days', 'owner', 'en');
      await page.goto(`${sales}/import`);
      await page.locator('#file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Colour,Shape\nred,round\n') });
      await page.locator('form[enctype] button[type=submit]').click();
      await expect(page.locator('#file-error')).toContainText('Colour');
      await expect(page.locator('#file')).toHaveAttribute('aria-invalid', 'true');
    });
  });
}

/** Today by the bakery’s clock, as the page of a day says it. */
async function today(page: Page): Promise<string> {
  const html = await (await page.request.get(till)).text();
  return /name="date" value="([^"]+)"/.exec(html)?.[1] ?? '-';
}

const roles: [Tenant, Role][] = [
  ['demo-starter', 'owner'],
  ['demo-enterprise', 'manager'],
  ['demo-professional', 'staff'],
  ['demo-first-days', 'owner'],
];

for (const lang of langs) {
  for (const [tenant, role] of roles) {
    test(`${lang}: on a phone nothing of sales sticks out for ${role} of ${tenant}`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await enter(page, tenant, role, lang);
      const paths = [sales, till, `${till}?date=${daysAgo(8)}`, ...(role === 'staff' ? [] : [`${sales}/import`])];
      for (const path of paths) {
        await page.goto(path);
        await expect(page.locator('main h1')).toBeVisible();
        await expectNarrow(page);
      }
      await page.goto(till);
      const all = page.locator('.sales-lines tbody tr').first().locator('input:not([type=hidden])');
      // All of a line is there, and comes into sight.
      await expect(all).toHaveCount(4);
      for (const one of await all.all()) {
        await one.focus();
        await expect(one).toBeInViewport();
      }
      await page.locator('[name=sale_sold]').first().fill('x');
      await save(page).click();
      await expect(page.locator('.field-error')).toBeInViewport();
      await expectNarrow(page);
    });
  }
}

test('staff enter sales and import none', async ({ page }) => {
  await enter(page, 'demo-professional', 'staff', 'en');
  await page.goto(sales);
  await expect(page.getByRole('link', { name: 'Enter today’s sales' })).toBeVisible();
  await expect(page.locator(`a[href="${sales}/import"]`)).toHaveCount(0);
  await expect(page.locator('.sales')).not.toContainText('€');
  expect((await page.request.get(`${sales}/import`)).status()).toBe(403);
  const file = await page.request.get(`${sales}/export.csv`);
  expect(file.headers()['content-type']).toContain('text/csv');
  expect(await file.text()).not.toMatch(/price|cost/i);
});
