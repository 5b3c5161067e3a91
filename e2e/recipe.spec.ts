import { islandsAlive, signIn } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

const recipes = '/app/catalogue/recipes';
/** Baserriko ogia: five lines, a sourdough among them. */
const loaf = `${recipes}?view=recipe:recipes-4`;
/** What the loaf is made with. */
const sourdough = `${recipes}?view=recipe:recipes-10`;

const part = (page: Page, place: number) => page.locator(`select[name="line_${place}_part"]`);
const amount = (page: Page, place: number) => page.locator(`input[name="line_${place}_quantity"]`);
const line = (page: Page, name: string) => page.locator('.recipe-lines tbody tr', { hasText: name });
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).last().click();

/** The first place below what goes in. */
async function firstEmpty(page: Page) {
  const chosen = await page.locator('.recipe-lines select').evaluateAll((all) => all.map((it) => (it as HTMLSelectElement).value));
  return chosen.indexOf('');
}

/** Adds a line, changes it and takes it out, saving each time; the address is where the recipe is shown. */
async function addChangeRemove(page: Page, address: string) {
  await page.goto(`${address}&edit=1`);
  const place = await firstEmpty(page);
  await part(page, place).selectOption({ label: 'Zekalezko ore-ama' });
  await amount(page, place).fill('500 g');
  await save(page);
  await expect(page.locator('.told')).toContainText('saved');
  await page.goto(address);
  await expect(line(page, 'Zekalezko ore-ama')).toContainText('500\u00a0g');
  await expect(page.locator('.recipe-allergens')).toContainText('Zekale-irina');
  await page.goto(`${address}&edit=1`);
  await amount(page, place).fill('0.75 kg');
  await save(page);
  await expect(page.locator('.told')).toContainText('saved');
  await page.goto(address);
  await expect(line(page, 'Zekalezko ore-ama')).toContainText('0.75\u00a0kg');
  await page.goto(`${address}&edit=1`);
  await part(page, place).selectOption('');
  await amount(page, place).fill('');
  await save(page);
  await expect(page.locator('.told')).toContainText('saved');
  await page.goto(address);
  await expect(line(page, 'Garizko ore-ama')).toBeVisible();
  await expect(line(page, 'Zekalezko ore-ama')).toHaveCount(0);
}

/** Puts the loaf into what it is made with, which is refused by the names on the way. */
async function refuseCircle(page: Page) {
  await page.goto(`${sourdough}&edit=1`);
  const place = await firstEmpty(page);
  await part(page, place).selectOption({ label: 'Baserriko ogia' });
  await amount(page, place).fill('100 g');
  await save(page);
  const wrong = page.locator(`#line-${place}-error`);
  await expect(wrong).toContainText('Garizko ore-ama → Baserriko ogia → Garizko ore-ama');
  await expect(part(page, place)).toHaveAttribute('aria-describedby', `line-${place}-error`);
  await expect(amount(page, place), 'what was typed stays').toHaveValue('100 g');
  await page.goto(sourdough);
  await expect(line(page, 'Indar-irina')).toBeVisible();
  await expect(line(page, 'Baserriko ogia')).toHaveCount(0);
}

test.beforeEach(async ({ page }) => {
  await signIn(page, 'demo-starter', 'manager');
});

test('lines are added, changed and taken out in the dialog, a recipe within among them', async ({ page }) => {
  await addChangeRemove(page, loaf);
});

test('a recipe that would be made of itself is refused by names', async ({ page }) => {
  await refuseCircle(page);
});

test('more lines come without losing what was typed, and nothing is saved', async ({ page }) => {
  await page.goto(`${loaf}&edit=1`);
  await islandsAlive(page);
  const place = await firstEmpty(page);
  await part(page, place).selectOption({ label: 'Eztia' });
  await amount(page, place).fill('50 g');
  const rows = await page.locator('.recipe-lines tbody tr').count();
  await page.getByRole('button', { name: 'More lines' }).click();
  await expect(page.locator('.recipe-lines tbody tr')).toHaveCount(rows + 3);
  await expect(amount(page, place)).toHaveValue('50 g');
  await expect(part(page, place + 1), 'the next to be typed into').toBeFocused();
  await page.goto(loaf);
  await expect(line(page, 'Eztia')).toHaveCount(0);
});

test('by keyboard alone a line is added, changed and taken out', async ({ page }) => {
  await page.goto(`${recipes}?q=garizko+ore-ama`);
  await islandsAlive(page);
  const link = page.locator('#list tbody').getByRole('link');
  const edit = page.getByRole('link', { name: 'Edit' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(edit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(part(page, 0)).toBeVisible();
  const place = await firstEmpty(page);
  await amount(page, place - 1).focus();
  await page.keyboard.press('Tab');
  await expect(part(page, place)).toBeFocused();
  await page.keyboard.type('Eztia');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20 g');
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
  await expect(page.locator('.told')).toContainText('saved');
  await page.keyboard.press('Enter');
  await expect(line(page, 'Eztia')).toContainText('20\u00a0g');
  await expect(edit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(amount(page, place)).toBeVisible();
  await amount(page, place).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await expect(part(page, place)).toHaveValue('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page, 'Indar-irina')).toBeVisible();
  await expect(line(page, 'Eztia')).toHaveCount(0);
});

test('where the client does not come, lines are typed all the same', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await addChangeRemove(page, loaf);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('lines are added, changed and taken out', async ({ page }) => {
    await addChangeRemove(page, loaf);
  });

  test('a circle is refused by names', async ({ page }) => {
    await refuseCircle(page);
  });
});

test('a dearer flour says at once whose margin falls, with the way there', async ({ page }) => {
  await page.goto('/app/catalogue/ingredients?view=ingredient:ingredients-0');
  await islandsAlive(page);
  const made = page.getByRole('region', { name: 'What is made with it' });
  await expect(made.getByRole('row', { name: 'Intxaurdun ogia' })).toContainText('Below the target margin');
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.locator('#field-price_cents').fill('60.00');
  await save(page);
  const told = page.locator('.told');
  await expect(told).toContainText('now costs €60.00 for 25\u00a0kg');
  await expect(told.getByRole('listitem')).not.toHaveCount(0);
  await told.getByRole('link', { name: 'Intxaurdun ogia' }).click();
  await expect(page.getByRole('heading', { name: 'Intxaurdun ogia', level: 1 })).toBeVisible();
});
