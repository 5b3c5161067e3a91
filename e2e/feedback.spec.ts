import { enter, islandsAlive, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const products = '/app/catalogue/products';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('what was done is named, led to and undone', async ({ page }) => {
      await signIn(page, 'demo-professional');
      await page.goto(`${products}/new`);
      const name = 'Bread <b> of today';
      await page.locator('#field-name').fill(name);
      await page.locator('.item-form button[type=submit]').click();
      const told = page.locator('.told');
      await expect(told).toContainText(`“${name}” has been created.`);
      await told.locator('a').click();
      await expect(page.locator('h1')).toHaveText(name);
      await page.goBack();
      await told.getByRole('button', { name: 'Undo' }).click();
      await expect(told).toContainText('is archived');
      await told.getByRole('button', { name: 'Undo' }).click();
      await expect(told).toContainText('is restored');
      await page.goto(`${products}?q=of+today`);
      await expect(page.locator('tbody tr')).toHaveCount(1);

      await page.goto('/app/files');
      await page.locator('#file').setInputFiles({ name: 'menu.txt', mimeType: 'text/plain', buffer: Buffer.from('ogia') });
      await page.locator('form[enctype] button[type=submit]').click();
      await expect(told).toContainText('“menu.txt” is stored.');
      await told.getByRole('button', { name: 'Undo' }).click();
      await expect(told).toContainText('is archived');
      await told.locator('a').click();
      await expect(page.locator('.files-list tbody tr')).toHaveCount(1);
    });

    for (const width of [390, 1280]) {
      test(`what is shown once stands at its form, with the focus, at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await enter(page, 'demo-enterprise', 'owner', 'en');
        await page.goto('/app/settings/team');
        await page.locator('#invite input[name=email]').fill('jon@new.example');
        await page.locator('#invite button[type=submit]').click();
        const link = page.locator('#invite input.token');
        await expect(link).toBeInViewport();
        await expect(link).toHaveValue(/\/invitations\?token=/);
        await expect(link).toHaveAttribute('readonly', '');
        await expect(page.locator('#invite:focus, #invite :focus')).toHaveCount(1);

        await page.goto('/app/settings/api-keys');
        if (javaScriptEnabled) await islandsAlive(page);
        await page.locator('#key-name').fill('till');
        await page.locator('input[value="usage:read"]').check();
        await page.locator('form[action="/app/settings/api-keys"] button[type=submit]').click();
        const key = page.locator('input.token:visible');
        await expect(key).toHaveValue(/^obr_/);
        await expect(key).toBeInViewport();
        await expect(key).toBeFocused();
        await expect(page.locator('[data-copy]:visible')).toHaveCount(javaScriptEnabled ? 1 : 0);
      });

      test(`the operator reads at the form that a plan is changed, at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await enter(page, 'demo-starter', 'platform_operator', 'en');
        await page.goto('/app/platform/tenants/demo-starter');
        await page.locator('#plan-plan').selectOption('professional');
        await page.locator('#plan-reason').fill('asked for by telephone');
        await page.locator('#plan button').click();
        await expect(page.locator('#plan [role=status]')).toBeInViewport();
        await expect(page.locator('#plan')).toBeFocused();
      });
    }
  });
}

test('an invitation’s link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, 'demo-enterprise', 'owner', 'en');
  await page.goto('/app/settings/team');
  await page.locator('#invite input[name=email]').fill('jon@new.example');
  await page.locator('#invite button[type=submit]').click();
  const link = page.locator('#invite input.token');
  await islandsAlive(page);
  await page.locator('#invite [data-copy]').click();
  await expect(page.locator('#invite .copying [role=status]')).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
});
