import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { islandsAlive, signIn, speak } from './support/demo.ts';

// One bakery's request, and its owner's language: one test after the other, after all others.
test.describe.configure({ mode: 'serial' });

for (const lang of ['en', 'es', 'eu']) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('an owner asks for another plan, and the operator sees it', async ({ page, browser, baseURL }) => {
        await signIn(page, 'demo-professional');
        await speak(page, lang);
        await page.goto('/app/settings/subscription');
        if (javaScriptEnabled) await islandsAlive(page);
        // The way up of a card leads to all plans: a dialog or, without JavaScript, a page.
        await page.locator('.usage-card .way-up').first().click();
        const plans = javaScriptEnabled ? page.locator('#compare-dialog') : page.locator('main');
        const ask = plans.locator('.ask-for button').first();
        const plan = await ask.getAttribute('value');
        if (javaScriptEnabled) await expectAccessible(page);
        await ask.click();

        await expect(page).toHaveURL(/\/app\/settings\/subscription$/);
        const name = new RegExp(plan ?? '-', 'i');
        await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible();
        await expect(page.locator(`.ask-for button[value="${plan}"]`)).toHaveCount(0);
        if (javaScriptEnabled) await expectAccessible(page);

        const operator = await browser.newPage({ javaScriptEnabled, baseURL });
        await operator.request.post('/demo/sign-in', {
          form: { tenant: 'demo-professional', role: 'platform_operator' },
        });
        await operator.goto('/app/platform/tenants?state=asking');
        const row = operator.locator('tr[data-tenant="demo-professional"]');
        await expect(row).toContainText(name);
        await row.getByRole('link').click();
        await expect(operator.locator('#plan-plan')).toHaveValue(plan ?? '-');
        await operator.close();
      });
    });
  }
}
