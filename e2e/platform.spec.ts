import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signIn } from './support/demo.ts';

/** The platform's operator, on the list of bakeries. */
async function asOperator(page: Page): Promise<void> {
  const answer = await page.request.post('/demo/sign-in', {
    form: { tenant: 'demo-starter', role: 'platform_operator' },
  });
  expect(answer.ok()).toBeTruthy();
  await page.goto('/app');
  await expect(page).toHaveURL(/\/app\/platform\/tenants$/);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('the operator finds a bakery, and changes its plan with a reason', async ({ page }) => {
      await asOperator(page);
      // Others sign up meanwhile.
      await expect(page.locator('tr[data-tenant^="demo-"]')).toHaveCount(3);
      await page.getByLabel('Search').fill('harbour');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect(page.locator('tr[data-tenant]')).toHaveCount(1);
      await page.getByRole('link', { name: 'The Harbour Bakeries' }).click();
      await expect(page.locator('.usage-card[data-metric]')).toHaveCount(9);
      const form = page.locator('#plan');
      // Enterprise is paid yearly in the demo: there, and back.
      const cycle = javaScriptEnabled ? 'monthly' : 'yearly';
      await form.getByLabel('Paid').selectOption(cycle);
      await form.getByRole('button').click();
      await expect(page.locator('#plan-reason-error')).toBeVisible();
      await expect(form.getByLabel('Paid')).toHaveValue(cycle);
      const reason = `asked by phone ${javaScriptEnabled}`;
      await form.getByLabel('Reason').fill(reason);
      await form.getByRole('button').click();
      await expect(page.getByRole('status').first()).toContainText('The plan is changed');
      const row = page.locator('.audit-list tr', { hasText: reason });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText('Alex Morgan');
    });

    test('the owner asks for the deletion, sees it everywhere, and keeps the bakery with one click', async ({ page }) => {
      // Each a bakery of its own: both tests run at the same time.
      const [tenant, name] = javaScriptEnabled
        ? (['demo-professional', 'Panadería La Espiga'] as const)
        : (['demo-enterprise', 'The Harbour Bakeries'] as const);
      await signIn(page, tenant);
      await page.goto('/app/settings/data');
      await page.locator('#delete').getByRole('button').click();
      await expect(page.locator('#bakery-name-error')).toBeVisible();
      await page.getByLabel('The bakery’s name').fill(name);
      await page.locator('#delete').getByRole('button').click();
      await expect(page.getByRole('heading', { name: 'The bakery will be deleted' })).toBeVisible();
      await page.goto('/app/settings/account');
      await expect(page.locator('.deletion-banner')).toBeVisible();
      // axe is a script itself.
      if (javaScriptEnabled) await expectAccessible(page);
      await page.locator('.deletion-banner').getByRole('button').click();
      await expect(page.getByRole('status').first()).toContainText('Your bakery stays');
      await expect(page.locator('.deletion-banner')).toHaveCount(0);
    });
  });
}

test('the owner downloads everything', async ({ page }) => {
  await signIn(page, 'demo-starter');
  await page.goto('/app/settings/data');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^obrador-demo-starter-\d{4}-\d\d-\d\d\.zip$/);
  expect(await download.failure()).toBeNull();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('finds nothing on the operator’s and the owner’s pages', async ({ page }) => {
      await asOperator(page);
      for (const path of [
        '/app/platform/tenants',
        '/app/platform/tenants?q=nobody-is-called-so',
        '/app/platform/tenants/demo-professional',
        '/app/platform/demo-reset',
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
      await page.goto('/app/platform/tenants/demo-professional');
      await page.locator('#plan').getByRole('button').click();
      await expectAccessible(page);
      await signIn(page, 'demo-starter');
      await page.goto('/app/settings/data');
      await page.locator('#delete').getByRole('button').click();
      await expectAccessible(page);
    });
  });
}
