import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../api/test/app.ts';
import { give, leave, look, quiet, startBrowser, visit } from './browser.ts';

let app: TestApp;
let browser: Browser;
let shop: TestWorkshop;
let customerId: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), startBrowser()]);
});

beforeEach(async () => {
  shop = await app.workshop('Patil Motors');
  customerId = (await shop.owner.customers.create({ name: 'Ravi Kulkarni' })).id;
});

afterAll(async () => {
  await leave(browser);
  await app?.close();
});

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('the jobs as a table: read on as one scrolls, filtered by the address, kept as a view, changed many at once and taken back', async () => {
  const { owner } = shop;
  const me = (await owner.auth.me()).user?.id ?? '';
  const late = await owner.jobs.create({
    customerId,
    status: 'open',
    promisedAt: '2026-01-05T06:00:00Z',
  });
  await owner.jobs.create({ customerId, promisedAt: '2099-01-05T06:00:00Z' });
  for (let count = 0; count < 120; count++) await owner.jobs.create({ customerId });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/jobs?view=list');
  const rows = page.getByRole('table', { name: 'Jobs' }).getByRole('row');
  await rows.nth(1).waitFor();
  const drawn = await rows.count();
  expect(drawn).toBeLessThan(50);
  await page.getByText('100 jobs loaded, more as you scroll').waitFor();
  await rows.nth(3).hover();
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, 2500);
  await page.getByText(/^\d{3} jobs$/).waitFor();
  expect(await rows.count()).toBeLessThan(60);

  // What is late, with a column more, kept under a name for everybody.
  await page.getByRole('combobox', { name: 'Promised' }).click();
  await page.getByRole('option', { name: 'Overdue' }).click();
  await page.getByText('1 job', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Complaints' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Complaints' }).waitFor();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Late');
  await page.getByRole('checkbox', { name: 'Share it with the workshop' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The view “Late” is saved').waitFor();
  const [view] = (await owner.views.list()).data;
  expect(view).toMatchObject({ filters: { promised: 'overdue' }, shared: true });
  await page.goto('/jobs');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Late' }).click();
  await page.waitForURL('**/jobs?*promised=overdue*');
  await page.getByRole('link', { name: late.number }).waitFor();

  // All drafts but one become open at once; the one that somebody cancelled meanwhile is named.
  await page.goto('/jobs?view=list&status=draft');
  const [first, second, third] = (await owner.jobs.list({ status: 'draft', limit: 3 })).data;
  await page.getByRole('checkbox', { name: `Select ${first?.number}` }).click();
  await page.getByRole('checkbox', { name: `Select ${third?.number}` }).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Change the selected jobs' });
  await bar.getByText('3 selected').waitFor();
  await look(page, 'table-selected');
  await owner.jobs.changeStatus(second?.id ?? '', { status: 'cancelled' });
  await bar.getByRole('button', { name: 'Move to' }).click();
  await page.getByRole('menuitem', { name: 'Open 3' }).click();
  const failed = page.getByRole('dialog', { name: '1 job could not be changed' });
  await failed.getByText(`${second?.number}`).waitFor();
  await failed.getByRole('button', { name: 'Close' }).click();
  const statusOf = async (id = '') => (await owner.jobs.get(id)).status;
  expect([await statusOf(first?.id), await statusOf(third?.id)]).toEqual(['open', 'open']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => statusOf(first?.id)).toBe('draft');
  await expect.poll(() => statusOf(third?.id)).toBe('draft');
  await page.getByRole('checkbox', { name: `Select ${first?.number}` }).click();
  await bar.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Assigned to' }).click();
  await page.getByRole('option', { name: 'Asha Patil' }).last().click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => (await owner.jobs.get(first?.id ?? '')).assignedTo).toEqual([me]);

  // The largest screens are read from further away, and the board takes the room there is.
  await page.setViewportSize({ width: 3840, height: 2160 });
  await page.goto('/jobs');
  const board = page.getByRole('region', { name: 'Board' });
  await board.getByRole('link').first().waitFor();
  expect((await board.boundingBox())?.width).toBeGreaterThan(2500);
  expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('24px');
  await look(page, 'board-4k');
  expect(complaints.filter(text => !/status of (409|412)/.test(text))).toEqual([]);
});

