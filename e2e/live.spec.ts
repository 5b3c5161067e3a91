import type { Browser } from '@playwright/test';
import { enter, islandsAlive, type Role, type Tenant } from './support/demo.ts';
import { serve } from './support/server.ts';
import { expect, test, type Page } from './support/test.ts';

const home = '/app';
const demand = '/app/demand';

/** Somebody in a browser of their own. */
async function screen(browser: Browser, url: string | undefined, who: [Tenant, Role], path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
  const page = await context.newPage();
  await enter(page, ...who, 'en');
  await open(page, path);
  return page;
}

/** The page, in which a new one would be noticed. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await islandsAlive(page);
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
}

const isSame = (page: Page) => page.evaluate(() => (window as unknown as { same?: boolean }).same === true);

/** As when somebody comes back to the tab: what the page shows is asked for. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

/** Makes what the page shows old. */
const age = (page: Page, selector: string) =>
  page.locator(selector).first().evaluate((element) => element.append(' (of long ago)'));

const net = (page: Page) => page.locator('.tracker-net:visible');

/** Batches on the page whose mixing can start. */
async function startable(page: Page): Promise<string[]> {
  const cards = page.locator('.batch:has(form[data-stage=mixing] button[value^=start]:visible)');
  return cards.evaluateAll((all) => all.map((card) => card.id));
}

const mixing = (page: Page, batch: string) => page.locator(`#${batch} .stage-row [data-stage=mixing]`);

async function start(page: Page, batch: string): Promise<void> {
  await page.locator(`#${batch} form[data-stage=mixing] button[value^=start]:visible`).click();
  await expect(mixing(page, batch)).toHaveAttribute('data-state', 'running');
}

test('a step that staff take is on the owner’s dashboard, without another page', async ({ browser, baseURL }) => {
  const owner = await screen(browser, baseURL, ['demo-enterprise', 'owner'], home);
  const staff = await screen(browser, baseURL, ['demo-enterprise', 'staff'], '/app/production');
  const [batch] = await startable(owner);
  const stages = owner.locator('#batches-by-stage');
  const before = await stages.innerText();
  await start(staff, batch);
  await expect(mixing(owner, batch)).toHaveAttribute('data-state', 'running');
  await expect(stages).not.toHaveText(before);
  expect(await isSame(owner)).toBe(true);
});

test('what somebody types on the dashboard stays, and the focus with it', async ({ browser, baseURL }) => {
  const owner = await screen(browser, baseURL, ['demo-enterprise', 'owner'], home);
  const staff = await screen(browser, baseURL, ['demo-enterprise', 'staff'], '/app/production');
  const running = await owner.locator('.batch:has(button[value=pause]:visible)').first().getAttribute('id');
  const quantity = owner.locator(`#${running} [name=quantity]:visible`);
  await quantity.fill('7');
  const [batch] = await startable(owner);
  await start(staff, batch);
  await expect(mixing(owner, batch)).toHaveAttribute('data-state', 'running');
  await age(owner, '#now a');
  await comeBack(owner);
  await expect(owner.locator('#now')).not.toContainText('long ago');
  await expect(quantity).toHaveValue('7');
  await expect(quantity).toBeFocused();
  expect(await isSame(owner)).toBe(true);
});

test('the focus stays on its link when the part around it is exchanged', async ({ browser, baseURL }) => {
  const owner = await screen(browser, baseURL, ['demo-starter', 'owner'], home);
  const links = owner.locator('#now a');
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) {
    await age(owner, '#now li small, #now li div');
    await link.focus();
    await comeBack(owner);
    await expect(owner.locator('#now')).not.toContainText('long ago');
    await expect(link).toBeFocused();
  }
  // What is gone leaves the focus on the heading there, and not at the top of the page.
  await owner.locator('#now ul').evaluate((list) => {
    list.insertAdjacentHTML('beforeend', '<li><a href="#gone">Something that is done by now</a></li>');
  });
  await owner.locator('#now a[href="#gone"]').focus();
  await comeBack(owner);
  await expect(owner.locator('#now a[href="#gone"]')).toHaveCount(0);
  await expect(owner.locator('#now-title')).toBeFocused();
});

test('without network the dashboard says so once, and goes on by itself when there is one', async ({ browser, baseURL }) => {
  const owner = await screen(browser, baseURL, ['demo-enterprise', 'owner'], home);
  const staff = await screen(browser, baseURL, ['demo-enterprise', 'staff'], '/app/production');
  const [batch] = await startable(owner);
  await owner.context().setOffline(true);
  await comeBack(owner);
  await expect(net(owner)).toContainText('No network');
  await start(staff, batch);
  await age(owner, '#now a');
  // Both that follow the server have noticed by now.
  await expect(owner.locator('.tracker-net:not([hidden])')).toHaveCount(2);
  await expect(net(owner)).toHaveCount(1);
  await owner.context().setOffline(false);
  await expect(net(owner)).toHaveCount(0);
  await expect(owner.locator('#now')).not.toContainText('long ago');
  await expect(mixing(owner, batch)).toHaveAttribute('data-state', 'running');
  expect(await isSame(owner)).toBe(true);
});

