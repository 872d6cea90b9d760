import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { en } from '../src/locales/en.ts';
import { hi } from '../src/locales/hi.ts';
import { barriers, leave, picture, settled, startBrowser, visit } from './browser.ts';
import { overflows } from './overflow.ts';
import { trade } from './trade.ts';

let app: TestApp;
let browser: Browser;
let workshop: TestWorkshop;
let paths: Record<string, string>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
  workshop = await app.workshop('Patil Motors');
  paths = await trade(workshop.owner);
});

afterAll(async () => {
  await leave(browser);
  await app?.close();
});

const outside = {
  login: '/login',
  register: '/register',
  join: '/join',
  forgot: '/forgot',
  reset: '/reset?token=x',
  unsubscribe: '/unsubscribe?token=x',
};

test('a picture without words and a word too pale are found', async () => {
  const { page } = await visit(browser, app.url);
  await page.setContent('<main><h1>Jobs</h1><img src="/a.png"><p style="color: #ddd">Paid</p></main>');
  const found = (await barriers(page)).map(barrier => barrier.split(' ')[0]);
  expect(found).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']));
});

test('scripts and styles come compressed to who takes that, as they are to others, and are kept for a year', async () => {
  const page = await (await fetch(app.url)).text();
  const files = [...page.matchAll(/"(\/assets\/first[^"]+)"/g)].map(([, file]) => file);
  expect(files).toHaveLength(2);
  for (const file of files) {
    const ask = (encoding: string) =>
      fetch(app.url + file, { headers: { 'accept-encoding': encoding } }).then(async answer => ({
        encoding: answer.headers.get('content-encoding'),
        vary: answer.headers.get('vary'),
        kept: answer.headers.get('cache-control'),
        sent: Number(answer.headers.get('content-length')),
        text: await answer.text(),
      }));
    const plain = await ask('identity');
    expect(plain).toMatchObject({ encoding: null, kept: 'public, max-age=31536000, immutable' });
    for (const encoding of ['br', 'gzip']) {
      const packed = await ask(encoding);
      expect(packed).toMatchObject({ encoding, kept: plain.kept, text: plain.text });
      expect(packed.vary).toMatch(/accept-encoding/i);
      expect(packed.sent).toBeLessThan(plain.sent / 3);
    }
  }
});

/** In the page: what it asks for never comes, but for who one is. */
const unanswered = `{
  const send = window.fetch;
  window.fetch = (input, init) =>
    /\\/v1\\/(?!auth\\/)/.test(String(input.url ?? input)) ? new Promise(() => undefined) : send(input, init);
}`;

test('what stands in place of figures, columns, rows, one thing and a day while they load is accessible too', async () => {
  const { page } = await visit(browser, app.url, { as: workshop });
  await page.addInitScript({ content: unanswered });
  for (const name of ['today', 'board', 'jobs', 'job', 'calendar']) {
    await page.goto(`${paths[name]}`);
    await page.locator('main [role=status][aria-label="Loading"]').first().waitFor();
    const silent = '.mantine-Skeleton-root:not([role=status], [role=status] *)';
    expect(await page.locator(silent).count(), name).toBe(0);
    expect(await barriers(page), name).toEqual([]);
  }
});

test('the credit that was brought forward is set off in GSTR-3B, stays in the address, and is of its month alone', async () => {
  const { page } = await visit(browser, app.url, { as: workshop });
  await page.goto(`${paths.gstr3b}`);
  const cells = (name: string) => page.getByRole('row', { name }).getByRole('cell').allInnerTexts();
  const brought = async () => (await cells('Credit brought forward'))[1];
  await expect.poll(brought).toBe('₹0.00');
  await page.getByRole('textbox', { name: 'IGST' }).fill('250000');
  await page.keyboard.press('Enter');
  await page.waitForURL(/igst=25000000/);
  await expect.poll(brought).toBe('₹2,50,000.00');
  const money = (await cells('Paid in money')).slice(1);
  expect(money.filter(amount => amount !== '₹0.00')).toEqual([]);
  await page.reload();
  await expect.poll(brought).toBe('₹2,50,000.00');
  expect(await page.getByRole('textbox', { name: 'IGST' }).inputValue()).toBe('₹2,50,000');
  await page.getByRole('combobox', { name: 'What you file' }).click();
  await page.getByRole('option', { name: 'Its quarter (QRMP)' }).click();
  await expect.poll(brought).toBe('₹0.00');
  expect(await page.getByRole('textbox', { name: 'IGST' }).inputValue()).toBe('');
});

