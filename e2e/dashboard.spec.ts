import { enter, langs } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const words = {
  en: { progress: ['0 of 3 done', '1 of 3 done'], staff: 'Which recipe are you looking for?' },
  es: { progress: ['0 de 3 hechos', '1 de 3 hechos'], staff: '¿Qué receta buscas?' },
  eu: { progress: ['0/3 eginda', '1/3 eginda'], staff: 'Zein errezeta bilatzen duzu?' },
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    for (const lang of langs) {
      test(`a new bakery is led to its first product in ${lang}, and nothing of it is called made up`, async ({ page }) => {
        await page.goto(`/${lang}/sign-up`);
        await page.locator('#bakery').fill('Ogi Berria');
        await page.locator('#country').selectOption('ES');
        await page.locator('#name').fill('Ane');
        await page.locator('#email').fill('ane@ogi.example');
        await page.locator('#password').fill('ogia eta gatza');
        await page.locator('input[name=terms]').check();
        await page.locator('main form.card button[type=submit]').click();
        await expect(page).toHaveURL(/\/app\/welcome$/);
        await expect(page.locator('.demo-ribbon')).toHaveCount(0);

        await page.goto('/app');
        const first = page.locator('.first-steps');
        await expect(first).toContainText(words[lang].progress[0]);
        await first.locator('a.primary').click();
        await page.locator('#field-name').fill('Lehen ogia');
        await page.locator('.item-form button[type=submit]').click();
        await expect(page.locator('.told')).toContainText('Lehen ogia');
        await page.goto('/app');
        await expect(first).toContainText(words[lang].progress[1]);
        await expect(first.locator('li.done')).toHaveCount(1);

        // Plan and usage leads back, until the steps are put away.
        await page.goto('/app/settings/subscription');
        await page.locator('.first-steps-note a').click();
        await first.locator('form button').click();
        await expect(page).toHaveURL(/\/app\/settings\/subscription$/);
        await expect(page.locator('.first-steps-note')).toHaveCount(0);
        await page.goto('/app');
        await expect(page).toHaveURL(/\/app\/settings\/subscription$/);
      });

      test(`staff look up a recipe from their first page in ${lang}`, async ({ page }) => {
        await enter(page, 'demo-starter', 'staff', lang);
        await page.goto('/app');
        await page.getByLabel(words[lang].staff).fill('espelta');
        await page.locator('.staff-search button').click();
        await expect(page).toHaveURL(/\/app\/catalogue\/recipes\?q=espelta$/);
        await expect(page.locator('tbody tr').first()).toContainText('Espeltazko');
      });
    }
  });
}

test('the demo speaks the language of the page it is entered from', async ({ page }) => {
  for (const lang of ['eu', 'es', 'en']) {
    await page.goto(`/${lang}/sign-in`);
    await page.locator('.demo-sign-in li', { hasText: 'demo-starter' }).getByRole('button').first().click();
    await expect(page).toHaveURL(/\/app$/);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  }
});
