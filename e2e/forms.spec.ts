import { enter, langs, ownForm } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const form = '/app/catalogue/products/new';

const words = {
  en: { nothing: 'Nothing has been saved or sent.', waits: 'You are signed out.' },
  es: { nothing: 'No se ha guardado ni enviado nada.', waits: 'Tu sesión está cerrada.' },
  eu: { nothing: 'Ez da ezer gorde, ezta bidali ere.', waits: 'Saioa amaituta dago.' },
} as const;

const typed = { name: 'Ogi <beltza>', notes: 'gatza\n</textarea><b>ura</b>' };

for (const lang of langs) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled, locale: lang });

      test('what was typed while signed out in another tab is there after signing in', async ({ page }) => {
        await enter(page, 'demo-professional', 'owner', lang);
        await page.goto(form);
        await page.locator('#field-name').fill(typed.name);
        await page.locator('#field-notes').fill(typed.notes);
        await page.request.post('/sign-out');
        await page.locator('.item-form button[type=submit]').click();
        await expect(page.locator('main')).toContainText(words[lang].waits);
        await page.locator('.demo-sign-in li', { hasText: 'demo-professional' }).getByRole('button').first().click();
        await expect(page).toHaveURL(/\/new\?kept=/);
        await expect(page.locator('#field-name')).toHaveValue(typed.name);
        await expect(page.locator('#field-notes')).toHaveValue(typed.notes);
        await page.locator('.item-form button[type=submit]').click();
        await expect(page).toHaveURL(/done=created/);
        await page.goto('/app/catalogue/products?q=beltza');
        await expect(page.locator('main')).toContainText(typed.name);
      });

      test('somebody else’s form is given back with both names, and to its owner as it was', async ({ page }) => {
        await enter(page, 'demo-professional', 'owner', lang);
        await page.goto(form);
        const person = await page.locator('.item-form input[name=form_person]').inputValue();
        const bakery = await page.locator('.item-form input[name=form_bakery]').inputValue();
        await page.locator('#field-name').fill(typed.name);
        await enter(page, 'demo-starter', 'owner', lang);
        await page.locator('.item-form button[type=submit]').click();
        const main = page.locator('main');
        await expect(main.locator('h1')).toContainText(person);
        for (const text of [bakery, words[lang].nothing, typed.name]) await expect(main).toContainText(text);
        await expect(main.locator('form[action$="/resume"]')).toHaveCount(0);
        await main.locator('form[action$="/sign-in"] button').click();
        await page.locator('.demo-sign-in li', { hasText: 'demo-professional' }).getByRole('button').first().click();
        await expect(page.locator('#field-name')).toHaveValue(typed.name);
        await page.goto('/app/catalogue/products?q=beltza');
        await expect(page.locator('main')).not.toContainText(typed.name);
      });
    });
  }
}

for (const javaScriptEnabled of [true, false]) {
  test(`what was typed over something archived meanwhile is restored with it, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    await enter(page, 'demo-professional', 'owner', 'en');
    const product = '/app/catalogue/products/products-3';
    await page.goto(product);
    await page.locator('#field-notes').fill(typed.notes);
    await page.request.post(`${product}/archive`, { form: await ownForm(page), maxRedirects: 0 });
    await page.locator('.item-form button[type=submit]').last().click();
    await expect(page.locator('#field-notes')).toHaveValue(typed.notes);
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(page).toHaveURL(/done=restored&draft=1$/);
    await expect(page.locator('#field-notes')).toHaveValue(typed.notes);
    await page.locator('.item-form button[type=submit]').last().click();
    await expect(page).toHaveURL(/done=saved$/);
    await expect(page.locator('#field-notes')).toHaveValue(typed.notes);
    await context.close();
  });
}

test('the browser asks before what was typed is left, and not when it is sent', async ({ page }) => {
  await enter(page, 'demo-professional', 'owner', 'en');
  await page.goto(form);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.locator('#field-name').fill(typed.name);
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(page.locator('#field-name')).toHaveValue(typed.name);
  await page.locator('.item-form button[type=submit]').click();
  await expect(page).toHaveURL(/done=created/);
  expect(asked).toHaveLength(1);
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(asked).toHaveLength(1);
});