test('a job is moved by hand, by keyboard and by menu, goes back at once, and gives way to whoever was faster', async () => {
  const { owner } = shop;
  for (let count = 0; count < 70; count++) {
    await owner.jobs.create({ customerId, status: 'open', complaints: [`Brakes squeal ${count}`] });
  }
  const job = await owner.jobs.create({ customerId, status: 'open', complaints: ['Horn is dead'] });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  await page.goto('/jobs');
  const card = (name: string) => column(page, name).getByRole('link', { name: job.number });
  await card('Open').waitFor();
  const statusNow = async () => (await owner.jobs.get(job.id)).status;

  // Only where it may go it can be dropped.
  await column(page, 'Open').locator(`[data-job="${job.id}"]`).dragTo(column(page, 'Ready'));
  await card('Open').waitFor();
  await column(page, 'Open').locator(`[data-job="${job.id}"]`).dragTo(column(page, 'In progress'));
  await card('In progress').waitFor();
  await page.getByText(`${job.number} is now: In progress`).waitFor();
  expect(await statusNow()).toBe('in_progress');
  await page.getByRole('button', { name: 'Undo' }).click();
  await card('Open').waitFor();
  await expect.poll(statusNow).toBe('open');

  // The arrows reach cards that were never drawn; M moves the one in focus, and focus goes along.
  await card('Open').focus();
  const open = (await owner.jobs.list({ status: 'open', limit: 41 })).data;
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  for (const { number } of open.slice(1)) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused, { interval: 10 }).toBe(number);
  }
  const fortieth = open[40];
  // What else of it was changed meanwhile does not hold it up.
  await owner.jobs.update(`${fortieth?.id}`, { notes: 'Keys with Meera' });
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'In progress' }).waitFor();
  await look(page, 'board-menu');
  await page.keyboard.press('Enter');
  await column(page, 'In progress')
    .getByRole('link', { name: `${fortieth?.number}` })
    .waitFor();
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.closest("section")?.ariaLabel'))
    .toBe('In progress');

  // Somebody else was faster: it is said, and shown as it is.
  await quiet(page);
  await owner.jobs.changeStatus(job.id, { status: 'in_progress' });
  await owner.jobs.changeStatus(job.id, { status: 'on_hold' });
  await column(page, 'Open').locator('ul').hover();
  await page.mouse.wheel(0, -20_000);
  await card('Open').hover();
  await page.getByRole('button', { name: `Move ${job.number}` }).click();
  await page.getByRole('menuitem', { name: 'In progress' }).click();
  await page.getByText('Somebody else changed this job first.').waitFor();
  await card('On hold').waitFor();
  expect(complaints.filter(text => !/status of 412/.test(text))).toEqual([]);
});

