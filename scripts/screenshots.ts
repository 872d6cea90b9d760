import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workbay } from '@workbay/sdk';
import { WorkbayAccount } from '@workbay/sdk/account';
import type { Inspection, PointResult, ShareLink } from '@workbay/sdk/schema';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { freePort } from '../api/src/embedded/mongo/portHolder.ts';
import { browserPath } from '../dashboard/e2e/browser.ts';

/** `npm run screenshots`: takes the pictures of docs/tour.md from a demo workshop made for them. `-- board` takes that one alone. */
const wanted = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'tour');
const mostBytes = 150_000;
const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const demo = { email: 'owner@demo.workbay.dev', password: 'workbay-demo' };

interface Picture {
  name: string;
  path: string;
  on: typeof desk;
  language?: 'en' | 'hi';
  theme?: 'light' | 'dark';
  /** Written by the server for who has no account. */
  open?: true;
}

const data = await mkdtemp(join(tmpdir(), 'workbay-screenshots-'));
const port = await freePort();
const url = `http://localhost:${port}`;
let server: ChildProcess | undefined;
let browser: Browser | undefined;
try {
  server = await startDemo();
  browser = await playwright.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  const session = await new Workbay({ baseUrl: url }).auth.login(demo);
  if (!('accessToken' in session)) throw new Error('The demo asks for a second factor');
  const { accessToken, me } = session;
  const owner = new WorkbayAccount({ baseUrl: url, accessToken: () => accessToken });
  const pictures = (await picturesOf(owner)).filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name),
  );
  for (const picture of pictures) {
    const { language = 'en', theme = 'light' } = picture;
    if (!picture.open) await owner.profile.update({ language, theme });
    await take(browser, picture, JSON.stringify(me));
  }
} finally {
  await browser?.close();
  if (server) {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
  await rm(data, { recursive: true, force: true });
}

async function startDemo(): Promise<ChildProcess> {
  const flags = ['--max-semi-space-size=4', '--expose-gc'];
  const child = spawn(process.execPath, [...flags, join(root, 'scripts', 'start.mjs')], {
    // No more than that: a database or a mail account of the shell is not the demo's.
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      PORT: String(port),
      MONGODB_PORT: String(await freePort()),
      WORKBAY_DATA: data,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', said => String(said).includes('Ctrl-C') && resolve());
    child.once('exit', code => reject(new Error(`npm start ended with ${code}`)));
  });
  return child;
}

async function picturesOf(owner: WorkbayAccount): Promise<Picture[]> {
  const { data: jobs } = await owner.jobs.list({ status: 'in_progress' });
  const job = jobs.find(({ lineItems }) => lineItems.length > 3) ?? jobs[0];
  const { data: invoices } = await owner.invoices.list({ status: 'paid' });
  const { slug } = await owner.workshops.get();
  const estimate = await owner.estimates.create({ jobId: `${job?.id}`, validDays: 14 });
  await owner.estimates.send(estimate.id, {});
  const inspection = await inspected(owner, `${job?.id}`);
  const [estimateLink, inspectionLink] = await Promise.all(
    [estimate.id, inspection.id].map(resourceId => owner.sharing.createLink({ resourceId })),
  );
  const { data: services } = await owner.bookableServices.list();
  return [
    { name: 'today', path: '/', on: desk },
    { name: 'board', path: '/jobs', on: desk },
    { name: 'job', path: `/jobs/${job?.id}`, on: desk },
    {
      name: 'calendar',
      path: `/calendar?day=${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}`,
      on: desk,
      theme: 'dark',
    },
    { name: 'invoice', path: `/invoices/${invoices[0]?.id}`, on: desk },
    { name: 'reports', path: '/reports', on: desk, theme: 'dark' },
    { name: 'today-phone', path: '/', on: phone, language: 'hi' },
    { name: 'job-phone', path: `/jobs/${job?.id}`, on: phone, theme: 'dark' },
    { name: 'estimate-phone', path: pathOf(estimateLink), on: phone, open: true },
    { name: 'inspection-phone', path: pathOf(inspectionLink), on: phone, open: true },
    {
      name: 'booking-phone',
      path: `/w/${slug}/book?service=${services[0]?.id}`,
      on: phone,
      language: 'hi',
      open: true,
    },
  ];
}

function pathOf(link: ShareLink | undefined): string {
  return new URL(`${link?.url}`).pathname;
}

/** With something to decide on: the first point is worn out, the third will be. */
async function inspected(owner: WorkbayAccount, jobId: string): Promise<Inspection> {
  const { id, sections } = await owner.inspections.create({ jobId, templateId: 'garage' });
  const results: Record<number, { result: PointResult; note: string }> = {
    0: { result: 'red', note: '2 mm left' },
    2: { result: 'amber', note: 'In 5,000 km' },
  };
  const points = sections
    .flatMap(({ points }) => points)
    .map(({ number }, index) => ({ number, result: 'green' as const, ...results[index] }));
  await owner.inspections.update(id, {
    summary: 'Safe to drive home, please do not wait with the red one.',
    points,
  });
  return owner.inspections.complete(id);
}

async function take(browser: Browser, picture: Picture, me: string) {
  const { name, path, on, language = 'en', theme = 'light', open } = picture;
  const context = await browser.newContext({
    baseURL: url,
    viewport: on,
    locale: `${language}-IN`,
    colorScheme: theme,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await context.request.post('/v1/auth/login', { data: demo, failOnStatusCode: true });
  await context.addInitScript({
    content: `localStorage.setItem('workbay.me', ${JSON.stringify(me)});
      localStorage.setItem('workbay.language', '${language}');
      localStorage.setItem('mantine-color-scheme-value', '${theme}');`,
  });
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  if (open) await page.addStyleTag({ content: await phoneFont() });
  await page.waitForTimeout(3000);
  await write(page, name);
  await context.close();
}

/** Pages for customers take the phone's own font, of which this browser has none for Hindi. */
async function phoneFont(): Promise<string> {
  const faces = ['devanagari', 'latin-ext', 'latin'].map(async subset => {
    const file = `node_modules/@fontsource-variable/noto-sans/files/noto-sans-${subset}-wght-normal.woff2`;
    const source = (await readFile(join(root, file))).toString('base64');
    return `@font-face { font-family: ${subset}; font-weight: 100 900; src: url(data:font/woff2;base64,${source}); }`;
  });
  return `${(await Promise.all(faces)).join('\n')} body, body * { font-family: latin, latin-ext, devanagari !important; }`;
}

/** As WebP, which Playwright itself does not write; a little worse until it is small enough. */
async function write(page: Page, name: string): Promise<void> {
  const browserItself = await page.context().newCDPSession(page);
  for (let quality = 90; ; quality -= 10) {
    const shot = await browserItself.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(shot.data, 'base64');
    if (bytes.length > mostBytes && quality > 30) continue;
    await writeFile(join(folder, `${name}.webp`), bytes);
    console.log(`${name}: ${Math.round(bytes.length / 1000)} kB`);
    return;
  }
}
