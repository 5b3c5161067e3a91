import { expectAccessible } from './support/axe.ts';
import { enter, islandsAlive, langs, signIn } from './support/demo.ts';
import { expect, type Page, test } from './support/test.ts';

const phone = { width: 390, height: 844 };
const menu = (page: Page) => page.locator('.site-menu');

/** One row: neither the name nor the buttons stand below each other. */
async function expectOneRow(page: Page): Promise<void> {
  const header = await page.locator('.site-header').boundingBox();
  expect(header?.height).toBeLessThanOrEqual(64);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a phone, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: phone });

    test('the menu is worked with the keyboard', async ({ page }) => {
      await signIn(page);
      await expectOneRow(page);
      await page.keyboard.press('Tab');
      await expect(page.locator('.skip-link')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.locator('.brand')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(menu(page).locator('summary')).toBeFocused();
      await page.keyboard.press('Enter');
      const current = menu(page).locator('[aria-current=page]');
      await expect(current).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(current).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/app\/production$/);
      await expect(menu(page).locator('.menu-panel')).toBeHidden();
    });

    test('the menu is closed again by its button, and leads out', async ({ page }) => {
      await signIn(page);
      const summary = menu(page).locator('summary');
      await summary.press('Enter');
      await expect(menu(page).locator('.menu-panel')).toBeVisible();
      await summary.press('Enter');
      await expect(menu(page).locator('.menu-panel')).toBeHidden();
      await summary.click();
      await menu(page).locator('button[value=eu]').click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'eu');
      await menu(page).locator('summary').click();
      await menu(page).locator('form[action="/sign-out"] button').click();
      await page.goto('/app');
      await expect(page).toHaveURL(/sign-in/);
    });
  });

  test(`colours stay as they were chosen, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled, colorScheme: 'light' });
    const page = await context.newPage();
    const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await page.goto('/en/pricing');
    const light = await ground();
    await page.locator('.theme-picker button[value=dark]').click();
    await expect(page).toHaveURL(/\/en\/pricing$/);
    // The browser has the page of a moment ago, in the other colours.
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await signIn(page);
    expect(await ground()).toBe(dark);
    await page.goto('/app/catalogue/products?q=bread');
    await page.locator('.theme-picker button[value=light]').click();
    await expect(page).toHaveURL(/q=bread$/);
    expect(await ground()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe(light);
    await page.locator('.theme-picker button[value=system]').click();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    expect(await ground()).toBe(dark);
    await context.close();
  });
}

test.describe('a phone', () => {
  test.use({ viewport: phone });

  for (const lang of langs) {
    test(`${lang}: the open menu is accessible, for owner, operator and everybody`, async ({ page }) => {
      await page.goto(`/${lang}/`);
      await expectOneRow(page);
      await menu(page).locator('summary').click();
      await expectAccessible(page, lang, '.site-header');
      for (const role of ['owner', 'platform_operator'] as const) {
        await enter(page, 'demo-professional', role, lang);
        await page.goto(role === 'owner' ? '/app/settings/team' : '/app/platform/tenants');
        await expectOneRow(page);
        await menu(page).locator('summary').click();
        await expectAccessible(page, lang, '.site-header');
      }
    });
  }

  test('the menu closes on Escape and on a press beside it', async ({ page }) => {
    await signIn(page);
    const panel = menu(page).locator('.menu-panel');
    await menu(page).locator('summary').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(menu(page).locator('summary')).toBeFocused();
    await menu(page).locator('summary').click();
    await page.locator('h1').click({ force: true });
    await expect(panel).toBeHidden();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the API reference, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('is searched, and an operation is found through the contents', async ({ page }) => {
      await page.goto('/api/docs');
      const example = page.locator('#track_usage .api-example');
      await expect(example).toBeHidden();
      await page.locator('.api-contents').getByRole('link', { name: 'POST /usage-forecast/track-usage' }).click();
      await expect(example).toBeVisible();
      await page.locator('#q').fill('export zip');
      await page.locator('.api-search button').click();
      await expect(page.locator('.api-groups section details')).toHaveCount(1);
      await expect(page.locator('#download .api-example')).toContainText('/export');
      await page.locator('.api-search [role=status] a').click();
      await expect(page).toHaveURL(/\/api\/docs$/);
    });
  });
}

test('an example of the API reference is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/api/docs?open=track_usage');
  await islandsAlive(page);
  await page.locator('#track_usage [data-copy]').click();
  await expect(page.locator('#track_usage .copying [role=status] > *')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('#track_usage .api-example').innerText());
  expect(copied).toMatch(/^curl -X POST 'http:.*track-usage'/);
});
