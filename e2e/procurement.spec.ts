import type { BrowserContext } from '@playwright/test';
import { islandsAlive, signIn, type Role } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

const orders = '/app/procurement/orders';

/** Fills in the form of a new order: sacks of flour, and walnuts by the kilogram. */
async function typeOrder(page: Page, sacks: string) {
  await page.locator('#supplier_id').selectOption({ index: 1 });
  await page.getByLabel('Ingredient, line 1').fill('Strong white flour');
  await page.getByLabel('Quantity, line 1').fill(sacks);
  await page.getByLabel('Ingredient, line 2').fill('Walnuts');
  await page.getByLabel('Quantity, line 2').fill('12.5 kg');
}

/** Writes an order in the dialog; answers its number. */
async function newOrder(page: Page, sacks = '60'): Promise<string> {
  await page.goto(orders);
  await islandsAlive(page);
  await page.getByRole('link', { name: 'New purchase order' }).click();
  await typeOrder(page, sacks);
  await page.getByRole('button', { name: 'Save' }).click();
  const told = page.locator('.told');
  await expect(told).toContainText('is a draft');
  return /\d+/.exec(await told.innerText())![0];
}

/** The order's dialog, from its list. */
async function open(page: Page, number: string) {
  await page.goto(orders);
  await islandsAlive(page);
  await page.getByRole('link', { name: `Order ${number} –` }).click();
  const dialog = page.getByRole('dialog', { name: `Order ${number} –` });
  await expect(dialog.locator('.order-history')).toBeVisible();
  return dialog;
}

/** Somebody else at the bakery, in a browser of their own. */
async function another(context: BrowserContext, role: Role) {
  const other = await context.browser()!.newContext({ baseURL: new URL((await context.pages())[0].url()).origin });
  const page = await other.newPage();
  await signIn(page, 'demo-enterprise', role);
  return page;
}

test('two people approve one order: the second is told, and nothing is overwritten', async ({ page, context }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  const number = await newOrder(page);
  let dialog = await open(page, number);
  await expect(dialog).toContainText('60 × sack (25\u00a0kg) = 1,500\u00a0kg');
  await dialog.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.locator('.told')).toContainText('is asked for');
  dialog = await open(page, number);
  await expect(dialog.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  const owner = await another(context, 'owner');
  const theirs = await open(owner, number);
  await expect(theirs.getByRole('button', { name: 'Approve' })).toBeVisible();
  // Meanwhile the manager changes it: what the owner saw is not what they would approve.
  await dialog.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Quantity, line 1').fill('1,400 kg');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.told')).toContainText('saved');
  await theirs.getByRole('button', { name: 'Approve' }).click();
  await expect(owner.getByRole('alert')).toContainText('Somebody has changed this order meanwhile');
  await expect(owner.getByText('Draft').first()).toBeVisible();

  dialog = await open(page, number);
  await dialog.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.locator('.told')).toContainText('is asked for');
  const again = await open(owner, number);
  await again.locator('summary', { hasText: 'Reject' }).click();
  await again.getByRole('button', { name: 'Reject' }).click();
  await expect(again.locator('textarea').first()).toBeFocused();
  await expect(owner.locator('.told'), 'without a reason nothing is rejected').toHaveCount(0);
  await again.getByLabel('Why?').first().fill('Too much flour for one week');
  await again.getByRole('button', { name: 'Reject' }).click();
  await expect(owner.locator('.told')).toContainText('is rejected');
  dialog = await open(page, number);
  await expect(dialog).toContainText('Too much flour for one week');
  await owner.context().close();
});

