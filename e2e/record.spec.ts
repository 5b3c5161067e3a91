import { islandsAlive, signIn } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

const ingredients = '/app/catalogue/ingredients';

/** Opens the first ingredient of a search in the dialog. */
async function openFlour(page: Page) {
  await page.goto(`${ingredients}?q=rye`);
  await islandsAlive(page);
  await page.locator('tbody').getByRole('link').click();
  const dialog = page.getByRole('dialog', { name: 'Rye flour' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a thing is shown above its list, at an address of its own', async ({ page }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  let loads = 0;
  page.on('load', () => loads++);
  const dialog = await openFlour(page);
  expect(loads, 'the list stays').toBe(1);
  await expect(page).toHaveURL(/q=rye&view=ingredient%3Aingredients-2$/);
  await expect(dialog.locator('.fact', { hasText: 'Pack size' })).toContainText('25\u00a0kg');
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\?q=rye$/);
  await page.goForward();
  await expect(dialog).toBeVisible();
  await page.reload();
  await expect(dialog).toBeVisible();
  await islandsAlive(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\?q=rye$/);
});

test('by keyboard alone it is opened, changed and closed, and the focus comes back', async ({ page }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  await page.goto(`${ingredients}?q=rye`);
  await islandsAlive(page);
  const link = page.locator('tbody').getByRole('link');
  await link.focus();
  await page.keyboard.press('Enter');
  const edit = page.getByRole('link', { name: 'Edit' });
  await expect(edit).toBeFocused();
  await page.keyboard.press('Enter');
  const minimum = page.getByLabel('Reorder at');
  await minimum.focus();
  await page.keyboard.type('62.5 kg');
  await page.keyboard.press('Enter');
  await expect(page.locator('.told')).toContainText('saved');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.fact', { hasText: 'Reorder at' })).toContainText('62.5\u00a0kg');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('what is not saved is asked for before it is lost', async ({ page }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  const dialog = await openFlour(page);
  await dialog.getByRole('link', { name: 'Edit' }).click();
  const code = page.locator('#field-code');
  const before = await code.inputValue();
  await code.fill('changed');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alertdialog')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  await expect(code).toHaveValue('changed');
  await dialog.getByRole('link', { name: 'Close' }).click();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toBeHidden();
  await page.locator('tbody').getByRole('link').click();
  await expect(dialog.locator('.fact', { hasText: 'Code' })).toContainText(before);
  await page.keyboard.press('Escape');
  await expect(dialog, 'nothing was typed, so nothing is asked').toBeHidden();
});

test('what can’t be so is told beside its field, and without network nothing typed is lost', async ({ page, context }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  const dialog = await openFlour(page);
  await dialog.getByRole('link', { name: 'Edit' }).click();
  const pack = page.locator('#field-pack_size');
  await pack.fill('25 l');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#field-pack_size-error')).toContainText('another kind');
  await expect(pack).toHaveValue('25 l');
  await expect(pack).toBeFocused();
  await context.setOffline(true);
  await pack.fill('20 kg');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: 'offline' })).toBeVisible();
  await expect(pack).toHaveValue('20 kg');
  await context.setOffline(false);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.told'), 'another pack is another price').toContainText('now costs €26.75 for 20\u00a0kg');
  await expect(page.locator('#list tbody tr')).toContainText('20\u00a0kg');
});

test('two clicks make one thing', async ({ page }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  await page.goto(`${ingredients}?view=ingredient:new`);
  await islandsAlive(page);
  const name = 'Buckwheat flour';
  await page.locator('#field-name').fill(name);
  await page.getByRole('button', { name: 'Save' }).dblclick();
  await expect(page.locator('.told')).toContainText('created');
  await page.goto(`${ingredients}?q=buckwheat`);
  await expect(page.locator('tbody tr')).toHaveCount(1);
});

test('where the client does not come, the same is a page', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await signIn(page, 'demo-enterprise', 'manager');
  await page.goto(`${ingredients}?q=spelt`);
  await page.locator('tbody').getByRole('link').click();
  const dialog = page.getByRole('dialog', { name: 'Spelt flour' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('link', { name: 'Edit' }).click();
  await page.locator('#field-code').fill('SP-1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.told')).toContainText('saved');
  await expect(page).toHaveURL(/q=spelt/);
});

test('by keyboard a file is brought in the dialog; what is wrong is told beside it, and what is lost is said', async ({ page }) => {
  await signIn(page, 'demo-enterprise', 'manager');
  const dialog = await openFlour(page);
  await dialog.getByRole('link', { name: 'Edit' }).click();
  const field = page.getByLabel('Or upload a file');
  const choose = async (content: string) => {
    // A form that has just come may still take the focus to its first field.
    await expect(async () => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser', { timeout: 5_000 }), field.press('Space')]);
      await chooser.setFiles({ name: 'sheet.txt', mimeType: 'text/plain', buffer: Buffer.from(content) });
    }).toPass();
  };
  await choose('');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alertdialog'), 'a file that is chosen is not saved yet').toBeVisible();
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  const save = dialog.getByRole('button', { name: 'Save' });
  await save.press('Enter');
  const said = page.locator('#field-specification_file-error');
  await expect(said).toContainText('empty');
  await expect(field).toHaveAccessibleDescription(/empty/);
  await expect(field).toBeFocused();

  const price = page.locator('#field-price_cents');
  const before = await price.inputValue();
  await price.fill('dear');
  await choose('gluten');
  await save.press('Enter');
  await expect(page.locator('#field-price_cents-error')).toBeVisible();
  await expect(said).toContainText('Choose it again.');
  await expect(page.locator('#field-price_cents')).toBeFocused();
  await page.locator('#field-price_cents').fill(before);
  await choose('gluten');
  await save.press('Enter');
  await expect(page.locator('.told')).toContainText('saved');
  await page.locator('tbody').getByRole('link').click();
  const fact = dialog.locator('.fact', { hasText: 'Specification sheet' });
  const opened = await page.request.get((await fact.getByRole('link', { name: 'sheet.txt' }).getAttribute('href'))!);
  expect(await opened.text()).toBe('gluten');
});
