import { islandsAlive, signIn } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

const whatIf = '/app/settings/subscription/what-if';

const languages = {
  en: { title: 'Plan and usage', unlimited: 'Unlimited' },
  es: { title: 'Plan y uso', unlimited: 'Ilimitado' },
  eu: { title: 'Plana eta erabilera', unlimited: 'Mugarik gabe' },
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('the owner reads nine cards, each with a value, a sparkline and words', async ({ page }) => {
      await signIn(page);
      const cards = page.locator('.usage-card[data-metric]');
      await expect(cards).toHaveCount(9);
      await expect(cards.locator('svg[data-sparkline]')).toHaveCount(9);
      for (const card of await cards.all()) {
        await expect(card.locator('.usage-outcome')).not.toBeEmpty();
        await expect(card.locator('.badge')).not.toBeEmpty();
        expect(await card.locator('svg[data-sparkline]').getAttribute('aria-label')).toBeTruthy();
      }
      const products = page.locator('[data-metric=products].usage-card');
      await expect(products).toHaveAttribute('data-status', 'critical');
      await expect(products.locator('.way-up')).toContainText('€149');
    });

    test('the demo is entered from the sign-in page with one click', async ({ page }) => {
      await page.goto('/en/sign-in');
      await page.locator('.demo-sign-in li').first().getByRole('button', { name: 'Owner' }).click();
      await expect(page).toHaveURL(/\/app$/);
    });

    test('a wrong password comes back beside what was typed', async ({ page }) => {
      await page.goto('/en/sign-in');
      await page.getByLabel('E-mail address').fill('nobody@example.com');
      await page.getByLabel('Password').fill('not this one');
      await page.locator('main form.card button[type=submit]').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.com');
    });

    test('plans are compared, and what is used too much is marked', async ({ page }) => {
      await signIn(page, 'demo-professional');
      // Before the client is awake the link leads to the page of the same table.
      if (javaScriptEnabled) await islandsAlive(page);
      await page.locator('.at-a-glance a.button').click();
      const table = page.locator(javaScriptEnabled ? 'dialog[open] table' : 'main table');
      await expect(table.locator('tr.exceeds[data-row=products]')).toBeVisible();
      await expect(table.locator('tr.exceeds[data-row=products] .exceeded')).toHaveCount(1);
    });

    test('the language of the person is kept', async ({ page }) => {
      await signIn(page, 'demo-enterprise', 'manager');
      for (const [lang, words] of Object.entries(languages)) {
        await page.locator('.language-menu summary').click();
        await page.locator(`.language-menu button[value=${lang}]`).click();
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('h1')).toHaveText(words.title);
      }
    });

    test('a key is made, shown once, and revoked', async ({ page }) => {
      await signIn(page, 'demo-enterprise');
      await page.goto('/app/settings/api-keys');
      await page.locator('form[action="/app/settings/api-keys"] button[type=submit]').click();
      await expect(page.locator('#key-name-error')).toBeVisible();
      const name = `till <img src=x onerror=alert(1)></textarea><script> ${javaScriptEnabled}`;
      await page.locator('#key-name').fill(name);
      await page.locator('input[value="usage:read"]').check();
      await page.locator('form[action="/app/settings/api-keys"] button[type=submit]').click();
      await expect(page.locator('input.token:visible')).toHaveValue(/^obr_|^[a-z]/);
      await page.goto('/app/settings/api-keys');
      await expect(page.locator('input.token:visible')).toHaveCount(0);
      const row = page.locator('table.list tr', { hasText: name });
      await expect(row).toHaveCount(1);
      await expect(page.locator('main img')).toHaveCount(0);
      await row.getByRole('button').click();
      await expect(page.getByRole('status').first()).toBeVisible();
      await expect(page.locator('table.list tr', { hasText: name })).toHaveCount(0);
    });

    test('staff see neither prices nor the subscription', async ({ page }) => {
      await signIn(page, 'demo-starter', 'staff');
      await expect(page.locator('.usage-card')).toHaveCount(0);
      await expect(page.locator('main')).not.toContainText('€');
    });
  });
}

test('the slider moves the date at once, without a request', async ({ page }) => {
  await signIn(page);
  await page.goto(whatIf);
  await islandsAlive(page);
  const then = page.locator('tr[data-what-if=products] .what-if-then');
  await expect(then).toHaveText('as now');
  let requests = 0;
  page.on('request', () => requests++);
  await page.locator('#growth').fill('200');
  await expect(then).toHaveText(/\d+ days? earlier$/);
  await expect(page.locator('.what-if-control output')).toHaveText('+200%');
  expect(requests).toBe(0);
});

