import { expect, test } from '@playwright/test';
import { islandsAlive } from './support/demo.ts';

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

test('another language keeps the figures', async ({ page }) => {
  await page.goto('/en/roi?revenue=61000&versus=starter');
  await page.locator('.language-menu summary').click();
  await page.locator('.language-menu a[lang=eu]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'eu');
  await expect(page.locator('#roi-revenue')).toHaveValue('61000');
  await expect(page.locator('.roi-result')).toHaveCount(2);
});

test('a wrong figure is told beside its field and nothing typed is lost', async ({ page }) => {
  await page.goto('/en/roi');
  await islandsAlive(page);
  await page.locator('#roi-unsold').fill('lots');
  await expect(page.locator('#roi-unsold-error')).toHaveText(/number/);
  await expect(page.locator('#roi-unsold')).toHaveValue('lots');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a form whose address is the link', async ({ page }) => {
    await page.goto('/es/roi');
    await page.locator('#roi-revenue').fill('60000,50');
    await page.locator('#roi-versus').selectOption('starter');
    await page.locator('.roi-inputs button[type=submit]').click();
    await expect(page).toHaveURL(/revenue=60000%2C50/);
    await expect(page.locator('.roi-result')).toHaveCount(2);
    await expect(page.locator('#roi-revenue')).toHaveValue('60000,5');
  });

  test('an error answers 422 beside its field with what was typed', async ({ page }) => {
    const answer = await page.goto('/eu/roi?revenue=asko&hours=7');
    expect(answer?.status()).toBe(422);
    await expect(page.locator('#roi-revenue')).toHaveValue('asko');
    await expect(page.locator('#roi-revenue-error')).not.toBeEmpty();
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

test('the printed sheet is one page', async ({ page }) => {
  await page.goto('/en/roi?name=Ogi%20Berri');
  await islandsAlive(page);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBe(1);
});
