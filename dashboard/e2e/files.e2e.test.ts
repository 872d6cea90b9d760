import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { pdf, phonePicture } from '../../api/test/pictures.ts';
import { startS3 } from '../../api/test/versitygw.ts';
import { give, leave, look, picture, startBrowser, visit } from './browser.ts';

let browser: Browser;
let photo: string;
let notPhoto: string;
let licence: string;
let oldSheet: string;
let app: TestApp;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
  const dir = await mkdtemp(join(tmpdir(), 'workbay-photos-'));
  photo = join(dir, 'bumper.jpg');
  notPhoto = join(dir, 'fake.png');
  await writeFile(photo, new Uint8Array(await (await phonePicture(2400)).arrayBuffer()));
  licence = join(dir, 'licence.pdf');
  await writeFile(licence, new Uint8Array(await pdf().arrayBuffer()));
  oldSheet = join(dir, 'old-customers.csv');
  await writeFile(
    oldSheet,
    'Party Name;Mobile;Loyalty\nRavi;98220 12345;Gold\nAsha;9822054321;\nImran;12;\n',
  );
  await writeFile(notPhoto, '<svg onload="alert(1)"/>');
});
afterAll(async () => {
  await leave(browser);
  await app?.close();
});

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

async function choose(within: Locator, button: string, file: string): Promise<void> {
  await give(within.getByRole('button', { name: button, exact: true }), file);
}

