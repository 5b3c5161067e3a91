import { islandsAlive } from './demo.ts';
import { press, type Look } from './pages.ts';
import { expect } from './test.ts';

const production = '/app/production';
const enterprise: Look['who'] = ['demo-enterprise', 'manager'];
const staff: Look['who'] = ['demo-professional', 'staff'];
const starter: Look['who'] = ['demo-starter', 'owner'];
const firstDays: Look['who'] = ['demo-first-days', 'owner'];

/** Fills in the plan's first line. */
const fillIn: Look['act'] = async (page) => {
  const recipe = await page.locator('#plan-recipes option').first().getAttribute('value');
  await page.locator('[name=line_recipe]').first().fill(recipe!);
  await page.locator('[name=line_quantity]').first().fill('48');
};

/** Pages of production; nothing is changed there. */
export const ofProduction: Look[] = [
  { name: 'the night', who: enterprise, path: production, act: islandsAlive },
  { name: 'the night, as staff see it', who: staff, path: production, act: islandsAlive },
  { name: 'the night on Starter', who: starter, path: production, act: islandsAlive },
  { name: 'a day without a plan', who: firstDays, path: production, act: islandsAlive },
  {
    name: 'a batch',
    who: enterprise,
    path: production,
    act: async (page) => {
      await page.locator('.batch h3 a').first().click();
      await expect(page.locator('.batch-done')).toBeVisible();
    },
  },
  {
    name: 'a batch that something is lost of',
    who: enterprise,
    path: production,
    act: press('.stage-form [data-offer=finish]:not([hidden]) .step-more summary', '.stage-form .step-more[open]'),
  },
  { name: 'a plan', who: enterprise, path: `${production}/plan` },
  {
    name: 'a plan and what it takes',
    who: enterprise,
    path: `${production}/plan`,
    act: async (page, lang) => {
      await fillIn(page, lang);
      await press('.plan-form .form-actions button[value=preview]', '#plan-preview')(page, lang);
    },
  },
  {
    name: 'a plan with mistakes',
    who: enterprise,
    path: `${production}/plan`,
    act: async (page, lang) => {
      await page.locator('[name=line_recipe]').first().fill('Gravel');
      await press('.plan-form .form-actions button[value=preview]', '.plan-line .field-error')(page, lang);
    },
  },
  { name: 'what the night needs', who: enterprise, path: `${production}/ingredients` },
  { name: 'stages, not in the plan', who: starter, path: `${production}/stages` },
  { name: 'the preview of stages', who: starter, path: '/app/previews/stages' },
  { name: 'batches on the first page', who: staff, path: '/app', act: islandsAlive },
  { name: 'how long recipes take', who: starter, path: `${production}/recipes` },
  { name: 'how long a recipe takes', who: enterprise, path: `${production}/recipes/recipes-7/timing` },
  {
    name: 'how long a recipe takes, with a mistake',
    who: enterprise,
    path: `${production}/recipes/recipes-7/timing`,
    act: async (page, lang) => {
      await page.locator('#mixing').fill('x');
      await press('.timing form button[type=submit]', '#mixing-error')(page, lang);
    },
  },
  { name: 'ovens and mixers', who: enterprise, path: `${production}/capacities` },
  {
    name: 'ovens and mixers with a mistake',
    who: enterprise,
    path: `${production}/capacities`,
    act: press('.capacity-new button[type=submit]', '#name-error'),
  },
  { name: 'a stock count', who: staff, path: `${production}/stock/ingredients-8` },
  {
    name: 'a stock count with a mistake',
    who: staff,
    path: `${production}/stock/ingredients-8`,
    act: press('#count button[type=submit]', '#counted-error'),
  },
  { name: 'a recall sheet', who: starter, path: `${production}/lots/lots-8-0/recall` },
];
