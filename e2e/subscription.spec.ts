import { islandsAlive, langs, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

for (const lang of langs) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('on a phone the first screen says what is to do, by when, and how', async ({ browser, baseURL }) => {
        const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
        const page = await context.newPage();
        for (const tenant of ['demo-starter', 'demo-professional'] as const) {
          await signIn(page, tenant, 'owner', lang);
          if (javaScriptEnabled) await islandsAlive(page);
          const first = page.locator('.usage-card').first();
          await expect(first).toHaveAttribute('data-status', 'critical');
          for (const part of [
            page.locator('.at-a-glance'),
            first.locator('.badge'),
            first.locator('.usage-outcome'),
            first.locator('.make-room'),
            first.locator('.way-up'),
            first.locator('button[name=plan]'),
          ]) {
            await expect(part).toBeVisible();
            const box = await part.boundingBox();
            expect((box?.y ?? 0) + (box?.height ?? Infinity), await part.textContent() ?? '').toBeLessThan(844);
          }
          expect(await page.locator('html').evaluate((html) => html.scrollHeight)).toBeLessThan(3_500);
        }
        await context.close();
      });

      test('room is made for the most urgent limit, and that is undone', async ({ page }) => {
        await signIn(page, 'demo-starter', 'owner', lang);
        if (javaScriptEnabled) await islandsAlive(page);
        await page.locator('.usage-card .make-room:visible').first().click();
        await expect(page).toHaveURL(/\/usage\/products\/room$/);
        const lead = page.locator('main .lead');
        const before = await lead.textContent();
        const boxes = page.locator('.room-rows input');
        await boxes.nth(0).check();
        await boxes.nth(1).check();
        await page.locator('form.room button').click();
        await expect(page.locator('.notice.good')).toBeVisible();
        await expect(lead).not.toHaveText(before ?? '');
        await page.locator('.notice.good button').click();
        await expect(page).toHaveURL(/undone=1$/);
        await expect(lead).toHaveText(before ?? '-');
      });

      test('a card asks for the plan that fits', async ({ page }) => {
        await signIn(page, 'demo-starter', 'owner', lang);
        if (javaScriptEnabled) await islandsAlive(page);
        await page.locator('.usage-card button[name=plan]:visible').first().click();
        await expect(page).toHaveURL(/\/app\/settings\/subscription$/);
        await expect(page.locator('.asked-notice .notice')).toContainText('Professional');
        await expect(page.locator('.usage-card button[name=plan]:visible')).toHaveCount(0);
        await expect(page.locator('.usage-card').first()).toContainText('Professional');
        await page.locator('.asked-notice button').click();
        await expect(page.locator('.usage-card button[name=plan]:visible').first()).toBeVisible();
      });

      test('an owner asks for another plan, and the operator sees it', async ({ page, browser, baseURL }) => {
        await signIn(page, 'demo-professional', 'owner', lang);
        if (javaScriptEnabled) await islandsAlive(page);
        // The way up of a card leads to all plans: a dialog or, without JavaScript, a page.
        await page.locator('.usage-card .way-up:visible').first().click();
        const plans = javaScriptEnabled ? page.locator('#compare-dialog') : page.locator('main');
        const ask = plans.locator('[data-ask]:visible').first();
        const plan = await ask.getAttribute('value');
        await ask.click();

        await expect(page).toHaveURL(/\/app\/settings\/subscription$/);
        const name = new RegExp(plan ?? '-', 'i');
        await expect(page.getByRole('status').filter({ hasText: name }).first()).toBeVisible();
        await expect(page.locator(`[data-ask="${plan}"]:visible`)).toHaveCount(0);

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
  await dialog.locator('[data-ask]:visible').first().dblclick();
  await expect(dialog.locator('.asked')).toContainText('Professional');
  await expect(dialog.locator('.asked')).toBeFocused();
  // Known in the column, too: what is asked for is not offered again.
  await expect(dialog.locator('[data-asked=professional]')).toBeVisible();
  await expect(dialog.locator('[data-ask=professional]')).toBeHidden();
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
  await dialog.locator('[data-ask]:visible').first().click();
  await expect(dialog.getByRole('alert')).toHaveText('That did not work. Please try again.');
  await dialog.locator('.dialog-head button').click();
  await expect(page.locator('.refresh')).toContainText('Updated at');
});

test('who asks for a plan after the session has ended is asked to sign in', async ({ page }) => {
  await signIn(page, 'demo-starter');
  await page.goto('/app/settings/subscription');
  await islandsAlive(page);
  await page.locator('.at-a-glance [data-opens]').click();
  await page.context().clearCookies();
  await page.locator('#compare-dialog [data-ask]:visible').first().click();
  await expect(page.locator('main h1')).toHaveText('Sign in');
});

for (const width of [390, 1280]) {
  test(`each plan is asked for under its own name, at ${width} pixels, and every limit has the bakery’s own use`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn(page, 'demo-professional');
    await page.goto('/app/settings/subscription/compare');
    await islandsAlive(page);
    for (const plan of ['starter', 'enterprise']) {
      const cell = page.locator('thead th', { has: page.locator(`[data-ask=${plan}]`) });
      await expect(cell).toContainText(plan, { ignoreCase: true });
      await expect(cell.getByRole('button')).toBeVisible();
    }
    const metrics = page.locator('tr[data-row]');
    await expect(metrics).toHaveCount(9);
    await expect(page.locator('tr[data-row] .own-use')).toHaveCount(9);
    await page.locator('[data-ask=enterprise]').click();
    await expect(page.locator('.asked')).toContainText('Enterprise');
    await page.reload();
    await expect(page.locator('[data-asked=enterprise]')).toBeVisible();
    await expect(page.locator('[data-ask=enterprise]')).toBeHidden();
    await expect(page.locator('[data-ask=starter]')).toBeVisible();
  });
}
