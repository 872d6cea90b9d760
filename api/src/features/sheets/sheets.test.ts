import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { lists } from './lists.ts';

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

it('gives what a list shows under its own filters, in its order', async () => {
  const { owner } = await app.workshop();
  const [ravi, meera] = [
    await owner.customers.create({ name: 'Ravi Kulkarni', phone: '+919811122233' }),
    await owner.customers.create({ name: 'Meera Shah', phone: '+919811122244' }),
  ];
  const lineItems = [{ kind: 'labour' as const, description: 'Brakes', unitPrice: 100_000 }];
  const promised = [3, 1, 2].map(days => new Date(Date.now() + days * 86_400_000).toISOString());
  for (const [at, promisedAt] of promised.entries()) {
    const { id: customerId } = at === 0 ? meera : ravi;
    const job = await owner.jobs.create({ customerId, lineItems, promisedAt, status: 'open' });
    const draft = await owner.invoices.create({ jobId: job.id });
    if (at === 2) continue;
    const invoice = await owner.invoices.issue(draft.id);
    const payment = { invoiceId: invoice.id, amount: invoice.amountDue, method: 'cash' as const };
    if (at === 0) await owner.payments.confirm((await owner.payments.record(payment)).id);
    else await owner.payments.record({ ...payment, amount: 1000 });
  }
  const [first] = (await owner.invoices.list({ unpaid: true })).data;
  const jobs = (await owner.jobs.list()).data;
  for (const [at, { id: jobId }] of jobs.entries()) {
    const estimate = await owner.estimates.create({ jobId });
    if (at === 1) await owner.estimates.send(estimate.id, {});
  }
  for (const [at, { id: customerId }] of [ravi, meera, ravi].entries())
    await owner.vehicles.create({ customerId, registration: `MH12AB123${at}` });
  for (const [at, name] of ['Oil filter', 'Air filter', 'Wiper'].entries())
    await owner.items.create({ kind: 'part', name, unitPrice: 10_000, stocked: at < 2, active: at > 0 });
  const lists = [
    ...[{ search: 'meera' }, { search: 'nobody' }, { search: '!' }].map(filters => ({
      list: 'customers' as const,
      filters,
      shown: () => owner.customers.list(filters),
    })),
    ...[
      { customerId: ravi.id },
      { search: 'kulkarni' },
      { status: 'open' as const },
      { status: 'ready' as const, customerId: meera.id },
      { promisedFrom: new Date().toISOString(), promisedUntil: `${promised[2]}` },
      { unfinished: true, promisedUntil: '2100-01-01T00:00:00Z' },
    ].map(filters => ({ list: 'jobs' as const, filters, shown: () => owner.jobs.list(filters) })),
    ...[
      { status: 'draft' as const },
      { unpaid: true as const },
      { customerId: meera.id },
      { search: 'ravi' },
      { fromDay: '2020-01-01' },
      { toDay: '2020-01-01' },
    ].map(filters => ({ list: 'invoices' as const, filters, shown: () => owner.invoices.list(filters) })),
    ...[
      { status: 'recorded' as const },
      { status: 'confirmed' as const, customerId: meera.id },
      { invoiceId: `${first?.id}` },
    ].map(filters => ({ list: 'payments' as const, filters, shown: () => owner.payments.list(filters) })),
    ...[
      { search: 'meera' },
      { status: 'sent' as const },
      { status: 'draft' as const, customerId: ravi.id },
      { status: 'expired' as const },
      { jobId: `${jobs[0]?.id}` },
    ].map(filters => ({
      list: 'estimates' as const,
      filters,
      shown: () => owner.estimates.list(filters),
    })),
    ...[{ search: '1231' }, { customerId: ravi.id }, { search: 'MH12', customerId: meera.id }].map(
      filters => ({ list: 'vehicles' as const, filters, shown: () => owner.vehicles.list(filters) }),
    ),
    ...[{ search: 'filter' }, { active: false }, { active: true, stocked: true }, { low: true }].map(
      filters => ({ list: 'items' as const, filters, shown: () => owner.items.list(filters) }),
    ),
  ];
  const counts = new Set<number>();
  for (const { list, filters, shown } of lists) {
    const rows = await rowsOf(await owner.sheets.export({ list, format: 'csv', ...filters }));
    const { data } = await shown();
    counts.add(data.length);
    expect(
      rows.map(({ ID }) => ID),
      JSON.stringify({ list, filters }),
    ).toEqual(data.map(({ id }) => id));
  }
  // Some find nothing, some all.
  expect(counts).toEqual(new Set([0, 1, 2, 3]));
});

it('refuses filters that a list has not, and that do not go together', async () => {
  const { owner } = shop;
  const refused = (asked: Parameters<typeof owner.sheets.export>[0]) =>
    expect(owner.sheets.export(asked)).rejects;
  const unknown = (...names: string[]) => ({
    status: 422,
    code: 'rule_broken',
    errors: names.map(name => expect.objectContaining({ pointer: `/query/${name}`, code: 'not_taken' })),
  });
  await refused({ list: 'vehicles', search: 'MH12', unpaid: true, low: true }).toMatchObject(
    unknown('unpaid', 'low'),
  );
  await refused({ list: 'estimates', status: 'open' }).toMatchObject(unknown('status'));
  await refused({ list: 'estimates', search: 'x', jobId: 'job_1' }).toMatchObject({
    code: 'filters_exclude',
  });
  await refused({ list: 'payments', search: 'Ravi' }).toMatchObject(unknown('search'));
  await refused({ list: 'jobs', status: 'paid' }).toMatchObject(unknown('status'));
  await refused({ list: 'invoices', unpaid: true, status: 'paid' }).toMatchObject({
    code: 'filters_exclude',
  });
  await refused({ list: 'report-services', fromDay: today, toDay: today, search: 'x' }).toMatchObject(
    unknown('search'),
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

it('goes on by promised time where a page ended, whatever became of the job that stood there', async () => {
  const other = await app.workshop('Promised');
  const { id: customerId } = await other.owner.customers.create({ name: 'Ravi' });
  const ids: string[] = [];
  for (const day of ['01', '02', '03']) {
    const promisedAt = `2027-03-${day}T06:00:00.000Z`;
    ids.push((await other.owner.jobs.create({ customerId, status: 'open', promisedAt })).id);
  }
  const { database } = app.server;
  const scope = { database, tenantId: (await other.owner.workshops.get()).id };
  const { page } = await lists.jobs.open(scope, await getWorkshop(scope), { unfinished: true });
  const read = async (limit: number, after: string | null) => {
    const found = await page({ limit, after });
    return { ids: [...found.rows].map(row => row.at(-1)), after: found.after };
  };
  const first = await read(1, null);
  expect(first.ids).toEqual([ids[0]]);
  await other.owner.jobs.update(ids[0] ?? '', { promisedAt: null });
  const second = await read(1, first.after);
  expect(second.ids).toEqual([ids[1]]);
  await other.owner.jobs.update(ids[1] ?? '', { promisedAt: '2027-09-01T06:00:00.000Z' });
  // What moved on while the file was made stands where it moved to.
  expect(await read(5, second.after)).toEqual({ ids: [ids[2], ids[1]], after: null });
});