async function photosOfAJob(app: TestApp): Promise<void> {
  const workshop = await app.workshop('Photo Motors');
  const jobId = await newJob(workshop);
  const { page, complaints } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    as: workshop,
  });
  await page.goto(`/jobs/${jobId}`);
  await choose(page.getByRole('region', { name: 'Photos' }), 'Add photos', photo);
  await isShown(page, 'Photo 1');
  await choose(page.getByRole('region', { name: 'Photos' }), 'Take photo', photo);
  await isShown(page, 'Photo 2');
  expect((await workshop.owner.jobs.get(jobId)).photoFileIds).toHaveLength(2);
  await page.getByRole('button', { name: 'Photo 1', exact: true }).click();
  await isShown(page, 'bumper.jpg');
  await picture(page, 'job-photo-open');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await look(page, 'job-photos');
  await page.getByRole('button', { name: 'Remove photo 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('The photo is removed').waitFor();
  expect((await workshop.owner.jobs.get(jobId)).photoFileIds).toHaveLength(1);
  expect(complaints).toEqual([]);
}

test('photos of a job, on a phone, kept by the API itself', () => photosOfAJob(app));

test('photos of a job, on a phone, straight to and from S3', { timeout: 900_000 }, async context => {
  const s3 = await startS3('*');
  if (!s3) return context.skip();
  const onS3 = await startTestApp({
    S3_BUCKET: s3.bucket,
    S3_REGION: s3.region,
    S3_ENDPOINT: `${s3.endpoint}`,
    S3_ACCESS_KEY_ID: s3.credentials?.accessKeyId ?? '',
    S3_SECRET_ACCESS_KEY: s3.credentials?.secretAccessKey ?? '',
  });
  try {
    const policy = (await fetch(onS3.url)).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ${s3.endpoint}`);
    await photosOfAJob(onS3);
  } finally {
    await onS3.close();
    await s3.stop();
  }
});

test('customers come from an old sheet, on a phone: columns, check, import, and back', async () => {
  const workshop = await app.workshop('Old Motors');
  const { page, complaints } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    live: true,
    as: workshop,
  });
  await page.goto('/imports');
  await choose(page.getByRole('region', { name: 'New import' }), 'Choose a file', oldSheet);
  await page.getByRole('heading', { name: 'old-customers.csv' }).waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: 'Party Name' }).inputValue()).toBe('Name *');
  await look(page, 'import-columns');
  await page.getByRole('button', { name: 'Check all rows' }).press('Enter');
  await page.getByRole('heading', { name: '1 fault' }).waitFor();
  await page.getByText('This is not a phone number').waitFor();
  await look(page, 'import-checked');
  await page.getByRole('button', { name: 'Import 2 rows' }).press('Enter');
  await page.getByText('Imported', { exact: true }).waitFor();
  expect((await workshop.owner.customers.list()).data.map(({ name }) => name).sort()).toEqual([
    'Asha',
    'Ravi',
  ]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('2 removed, 0 left').waitFor();
  await look(page, 'import-undone');
  expect((await workshop.owner.customers.list()).data).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a logo is dropped on the page; what is no picture is refused in plain words', async () => {
  const workshop = await app.workshop('Logo Motors');
  const { page } = await visit(browser, app.url, { as: workshop });
  await page.goto('/workshop');
  const logo = page.getByRole('region', { name: 'Logo' });
  await choose(logo, 'Upload', notPhoto);
  await logo.getByRole('alert').getByText('The file is damaged or not what its name says.').waitFor();
  await logo.getByRole('button', { name: 'Try again' }).waitFor();
  await picture(page, 'logo-refused');
  await logo.getByRole('button', { name: 'Take fake.png off the list' }).click();
  const bytes = Buffer.from(await (await phonePicture(600)).arrayBuffer()).toString('base64');
  const transfer = await page.evaluateHandle(
    `(() => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob('${bytes}'), letter => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], 'logo.jpg', { type: 'image/jpeg' }));
      return transfer;
    })()`,
  );
  await logo.getByText('Or drop it here.').dispatchEvent('drop', { dataTransfer: transfer });
  await isShown(page, 'Logo Motors');
  expect((await workshop.owner.workshops.get()).logoFileId).toBeTruthy();
  await picture(page, 'logo');
  await logo.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(async () => (await workshop.owner.workshops.get()).logoFileId).toBeNull();
});

test('a person shows their face to the team and keeps their papers, as the workshop does', async () => {
  const workshop = await app.workshop('Paper Motors');
  const { page, complaints } = await visit(browser, app.url, {
    viewport: { width: 360, height: 740 },
    as: workshop,
  });
  await page.goto('/profile');
  await choose(page.getByRole('region', { name: 'Photo' }), 'Upload', photo);
  await isShown(page, 'Asha Patil');
  await choose(page.getByRole('region', { name: 'Your papers' }), 'Upload', licence);
  const papers = page.getByRole('list', { name: 'Your papers' });
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    papers.getByRole('link', { name: 'licence.pdf' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('licence.pdf');
  await look(page, 'profile-papers');
  await papers.getByRole('button', { name: 'Remove licence.pdf' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await papers.waitFor({ state: 'detached' });

  await page.goto('/workshop');
  await choose(page.getByRole('region', { name: 'Your papers' }), 'Upload', licence);
  await papers.getByRole('link', { name: 'licence.pdf' }).waitFor();
  expect((await workshop.owner.files.list()).data.map(({ name }) => name)).toEqual(['licence.pdf']);

  const { id: customerId } = await workshop.owner.customers.create({ name: 'Meera Joshi' });
  await page.goto(`/customers/${customerId}`);
  await page.getByRole('button', { name: 'New document' }).click();
  const dialog = page.getByRole('dialog');
  const arrives = Promise.withResolvers<void>();
  await page.route('**/v1/files/*/complete', async route => {
    await arrives.promise;
    await route.continue();
  });
  await choose(dialog, 'Add a file', licence);
  const save = dialog.getByRole('button', { name: 'Save' });
  await expect.poll(() => save.isDisabled()).toBe(true);
  // A file on its way is as good as something typed.
  await page.keyboard.press('Escape');
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  await leaving.getByRole('button', { name: 'Keep editing' }).click();
  await leaving.waitFor({ state: 'detached' });
  await dialog.getByLabel('Name').fill('Contract');
  arrives.resolve();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await choose(dialog, 'Add a file', licence);
  await dialog.getByRole('button', { name: 'Remove', exact: true }).waitFor();
  await look(page, 'paper-form');
  await save.click();
  await dialog.waitFor({ state: 'detached' });
  expect((await workshop.owner.papers.list({ customerId })).data).toMatchObject([
    { name: 'Contract', file: { name: 'licence.pdf' } },
  ]);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/team');
  const faces = `[...document.images].filter(({ naturalWidth }) => naturalWidth > 0).length`;
  await expect.poll(() => page.evaluate<number>(faces)).toBe(2);
  await look(page, 'team-faces');
  expect(complaints).toEqual([]);
});
