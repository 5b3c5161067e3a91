import { AxeBuilder } from '@axe-core/playwright';
import type { Lang } from './demo.ts';
import { expect, type Page } from './test.ts';

/** The page is in that language, nothing on it (or in a part of it, where what an open menu covers is no matter) is
 * forbidden by WCAG 2.2 AA or by what axe calls best practice, and nothing sticks out at its side. */
export async function expectAccessible(page: Page, lang: Lang, part = 'html'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  // A colour half-way between two schemes is none of either.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // What the header covers as the page stands now is no small target.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // In one go: no frames of other sites are here, for which axe would load itself once more into a page of its own.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}
