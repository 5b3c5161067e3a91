import type { BrowserContext } from '@playwright/test';
import { enter, islandsAlive, type Role } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

const production = '/app/production';

/** Somebody of the bakery on today's production, in a browser of their own. */
async function screen(page: Page, role: Role, path = production): Promise<void> {
  await enter(page, 'demo-enterprise', role, 'en');
  await page.goto(path);
  await islandsAlive(page);
}

async function another(context: BrowserContext, role: Role): Promise<Page> {
  const other = await context.browser()!.newContext({ baseURL: new URL(context.pages()[0].url()).origin });
  const page = await other.newPage();
  await screen(page, role);
  return page;
}

/** The batch that should have begun, and has not. */
async function forgotten(page: Page): Promise<string> {
  const start = page.locator('.batch form[data-stage=mixing] button[value^=start]:visible').first();
  return (await start.locator('xpath=ancestor::article').getAttribute('id'))!;
}

const button = (page: Page, batch: string, value: string) =>
  page.locator(`#${batch} button[value=${value}]:visible`);

test('what one screen does, another shows within five seconds', async ({ page, context }) => {
  await screen(page, 'staff');
  const other = await another(context, 'manager');
  const batch = await forgotten(page);
  await page.locator(`#${batch} button[value^=start]:visible`).click();
  await expect(page.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'running');
  await expect(other.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'running');
  // In part, and the rest is offered.
  const quantity = page.locator(`#${batch} form[data-stage=mixing] [name=quantity]`);
  const all = Number(await quantity.inputValue());
  await quantity.fill('8');
  await button(page, batch, 'finish').click();
  await expect(quantity).toHaveValue(String(all - 8));
  await expect(button(page, batch, 'start')).toHaveText('Start: Proofing');
  await expect(other.locator(`#${batch}`)).toContainText(`8 of ${all}`);
});

test('what the server is asked every few seconds is small', async ({ page }) => {
  const answered = page.waitForResponse('**/fn/production/version');
  await screen(page, 'staff');
  const answer = await answered;
  expect((await answer.body()).length).toBeLessThanOrEqual(200);
});

test('a screen without network for a minute loses no step, and conflicts are told', async ({ page, context }) => {
  test.setTimeout(240_000);
  await screen(page, 'staff');
  const other = await another(context, 'manager');
  const batch = await forgotten(page);
  await context.setOffline(true);
  await page.locator(`#${batch} button[value^=start]:visible`).click();
  const net = page.locator('.tracker-net');
  await expect(net).toContainText('No network.');
  await expect(net).toContainText('1 step waits');
  // The screen goes on by itself: what fits after a start can be done.
  const quantity = page.locator(`#${batch} form[data-stage=mixing] [name=quantity]`);
  const all = Number(await quantity.inputValue());
  await quantity.fill('8');
  await button(page, batch, 'finish').click();
  await expect(quantity).toHaveValue(String(all - 8));
  await expect(net).toContainText('2 steps wait');
  await button(page, batch, 'finish').click();
  await expect(net).toContainText('3 steps wait');
  // Meanwhile somebody with a network stops another batch, in which this screen then does something.
  const second = page.locator('.batch:has(button[value=pause]:visible)').first();
  const id = (await second.getAttribute('id'))!;
  await other.locator(`#${id} summary`, { hasText: 'Stop the batch' }).click();
  await other.locator(`#${id} [name=reason]:visible`).last().fill('the oven has failed');
  await other.locator(`#${id} button[value=stop]`).click();
  await expect(other.locator(`#${id}`)).toHaveCount(1);
  await page.locator(`#${id} button[value=pause]:visible`).first().click();
  await expect(net).toContainText('4 steps wait');
  await page.waitForTimeout(60_000);
  await context.setOffline(false);
  await expect(net).toBeHidden({ timeout: 30_000 });
  await expect(page.locator('.tracker-refused')).toContainText('The batch was stopped.');
  await expect(page.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'done');
  await expect(button(page, batch, 'start')).toHaveText('Start: Proofing');
  // With their times: the first is a minute older than now.
  await page.goto(`${production}/batches/${batch.replace('batch-', '')}`);
  await expect(page.locator('.batch-done li')).toHaveCount(3);
});

test('a screen that is loaded anew without network still sends what waited', async ({ page, context }) => {
  await screen(page, 'staff');
  const batch = await forgotten(page);
  await context.setOffline(true);
  await page.locator(`#${batch} button[value^=start]:visible`).click();
  await expect(page.locator('.tracker-net')).toContainText('1 step waits');
  await context.setOffline(false);
  await page.reload();
  await expect(page.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'running');
});

test('a stale screen is told what happened, and what was typed stays', async ({ page, context }) => {
  await screen(page, 'staff');
  const other = await another(context, 'manager');
  const batch = await forgotten(page);
  await page.locator(`#${batch} button[value^=start]:visible`).click();
  await expect(page.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'running');
  const quantity = page.locator(`#${batch} form[data-stage=mixing] [name=quantity]`);
  // Whoever types keeps their batch as it is.
  await quantity.fill('20');
  const theirs = other.locator(`#${batch} form[data-stage=mixing] [name=quantity]`);
  await expect(theirs).toBeVisible();
  await theirs.fill('6');
  await button(other, batch, 'finish').click();
  await expect(other.locator(`#${batch}`)).toContainText('6 of');
  await button(page, batch, 'finish').click();
  const told = page.locator(`#${batch} [data-step-told]`);
  await expect(told).toContainText('Meanwhile: Finished: Mixing, 6');
  await expect(quantity).toHaveValue('20');
});

test('a batch is made with the keyboard, and the focus stays with it', async ({ page }) => {
  await screen(page, 'staff');
  const batch = await forgotten(page);
  await page.locator(`#${batch} button[value^=start]:visible`).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'running');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.batch')?.id))
    .toBe(batch);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a day is planned and its batches are made', async ({ page }) => {
    await enter(page, 'demo-enterprise', 'manager', 'en');
    await page.goto(`${production}/plan`);
    await page.getByLabel('Recipe, line 1').fill((await page.locator('datalist#plan-recipes option').first().getAttribute('value'))!);
    await page.getByLabel('Quantity, line 1').fill('12');
    await page.getByRole('button', { name: 'See what it takes' }).last().click();
    await expect(page.getByRole('heading', { name: 'What it takes' })).toBeVisible();
    await page.getByRole('button', { name: 'Plan it' }).click();
    await expect(page.locator('.told')).toContainText('The day is planned.');
    await page.goto(production);
    const batch = await forgotten(page);
    await page.locator(`#${batch} button[value^=start]:visible`).click();
    await expect(page.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'running');
    await button(page, batch, 'finish').click();
    await expect(page.locator(`#${batch} .stage-row [data-stage=mixing]`)).toHaveAttribute('data-state', 'done');
  });
});
