import { islandsAlive, langs, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

for (const lang of langs) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('an owner asks for another plan, and the operator sees it', async ({ page, browser, baseURL }) => {
        await signIn(page, 'demo-professional', 'owner', lang);
        if (javaScriptEnabled) await islandsAlive(page);
        // The way up of a card leads to all plans: a dialog or, without JavaScript, a page.
        await page.locator('.usage-card .way-up').first().click();
        const plans = javaScriptEnabled ? page.locator('#compare-dialog') : page.locator('main');
        const ask = plans.locator('.ask-for button').first();
        const plan = await ask.getAttribute('value');
        await ask.click();

        await expect(page).toHaveURL(/\/app\/settings\/subscription$/);
        const name = new RegExp(plan ?? '-', 'i');
        await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible();
        await expect(page.locator(`.ask-for button[value="${plan}"]`)).toHaveCount(0);

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
