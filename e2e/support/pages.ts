import { islandsAlive, ownForm, type Lang, type Role, type Tenant } from './demo.ts';
import { expect, type Page } from './test.ts';

/** What is done on a page before it is looked at. */
type Act = (page: Page, lang: Lang) => Promise<void>;

/** Somebody of a demo bakery. */
type Who = [Tenant, Role];

/** A page; where nobody is signed in, its path is that behind the language. */
export interface Look {
  name: string;
  who?: Who;
  path: string;
  act?: Act;
}

const starter: Who = ['demo-starter', 'owner'];
const professional: Who = ['demo-professional', 'owner'];
const enterprise: Who = ['demo-enterprise', 'owner'];
const firstDays: Who = ['demo-first-days', 'owner'];
const staff: Who = ['demo-starter', 'staff'];
const operator: Who = ['demo-starter', 'platform_operator'];

const products = '/app/catalogue/products';
const fileOf = (name: string, content: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(content, 'latin1') });

/** Clicks, and waits for what then must be seen. */
export function press(button: string, seen: string): Act {
  return async (page) => {
    await page.locator(button).first().click();
    await expect(page.locator(seen).first()).toBeVisible();
  };
}

/** The numbers behind a chart: closed, nobody would look at them. */
const openNumbers: Act = async (page) => {
  await page.locator('.numbers summary').click();
};

const storeFile: Act = async (page) => {
  await page.locator('#file').setInputFiles(fileOf('menu card.png', '\x89PNG\r\n\x1a\nbread'));
  await page.locator('form[enctype] button[type=submit]').click();
  await expect(page.locator('.files-list tbody tr').filter({ hasText: 'menu card' })).toHaveCount(1);
};

