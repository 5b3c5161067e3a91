import { press, type Look } from './pages.ts';
import { expect } from './test.ts';

const demand = '/app/demand';
const enterprise: Look['who'] = ['demo-enterprise', 'manager'];
const staff: Look['who'] = ['demo-professional', 'staff'];
const starter: Look['who'] = ['demo-starter', 'owner'];
const firstDays: Look['who'] = ['demo-first-days', 'owner'];

/** Looks at the first product of the list. */
const aProduct: Look['act'] = async (page) => {
  await page.locator('.bake tbody a').first().click();
  await expect(page.locator('.demand-product h1')).toBeVisible();
};

/** Opens all that is folded. */
const unfold: Look['act'] = async (page) => {
  for (const summary of await page.locator('.demand summary').all()) await summary.click();
};

/** Pages of demand; nothing is changed there. */
export const ofDemand: Look[] = [
  { name: 'what to bake', who: enterprise, path: demand, act: unfold },
  { name: 'what to bake on Starter', who: starter, path: demand, act: unfold },
  { name: 'what to bake, as staff see it', who: staff, path: demand },
  { name: 'what to bake, without sales', who: firstDays, path: demand },
  { name: 'a product’s demand', who: enterprise, path: demand, act: aProduct },
  {
    name: 'a service level that can’t be',
    who: enterprise,
    path: demand,
    act: async (page, lang) => {
      await aProduct!(page, lang);
      await page.locator('#service_level').fill('120');
      await press('.demand-level .primary', '#level-error')(page, lang);
    },
  },
  {
    name: 'a plan from the bake list',
    who: enterprise,
    path: demand,
    act: async (page) => {
      await page.locator('.bake-acts .primary').click();
      await expect(page.locator('[name=line_quantity]').first()).not.toHaveValue('');
    },
  },
  { name: 'ingredients for the days ahead', who: enterprise, path: '/app/production/ingredients?days=7' },
];
