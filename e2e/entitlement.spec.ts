import { islandsAlive, langs, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const limits = '/app/settings/limits';
const reached = {
  en: 'Today’s limit is reached',
  es: 'Has llegado al límite de hoy',
  eu: 'Gaurko muga jo duzu',
} as const;

for (const lang of langs) {
  test(`${lang}: what comes of a cap is said while it is typed, and the server says the same`, async ({ page }) => {
    await signIn(page, 'demo-professional', 'owner', lang);
    await page.goto(limits);
    await islandsAlive(page);
    let loads = 0;
    page.on('load', () => loads++);
    const field = page.locator('#cap-api_calls');
    const effect = page.locator('#cap-api_calls-effect');
    const before = await effect.textContent();
    // Above what is used, so that there is a date.
    await field.fill(lang === 'en' ? '9,000' : '9.000');
    await expect(effect).toHaveText(/\d/);
    const typed = await effect.textContent();
    expect(typed).not.toBe(before);
    await page.locator('.caps button').click();
    await expect(page.locator('.caps .done')).toBeVisible();
    expect(loads).toBe(0);

    await page.reload();
    await expect(field).toHaveValue(/^9[,.]?000$/);
    await expect(effect).toHaveText(typed ?? '-');

    await islandsAlive(page);
    await field.fill('1');
    await expect(effect).toContainText(reached[lang]);
    await field.fill('');
    await expect(effect).toHaveText(before ?? '-');
  });
}

test('a wrong cap is told beside its field, and nothing typed is lost', async ({ page }) => {
  await signIn(page, 'demo-starter');
  await page.goto(limits);
  await islandsAlive(page);
  await page.locator('#cap-products').fill('5000');
  await page.locator('#cap-suppliers').fill('-1');
  await page.locator('.caps button').click();
  await expect(page.locator('#cap-products-error')).toContainText('Your plan allows');
  await expect(page.locator('#cap-suppliers-error')).toContainText('whole number');
  await expect(page.locator('.caps').getByRole('alert')).toContainText('Nothing was saved');
  await expect(page.locator('#cap-products')).toHaveValue('5000');
  await expect(page.locator('#cap-products')).toBeFocused();
});

test('a server that does not answer is told, and what was typed stays', async ({ page }) => {
  await signIn(page, 'demo-starter');
  await page.goto(limits);
  await islandsAlive(page);
  await page.route('**/fn/entitlement/set_cap', (route) => route.abort());
  await page.locator('#cap-products').fill('40');
  await page.locator('.caps button').click();
  await expect(page.locator('.caps').getByRole('alert')).toContainText('did not answer');
  await expect(page.locator('#cap-products')).toHaveValue('40');
});

test('who is signed out meanwhile signs in again, and nothing typed is lost', async ({ page }) => {
  await signIn(page, 'demo-starter');
  await page.goto(limits);
  await islandsAlive(page);
  await page.locator('#cap-products').fill('41');
  await page.context().clearCookies();
  await page.locator('.caps button').click();
  await expect(page.locator('input[type=password]')).toBeVisible();
  await expect(page.locator('[name=kept_fields]').first()).toHaveValue(/products=41/);
});

test('what is typed while the tab is away or the server answers stays', async ({ page }) => {
  await signIn(page, 'demo-starter');
  await page.goto(limits);
  await islandsAlive(page);
  const field = page.locator('#cap-products');
  await field.fill('42');
  const read = page.waitForResponse('**/fn/entitlement/caps');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await read;
  await expect(field).toHaveValue('42');
  await page.route('**/fn/entitlement/set_cap', async (route) => {
    await field.fill('43');
    await route.continue();
  });
  await page.locator('.caps button').click();
  await expect(page.locator('.caps .done')).toBeVisible();
  await expect(field).toHaveValue('43');
});
