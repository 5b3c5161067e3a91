import { expect, type Page, test } from './support/test.ts';

const languages = {
  en: { title: 'Try Obrador for 14 days', welcome: 'Welcome, Ane', taken: 'already' },
  es: { title: 'Prueba Obrador durante 14 días', welcome: 'Te damos la bienvenida, Ane', taken: 'Ya hay' },
  eu: { title: 'Probatu Obrador 14 egunez', welcome: 'Ongi etorri, Ane', taken: 'Badago' },
} as const;

async function fill(page: Page, email: string): Promise<void> {
  await page.locator('#bakery').fill('Ogi Goxoa');
  await page.locator('#country').selectOption('ES');
  await page.locator('#vat_number').fill('A-28017895');
  await page.locator('#name').fill('Ane');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill('ogia eta gatza');
  await page.locator('input[name=terms]').check();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const [lang, words] of Object.entries(languages)) {
      test(`a bakery signs up in ${lang}, with every mistake told at once, and its address is taken from then on`, async ({ page, browser, baseURL }) => {
        await page.goto(`/${lang}/`);
        await page.locator(`.hero a[href="/${lang}/sign-up"]`).click();
        await expect(page.locator('h1')).toHaveText(words.title);

        // Everything that is wrong is told at once, beside its field, and what was typed is kept.
        await page.locator('#bakery').fill('Ogi Goxoa');
        await page.locator('#vat_number').fill('A28017896');
        await page.locator('main form.card button[type=submit]').click();
        for (const name of ['country', 'name', 'email', 'password']) {
          await expect(page.locator(`#${name}`)).toHaveAttribute('aria-invalid', 'true');
          await expect(page.locator(`#${name}-error`)).toBeVisible();
        }
        await expect(page.locator('#bakery')).toHaveValue('Ogi Goxoa');

        const email = 'ane@ogi.example';
        await fill(page, email);
        await page.locator('main form.card button[type=submit]').click();
        await expect(page).toHaveURL(/\/app\/welcome$/);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('h1')).toHaveText(words.welcome);
        await expect(page.locator('main')).toContainText(email);

        await page.locator('.next-steps a').first().click();
        await expect(page.locator('.usage-card[data-metric]')).toHaveCount(9);
        // Nobody is invited before the address is verified.
        await page.goto('/app/settings/team');
        await expect(page.locator('#list tbody tr')).toHaveCount(1);
        await expect(page.locator('#invite input')).toHaveCount(0);

        const other = await browser.newContext({ javaScriptEnabled, baseURL });
        const second = await other.newPage();
        await second.goto(`/${lang}/sign-up`);
        await fill(second, email);
        await second.locator('main form.card button[type=submit]').click();
        await expect(second.locator('#email-error')).toContainText(words.taken);
        await other.close();
      });
    }
  });
}
