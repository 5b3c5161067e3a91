import { islandsAlive } from './demo.ts';
import { press, type Look } from './pages.ts';
import { expect } from './test.ts';

const orders = '/app/procurement/orders';
const professional: Look['who'] = ['demo-professional', 'owner'];
const starter: Look['who'] = ['demo-starter', 'owner'];
const staff: Look['who'] = ['demo-starter', 'staff'];

/** A file with a new order, and lines that can't be imported, as a Spanish spreadsheet saves it. */
const importFile: Look['act'] = async (page) => {
  const text =
    'Proveedor;Ingrediente;Cantidad;Fecha;Precio;Color\n' +
    'Harinas Ebro;Harina de trigo;100 kg;01/12/2026;18,75;\nHarinas Ebro;Nada de esto;mucho;31/02/2026;;rojo\n';
  await page.locator('#file').setInputFiles({ name: 'pedidos.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('form[enctype] button[type=submit]').click();
  await expect(page.locator('.import-counts')).toBeVisible();
};

/** Pages of purchase orders; nothing is changed there. */
export const ofOrders: Look[] = [
  { name: 'purchase orders', who: professional, path: orders },
  { name: 'no purchase orders', who: professional, path: `${orders}?state=cancelled` },
  { name: 'purchase orders, as staff read them', who: staff, path: orders },
  { name: 'an order that waits for approval', who: professional, path: `${orders}?view=order:order-7` },
  {
    name: 'an order to be rejected',
    who: professional,
    path: `${orders}?view=order:order-7`,
    act: press('.order-reason summary', '.order-reason textarea'),
  },
  { name: 'an order that was closed short', who: professional, path: `${orders}?view=order:order-3` },
  { name: 'an order on its page', who: professional, path: `${orders}/order-4` },
  { name: 'an order, as staff read it', who: staff, path: `${orders}?view=order:order-4` },
  { name: 'an order to be changed', who: starter, path: `${orders}?view=order:order-6&edit=1` },
  { name: 'a new order', who: professional, path: `${orders}?view=order:new` },
  {
    name: 'a new order with mistakes',
    who: professional,
    path: `${orders}/new`,
    act: async (page, lang) => {
      await page.locator('[name=line_name]').first().fill('nothing like this');
      await press('.order-form button.primary', '.order-line .field-error')(page, lang);
    },
  },
  { name: 'a delivery', who: professional, path: `${orders}?view=order:order-4&edit=receive` },
  {
    name: 'a delivery with a mistake',
    who: professional,
    path: `${orders}/order-4?edit=receive`,
    act: async (page, lang) => {
      await page.locator('[name=lot_quantity]').first().fill('9000 kg');
      await press('.order-form button.primary', '.order-lot .field-error')(page, lang);
    },
  },
  { name: 'an order to print', who: professional, path: `${orders}/order-7/print` },
  { name: 'an import of purchase orders', who: professional, path: `${orders}/import` },
  { name: 'what an import of purchase orders would change', who: professional, path: `${orders}/import`, act: importFile },
  { name: 'the shopping list', who: professional, path: '/app/procurement/shopping-list' },
  { name: 'the settings of purchase orders', who: professional, path: '/app/procurement/settings' },
  {
    name: 'the settings of purchase orders with a mistake',
    who: professional,
    path: '/app/procurement/settings',
    act: async (page, lang) => {
      await page.locator('[name=tier_up_to]').first().fill('asko');
      await press('.procurement-settings button.primary', '.approval-tier .field-error')(page, lang);
    },
  },
  { name: 'the settings of purchase orders on Starter', who: starter, path: '/app/procurement/settings' },
  { name: 'orders that wait, on the first page', who: professional, path: '/app', act: islandsAlive },
];