test('without JavaScript the slider is a form with the same answer', async ({ browser, page, baseURL }) => {
  await signIn(page);
  await page.goto(whatIf);
  await islandsAlive(page);
  await page.locator('#growth').fill('100');
  const live = await page.locator('tr[data-what-if=products] .what-if-then').textContent();
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: 'en-GB' });
  const other = await plain.newPage();
  await signIn(other);
  // What was kept from before the what-if had an address leads to it.
  await other.goto('/app/settings/subscription?growth=100');
  await expect(other).toHaveURL(/\/what-if\?growth=100$/);
  await expect(other.locator('tr[data-what-if=products] .what-if-then')).toHaveText(live ?? '');
  await plain.close();
});

test('the panel says when it was updated, and when it could not be', async ({ page }) => {
  await signIn(page);
  await islandsAlive(page);
  await expect(page.locator('.refresh')).toContainText('Updated at');
  await page.locator('[data-metric=storage_gb].usage-card h3 a').focus();
  // What is read first has to be there: else it would come after what fails, and say that all is well.
  const read = page.waitForResponse('**/fn/usage/summary');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await (await read).finished();
  await expect(page.locator('.usage-card')).toHaveCount(9);
  await expect(page.locator('[data-metric=storage_gb].usage-card h3 a')).toBeFocused();
  await page.route('**/fn/usage/summary', (route) => route.abort());
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.locator('.refresh.failed')).toContainText('Could not be updated');
});

test('a changed panel changes in place: no element is replaced, and the focus stays', async ({ page }) => {
  await signIn(page);
  await page.evaluate(() => {
    (window as unknown as { kept: Element[] }).kept = [...document.querySelectorAll('#usage-panel *')];
  });
  await islandsAlive(page);
  const gone = () =>
    page.evaluate(() => (window as unknown as { kept: Element[] }).kept.filter((node) => !node.isConnected).length);
  expect(await gone(), 'by hydration').toBe(0);
  const link = page.locator('[data-metric=storage_gb].usage-card h3 a');
  await link.focus();
  await page.route('**/fn/usage/summary', async (route) => {
    const answer = await route.fetch();
    const summary = await answer.json();
    summary.updated = 'Updated at 23:59 UTC';
    for (const card of summary.cards) card.current = 'renewed';
    await route.fulfill({ response: answer, json: summary });
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.locator('.refresh')).toHaveText('Updated at 23:59 UTC');
  await expect(page.locator('.usage-figure strong')).toHaveText(Array(9).fill('renewed'));
  await expect(link).toBeFocused();
  expect(await gone(), 'by a reading').toBe(0);
});

/** Where the focus is: the element's name, and its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: it } = document;
    return [it?.tagName.toLowerCase() ?? '', it?.textContent?.trim() ?? ''];
  });

test('a dialog that closes leaves the focus on the link that opened it', async ({ page }) => {
  await signIn(page);
  await islandsAlive(page);
  for (const opener of await page.locator('[data-opens]:visible').all()) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog[open]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('a dialog whose link is gone when it closes leaves the focus on the heading there', async ({ page }) => {
  await signIn(page);
  await islandsAlive(page);
  const card = page.locator('.usage-card:has(.way-up:visible)').first();
  const name = (await card.locator('h3').textContent()) ?? '';
  await card.locator('.way-up').click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.route('**/fn/usage/summary', async (route) => {
    const answer = await route.fetch();
    const summary = await answer.json();
    for (const one of summary.cards) one.way_up = '';
    summary.updated = 'Updated at 23:59 UTC';
    await route.fulfill({ response: answer, json: summary });
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.locator('.refresh')).toHaveText('Updated at 23:59 UTC');
  await page.locator('dialog[open] .dialog-head button').click();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect.poll(() => focused(page)).toEqual(['h3', name.trim()]);
});

test('a refusal that is closed leaves the focus on the heading of its form', async ({ page }) => {
  await signIn(page);
  await page.goto('/app/settings/locations/new');
  await page.locator('#field-name').fill('One too many');
  await page.locator('.item-form .form-actions button').click();
  await expect(page.locator('#upgrade-dialog')).toBeVisible();
  await islandsAlive(page);
  await page.locator('#upgrade-dialog form[method=dialog] button').click();
  await expect(page.locator('#upgrade-dialog')).toBeHidden();
  await expect.poll(async () => (await focused(page))[0]).toBe('h1');
  await expect(page.locator('#field-name')).toHaveValue('One too many');
});
