import { expect, type Page } from '@playwright/test';

export type Tenant = 'demo-starter' | 'demo-professional' | 'demo-enterprise';

/** Enters a demo bakery by the form on the sign-in page; works with and without JavaScript. */
export async function signIn(page: Page, tenant: Tenant = 'demo-starter', role = 'owner'): Promise<void> {
  const answer = await page.request.post('/demo/sign-in', { form: { tenant, role } });
  expect(answer.ok(), `demo sign-in answered ${answer.status()}`).toBeTruthy();
  await page.goto('/app/settings/subscription');
}

/** Waits until the islands of the page live. */
export async function islandsAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.islands === 'awake');
}

/** A bakery of a test's own, its owner signed in; works with and without JavaScript. */
export async function signUp(page: Page, lang: string): Promise<void> {
  await page.goto(`/${lang}/sign-up`);
  await page.locator('#bakery').fill('Ogi Berria');
  await page.locator('#country').selectOption('ES');
  await page.locator('#name').fill('Ane');
  await page.locator('#email').fill(`own.${lang}.${process.pid}.${Date.now()}.${Math.random()}@example.com`);
  await page.locator('#password').fill('ogia eta gatza');
  await page.locator('input[name=terms]').check();
  await page.locator('main form.card button[type=submit]').click();
  await expect(page).toHaveURL(/\/app\/welcome$/);
}
