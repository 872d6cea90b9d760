import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

/** CHROMIUM names an installed one; otherwise the one of the npm package. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
    args: ['--no-sandbox'],
  });
}

export interface Visitor {
  page: Page;
  /** What the browser complained about. */
  complaints: string[];
}

/** A person with a browser profile of their own. An open stream is never idle, so only who asks for it is told live. */
export async function visit(
  browser: Browser,
  url: string,
  { live = false, ...options }: BrowserContextOptions & { live?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-IN', ...options });
  if (!live) {
    await context.route('**/v1/events/stream', route =>
      route.fulfill({ contentType: 'text/event-stream', body: 'retry: 3600000\n\n' }),
    );
  }
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  return { page, complaints };
}