test("on a job's page: rows are pasted from a sheet, a photo is drawn on, a note mentions somebody, and one's clock runs and is corrected", async () => {
  const { owner } = shop;
  const job = await owner.jobs.create({ customerId, status: 'open' });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 1280, height: 900 },
  });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await page.goto(`/jobs/${job.id}`);
  await press('Edit work and parts');
  await page.getByRole('textbox', { name: 'Description' }).focus();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Item\\tQty\\tRate\\nEngine oil\\t3.5\\t520\\nBrake pads\\t1\\t2,450');
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }`);
  await press('Save');
  await page.getByRole('button', { name: 'Edit work and parts' }).waitFor();
  expect((await owner.jobs.get(job.id)).lineItems).toMatchObject([
    { description: 'Engine oil', quantity: 3.5, unitPrice: 52_000 },
    { description: 'Brake pads', quantity: 1, unitPrice: 245_000 },
  ]);

  const buffer = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  await give(page.getByRole('button', { name: 'Add photos' }), {
    name: 'brake.jpg',
    mimeType: 'image/jpeg',
    buffer,
  });
  await page.getByRole('img', { name: 'Photo 1' }).click();
  await press('Draw on it');
  const canvas = page.getByLabel('Draw on brake.jpg');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the canvas is not there');
  await page.getByText('Circle', { exact: true }).click();
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 120, { steps: 4 });
  await page.mouse.up();
  await look(page, 'annotate');
  await press('Save as a new photo');
  await page.getByRole('img', { name: 'Photo 2' }).waitFor();
  const photos = (await owner.jobs.photos(job.id)).data;
  expect(photos.map(({ name }) => name)).toEqual(['brake.jpg', 'brake-marked.jpg']);
  const marked = await fetch(new URL(photos[1]?.url ?? '', app.url));
  const { channels } = await sharp(Buffer.from(await marked.arrayBuffer())).stats();
  // Grey all over, but for what was drawn in red.
  expect(channels[0]?.max).toBeGreaterThan((channels[0]?.mean ?? 0) + 40);

  await page.getByRole('textbox', { name: 'Write a note' }).pressSequentially('Call @as');
  await page.getByRole('option', { name: 'Asha Patil' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('before six');
  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await page.getByText('@Asha Patil', { exact: true }).waitFor();
  const me = (await owner.auth.me()).user?.id;
  expect((await owner.jobs.get(job.id)).timeline.at(-1)?.comment).toEqual({
    text: 'Call @Asha Patil before six',
    mentions: [me],
  });

  const time = page.getByRole('region', { name: 'Time' });
  await time.getByRole('button', { name: 'Start my clock' }).click();
  await time.getByText('0:00 h, running').waitFor();
  await page.getByRole('link', { name: `${job.number} · 0:00 h` }).waitFor();
  await look(page, 'clock');
  await time.getByRole('button', { name: 'Stop my clock' }).click();
  await page.getByText('Your clock is stopped').waitFor();
  await time.getByRole('button', { name: 'Correct the time of Asha Patil' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Notes' }).fill('Gearbox');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await time.getByText('Gearbox').waitFor();
  expect((await owner.timeEntries.list({ jobId: job.id })).data).toMatchObject([{ note: 'Gearbox' }]);
  expect(complaints).toEqual([]);
});

test('a job is inspected with a thumb, its work recommended, and its customer sees what was found', async () => {
  const { owner } = shop;
  const job = await owner.jobs.create({ customerId, status: 'open' });
  const { page, complaints } = await visit(browser, app.url, {
    as: shop,
    viewport: { width: 360, height: 780 },
  });
  await page.goto('/inspection-templates');
  await page.getByRole('button', { name: 'Copy and change Vehicle health check' }).waitFor();
  await look(page, 'inspection-templates');
  await page.getByRole('button', { name: 'New template' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Short check');
  await form.getByRole('textbox', { name: 'Name of section 1' }).fill('Brakes');
  await form.getByRole('textbox', { name: 'Point 1 of section 1', exact: true }).fill('Front pads');
  for (const [index, name] of ['Rear pads', 'Hand brake'].entries()) {
    await page.keyboard.press('Enter');
    await form.getByRole('textbox', { name: `Point ${index + 2} of section 1`, exact: true }).waitFor();
    await page.keyboard.type(name);
  }
  await look(page, 'inspection-template');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Short check', exact: true }).waitFor();
  await page.goto(`/jobs/${job.id}`);
  await page.getByRole('button', { name: 'Inspect' }).click();
  await page.getByRole('menuitem', { name: 'Short check' }).click();
  await page.getByRole('heading', { name: 'Short check' }).waitFor();
  const point = (name: string) => page.getByRole('group', { name: `Result of ${name}` });
  await point('Front pads').getByText('Now').click();
  await page.getByText('1 of 3 checked').waitFor();
  await page.getByRole('textbox', { name: 'Note on Front pads' }).fill('2 mm left');
  await page.goBack();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
  const buffer = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  await give(page.getByRole('button', { name: 'Add a photo' }).first(), {
    name: 'pads.jpg',
    mimeType: 'image/jpeg',
    buffer,
  });
  await page.getByRole('img', { name: 'Photo 1 of Front pads' }).waitFor();
  await point('Rear pads').getByRole('radio', { name: 'Soon' }).press('Space');
  await page.getByText('2 of 3 checked').waitFor();
  await look(page, 'inspection-open');
  await page.getByRole('button', { name: 'Mark the rest as good' }).click();
  await page.getByText('3 of 3 checked').waitFor();
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('heading', { name: 'Recommended work' }).waitFor();
  await look(page, 'inspection-done');
  await page.getByRole('checkbox', { name: 'Rear pads' }).uncheck();
  await page.getByRole('button', { name: 'Add to the job' }).click();
  await page.getByRole('region', { name: 'Inspections' }).getByText('1 now').waitFor();
  const { lineItems } = await owner.jobs.get(job.id);
  expect(lineItems.map(({ description }) => description)).toEqual(['Brakes – Front pads: 2 mm left']);

  const [inspection] = (await owner.inspections.list({ jobId: job.id })).data;
  const { url } = await owner.sharing.createLink({ resourceId: `${inspection?.id}` });
  await page.goto(new URL(`${url}`).pathname);
  await page.getByRole('heading', { name: 'Needs attention now' }).waitFor();
  await look(page, 'inspection-shared');
  expect(complaints).toEqual([]);
});