test('a page that can’t be had just now is asked for again soon', async ({ browser, baseURL }) => {
  const owner = await screen(browser, baseURL, ['demo-enterprise', 'owner'], home);
  await owner.route(/\/app$/, (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '' }));
  await comeBack(owner);
  await expect(net(owner)).toContainText('can’t be brought up to date');
  await age(owner, '#now a');
  await owner.unroute(/\/app$/);
  await expect(net(owner)).toHaveCount(0);
  await expect(owner.locator('#now')).not.toContainText('long ago');
});

test('the dashboard outlives a restart of the server', async ({ browser }) => {
  await serve(async (url, restart) => {
    const owner = await screen(browser, url, ['demo-enterprise', 'owner'], home);
    const [batch] = await startable(owner);
    await restart(async () => {
      await comeBack(owner);
      await expect(net(owner)).toContainText('No network');
      await age(owner, '#now a');
    });
    await expect(net(owner)).toHaveCount(0);
    await expect(owner.locator('#now')).not.toContainText('long ago');
    const staff = await screen(browser, url, ['demo-enterprise', 'staff'], '/app/production');
    await start(staff, batch);
    await expect(mixing(owner, batch)).toHaveAttribute('data-state', 'running');
    expect(await isSame(owner)).toBe(true);
    await owner.context().close();
    await staff.context().close();
  });
});

test('whoever is signed out, or at another bakery, is told, and sees nothing of it', async ({ browser, baseURL }) => {
  const owner = await screen(browser, baseURL, ['demo-enterprise', 'owner'], home);
  const now = await owner.locator('#now').innerText();
  await enter(owner, 'demo-starter', 'owner', 'en');
  await comeBack(owner);
  await expect(net(owner).first()).toContainText('signed out');
  expect(await owner.locator('#now').innerText()).toBe(now);
  await owner.context().clearCookies();
  await comeBack(owner);
  await expect(net(owner).first()).toContainText('signed out');
  expect(await owner.locator('#now').innerText()).toBe(now);
  expect(await isSame(owner)).toBe(true);
});

test('a tab that nobody looks at asks for nothing, and for all when somebody does', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.clock.install();
  await enter(page, 'demo-enterprise', 'owner', 'en');
  await open(page, home);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const hide = (hidden: boolean) =>
    page.evaluate((is) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
  await hide(true);
  await page.clock.runFor(300_000);
  expect(asked).toEqual([]);
  await age(page, '#now a');
  await hide(false);
  await expect(page.locator('#now')).not.toContainText('long ago');
  expect(asked.filter((path) => path === home)).toHaveLength(1);
  // Whoever looks at it sees what is new within a minute.
  await age(page, '#now a');
  await page.clock.runFor(60_000);
  await expect(page.locator('#now')).not.toContainText('long ago');
  expect(asked.filter((path) => path === home)).toHaveLength(2);
  await context.close();
});

test('a training is followed to its end, and what somebody chooses meanwhile stays', async ({ page }) => {
  await enter(page, 'demo-enterprise', 'manager', 'en');
  // However fast it is: the page came while it ran.
  await page.route(
    demand,
    async (route) => {
      const answer = await route.fetch();
      const running = '<div class="demand-running" data-live="1" role="status"><p>It is learned of sales.</p></div>';
      const body = (await answer.text()).replace(/(<div id="demand-training"[^>]*>)/, `$1${running}`);
      expect(body).toContain(running);
      await route.fulfill({ response: answer, body });
    },
    { times: 1 },
  );
  const answered = page.waitForResponse((response) => response.url().endsWith(demand) && response.request().resourceType() === 'fetch');
  await open(page, demand);
  await page.locator('#days').selectOption({ index: 0 });
  await page.locator('.bake-next a').first().focus();
  await (await answered).finished();
  await expect(page.locator('.demand-running')).toHaveCount(0);
  await expect(page.locator('#days')).toHaveJSProperty('selectedIndex', 0);
  await expect(page.locator('.bake-next a').first()).toBeFocused();
  await expect(page.locator('.bake tbody tr').first()).toBeVisible();
  expect(await isSame(page)).toBe(true);
});

test('a training that somebody begins ends on their page without another', async ({ page }) => {
  await enter(page, 'demo-enterprise', 'manager', 'en');
  await page.goto(demand);
  await page.locator('.demand-training button[type=submit]').click();
  await expect(page).toHaveURL(/done=training/);
  await expect(page.locator('.told')).toBeVisible();
  await islandsAlive(page);
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await expect(page.locator('.demand-running')).toHaveCount(0);
  await expect(page.locator('.demand-training button[type=submit]')).toBeVisible();
  expect(await isSame(page)).toBe(true);
});
