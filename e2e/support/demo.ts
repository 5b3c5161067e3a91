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

/** The person's language, whoever is signed in. */
export async function speak(page: Page, lang: string): Promise<void> {
  await page.request.post('/app/language', { form: { lang, next: '/app' } });
}
