import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';

let app: TestApp;
let shop: TestWorkshop;
let today: string;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  const { owner } = shop;
  ({ today } = await owner.summary.get());
  const { id: customerId } = await owner.customers.create({
    name: '=HYPERLINK("http://x")',
    phone: '+919811122233',
    notes: '@cmd',
  });
  await owner.vehicles.create({ customerId, registration: 'MH12AB1234' });
  const lineItems = [{ kind: 'labour' as const, description: 'Brakes', unitPrice: 123_456 }];
  const job = await owner.jobs.create({ customerId, lineItems });
  await owner.estimates.create({ customerId, lineItems });
  const invoice = await owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
  await owner.payments.record({ invoiceId: invoice.id, amount: 1000, method: 'cash' });
});
afterAll(() => app.close());

const rowsOf = async (file: Blob) =>
  parse<Record<string, string>>(await file.text(), { bom: true, columns: true });

it('gives every list and report as CSV and as Excel, with the same columns and rows', async () => {
  const { owner } = shop;
  const days = { fromDay: today, toDay: today };
  const all = [
    ['customers', {}, 1],
    ['vehicles', {}, 1],
    ['jobs', {}, 1],
    ['estimates', {}, 1],
    ['invoices', days, 1],
    ['payments', {}, 1],
    ['items', {}, 0],
    ['report-months', days, 1],
    ['report-services', days, 1],
    ['report-technicians', days, 1],
  ] as const;
  for (const [list, query, count] of all) {
    const csv = await rowsOf(await owner.sheets.export({ list, format: 'csv', ...query }));
    expect(csv, list).toHaveLength(count);
    const file = await owner.sheets.export({ list, ...query });
    const [sheet] = (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets;
    expect(sheet?.rows, list).toHaveLength(count + 1);
    if (csv[0]) expect(sheet?.rows[0]).toEqual(Object.keys(csv[0]));
  }
  const [invoice] = await rowsOf(await owner.sheets.export({ list: 'invoices', format: 'csv' }));
  expect(invoice).toMatchObject({ 'Before tax': '1234.56', 'Issued on': today, Paid: '0' });
});

it('runs nothing in a spreadsheet: texts stay texts', async () => {
  const [row] = await rowsOf(await shop.owner.sheets.export({ list: 'customers', format: 'csv' }));
  expect(row).toMatchObject({ Name: `'=HYPERLINK("http://x")`, Phone: "'+919811122233", Notes: "'@cmd" });
  expect(Object.keys(row ?? {})).toContain('GSTIN');
  // It is what other countries have in the place of the GSTIN.
  expect(Object.keys(row ?? {})).not.toContain('Tax number');
});

it('writes more than one page, each row once', async () => {
  const { owner } = await app.workshop();
  const { id: customerId } = await owner.customers.create({ name: 'Ravi' });
  const { db } = app.server.database;
  const customers = db.collection<{ _id: string; tenantId: string }>('customers');
  const comment = 'platform: a test';
  const ravi = await customers.findOne({ _id: customerId }, { comment });
  const ids = Array.from(
    { length: 1200 },
    (_, at) => `${customerId.slice(0, -4)}${String(at).padStart(4, '0')}`,
  );
  await customers.insertMany(
    ids.map(_id => ({ ...ravi, tenantId: `${ravi?.tenantId}`, _id })).filter(({ _id }) => _id !== customerId),
    { comment },
  );
  const rows = await rowsOf(await owner.sheets.export({ list: 'customers', format: 'csv' }));
  expect(new Set(rows.map(({ ID }) => ID)).size).toBe(rows.length);
  expect(rows.length).toBe(await customers.countDocuments({ tenantId: `${ravi?.tenantId}` }, { comment }));
});

it('refuses days that a list does not know, and a report without them', async () => {
  const { owner } = shop;
  const broken = { status: 422, code: 'rule_broken' };
  await expect(owner.sheets.export({ list: 'customers', fromDay: today })).rejects.toMatchObject(broken);
  await expect(owner.sheets.export({ list: 'report-services', fromDay: today })).rejects.toMatchObject(
    broken,
  );
});

it('keeps others out: a technician gets their jobs without what is owed, and no money', async () => {
  const technician = await join(app, shop, 'technician');
  const mine = await rowsOf(await technician.workbay.sheets.export({ list: 'customers', format: 'csv' }));
  expect(mine).toEqual([]);
  await expect(technician.workbay.sheets.export({ list: 'invoices' })).rejects.toMatchObject({
    status: 403,
    code: 'forbidden',
  });
  const [job] = (await shop.owner.jobs.list()).data;
  await shop.owner.jobs.update(job?.id ?? '', { assignedTo: [technician.userId] });
  expect(
    await rowsOf(await technician.workbay.sheets.export({ list: 'customers', format: 'csv' })),
  ).toMatchObject([{ Balance: '' }]);
  const other = await app.workshop();
  expect(await rowsOf(await other.owner.sheets.export({ list: 'jobs', format: 'csv' }))).toEqual([]);
});