/** A file with something new, something changed and something bad, as a Spanish spreadsheet saves it. */
const importFile: Act = async (page) => {
  const text = 'Nombre;Código;Precio;Color\nKutsidazu;K-1;1.234,50;blanco\nKutsidazu bi;K-2;barato;\n;K-3;2;\nTorta, fina;K-4;1;2;3\n';
  await page.locator('#file').setInputFiles({ name: 'lista de precios.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('form[enctype] button[type=submit]').click();
  await expect(page.locator('.import-counts')).toBeVisible();
};

/** Products until there is room for no more; the form that is refused stays as it was typed. */
const fillThePlan: Act = async (page, lang) => {
  const form = { ...(await ownForm(page)), name: '', price_cents: '' };
  for (let more = 0; more <= 50; more++) {
    form.name = `Kutsidazu ${more}`;
    const made = await page.request.post(`${products}/new`, { form, maxRedirects: 0 });
    if (made.status() !== 303) break;
  }
  await page.locator('#field-name').fill('Kutsidazu');
  await page.locator('#field-price_cents').fill(lang === 'en' ? '2.40' : '2,40');
  await page.locator('.item-form button[type=submit]').click();
  await expect(page.locator('#upgrade-dialog')).toBeVisible();
};

/** Asked for where the plans stand, and looked at where it is said. */
const askForAPlan: Act = async (page) => {
  await islandsAlive(page);
  await page.locator('main [data-ask]:visible').first().click();
  await expect(page.locator('main .asked')).toBeVisible();
  await page.goto(`${settings}/subscription`);
  await expect(page.locator('.asked-notice .notice')).toBeVisible();
};

const askForDeletion: Act = async (page) => {
  await page.locator('#bakery-name').fill('Panadería La Espiga');
  await page.locator('#delete button').click();
  await expect(page.locator('#deletion-title')).toBeVisible();
};

const settings = '/app/settings';

/** Whatever is done there changes nothing. */
export const asTheyAre: Look[] = [
  { name: 'the landing page', path: '/' },
  { name: 'prices', path: '/pricing' },
  { name: 'the calculator', path: '/roi' },
  { name: 'the calculator with mistakes', path: '/roi?revenue=asko&hours=x' },
  { name: 'the calculator with two plans', path: '/roi?name=Ogi+Berri&versus=starter' },
  { name: 'the calculator with plans that do not fit', path: '/roi?locations=4&plan=professional&versus=starter' },
  { name: 'the calculation to print', path: '/roi/print?name=Ogi+Berri&products=40&users=3' },
  { name: 'the calculation to print, of a plan that does not fit', path: '/roi/print?plan=starter&locations=4' },
  { name: 'privacy', path: '/privacy' },
  { name: 'a page that is not there', path: '/nothing' },
  {
    name: 'the API reference',
    path: '/',
    act: async (page, lang) => {
      await page.goto(`/api/docs?lang=${lang}`);
    },
  },
  {
    name: 'the API reference, searched',
    path: '/',
    act: async (page, lang) => {
      await page.goto(`/api/docs?lang=${lang}&q=caps`);
      await page.locator('.api-fields > summary').click();
    },
  },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'a forgotten password', path: '/forgot-password' },
  { name: 'a spent link to verify an address', path: '/verify-email?token=x' },
  { name: 'a spent link to a new password', path: '/reset-password?token=x' },
  { name: 'a spent invitation', path: '/invitations?token=x' },
  {
    name: 'sign-in with a wrong password',
    path: '/sign-in',
    act: async (page, lang) => {
      await page.locator('#email').fill('nobody@example.com');
      await page.locator('#password').fill('not this one');
      await press('main form.card button[type=submit]', 'main [role=alert]')(page, lang);
    },
  },
  { name: 'sign-up with mistakes', path: '/sign-up', act: press('main form.card button[type=submit]', '#name-error') },
  { name: 'plan and usage', who: professional, path: `${settings}/subscription`, act: islandsAlive },
  { name: 'plan and usage, nearly full', who: starter, path: `${settings}/subscription`, act: islandsAlive },
  { name: 'what if', who: professional, path: `${settings}/subscription/what-if?growth=20`, act: islandsAlive },
  { name: 'what it earns', who: professional, path: `${settings}/subscription/roi`, act: islandsAlive },
  {
    name: 'the comparison over plan and usage',
    who: professional,
    path: `${settings}/subscription`,
    act: async (page) => {
      await islandsAlive(page);
      await press('.usage-card .way-up:visible', '#compare-dialog')(page, 'en');
    },
  },
  { name: 'the comparison', who: professional, path: `${settings}/subscription/compare` },
  { name: 'the usage of one metric', who: professional, path: `${settings}/subscription/usage/storage_gb` },
  { name: 'the usage of a metric that is nearly full', who: starter, path: `${settings}/subscription/usage/products` },
  { name: 'room for more products', who: starter, path: `${settings}/subscription/usage/products/room` },
  { name: 'room for more files', who: professional, path: `${settings}/subscription/usage/storage_gb/room` },
  { name: 'one’s own limits', who: professional, path: `${settings}/limits` },
  { name: 'usage to be taken along', who: professional, path: `${settings}/subscription/usage/export` },
  { name: 'analytics', who: professional, path: '/app/analytics?metric=api_calls', act: openNumbers },
  { name: 'analytics of a metric with steps', who: professional, path: '/app/analytics?metric=locations', act: openNumbers },
  { name: 'analytics, too early', who: firstDays, path: '/app/analytics?metric=users' },
  { name: 'analytics, not in the plan', who: starter, path: '/app/analytics' },
  { name: 'the preview of analytics', who: starter, path: '/app/previews/analytics', act: openNumbers },
  { name: 'the preview of one metric', who: starter, path: '/app/previews/analytics?metric=products', act: openNumbers },
  { name: 'the preview of a plan', who: starter, path: '/app/previews/professional' },
  { name: 'products', who: starter, path: products },
  { name: 'no products', who: starter, path: `${products}?q=nothing+like+this` },
  { name: 'archived products', who: starter, path: `${products}?archived=true` },
  { name: 'a new product', who: starter, path: `${products}/new` },
  { name: 'a product', who: starter, path: `${products}/products-3` },
  { name: 'an import of products', who: starter, path: `${products}/import` },
  { name: 'an import without a file', who: starter, path: `${products}/import`, act: press('main [type=submit]', '#file-error') },
  { name: 'a recipe', who: starter, path: '/app/catalogue/recipes/recipes-7' },
  { name: 'ingredients', who: starter, path: '/app/catalogue/ingredients' },
  { name: 'an ingredient in the dialog', who: starter, path: '/app/catalogue/ingredients?view=ingredient:ingredients-8' },
  { name: 'an ingredient to be changed', who: starter, path: '/app/catalogue/ingredients?view=ingredient:ingredients-8&edit=1' },
  { name: 'a product in the dialog, as staff read it', who: staff, path: `${products}?view=product:products-3` },
  { name: 'suppliers', who: starter, path: '/app/catalogue/suppliers' },
  { name: 'locations', who: starter, path: `${settings}/locations` },
  { name: 'files', who: enterprise, path: '/app/files' },
  { name: 'no files', who: enterprise, path: '/app/files?q=nothing+like+this' },
  { name: 'the team', who: professional, path: `${settings}/team` },
  { name: 'the bakery', who: professional, path: `${settings}/bakery` },
  { name: 'the account', who: professional, path: `${settings}/account` },
  { name: 'API keys', who: enterprise, path: `${settings}/api-keys` },
  { name: 'export and deletion', who: professional, path: `${settings}/data` },
  { name: 'the welcome', who: professional, path: '/app/welcome' },
  { name: 'a page of the bakery that is not there', who: professional, path: '/app/nothing' },
  { name: 'the dashboard of staff', who: staff, path: '/app' },
  { name: 'products, as staff read them', who: staff, path: products },
  { name: 'a product, as staff read it', who: staff, path: `${products}/products-3` },
  { name: 'the first steps', who: firstDays, path: '/app' },
  { name: 'plan and usage in the first days', who: firstDays, path: `${settings}/subscription`, act: islandsAlive },
  { name: 'all bakeries', who: operator, path: '/app/platform/tenants' },
  { name: 'no bakeries', who: operator, path: '/app/platform/tenants?q=nobody-is-called-so' },
  { name: 'one bakery', who: operator, path: '/app/platform/tenants/demo-professional' },
  { name: 'the operator’s tokens', who: operator, path: '/app/platform/tokens' },
  { name: 'jobs', who: operator, path: '/app/platform/jobs' },
  { name: 'the demo, to be made anew', who: operator, path: '/app/platform/demo-reset' },
  {
    name: 'a new product with mistakes',
    who: starter,
    path: `${products}/new`,
    act: press('.item-form button[type=submit]', '#field-name-error'),
  },
  {
    name: 'files, one refused',
    who: enterprise,
    path: '/app/files',
    act: async (page) => {
      await islandsAlive(page);
      await page.locator('#file').setInputFiles(fileOf('page.png', '<html><script>'));
      await page.locator('form[enctype] button[type=submit]').click();
      await expect(page.locator('.uploads .field-error')).toBeVisible();
    },
  },
  {
    name: 'the team with a mistake',
    who: professional,
    path: `${settings}/team`,
    act: press('#invite button', '#invite [aria-invalid=true]'),
  },
  {
    name: 'API keys with a mistake',
    who: enterprise,
    path: `${settings}/api-keys`,
    act: press(`form[method=post][action="${settings}/api-keys"] button`, '#key-name-error'),
  },
  { name: 'export and deletion with a mistake', who: professional, path: `${settings}/data`, act: press('#delete button', '#bakery-name-error') },
  {
    name: 'one bakery with a mistake',
    who: operator,
    path: '/app/platform/tenants/demo-professional',
    act: press('#plan button', '#plan-reason-error'),
  },
];

/** What is done there leaves the bakery other than it was. */
export const changed: Look[] = [
  {
    name: 'plan and usage once a plan is asked for',
    who: professional,
    path: `${settings}/subscription/compare`,
    act: askForAPlan,
  },
  {
    name: 'room that was made',
    who: starter,
    path: `${settings}/subscription/usage/products/room`,
    act: async (page, lang) => {
      await page.locator('.room-rows input').first().check();
      await press('form.room button', '.notice.good')(page, lang);
    },
  },
  { name: 'what an import would change', who: starter, path: `${products}/import`, act: importFile },
  { name: 'a new product that is one too many', who: starter, path: `${products}/new`, act: fillThePlan },
  {
    name: 'files, a new name refused',
    who: enterprise,
    path: '/app/files',
    act: async (page, lang) => {
      await storeFile(page, lang);
      const row = page.locator('.files-list tbody tr').filter({ hasText: 'menu card' });
      await row.locator('summary').click();
      await row.locator('input[name=name]').fill('menu.exe');
      await row.locator('details button').click();
      await expect(row.locator('.field-error')).toBeVisible();
    },
  },
  {
    name: 'archived files',
    who: enterprise,
    path: '/app/files',
    act: async (page, lang) => {
      await storeFile(page, lang);
      await page.locator('.files-list tbody tr').filter({ hasText: 'menu card' }).locator('form[action$="/archive"] button').click();
      await expect(page).toHaveURL(/done=archived/);
      await page.goto('/app/files?archived=true');
    },
  },
  {
    name: 'a new API key',
    who: enterprise,
    path: `${settings}/api-keys`,
    act: async (page) => {
      await page.locator('#key-name').fill('till');
      await page.locator('input[value="usage:read"]').check();
      await press(`form[method=post][action="${settings}/api-keys"] button`, 'input.token')(page, 'en');
    },
  },
  {
    name: 'an invitation just made',
    who: enterprise,
    path: `${settings}/team`,
    act: async (page, lang) => {
      await page.locator('#invite input[name=email]').fill('jon@new.example');
      await press('#invite button', '#invite input.token')(page, lang);
    },
  },
  {
    name: 'a product just made, to be undone',
    who: professional,
    path: `${products}/new`,
    act: async (page, lang) => {
      await page.locator('#field-name').fill('Ogi berria');
      await press('.item-form button[type=submit]', '.told button')(page, lang);
    },
  },
  { name: 'a bakery that will be deleted', who: professional, path: `${settings}/data`, act: askForDeletion },
];
