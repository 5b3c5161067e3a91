import { islandsAlive } from './support/demo.ts';
import { expect, test } from './support/test.ts';

/** What remains of the first plan's savings. */
const remains = '.roi-headline strong';

test('the calculator follows what is typed, and its link shows the same', async ({ page }) => {
  await page.goto('/en/roi');
  await islandsAlive(page);
  const headline = page.locator('.roi-headline strong').first();
  const before = await headline.textContent();
  await page.locator('#roi-revenue').fill('60000');
  await expect(headline).not.toHaveText(before ?? '');
  await page.locator('#roi-name').fill('Ogi <b>Berri</b>');
  await expect(page.locator('.roi-for')).toContainText('Ogi <b>Berri</b>');
  const after = await headline.textContent();
  const link = await page.locator('[data-share]').getAttribute('href');
  await page.goto(link ?? '');
  await expect(headline).toHaveText(after ?? '');
  await expect(page.locator('#roi-revenue')).toHaveValue('60000');
});

test('the calculator is a form while its WebAssembly is blocked', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/en/roi');
  const headline = page.locator('.roi-headline strong').first();
  const before = await headline.textContent();
  const button = page.getByRole('button', { name: 'Calculate' });
  await expect(button).toBeVisible();
  await page.locator('#roi-revenue').fill('60000');
  await button.click();
  await page.waitForURL(/revenue=60000/);
  await expect(page.locator('#roi-revenue')).toHaveValue('60000');
  await expect(headline).not.toHaveText(before ?? '');
});

test('the calculator is a form until its WebAssembly has come, and then takes what was typed meanwhile', async ({ page }) => {
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/roi', { waitUntil: 'commit' });
  const headline = page.locator('.roi-headline strong').first();
  const before = await headline.textContent();
  const button = page.getByRole('button', { name: 'Calculate' });
  await expect(button).toBeVisible();
  await page.locator('#roi-revenue').fill('60000');
  await expect(headline).toHaveText(before ?? '');
  come();
  await islandsAlive(page);
  await expect(button).toBeHidden();
  await expect(page.locator('#roi-revenue')).toHaveValue('60000');
  await expect(headline).not.toHaveText(before ?? '');
});

test('another language keeps the figures', async ({ page }) => {
  await page.goto('/en/roi?revenue=61000&versus=starter');
  await page.locator('.language-menu summary').click();
  await page.locator('.language-menu a[lang=eu]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'eu');
  await expect(page.locator('#roi-revenue')).toHaveValue('61000');
  await expect(page.locator('.roi-result:visible')).toHaveCount(2);
});

const wrong = { en: /number/, es: /número/, eu: /zenbaki/i } as const;

for (const [lang, words] of Object.entries(wrong)) {
  test(`an error is told when the field is left, and nothing typed is lost, in ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/roi`);
    await islandsAlive(page);
    const before = await page.locator(remains).first().textContent();
    const hours = page.locator('#roi-hours');
    await hours.fill('');
    await expect(page.locator('#roi-hours-error')).toBeHidden();
    await expect(hours).not.toHaveAttribute('aria-invalid');
    await hours.fill('x');
    await expect(page.locator('#roi-hours-error')).toBeHidden();
    await hours.blur();
    await expect(page.locator('#roi-hours-error')).toHaveText(words);
    await expect(hours).toHaveAttribute('aria-invalid', 'true');
    await expect(hours).toHaveValue('x');
    // What could not be read changes nothing.
    await expect(page.locator(remains).first()).toHaveText(before ?? '');
    await expect(page.locator('[data-slot=wrong]')).toBeVisible();
    await hours.fill('7,5');
    await expect(page.locator('#roi-hours-error')).toBeHidden();
    await expect(hours).not.toHaveAttribute('aria-invalid');
    await expect(page.locator('[data-slot=wrong]')).toBeHidden();
    await page.locator('#roi-name').fill('a'.repeat(81));
    await page.locator('#roi-name').blur();
    await expect(page.locator('#roi-name-error')).toHaveText(/80/);
    await expect(page.locator('#roi-name')).toHaveAttribute('aria-invalid', 'true');
  });
}

test('a second plan comes and goes beside the first', async ({ page }) => {
  await page.goto('/en/roi');
  await islandsAlive(page);
  const results = page.locator('.roi-result:visible');
  await expect(results).toHaveCount(1);
  const alone = await results.first().innerText();
  await page.locator('#roi-versus').selectOption('starter');
  await expect(results).toHaveCount(2);
  await expect(results.nth(1)).toHaveAttribute('data-plan', 'starter');
  await expect(results.nth(1).locator('h3')).toHaveText('Starter');
  await expect(results.nth(1).locator('[data-slot=cost]')).toContainText('€49');
  await page.locator('#roi-locations').fill('3');
  await expect(results.nth(1).locator('[data-slot=unfit]')).toHaveText('3 shops; Starter allows 1.');
  // No return of a plan that does not fit.
  expect(await results.nth(1).innerText()).not.toMatch(/[€%]/);
  await expect(results.first().locator('[data-slot=unfit]')).toBeHidden();
  await page.locator('#roi-locations').fill('1');
  await page.locator('#roi-versus').selectOption('');
  await expect(results).toHaveCount(1);
  expect(await results.first().innerText()).toBe(alone);
});

