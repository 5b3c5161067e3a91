import { islandsAlive, signIn } from './support/demo.ts';
import { expect, test } from './support/test.ts';

const metric = '/app/settings/subscription/usage/products';

test('the chart tells the value of the day under the pointer and by keys', async ({ page }) => {
  await signIn(page, 'demo-professional');
  await page.goto(metric);
  await islandsAlive(page);
  const chart = page.getByRole('slider', { name: 'Value by day' });
  const readout = page.locator('.chart-readout');
  await expect(readout).toContainText('arrow keys');
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart is not there');
  // On the left is what was, on the right what is expected.
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await expect(readout).toHaveText(/^\d+ \w+ 2\d{3}: \d+$/);
  const was = await readout.textContent();
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
  await expect(readout).toHaveText(/expected \(.+ – .+\)/);
  const expected = await readout.textContent();
  await chart.press('ArrowLeft');
  await expect(readout).not.toHaveText(expected ?? '');
  await chart.press('ArrowRight');
  await expect(readout).toHaveText(expected ?? '-');
  await expect(chart).toHaveAttribute('aria-valuetext', expected ?? '-');
  await chart.press('Home');
  await expect(readout).not.toHaveText(was ?? '');
  // The same stands in numbers: the first day is the table's last.
  await page.locator('.numbers summary').first().click();
  const first = await page.locator('.numbers table').first().locator('tbody tr').last().locator('td').textContent();
  await expect(readout).toContainText(`: ${first}`);
});

test('a finger reads the narrow chart', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await signIn(page, 'demo-professional');
  await page.goto(metric);
  await islandsAlive(page);
  const chart = page.getByRole('slider', { name: 'Value by day' });
  await chart.tap();
  await expect(page.locator('.chart-readout')).toHaveText(/2\d{3}: \d+/);
  await context.close();
});

test('the fan moves with the slider, to where the server draws it', async ({ page }) => {
  await signIn(page, 'demo-professional');
  await page.goto(metric);
  await islandsAlive(page);
  const live = page.locator('.chart-wide .chart-live .chart-median');
  await expect(live).toHaveAttribute('d', '');
  await page.locator('#growth').fill('100');
  await expect(live).not.toHaveAttribute('d', '');
  await expect(page.locator('.chart-drawing .chart-wide .chart-median').first()).toBeHidden();
  const numbers = (path: string | null) => (path ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  const moved = numbers(await live.getAttribute('d'));
  const first = moved[1] ?? 0;
  const last = moved.at(-1) ?? 0;
  await page.locator('#growth').fill('-100');
  await expect.poll(async () => numbers(await live.getAttribute('d')).at(-1) ?? 0).toBeGreaterThan(last);
  // It starts where the history ends, at any growth.
  expect(numbers(await live.getAttribute('d'))[1]).toBe(first);
  // The slider back at its place, what the server has drawn is seen again.
  await page.locator('#growth').fill('0');
  await expect(page.locator('.chart-drawing .chart-wide .chart-median').first()).toBeVisible();
});

test('a metric’s page keeps itself up to date, its chart and its figures', async ({ page }) => {
  await signIn(page, 'demo-professional');
  await page.goto(metric);
  await islandsAlive(page);
  await page.route('**/fn/usage/metric', async (route) => {
    const answer = await route.fetch();
    const reading = await answer.json();
    reading.card.outcome = 'read again';
    await route.fulfill({ response: answer, json: reading });
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.locator('.page-head .lead')).toHaveText('read again');
  await expect(page.locator('.chart-wide .chart-live .chart-history')).not.toHaveAttribute('d', '');
  await page.route('**/fn/usage/metric', (route) => route.abort());
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(page.locator('.refresh.failed')).toContainText('Could not be updated');
  // The others live on.
  await page.locator('#growth').fill('200');
  await expect(page.locator('.what-if-control output')).toHaveText('+200%');
  await expect(page.locator('.page-head .lead')).toHaveText('read again');
});
