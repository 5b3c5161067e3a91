import { press, type Look } from './pages.ts';
import { expect } from './test.ts';

const sales = '/app/sales';
const till = `${sales}/day`;
const owner: Look['who'] = ['demo-starter', 'owner'];
const manager: Look['who'] = ['demo-enterprise', 'manager'];
const staff: Look['who'] = ['demo-professional', 'staff'];
const firstDays: Look['who'] = ['demo-first-days', 'owner'];

/** The day that many days ago, as files and addresses say it. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** The same as Spanish tills write it. */
export function daysAgoInSpanish(days: number): string {
  return daysAgo(days).split('-').reverse().join('/');
}

/** A Sunday on which the demo's shops were closed. */
const sunday = daysAgo(7 + new Date().getUTCDay());

/** A file with good lines, one of an unknown product and one that is no number, as a Spanish till saves it. */
const importFile: Look['act'] = async (page) => {
  const text =
    `Fecha;Código;Unidades vendidas;Hecho;Cajero\n${daysAgoInSpanish(2)};P-001;12,5;20;Ana\n` +
    `${daysAgoInSpanish(2)};P-002;muchas;;Ana\n${daysAgoInSpanish(2)};Z-999;3;;Ana\n`;
  await page.locator('#file').setInputFiles({ name: 'ventas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('form[enctype] button[type=submit]').click();
  await expect(page.locator('.import-counts')).toBeVisible();
};

/** Pages of sales; nothing is changed there. */
export const ofSales: Look[] = [
  { name: 'sales', who: owner, path: sales },
  { name: 'sales of several shops', who: manager, path: sales },
  { name: 'sales, as staff see them', who: staff, path: sales },
  { name: 'sales, before any', who: firstDays, path: sales },
  { name: 'a day’s sales', who: manager, path: till },
  { name: 'a day’s sales, as staff see them', who: staff, path: `${till}?date=${daysAgo(8)}` },
  { name: 'the first day’s sales', who: firstDays, path: till },
  { name: 'a day on which the shop was closed', who: owner, path: `${till}?date=${sunday}` },
  {
    name: 'a day’s sales with mistakes',
    who: staff,
    path: till,
    act: async (page, lang) => {
      await page.locator('[name=sale_sold]').first().fill('asko');
      await page.locator('[name=sale_unsold]').nth(1).fill('3');
      await press('.form-actions button[value=save]', '.sales-lines .field-error')(page, lang);
    },
  },
  {
    name: 'a product that is searched for among a day’s sales',
    who: manager,
    path: till,
    act: async (page, lang) => {
      await page.locator('#find').fill('nothing like this');
      await press('.sales-find button', '#find-help')(page, lang);
    },
  },
  { name: 'an import of sales', who: owner, path: `${sales}/import` },
  { name: 'an import of sales without a file', who: manager, path: `${sales}/import`, act: press('main form [type=submit]', '#file-error') },
];

/** A file is kept there until it is imported. */
export const changesSales: Look[] = [
  { name: 'what an import of sales would change', who: firstDays, path: `${sales}/import`, act: importFile },
  {
    name: 'what adding sales from a file would change',
    who: firstDays,
    path: `${sales}/import`,
    act: async (page, lang) => {
      await importFile!(page, lang);
      await press('.import-ways a:not([aria-current])', '.import-ways a[href*=add-][aria-current]')(page, lang);
    },
  },
  {
    name: 'sales just entered',
    who: firstDays,
    path: till,
    act: async (page, lang) => {
      await page.locator('[name=sale_sold]').first().fill('12');
      await press('.form-actions button[value=save]', '.told')(page, lang);
    },
  },
  { name: 'a shop just closed for a day', who: firstDays, path: till, act: press('.sales-other button[value=close]', '.told') },
];
