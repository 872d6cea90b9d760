import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { phonePicture } from '../../api/test/pictures.ts';
import { startS3 } from '../../api/test/versitygw.ts';
import { startBrowser, visit } from './browser.ts';

let browser: Browser;
let photo: string;
let notPhoto: string;
let pictures: string;

beforeAll(async () => {
  browser = await startBrowser();
  const dir = await mkdtemp(join(tmpdir(), 'workbay-photos-'));
  pictures = process.env.SCREENSHOTS ?? dir;
  photo = join(dir, 'bumper.jpg');
  notPhoto = join(dir, 'fake.png');
  await writeFile(photo, new Uint8Array(await (await phonePicture(2400)).arrayBuffer()));
  await writeFile(notPhoto, '<svg onload="alert(1)"/>');
});
afterAll(() => browser?.close());

async function logIn(page: Page, workshop: TestWorkshop): Promise<void> {
  await page.goto('/login');
  await page.locator('input[type=email]').fill(workshop.email);
  await page.locator('input[type=password]').fill(workshop.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL('/');
}

async function newJob({ owner }: TestWorkshop): Promise<string> {
  const customer = await owner.customers.create({ name: 'Ravi Kulkarni' });
  return (await owner.jobs.create({ customerId: customer.id, status: 'open' })).id;
}

/** Not only there: the browser has fetched and unpacked it. */
async function isShown(page: Page, name: string): Promise<void> {
  await page.getByRole('img', { name, exact: true }).waitFor();
  const loaded = `[...document.images].some(({ alt, naturalWidth }) => alt === '${name}' && naturalWidth > 0)`;
  await expect.poll(() => page.evaluate<boolean>(loaded)).toBe(true);
}

async function choose(page: Page, button: string, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
}

async function photosOfAJob(app: TestApp): Promise<void> {
  const workshop = await app.workshop('Photo Motors');
  const jobId = await newJob(workshop);
  const { page, complaints } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await logIn(page, workshop);
  await page.goto(`/jobs/${jobId}`);
  await choose(page, 'Add photos', photo);
  await isShown(page, 'Photo 1');
  await choose(page, 'Take photo', photo);
  await isShown(page, 'Photo 2');
  expect((await workshop.owner.jobs.get(jobId)).photoFileIds).toHaveLength(2);
  await page.getByRole('button', { name: 'Photo 1', exact: true }).click();
  await isShown(page, 'bumper.jpg');
  await page.screenshot({ path: join(pictures, 'job-photo-open.png') });
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.screenshot({ path: join(pictures, 'job-photos.png'), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.getByRole('button', { name: 'Remove photo 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('The photo is removed').waitFor();
  expect((await workshop.owner.jobs.get(jobId)).photoFileIds).toHaveLength(1);
  expect(complaints).toEqual([]);
}

test('photos of a job, on a phone, kept by the API itself', async () => {
  const app = await startTestApp();
  try {
    await photosOfAJob(app);
  } finally {
    await app.close();
  }
});

test('photos of a job, on a phone, straight to and from S3', { timeout: 900_000 }, async context => {
  const s3 = await startS3('*');
  if (!s3) return context.skip();
  const app = await startTestApp({
    S3_BUCKET: s3.bucket,
    S3_REGION: s3.region,
    S3_ENDPOINT: `${s3.endpoint}`,
    S3_ACCESS_KEY_ID: s3.credentials?.accessKeyId ?? '',
    S3_SECRET_ACCESS_KEY: s3.credentials?.secretAccessKey ?? '',
  });
  try {
    const policy = (await fetch(app.url)).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ${s3.endpoint}`);
    await photosOfAJob(app);
  } finally {
    await app.close();
    await s3.stop();
  }
});

test('a logo is dropped on the page; what is no picture is refused in plain words', async () => {
  const app = await startTestApp();
  try {
    const workshop = await app.workshop('Logo Motors');
    const { page } = await visit(browser, app.url, { viewport: { width: 1280, height: 800 } });
    await logIn(page, workshop);
    await page.goto('/workshop');
    await choose(page, 'Upload', notPhoto);
    await page.getByRole('alert').getByText('The file is damaged or not what its name says.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.screenshot({ path: join(pictures, 'logo-refused.png') });
    await page.getByRole('button', { name: 'Take fake.png off the list' }).click();
    const bytes = Buffer.from(await (await phonePicture(600)).arrayBuffer()).toString('base64');
    const transfer = await page.evaluateHandle(
      `(() => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob('${bytes}'), letter => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], 'logo.jpg', { type: 'image/jpeg' }));
        return transfer;
      })()`,
    );
    await page.getByText('Or drop it here.').dispatchEvent('drop', { dataTransfer: transfer });
    await isShown(page, 'Logo Motors');
    expect((await workshop.owner.workshops.get()).logoFileId).toBeTruthy();
    await page.screenshot({ path: join(pictures, 'logo.png') });
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(async () => (await workshop.owner.workshops.get()).logoFileId).toBeNull();
  } finally {
    await app.close();
  }
});
