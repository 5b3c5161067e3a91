import { expectAccessible } from './support/axe.ts';
import { enter, type Lang, langs } from './support/demo.ts';
import { ofOrders } from './support/order_pages.ts';
import { ofProduction } from './support/production_pages.ts';
import { asTheyAre, changed, type Look } from './support/pages.ts';
import { serve } from './support/server.ts';
import { expect, type Page, test as base } from './support/test.ts';

// Where nothing is changed, the tests of a worker share a server and a window: each says first who looks, in which
// language and colour scheme.
const test = base.extend<object, { shop: string; window: Page }>({
  shop: [async ({}, use) => serve(use), { scope: 'worker' }],
  window: [
    async ({ browser, shop }, use) => {
      const context = await browser.newContext({ baseURL: shop, locale: 'en-GB', reducedMotion: 'reduce' });
      // The test's own time-out ends it.
      context.setDefaultTimeout(0);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

async function look(page: Page, { who, path, act }: Look, lang: Lang): Promise<void> {
  if (who) await enter(page, ...who, lang);
  await page.goto(who ? path : `/${lang}${path}`);
  await act?.(page, lang);
  // Whoever sent something wrong stands at the first field to mend.
  const wrong = page.locator('main form[method=post] [aria-invalid=true]:visible').first();
  if ((await wrong.count()) > 0) await expect(wrong).toBeFocused();
  await expectAccessible(page, lang);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of langs) {
    test.describe(`${lang}, ${colorScheme}: axe finds nothing on`, () => {
      test.use({ colorScheme });

      for (const page of [...asTheyAre, ...ofOrders, ...ofProduction]) {
        test(page.name, async ({ window }) => {
          await window.context().clearCookies();
          await window.emulateMedia({ colorScheme });
          await look(window, page, lang);
        });
      }

      for (const there of changed) {
        test(there.name, async ({ page }) => look(page, there, lang));
      }
    });
  }
}
