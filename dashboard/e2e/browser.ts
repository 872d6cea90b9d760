import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContextOptions,
  type FileChooser,
  type Locator,
  type Page,
  chromium as playwright,
  type Request,
  request,
} from 'playwright-core';
import { expect } from 'vitest';
import { en } from '../src/locales/en.ts';
import { hi } from '../src/locales/hi.ts';
import { overflows } from './overflow.ts';

/** How long one step may take, in ms: without a network a call is tried a few times, and what waits again after 20 s, on a slow machine too. */
export const patience = 120_000;

let running: Promise<Browser> | null = null;

/** CHROMIUM names an installed one; otherwise it is the one of the npm package, which the first call unpacks. */
export const browserPath = async (): Promise<string> =>
  process.env.CHROMIUM ?? (await chromium.executablePath());

/** The one of this worker: its files have a profile for each visitor. */
export async function startBrowser(): Promise<Browser> {
  const known = await running;
  if (known?.isConnected()) return known;
  running = launch();
  return running;
}

async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox'],
  });
}

/** Closes what a file had open. */
export async function leave(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map(context => context.close()));
}

export interface Visitor {
  page: Page;
  /** What the browser complained about. */
  complaints: string[];
}

interface Visit extends BrowserContextOptions {
  /** An open stream is never idle, so only who asks for it is told live. */
  live?: boolean;
  /** The service worker fetches all of the dashboard, so only who asks for it gets one. */
  worker?: boolean;
  /** Who has logged in before; the form is for the tests of logging in. */
  as?: { email: string; password: string };
}

/** In the page: a route of Playwright's would turn off the browser's cache, and double what each page costs. */
const noStream = `{
  const send = window.fetch;
  const body = 'retry: 3600000\\n\\n';
  const headers = { 'content-type': 'text/event-stream' };
  window.fetch = (input, init) =>
    String(input.url ?? input).includes('/v1/events/stream')
      ? Promise.resolve(new Response(body, { headers }))
      : send(input, init);
}`;

/** In the page: what fades or slides in has arrived. */
const motionless = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
    .map(({ finished }) => finished),
).then(() => undefined)`;

/** In the page: what would turn, pulse, fade or slide stands still, for each of its frames is work. */
const still = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important }');
  document.adoptedStyleSheets.push(sheet);
}`;

const underWay = new WeakMap<Page, Set<Request>>();

/** Until nothing moves and nothing has been asked for a moment: Playwright's own wait is half a second, and knows only of pages that are loaded. */
export async function quiet(page: Page): Promise<void> {
  for (let still = 0; still < 4; still++) {
    await page.waitForTimeout(30);
    if (underWay.get(page)?.size) still = 0;
  }
  await page.evaluate(motionless);
}

/** A person with a browser profile of their own. */
export async function visit(
  browser: Browser,
  url: string,
  { live = false, worker = false, as, ...options }: Visit = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-IN',
    serviceWorkers: worker ? 'allow' : 'block',
    ...(as && { storageState: await loggedIn(url, as) }),
    ...options,
  });
  if (!live) await context.addInitScript({ content: noStream });
  await context.addInitScript({ content: still });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', request => {
    if (!/^\/v1\/.*\/stream$/.test(new URL(request.url()).pathname)) asked.add(request);
  });
  page.on('requestfinished', request => asked.delete(request));
  page.on('requestfailed', request => asked.delete(request));
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.text().includes('blocked by Playwright')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  return { page, complaints };
}

/** Presses what asks for a file, and gives it. */
export async function give(button: Locator, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const [chooser] = await Promise.all([button.page().waitForEvent('filechooser'), button.press('Enter')]);
  await chooser.setFiles(file);
}

/** Does what opens a document in a tab of its own, and gives its bytes. This browser has no viewer for documents and saves them. */
export async function openDocument(page: Page, open: () => Promise<unknown>): Promise<Buffer> {
  // Asked for as the tab comes: when `open` is over, the download may have begun.
  const saved = async () => {
    const tab = await page.waitForEvent('popup');
    return { tab, download: await tab.waitForEvent('download') };
  };
  const [{ tab, download }] = await Promise.all([saved(), open()]);
  const bytes = await readFile(await download.path());
  await tab.close();
  return bytes;
}

/** What a browser keeps of an earlier visit: the cookie, and who it was. */
async function loggedIn(url: string, { email, password }: { email: string; password: string }) {
  const client = await request.newContext({ baseURL: url });
  const answer = await client.post('/v1/auth/login', { data: { email, password } });
  const { me } = await answer.json();
  const { cookies } = await client.storageState();
  await client.dispose();
  return {
    cookies,
    origins: [{ origin: url, localStorage: [{ name: 'workbay.me', value: JSON.stringify(me) }] }],
  };
}

/** What stands where something will be. */
const loading = [en, hi]
  .map(({ app }) => `[role=status][aria-label="${app.loading}"]`)
  .concat('.mantine-Skeleton-root')
  .join();

/** Until the page is there that one came for: how fast that is, is the machine's. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await quiet(page);
      return page.locator(loading).count();
    })
    .toBe(0);
}

/** Fits its width, and axe finds nothing grave. With SCREENSHOTS, the folder for it, it is also there to be looked at. */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  await picture(page, name);
  // A page that was just made narrow takes a moment to follow.
  await expect.poll(() => overflows(page), { message: name }).toEqual([]);
  expect(await barriers(page), name).toEqual([]);
}

export async function picture(page: Page, name: string): Promise<void> {
  const dir = process.env.SCREENSHOTS;
  if (dir) await page.screenshot({ path: join(dir, `${name}.png`), fullPage: true, animations: 'disabled' });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The header and the menu around every page. */
const around = '.mantine-AppShell-header, .mantine-AppShell-navbar';

/**
 * What keeps somebody out who sees or moves otherwise. Axe is read once a page, and asked for nothing that would not count, nor for what
 * is around every page, which pages.e2e.test.ts has it look at, or behind a window, where nobody gets.
 */
export async function barriers(page: Page, { all = false } = {}): Promise<string[]> {
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(axe);
  return page.evaluate<string[]>(`(async () => {
    const grave = ['serious', 'critical'];
    const mild = axe._audit.rules.filter(({ impact }) => !grave.includes(impact));
    const window = [...document.querySelectorAll('[role=dialog][aria-modal=true]')].at(-1);
    const where = ${all} ? document : { include: window ?? document, exclude: ['${around}'] };
    const { violations } = await axe.run(where, {
      rules: Object.fromEntries(mild.map(({ id }) => [id, { enabled: false }])),
      resultTypes: ['violations'],
      selectors: false,
      preload: false,
      iframes: false,
    });
    return violations
      .filter(({ impact }) => grave.includes(impact))
      .map(({ id, nodes }) => id + ' ' + nodes.map(node => node.html.slice(0, 200)).join(' | '));
  })()`);
}
