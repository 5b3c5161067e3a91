import { expectAccessible } from './support/axe.ts';
import { enter, langs } from './support/demo.ts';
import { publicPages, signedInPages } from './support/pages.ts';
import { test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of langs) {
    test.describe(`${lang}, ${colorScheme}: axe finds nothing on`, () => {
      test.use({ colorScheme });

      for (const { name, path, act } of publicPages) {
        test(name, async ({ page }) => {
          await page.goto(`/${lang}${path}`);
          await act?.(page, lang);
          await expectAccessible(page, lang);
        });
      }

      for (const { name, who, path, act } of signedInPages) {
        test(name, async ({ page }) => {
          await enter(page, ...who, lang);
          await page.goto(path);
          await act?.(page, lang);
          await expectAccessible(page, lang);
        });
      }
    });
  }
}