test('the browser says what the server says', async ({ page, request }) => {
  for (const lang of ['en', 'es', 'eu']) {
    await page.goto(`/${lang}/roi`);
    await islandsAlive(page);
    await page.locator('#roi-revenue').fill('43210');
    await page.locator('#roi-locations').fill('2');
    await page.locator('#roi-cycle').selectOption('yearly');
    await page.locator('#roi-versus').selectOption('enterprise');
    await page.locator('.roi-assumptions summary').click();
    await page.locator('#roi-waste_high').fill('30');
    const link = await page.locator('[data-share]').getAttribute('href');
    // Copying and printing are offered by a living island alone.
    const withoutButtons = () => page.locator('.roi-share button').evaluateAll((all) => all.forEach((it) => it.remove()));
    await withoutButtons();
    const live = await page.locator('.roi-results').innerText();
    const source = await page.locator('[data-source=waste_avoided]').textContent();
    const answer = await request.get(link ?? '');
    const plain = await page.evaluate((html) => {
      const there = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('.roi-results')?.replaceWith(there.querySelector('.roi-results') ?? '');
      return there.querySelector('[data-source=waste_avoided]')?.textContent;
    }, await answer.text());
    await withoutButtons();
    expect(await page.locator('.roi-results').innerText()).toBe(live);
    expect(plain).toBe(source);
  }
});

test('the link carries every figure and is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/roi');
  await islandsAlive(page);
  await page.locator('#roi-name').fill('Ogi Berri');
  await page.locator('#roi-products').fill('40');
  await page.locator('#roi-users').fill('3');
  await page.locator('#roi-versus').selectOption('enterprise');
  await page.locator('[data-copy]').click();
  await expect(page.locator('.roi-share [role=status]')).toHaveText(/copied/i);
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  const names = await page.locator('.roi-form [name]').evaluateAll((fields) => fields.map((it) => it.getAttribute('name')));
  expect([...copied.searchParams.keys()].sort()).toEqual([...names].sort());
  expect(copied.href).toBe(new URL((await page.locator('[data-share]').getAttribute('href')) ?? '', page.url()).href);
  await page.locator('#roi-name').fill('Ogi');
  await expect(page.locator('.roi-share [role=status]')).toBeEmpty();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a form whose address is the link', async ({ page }) => {
    await page.goto('/es/roi');
    await page.locator('#roi-revenue').fill('60000,50');
    await page.locator('#roi-versus').selectOption('starter');
    await page.getByRole('button', { name: 'Calcular' }).click();
    await expect(page).toHaveURL(/revenue=60000%2C50/);
    await expect(page.locator('.roi-result:visible')).toHaveCount(2);
    await expect(page.locator('#roi-revenue')).toHaveValue('60000,5');
  });

  test('an error answers 422 beside its field with what was typed', async ({ page }) => {
    const answer = await page.goto('/eu/roi?revenue=asko&hours=7');
    expect(answer?.status()).toBe(422);
    await expect(page.locator('#roi-revenue')).toHaveValue('asko');
    await expect(page.locator('#roi-revenue-error')).toBeVisible();
    await expect(page.locator('.roi-result:visible')).toHaveCount(0);
    await expect(page.locator('#roi-hours')).toHaveValue('7');
  });

  test('prices switch between month and year without a script', async ({ page }) => {
    await page.goto('/en/pricing');
    await expect(page.locator('.plan-card').first().locator('.price.monthly')).toBeVisible();
    await page.locator('.cycle-switch label').nth(1).click();
    await expect(page.locator('.plan-card').first().locator('.price.yearly')).toBeVisible();
    await expect(page.locator('.plan-card').first().locator('.price.monthly')).toBeHidden();
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`at 390 pixels, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    for (const lang of ['en', 'es', 'eu']) {
      test(`a link opens on the result, which stays in sight among the fields, in ${lang}`, async ({ page }) => {
        await page.goto(`/${lang}/roi?revenue=43210&name=Ogi%20Berri`);
        if (javaScriptEnabled) await islandsAlive(page);
        const result = page.locator('.roi-headline').first();
        await expect(result).toBeInViewport({ ratio: 1 });
        const total = page.locator('.roi-total');
        const told = (await page.locator(remains).first().textContent()) ?? '-';
        await page.locator('#roi-ingredients').scrollIntoViewIfNeeded();
        await expect(result).not.toBeInViewport();
        await expect(total).toBeInViewport({ ratio: 1 });
        await expect(total).toContainText(told.trim());
        await expect(page.locator('#roi-revenue')).toHaveValue('43210');
      });
    }
  });
}

const assumption = { en: /Assumptions, not measurements/, es: /Supuestos, no mediciones/, eu: /Suposizioak, ez neurketak/ } as const;
/** Whatever can be said, at its longest. */
const everything = [
  `&name=${'Okindegia'.repeat(8)}&plan=enterprise&cycle=yearly&locations=1000&products=123456&users=12345&revenue=98765.43`,
  'waste_low=1&waste_high=12.25&planning_low=1&planning_high=12.25&recovered_low=1&recovered_high=12.25&margin_low=1&margin_high=12.25',
].join('&');

for (const [lang, word] of Object.entries(assumption)) {
  for (const query of ['', '&plan=enterprise&versus=starter', '&plan=starter&locations=4&products=60&users=9', everything]) {
    const what = query === everything ? 'all there is' : query || 'the example';
    test(`the page to print is one page, in ${lang} with ${what}`, async ({ page }) => {
      const name = query === everything ? 'Okindegia' : 'Ogi Berri';
      await page.goto(`/${lang}/roi?name=Ogi%20Berri${query}`);
      await page.locator('[data-print]').click();
      await expect(page).toHaveURL(/\/roi\/print\?/);
      const sheet = page.locator('.sheet');
      await expect(sheet.locator('.roi-for')).toContainText(name);
      await expect(sheet.getByRole('img')).toBeVisible();
      await expect(sheet).toContainText(word);
      await expect(sheet.locator('.sheet-link')).toContainText(`/${lang}/roi?`);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBe(1);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.sheet-help')).toBeHidden();
      await expect(page.locator('.site-header')).toBeHidden();
    });
  }
}
