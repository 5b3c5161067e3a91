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
        await page.locator('.usage-card .way-up:visible').first().click();
        const plans = javaScriptEnabled ? page.locator('#compare-dialog') : page.locator('main');
        const ask = plans.locator('.ask-for button').first();
        const plan = await ask.getAttribute('value');
        await ask.click();

        await expect(page).toHaveURL(/\/app\/settings\/subscription$/);
        const name = new RegExp(plan ?? '-', 'i');
        await expect(page.getByRole('status').filter({ hasText: name }).first()).toBeVisible();
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

test('what is asked for in the dialog is seen on the page and taken back there, without a new page', async ({ page }) => {
  await signIn(page);
  await islandsAlive(page);
  let loads = 0;
  page.on('load', () => loads++);
  await page.locator('.at-a-glance [data-opens]').click();
  const dialog = page.locator('#compare-dialog');
  // The second click of two asks for no other plan.
  await dialog.locator('.ask-for button').first().dblclick();
  await expect(dialog.locator('.asked')).toContainText('Professional');
  await expect(dialog.locator('.asked')).toBeFocused();
  await dialog.locator('.dialog-head button').click();
  const notice = page.locator('.asked-notice');
  await expect(notice).toContainText('Professional');
  await notice.getByRole('button').click();
  await expect(notice.locator('.notice')).toBeHidden();
  await expect(notice).toContainText('taken back');
  expect(loads).toBe(0);
});

test('a function that fails is told where it was called, and the other islands live on', async ({ page }) => {
  await signIn(page);
  await islandsAlive(page);
  await page.route('**/fn/subscription/request_plan', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
  await page.locator('.at-a-glance [data-opens]').click();
  const dialog = page.locator('#compare-dialog');
  await dialog.locator('.ask-for button').first().click();
  await expect(dialog.getByRole('alert')).toHaveText('That did not work. Please try again.');
  await dialog.locator('.dialog-head button').click();
  await page.locator('#growth').fill('200');
  await expect(page.locator('.what-if-control output')).toHaveText('+200%');
  await expect(page.locator('.refresh')).toContainText('Updated at');
});
