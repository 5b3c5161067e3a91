import { enter, islandsAlive, langs } from './support/demo.ts';
import { expect, test, type Page } from './support/test.ts';

const text = (name: string, size = 4) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'a') });
const disguised = { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>') };

const words = {
  en: { some: '2 of 3 files are stored.', all: '2 files are stored: one.txt, two.txt.', wrong: 'The content is not what the name’s ending says.' },
  es: { some: 'Archivos guardados: 2 de 3.', all: 'Se han guardado 2 archivos: one.txt, two.txt.', wrong: 'El contenido no es lo que dice la extensión del nombre.' },
  eu: { some: 'Gordetako fitxategiak: 2/3.', all: '2 fitxategi gorde dira: one.txt, two.txt.', wrong: 'Edukia ez dator bat izenaren luzapenarekin.' },
} as const;

async function open(page: Page, lang: keyof typeof words = 'en'): Promise<void> {
  await enter(page, 'demo-enterprise', 'owner', lang);
  await page.goto('/app/files');
  await islandsAlive(page);
}

async function choose(page: Page, files: ReturnType<typeof text>[]): Promise<void> {
  await page.locator('#file').setInputFiles(files);
  await page.locator('form[enctype] button[type=submit]').click();
}

/** How fast files leave, in bytes a second; none: as fast as they can. */
async function pace(page: Page, bytes: number | undefined): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytes ?? -1,
  });
}

for (const lang of langs) {
  test(`several files are stored, and of each it is said how it went in ${lang}`, async ({ page }) => {
    await open(page, lang);
    await choose(page, [text('one.txt'), disguised, text('two.txt')]);
    await expect(page.locator('.uploads-said')).toContainText(words[lang].some);
    const rows = page.locator('.uploads li');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(1)).toContainText(words[lang].wrong);
    // What is wrong with a file is still wrong the next time.
    await expect(rows.locator('button:visible')).toHaveCount(0);
    await page.locator('.uploads-said a:visible').click();
    await expect(page.locator('.files-list tbody tr').first()).toContainText('two.txt');
    await expect(page.locator('.files-list')).not.toContainText('page.png');

    await islandsAlive(page);
    await choose(page, [text('one.txt'), text('two.txt')]);
    await expect(page.locator('.told')).toContainText(words[lang].all);
  });
}

test('files that are dropped anywhere on the page are stored', async ({ page }) => {
  await open(page);
  const drag = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['bread'], 'dropped.txt', { type: 'text/plain' }));
    return data;
  });
  const hint = page.locator('.drop-hint');
  await expect(hint).toBeVisible();
  const heading = page.locator('main h1');
  await heading.dispatchEvent('dragover', { dataTransfer: drag });
  await expect(hint).toHaveClass(/over/);
  await heading.dispatchEvent('drop', { dataTransfer: drag });
  await expect(page.locator('.told')).toContainText('“dropped.txt” is stored.');
});

test('a slow file shows how far it is, is stopped, and sent again', async ({ page }) => {
  await open(page);
  await pace(page, 100_000);
  await choose(page, [text('slow.txt', 800_000), text('next.txt')]);
  const [slow, next] = [page.locator('.uploads li').first(), page.locator('.uploads li').last()];
  await expect.poll(() => slow.locator('progress').evaluate((it: HTMLProgressElement) => it.value)).toBeGreaterThan(0);
  await expect(slow).toContainText(/\d%/);
  await expect(next).toContainText('Waiting');
  // The browser asks before the page is left.
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  await (await asked).dismiss();
  await next.getByRole('button', { name: 'Stop: next.txt' }).click();
  await slow.getByRole('button', { name: 'Stop: slow.txt' }).click();
  await expect(slow).toContainText('Stopped');
  await expect(slow.getByRole('button')).toBeFocused();
  await expect(page.locator('.uploads-said')).toContainText('0 of 2 files are stored.');
  await pace(page, undefined);
  await slow.getByRole('button', { name: 'Try again: slow.txt' }).click();
  await expect(page.locator('.uploads-said')).toContainText('1 of 2 files are stored.');
  await next.getByRole('button', { name: 'Try again: next.txt' }).click();
  await expect(page.locator('.told')).toContainText('2 files are stored: slow.txt, next.txt.');
  await page.goto('/app/files?q=slow.txt');
  await expect(page.locator('.files-list tbody tr')).toHaveCount(1);
});

test('without a connection nothing is lost, and it is sent again', async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  await choose(page, [text('later.txt')]);
  const row = page.locator('.uploads li');
  await expect(row).toContainText('It has not arrived.');
  await context.setOffline(false);
  await row.getByRole('button', { name: 'Try again: later.txt' }).click();
  await expect(page.locator('.told')).toContainText('“later.txt” is stored.');
});

test('signed out meanwhile, the file waits until somebody is signed in again', async ({ page, context }) => {
  await open(page);
  const cookies = await context.cookies();
  await context.clearCookies();
  await choose(page, [text('mine.txt')]);
  const row = page.locator('.uploads li');
  await expect(row).toContainText('You are signed out');
  await context.addCookies(cookies);
  await row.getByRole('button').click();
  await expect(page.locator('.told')).toContainText('“mine.txt” is stored.');
});

test('so many wait at once, and it is said how many are left out', async ({ page }) => {
  await open(page);
  await pace(page, 20_000);
  await choose(page, Array.from({ length: 22 }, (_, place) => text(`${place}.txt`, 8_000)));
  await expect(page.locator('.uploads li')).toHaveCount(20);
  await expect(page.locator('form[enctype] [role=alert]')).toContainText('2 files were left out: at most 20 wait at once.');
});

test('a file that is too large is not sent at all', async ({ page }) => {
  await open(page);
  let sent = 0;
  page.on('request', (request) => {
    if (request.url().includes('/fn/files/upload')) sent++;
  });
  await choose(page, [text('large.txt', 26_000_000)]);
  await expect(page.locator('.uploads li')).toContainText('The file is too large.');
  expect(sent).toBe(0);
});