test('two people enter one delivery: it is booked once, and the second loses nothing', async ({ page, context }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  const number = await newOrder(page, '4');
  const owner = await another(context, 'owner');
  let dialog = await open(page, number);
  await dialog.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.locator('.told')).toBeVisible();
  const theirs = await open(owner, number);
  await theirs.getByRole('button', { name: 'Approve' }).click();
  await expect(owner.locator('.told')).toContainText('is approved');
  dialog = await open(page, number);
  await dialog.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(page.locator('.told')).toContainText('sent');

  const staff = await another(context, 'staff');
  const atStaff = await open(staff, number);
  await expect(atStaff, 'staff see no prices').not.toContainText('€');
  await atStaff.getByRole('link', { name: 'Enter a delivery' }).click();
  await staff.getByLabel('Quantity of Strong white flour').fill('60 kg');
  await staff.getByLabel('Lot of Strong white flour').fill('F-1');
  await staff.getByLabel('Best-before date of Strong white flour').fill('2027-06-01');
  await staff.getByLabel('Quantity of Walnuts').fill('');

  dialog = await open(page, number);
  await dialog.getByRole('link', { name: 'Enter a delivery' }).click();
  await page.getByLabel('Quantity of Strong white flour').fill('100.002 kg');
  await page.getByRole('button', { name: 'Save the delivery' }).click();
  await expect(page.locator('.order-lot .field-error')).toContainText('more than your tolerance allows');
  await expect(page.getByLabel('Quantity of Strong white flour')).toHaveValue('100.002 kg');

  await staff.getByRole('button', { name: 'Save the delivery' }).click();
  await expect(staff.locator('.told')).toContainText('is saved');
  await page.getByLabel('Quantity of Strong white flour').fill('40 kg');
  await page.getByLabel('Lot of Strong white flour').fill('F-2');
  await page.getByRole('button', { name: 'Save the delivery' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody has entered a delivery');
  await expect(page.getByLabel('Quantity of Strong white flour')).toHaveValue('40 kg');
  await page.getByRole('button', { name: 'Save the delivery' }).click();
  await expect(page.locator('.told')).toContainText('is saved');
  dialog = await open(page, number);
  await expect(dialog.locator('tr', { hasText: 'Strong white flour' }).locator('td').nth(1)).toHaveText('100\u00a0kg');
  await expect(dialog.locator('.order-deliveries')).toContainText('F-1');
  await expect(dialog.locator('.order-deliveries')).toContainText('F-2');
  await expect(dialog.locator('.order-history')).toContainText('All has come that will');
  await staff.context().close();
  await owner.context().close();
});

test('by keyboard alone an order is written, and the focus comes back', async ({ page }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  await page.goto(orders);
  await islandsAlive(page);
  await page.getByRole('link', { name: 'New purchase order' }).focus();
  await page.keyboard.press('Enter');
  const supplier = page.locator('#supplier_id');
  await expect(supplier).toBeVisible();
  await supplier.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('Ingredient, line 1').focus();
  await page.keyboard.type('Rye flour');
  await page.keyboard.press('Tab');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(page.locator('.order-line .field-error')).toContainText('number');
  await expect(page.getByLabel('Quantity, line 1')).toBeFocused();
  await expect(page.getByLabel('Quantity, line 1')).toHaveValue('many');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.told')).toContainText('is a draft');
});

for (const how of ['without JavaScript', 'with the client blocked'] as const) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: how !== 'without JavaScript' });

    test(`an order goes its whole way ${how}`, async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await signIn(page, 'demo-starter', 'owner');
      await page.goto(`${orders}?view=order:new`);
      await page.locator('#supplier_id').selectOption({ index: 1 });
      await page.getByLabel('Ingredient, line 1').fill('Indar-irina');
      await page.getByLabel('Quantity, line 1').fill('2');
      await page.getByRole('button', { name: 'Save' }).click();
      const told = page.locator('.told');
      await expect(told).toContainText('is a draft');
      const number = /\d+/.exec(await told.innerText())![0];
      const show = async () => {
        await page.goto(orders);
        await page.getByRole('link', { name: `Order ${number} –` }).click();
      };
      await show();
      await expect(page.getByRole('button', { name: 'Ask for approval' })).toBeVisible();
      await page.getByRole('button', { name: 'Ask for approval' }).click();
      await expect(page.locator('main'), 'Starter has no approval').toContainText('Professional');
      await show();
      await page.getByRole('button', { name: 'Mark as sent' }).click();
      await expect(told).toContainText('sent');
      await show();
      await page.getByRole('link', { name: 'Enter a delivery' }).click();
      await page.getByRole('button', { name: 'Save the delivery' }).click();
      await expect(told).toContainText('is saved');
    });
  });
}

test('what waits is on the first page, and opens in the same dialog', async ({ page }) => {
  await signIn(page, 'demo-professional', 'owner');
  await page.goto('/app');
  await islandsAlive(page);
  const waiting = page.locator('section', { hasText: 'Waiting for your approval' });
  await waiting.getByRole('link').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Approve' })).toBeVisible();
  await expect(page).toHaveURL(/\/app\?view=order/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the settings say who approves, and what can’t be so beside its row', async ({ page }) => {
  await signIn(page, 'demo-professional', 'owner');
  await page.goto('/app/procurement/settings');
  await page.getByLabel('Up to, without VAT').first().fill('much');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#tier-1-error')).toContainText('not an amount');
  await expect(page.getByLabel('Up to, without VAT').first()).toHaveValue('much');
  await page.getByLabel('Up to, without VAT').first().fill('300');
  await page.getByLabel('May be delivered beyond the order').fill('2.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('saved');
  await expect(page.getByLabel('May be delivered beyond the order')).toHaveValue('2.5');
});
