import { readFileSync } from 'node:fs';
import { enter, islandsAlive, langs, type Lang, type Tenant } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

/** A page with islands; where nobody is signed in, its path is that behind the language. */
const pages: [string, Tenant | undefined, string][] = [
  ['plan and usage', 'demo-starter', '/app/settings/subscription'],
  ['what if', 'demo-starter', '/app/settings/subscription/what-if?growth=20'],
  ['what it earns', 'demo-starter', '/app/settings/subscription/roi'],
  ['all plans', 'demo-professional', '/app/settings/subscription/compare'],
  ['a metric', 'demo-professional', '/app/settings/subscription/usage/products'],
  ['a metric, with more growth', 'demo-professional', '/app/settings/subscription/usage/storage_gb?growth=47'],
  ['one’s own limits', 'demo-professional', '/app/settings/limits'],
  ['API keys', 'demo-professional', '/app/settings/api-keys'],
  ['products', 'demo-professional', '/app/catalogue/products'],
  ['files', 'demo-professional', '/app/files'],
  ['production', 'demo-enterprise', '/app/production'],
  ['the calculator', undefined, '/roi'],
];

/** What the islands of the page say, hidden or not, and what their fields hold. */
const said = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('leptos-island')].map((island) => {
      const fields = [...island.querySelectorAll('input, select')].map((it) => (it as HTMLInputElement).value);
      const text = (island.textContent ?? '').replace(/\s+/g, ' ').replace(/\d\d:\d\d \(?[A-Z]+\)?/g, '').trim();
      return [island.getAttribute('data-component')?.replace(/_.*/, ''), text, ...fields];
    }),
  );

async function open(page: Page, lang: Lang, tenant: Tenant | undefined, path: string): Promise<void> {
  if (tenant) await enter(page, tenant, 'owner', lang);
  await page.goto(tenant ? path : `/${lang}${path}`);
}

for (const lang of langs) {
  for (const [name, tenant, path] of pages) {
    test(`${lang}, ${name}: the islands say the same without scripts, with them and without WebAssembly`, async ({
      browser,
      baseURL,
    }) => {
      const read = async (javaScriptEnabled: boolean, blocked: boolean) => {
        const context = await browser.newContext({ javaScriptEnabled, baseURL });
        const page = await context.newPage();
        const wrong: string[] = [];
        const failed = page.waitForEvent('pageerror', { timeout: 0 }).catch(() => undefined);
        if (!blocked) page.on('pageerror', (error) => wrong.push(error.message));
        page.on('console', (message) => {
          if (/Content Security Policy|hydrat|panicked/i.test(message.text())) wrong.push(message.text());
        });
        if (blocked) await page.route('**/*.wasm', (route) => route.abort());
        await open(page, lang, tenant, path);
        if (blocked) await failed;
        else if (javaScriptEnabled) await islandsAlive(page);
        const text = await said(page);
        await context.close();
        expect(wrong).toEqual([]);
        return text;
      };
      const plain = await read(false, false);
      expect(plain.length).toBeGreaterThan(0);
      expect(await read(true, false)).toEqual(plain);
      expect(await read(true, true)).toEqual(plain);
    });
  }
}

for (const [name, tenant, path] of pages) {
  test(`${name}: hydration replaces no element, and every island is in the client`, async ({ page }) => {
    let script = '';
    page.on('response', async (response) => {
      if (/\/pkg\/.*\.js$/.test(response.url())) script += await response.text();
    });
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () => {
        const rendered = document.querySelectorAll('leptos-island *');
        (window as unknown as { kept?: Element[] }).kept ??= rendered.length > 0 ? [...rendered] : undefined;
      });
    });
    await open(page, 'en', tenant, path);
    await islandsAlive(page);
    const gone = await page.evaluate(() => {
      const { kept } = window as unknown as { kept: Element[] };
      return [kept.length > 0, kept.filter((node) => !node.isConnected).length];
    });
    expect(gone).toEqual([true, 0]);
    const rendered = await page
      .locator('leptos-island')
      .evaluateAll((islands) => islands.map((island) => island.getAttribute('data-component')?.replace(/_.*/, '')));
    expect(rendered.length).toBeGreaterThan(0);
    for (const island of rendered) expect(script).toMatch(new RegExp(`\\b${island}_\\d+`));
  });
}

for (const [name, tenant, path] of pages) {
  test(`${name}: without WebAssembly every form with an island can be sent`, async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await open(page, 'en', tenant, path);
    const stuck = await page.locator('form:has(leptos-island), leptos-island form').evaluateAll((forms) =>
      forms
        .filter((form) => {
          // A button may stand outside and name its form.
          const buttons = [...(form as HTMLFormElement).elements].filter(
            (it): it is HTMLButtonElement => it instanceof HTMLButtonElement && it.type === 'submit',
          );
          const sends = buttons.some((button) => !button.disabled && !button.closest('[hidden]'));
          // One that shows nothing, as long as there is nothing to send, is not folded away either.
          const shows = form.checkVisibility() && (form as HTMLElement).innerText.trim() !== '';
          return !sends && (shows || form.closest('details'));
        })
        .map((form) => form.outerHTML.slice(0, 300)),
    );
    expect(stuck).toEqual([]);
  });
}

test('every island is on one of these pages, or in a test of its own', async ({ page }) => {
  const client = readFileSync(new URL('../app/client/src/lib.rs', import.meta.url), 'utf8');
  const named = /pub use obrador_app::\{([\s\S]*?)\n\};/.exec(client)?.[1]?.match(/\b[A-Z]\w+/g) ?? [];
  expect(named.length).toBeGreaterThan(7);
  // On the page that shows a key once: api_keys.spec.ts.
  const seen = new Set<string | undefined>(['CopyButton']);
  for (const [, tenant, path] of pages) {
    await open(page, 'en', tenant, path);
    for (const [island] of await said(page)) seen.add(island);
  }
  expect(named.filter((island) => !seen.has(island))).toEqual([]);
});
