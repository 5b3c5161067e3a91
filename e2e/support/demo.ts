import { expect, type Page } from './test.ts';

export type Tenant = 'demo-starter' | 'demo-professional' | 'demo-enterprise' | 'demo-first-days';
export type Lang = 'en' | 'es' | 'eu';
export type Role = 'owner' | 'manager' | 'staff' | 'platform_operator';

export const langs: readonly Lang[] = ['en', 'es', 'eu'];

/** What every form of who is signed in says of whose it is; a request made by hand has to say it, too. */
export async function ownForm(page: Page): Promise<{ form_of: string }> {
  const html = await (await page.request.get('/app/settings/account')).text();
  return { form_of: /name="form_of" value="([^"]+)"/.exec(html)?.[1] ?? '' };
}

/** Signs somebody of a demo bakery in, who reads that language; no page is shown yet. */
export async function enter(page: Page, tenant: Tenant, role: Role, lang: Lang): Promise<void> {
  const options = { maxRedirects: 0 };
  const entered = await page.request.post('/demo/sign-in', { form: { tenant, role }, ...options });
  expect(entered.status(), 'the demo sign-in').toBe(303);
  const spoken = await page.request.post('/app/language', { form: { ...(await ownForm(page)), lang, next: '/app' }, ...options });
  expect(spoken.status(), 'the choice of a language').toBe(303);
}

/** Enters a demo bakery and shows its plan and usage; works with and without JavaScript. */
export async function signIn(
  page: Page,
  tenant: Tenant = 'demo-starter',
  role: Role = 'owner',
  lang: Lang = 'en',
): Promise<void> {
  await enter(page, tenant, role, lang);
  await page.goto('/app/settings/subscription');
}

/** Waits until the islands of the page live. */
export async function islandsAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.islands === 'awake');
}
