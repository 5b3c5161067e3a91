import { signIn } from './support/demo.ts';
import { expect, type Page, test } from './support/test.ts';

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
      await expect(page.locator('tr[data-tenant]')).toHaveCount(4);
      await page.getByLabel('Search').fill('harbour');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(page.locator('tr[data-tenant]')).toHaveCount(1);
      await page.getByRole('link', { name: 'The Harbour Bakeries' }).click();
      await expect(page.locator('.usage-card[data-metric]')).toHaveCount(9);
      const form = page.locator('#plan');
      await form.getByLabel('Paid').selectOption('monthly');
      await form.getByRole('button').click();
      await expect(page.locator('#plan-reason-error')).toBeVisible();
      await expect(form.getByLabel('Paid')).toHaveValue('monthly');
      const reason = 'asked by phone';
      await form.getByLabel('Reason').fill(reason);
      await form.getByRole('button').click();
      await expect(page.getByRole('status').first()).toContainText('The plan is changed');
      const row = page.locator('.audit-list tr', { hasText: reason });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText('Alex Morgan');
    });

    test('the owner asks for the deletion, sees it everywhere, and keeps the bakery with one click', async ({ page }) => {
      await signIn(page, 'demo-professional');
      await page.goto('/app/settings/data');
      await page.locator('#delete').getByRole('button').click();
      await expect(page.locator('#bakery-name-error')).toBeVisible();
      await page.getByLabel('The bakery’s name').fill('Panadería La Espiga');
      await page.locator('#delete').getByRole('button').click();
      await expect(page.getByRole('heading', { name: 'The bakery will be deleted' })).toBeVisible();
      await page.goto('/app/settings/account');
      await expect(page.locator('.deletion-banner')).toBeVisible();
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
