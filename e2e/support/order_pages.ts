import { islandsAlive } from './demo.ts';
import { press, type Look } from './pages.ts';

const orders = '/app/procurement/orders';
const professional: Look['who'] = ['demo-professional', 'owner'];
const starter: Look['who'] = ['demo-starter', 'owner'];
const staff: Look['who'] = ['demo-starter', 'staff'];

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
