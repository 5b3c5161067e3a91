import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signUp } from './support/demo.ts';

const png = { name: 'menu <b>card.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\nbread', 'latin1') };
const disguised = { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>') };

for (const lang of ['en', 'es', 'eu']) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('a file is stored, refused, given back, renamed, archived and restored', async ({ page }) => {
        await signUp(page, lang);
        await page.goto('/app/files');
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('main .empty')).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page);

        await page.locator('#file').setInputFiles(disguised);
        await page.locator('form[enctype] button').click();
        await expect(page.locator('#file-error')).toBeVisible();
        await expect(page.locator('.files-list li')).toHaveCount(0);

        await page.locator('#file').setInputFiles(png);
        await page.locator('form[enctype] button').click();
        const row = page.locator('.files-list li');
        await expect(row).toHaveCount(1);
        await expect(row).toContainText(png.name);
        const waiting = page.waitForEvent('download');
        await row.locator('a[download]').click();
        expect((await waiting).suggestedFilename()).toMatch(/^menu .*\.png$/);

        // A name that can't be stays in its field, and the reason beside it.
        await row.locator('summary').click();
        await row.locator('input[name=name]').fill('menu.exe');
        await row.locator('details button').click();
        await expect(row.locator('input[name=name]')).toHaveValue('menu.exe');
        await expect(row.locator('.field-error')).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page);
        await row.locator('input[name=name]').fill('karta.png');
        await row.locator('details button').click();
        await expect(row).toContainText('karta.png');

        await row.locator('form[action$="/archive"] button').click();
        await expect(row).toHaveCount(0);
        await page.goto('/app/files?archived=true');
        await expect(row).toContainText('karta.png');
        if (javaScriptEnabled) await expectAccessible(page);
        await row.locator('form[action$="/restore"] button').click();
        await page.goto('/app/files');
        await expect(row).toContainText('karta.png');
      });
    });
  }
}
