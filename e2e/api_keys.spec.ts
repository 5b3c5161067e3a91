import { islandsAlive, signIn } from './support/demo.ts';
import { expect, type Page, test } from './support/test.ts';

const form = 'form[method=post][action="/app/settings/api-keys"]';
const failed = 'That did not work. Please try again.';

/** Shows the keys of a demo bakery. */
async function showKeys(page: Page): Promise<void> {
  await signIn(page, 'demo-enterprise');
  await page.goto('/app/settings/api-keys');
  await islandsAlive(page);
}

async function make(page: Page, name: string): Promise<void> {
  await page.locator('#key-name').fill(name);
  await page.locator('input[value="usage:read"]').check();
  await page.locator(`${form} button[type=submit]`).click();
}

const row = (page: Page, name: string) => page.locator('table.key-list tr', { hasText: name });

test('a key is made, copied and revoked without a new page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await showKeys(page);
  let loads = 0;
  page.on('load', () => loads++);
  await make(page, 'till in the shop');
  const token = page.locator('.make-key input.token');
  await expect(token).toHaveValue(/^obr_/);
  await expect(token).toBeFocused();
  await page.locator('.make-key [data-copy]').click();
  await expect(page.locator('.make-key .copying [role=status] > *')).toBeVisible();
  const first = await token.inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  await expect(row(page, 'till in the shop')).toHaveCount(1);
  await expect(page.locator('#key-name')).toHaveValue('');

  // The same form makes another key, and says so of that one.
  await make(page, 'books');
  await expect(row(page, 'books')).toHaveCount(1);
  await expect(token).not.toHaveValue(first);
  // That one is not copied yet.
  await expect(page.locator('.make-key .copying [role=status] > *')).toBeHidden();

  await row(page, 'till in the shop').getByRole('button').click();
  await expect(page.locator('#keys-said')).toHaveText('The key “till in the shop” is revoked. No program can use it any more, and that can’t be undone.');
  await expect(page.locator('#keys-said')).toBeFocused();
  await expect(row(page, 'till in the shop')).toHaveCount(0);
  await expect(row(page, 'books')).toHaveCount(1);
  expect(loads).toBe(0);
});

test('a key that is revoked or made leaves the rest of a searched list as it was', async ({ page }) => {
  await showKeys(page);
  for (const name of ['till one', 'till two', 'books']) {
    await make(page, name);
    await expect(row(page, name)).toHaveCount(1);
  }
  // The first key brings no search with it; the page does.
  await page.goto('/app/settings/api-keys');
  await islandsAlive(page);
  await page.getByRole('searchbox').fill('till');
  await expect(page.locator('#list-found')).toHaveText('2 results');
  await row(page, 'till one').getByRole('button').click();
  await expect(row(page, 'till one')).toHaveCount(0);
  await expect(row(page, 'till two')).toHaveCount(1);
  await expect(row(page, 'books')).toHaveCount(0);
  await make(page, 'oven');
  await expect(row(page, 'oven')).toHaveCount(1);
  await expect(row(page, 'till two')).toHaveCount(1);
  await expect(row(page, 'books')).toHaveCount(0);
  for (const name of ['till two', 'oven']) await row(page, name).getByRole('button').click();
  // Others are there.
  await expect(page.locator('.keys .empty')).toHaveText('Nothing matches these filters.');
});

test('what is wrong with a new key stands beside its field', async ({ page }) => {
  await showKeys(page);
  await page.locator('input[value="usage:write"]').check();
  await page.locator(`${form} button[type=submit]`).click();
  await expect(page.locator('#key-name-error')).toBeVisible();
  await expect(page.locator('input[value="usage:write"]')).toBeChecked();
  await expect(page.locator('#key-scopes-error')).toHaveCount(0);
});

test('a form that was sent before makes no second key', async ({ page }) => {
  await showKeys(page);
  const field = page.locator(`${form} [name=once]`);
  const once = await field.inputValue();
  await make(page, 'till in the shop');
  await expect(page.locator('.make-key input.token')).toBeVisible();
  await expect(field).not.toHaveValue(once);
  await field.evaluate((input, value) => ((input as HTMLInputElement).value = value), once);
  await make(page, 'till in the shop');
  await expect(page).toHaveURL(/\?again=1$/);
  await expect(row(page, 'till in the shop')).toHaveCount(1);
});

test('a function that fails says so, and leaves the list', async ({ page }) => {
  await showKeys(page);
  await make(page, 'till in the shop');
  await expect(row(page, 'till in the shop')).toHaveCount(1);
  const rows = await page.locator('table.key-list tr').count();
  await page.route('**/fn/api_keys/*', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
  await row(page, 'till in the shop').getByRole('button').click();
  await expect(page.locator('.keys [role=alert]')).toHaveText(failed);
  await make(page, 'books');
  await expect(page.locator('.make-key [role=alert]')).toHaveText(failed);
  await expect(page.locator('#key-name')).toHaveValue('books');
  await expect(page.locator('table.key-list tr')).toHaveCount(rows);
});

test('a key that a plain form has made is copied, too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await showKeys(page);
  await page.locator(`${form} button[type=submit]`).click();
  await expect(page.locator('#key-name-error')).toBeVisible();
  await make(page, 'till in the shop');
  const notice = page.locator('.notice', { has: page.locator('leptos-island[data-component^=CopyButton]') });
  await islandsAlive(page);
  await notice.locator('[data-copy]').click();
  await expect(notice.locator('.copying [role=status]')).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^obr_/);
});
