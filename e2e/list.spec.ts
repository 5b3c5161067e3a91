import { enter, islandsAlive, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const products = '/app/catalogue/products';
/** Each list: who sees it, a word that some of its rows hold, and what is a row. */
const lists = [
  { path: products, role: 'owner', row: '#list tbody tr' },
  { path: '/app/catalogue/recipes', role: 'owner', row: '#list tbody tr' },
  { path: '/app/catalogue/suppliers', role: 'owner', row: '#list tbody tr' },
  { path: '/app/settings/locations', role: 'owner', row: '#list tbody tr' },
  { path: '/app/settings/team', role: 'owner', row: '#list tbody tr' },
  { path: '/app/files', role: 'owner', row: '#list tbody tr' },
] as const;

for (const list of lists) {
  test(`${list.path} follows what is typed, without another page`, async ({ page }) => {
    await signIn(page, 'demo-professional', list.role);
    await page.goto(list.path);
    await islandsAlive(page);
    const rows = page.locator(list.row);
    const all = await rows.count();
    expect(all).toBeGreaterThan(1);
    const name = (await rows.first().locator('th :is(a, span)').first().innerText()).trim();
    await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
    const words = page.getByRole('searchbox');
    await words.pressSequentially(name);
    await expect(page).toHaveURL(new RegExp(`\\?q=`));
    await expect(rows.first().locator('th')).toContainText(name);
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await expect(words).toBeFocused();
    await expect(words).toHaveValue(name);
    await words.fill('zzz nothing like it');
    await expect(page.locator('#list .empty')).toBeVisible();
    await words.fill('');
    await expect(rows).toHaveCount(all);
    expect(await page.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
  });
}

test('what was found by typing is archived where it stands', async ({ page }) => {
  await signIn(page, 'demo-professional', 'manager');
  await page.goto('/app/catalogue/suppliers');
  await islandsAlive(page);
  const name = (await page.locator('#list tbody tr th a').nth(1).innerText()).trim();
  await page.getByRole('searchbox').fill(name);
  const row = page.locator('#list tbody tr');
  await expect(row).toHaveCount(1);
  const url = page.url();
  await row.getByRole('button', { name: 'Archive' }).click();
  await expect(row.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(page.url()).toBe(url);
  await row.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByRole('button', { name: 'Archive' })).toBeVisible();
});

test('who acts in the list before it has followed keeps it as they saw it', async ({ page }) => {
  await signIn(page, 'demo-professional', 'manager');
  await page.goto(products);
  await islandsAlive(page);
  const box = page.locator('#list tbody tr').nth(1).getByRole('checkbox');
  const searched = page.waitForRequest(/\?q=/);
  await page.route(/\?q=/, async (route) => {
    await box.check();
    await route.continue();
  });
  await page.getByRole('searchbox').fill('zzz nothing like it');
  await (await searched).response();
  await expect(box).toBeChecked();
  await expect(page.locator('.list-chosen')).toContainText('1 selected');
  await page.unroute(/\?q=/);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#list .empty')).toBeVisible();
});

test('a filter is followed as soon as it is chosen', async ({ page }) => {
  await enter(page, 'demo-starter', 'platform_operator', 'en');
  await page.goto('/app/platform/tenants');
  await islandsAlive(page);
  await page.getByLabel('Plan', { exact: true }).selectOption('starter');
  await expect(page).toHaveURL(/plan=starter/);
  await expect(page.locator('#list')).not.toContainText('Enterprise');
  await page.getByRole('columnheader', { name: 'Since' }).getByRole('link').click();
  await expect(page).toHaveURL(/plan=starter&sort=-since/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a list is searched, sorted and paged', async ({ page }) => {
      await signIn(page, 'demo-professional', 'owner');
      await page.goto(products);
      const first = page.locator('#list tbody tr').first();
      const name = await first.locator('th a').innerText();
      await page.getByRole('columnheader', { name: 'Name' }).getByRole('link').click();
      await expect(page).toHaveURL(/sort=-name/);
      await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
      await expect(first.locator('th a')).not.toHaveText(name);
      await page.locator('.pager a[rel=next]').click();
      await expect(page).toHaveURL(/sort=-name&page=2/);
      await page.getByRole('searchbox').fill(name);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(page).toHaveURL(/sort=-name/);
      await expect(first.locator('th a')).toContainText(name);
      await expect(page.locator('#list-found')).not.toBeEmpty();
    });

    test('what is chosen is archived from a searched list, which stays searched', async ({ page }) => {
      await signIn(page, 'demo-professional', 'manager');
      await page.goto(`${products}?q=a&sort=-name`);
      if (javaScriptEnabled) await islandsAlive(page);
      const rows = page.locator('#list tbody tr');
      const names = await rows.locator('th a').allInnerTexts();
      for (const row of [0, 1]) await rows.nth(row).getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Archive selected' }).click();
      await expect(page).toHaveURL(/\?q=a&sort=-name&done=archived/);
      await expect(rows.first().locator('th a')).toHaveText(names[2]);
      await page.locator('.told').getByRole('button', { name: 'Undo' }).click();
      await expect(page).toHaveURL(/\?q=a&sort=-name&done=restored/);
      await expect(rows.first().locator('th a')).toHaveText(names[0]);
    });

    test('what is chosen is archived at once, and brought back at once', async ({ page }) => {
      await signIn(page, 'demo-professional', 'manager');
      await page.goto(products);
      if (javaScriptEnabled) await islandsAlive(page);
      const archive = page.getByRole('button', { name: 'Archive selected' });
      const rows = page.locator('#list tbody tr');
      const names = await rows.locator('th a').allInnerTexts();
      if (javaScriptEnabled) {
        await expect(archive).toBeDisabled();
        await page.getByLabel('Select all on this page').check();
        await expect(page.locator('.list-chosen')).toContainText('50 selected');
        await page.getByLabel('Select all on this page').uncheck();
        await expect(archive).toBeDisabled();
      } else {
        await archive.click();
        await expect(page.locator('.notice.bad')).toContainText('Nothing was selected');
      }
      for (const row of [0, 2]) await rows.nth(row).getByRole('checkbox').check();
      await archive.click();
      const told = page.locator('.told');
      await expect(told).toContainText(`2 archived: ${names[0]}, ${names[2]}`);
      await expect(rows.first().locator('th a')).toHaveText(names[1]);
      await told.getByRole('button', { name: 'Undo' }).click();
      await expect(told).toContainText('2 restored');
      await expect(rows.first().locator('th a')).toHaveText(names[0]);
    });
  });
}
