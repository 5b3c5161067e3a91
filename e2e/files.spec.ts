import { enter, islandsAlive, langs } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const png = { name: 'menu <b>card.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\nbread', 'latin1') };
const disguised = { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>') };

for (const lang of langs) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('a file is stored, refused, given back, renamed, archived and restored', async ({ page }) => {
        await enter(page, 'demo-enterprise', 'owner', lang);
        const after = `menu ${lang} ${javaScriptEnabled}.png`;
        await page.goto('/app/files?q=nothing+like+this');
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('main .empty')).toBeVisible();

        if (javaScriptEnabled) await islandsAlive(page);
        await page.locator('#file').setInputFiles(disguised);
        await page.locator('form[enctype] button[type=submit]').click();
        await expect(page.locator(javaScriptEnabled ? '.uploads .field-error' : '#file-error')).toBeVisible();
        await page.goto('/app/files?q=page.png');
        await expect(page.locator('.files-list tbody tr')).toHaveCount(0);

        if (javaScriptEnabled) await islandsAlive(page);
        await page.locator('#file').setInputFiles(png);
        await page.locator('form[enctype] button[type=submit]').click();
        const row = page.locator('.files-list tbody tr').filter({ hasText: 'menu ' });
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
        await row.locator('input[name=name]').fill(after);
        await row.locator('details button').click();
        await expect(page).toHaveURL(/done=renamed/);

        const named = page.locator('.files-list tbody tr').filter({ hasText: after });
        await page.goto(`/app/files?q=${encodeURIComponent(after)}`);
        await named.locator('form[action$="/archive"] button').click();
        await expect(page).toHaveURL(/done=archived/);
        await page.goto(`/app/files?archived=true&q=${encodeURIComponent(after)}`);
        await expect(named).toHaveCount(1);
        await named.locator('form[action$="/restore"] button').click();
        await expect(page).toHaveURL(/done=restored/);
        await page.goto(`/app/files?q=${encodeURIComponent(after)}`);
        await expect(named).toHaveCount(1);
        await named.locator('form[action$="/archive"] button').click();
        await expect(page).toHaveURL(/done=archived/);
      });
    });
  }
}