test('on a phone the trial balance says where an account stands, and what is said in passing leaves the tabs free', async () => {
  const { page } = await visit(browser, app.url, { as: workshop, viewport: { width: 360, height: 740 } });
  await page.goto(`${paths.books}`);
  const closing = await page.getByRole('columnheader', { name: 'Closing', exact: true }).boundingBox();
  expect((closing?.x ?? 0) + (closing?.width ?? 360)).toBeLessThan(360);
  const said = page.locator('.mantine-Notifications-root[data-position="bottom-right"]');
  await said.waitFor({ state: 'attached' });
  const toasts = await said.boundingBox();
  const tabs = await page.locator('.mantine-AppShell-footer').boundingBox();
  expect((toasts?.y ?? 740) + (toasts?.height ?? 0)).toBeLessThan(tabs?.y ?? 0);
});

/** Each language, theme and width once; all their combinations take too long for every run. */
const looks = [
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'hi', theme: 'dark', width: 360 },
] as const;

describe.each(looks)('$language, $theme, $width px', ({ language, theme, width }) => {
  test('every page is accessible, fits its width and raises no error', { timeout: 600_000 }, async () => {
    await workshop.owner.profile.update({ language, theme });
    const { page, complaints } = await visit(browser, app.url, { viewport: { width, height: 800 } });
    await page.addInitScript({
      content: `localStorage.setItem('workbay.language', '${language}');
        localStorage.setItem('mantine-color-scheme-value', '${theme}');`,
    });
    const faults: string[] = [];
    let seenAround = false;
    const look = async (name: string, path: string) => {
      await turnTo(page, path);
      expect(new URL(page.url()).pathname).toBe(path.replace(/\?.*/, ''));
      await examine(name);
    };
    const examine = async (name: string) => {
      await page.locator('h1').first().waitFor();
      await settled(page);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      await picture(page, `${name}-${width}-${theme}-${language}`);
      const found = [...(await barriers(page, { all: !seenAround })), ...(await overflows(page))];
      faults.push(...found.map(fault => `${name}: ${fault}`));
    };
    for (const [name, path] of Object.entries(outside)) await look(name, path);
    await page.goto('/login');
    await page.locator('input[type=email]').fill(workshop.email);
    await page.locator('input[type=password]').fill(workshop.password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL('/');
    const says = language === 'hi' ? hi : en;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
    for (const [name, path] of Object.entries(paths)) {
      await look(name, path);
      seenAround = true;
      if (name === 'job') {
        await press(says.jobs.editDetails);
        await examine('editJob');
        await page.keyboard.press('Escape');
        await press(says.jobs.editLines);
        await examine('editLines');
      } else if (name === 'draft') {
        await press(says.invoices.editDraft);
        await examine('editDraft');
      }
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** As a link does, without loading the app anew; another record of the same kind is loaded, for its page stays in place. */
async function turnTo(page: Page, path: string): Promise<void> {
  const kindOf = (address: string) => {
    const [, first, ...more] = new URL(address, page.url()).pathname.split('/');
    return `${first} ${more.length}`;
  };
  if (!page.url().startsWith('http') || kindOf(page.url()) === kindOf(path)) {
    await page.goto(path);
    return;
  }
  await page.evaluate(`document.querySelector('h1').setAttribute('data-left', '');
    history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate'));`);
  await page.locator('h1:not([data-left])').first().waitFor();
}
