import { createHash } from 'node:crypto';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { begin, check, counts, excel, run, until } from '../../../test/imports.ts';
import { join } from '../../../test/people.ts';
import { xlsxBook } from '../../documents/workbook.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const people = `customer_name,mobile_no,City,GSTIN,Remarks
Ravi Kulkarni,098220 12345,Pune,27aapfu0939f1zv,"Pays by UPI, always"
,,,,
Asha,,Nashik,,
सुनीता देशमुख,+1 415 555 2671,,,`;

describe('it works', () => {
  it('takes customers from another program’s file, and a second time changes nothing', async () => {
    const { owner } = await app.workshop();
    const looked = await begin(owner, 'customers', people);
    expect(looked).toMatchObject({
      status: 'mapping',
      rows: 3,
      headerRow: 1,
      mapping: { name: 0, phone: 1, city: 2, gstin: 3, notes: 4 },
    });
    expect(looked.columns[0]).toEqual({
      header: 'customer_name',
      sample: ['Ravi Kulkarni', 'Asha', 'सुनीता देशमुख'],
    });
    expect((await check(owner, looked.id)).counts).toEqual(counts(3, 0, 0, 0));
    expect((await owner.customers.list()).data, 'a dry run changes nothing').toEqual([]);
    await owner.imports.changeStatus(looked.id, { status: 'importing' });
    await until(owner, looked.id, 'completed');
    const found = await owner.customers.list({ search: '9822012345' });
    expect(found.data).toMatchObject([
      {
        name: 'Ravi Kulkarni',
        phone: '+919822012345',
        gstin: '27AAPFU0939F1ZV',
        address: { city: 'Pune' },
        notes: 'Pays by UPI, always',
      },
    ]);
    expect((await run(owner, 'customers', people)).counts).toEqual(counts(0, 0, 3, 0));
    const renamed = people.replace('Ravi Kulkarni', 'Ravi K.').replace('Pune', '');
    expect((await run(owner, 'customers', renamed)).counts).toEqual(counts(0, 1, 2, 0));
    expect((await owner.customers.list({ search: '9822012345' })).data).toMatchObject([
      { name: 'Ravi K.', address: { city: 'Pune' } },
    ]);
    const types = (await owner.events.list({ limit: 100 })).data.map(({ type }) => type);
    expect(types.filter(type => type.startsWith('import.'))).toHaveLength(3);
    expect(
      types.filter(type => type.startsWith('customer.')),
      'one event for all rows',
    ).toEqual([]);
  });

  it('tells every fault with its row and column, and imports the rest', async () => {
    const { owner } = await app.workshop();
    const file =
      'Party Name;Phone;State;E-mail\n;12;Atlantis;x\nRavi;98220 11111;Maharashtra;\nMeera;9822011111;;\n';
    const { id } = await begin(owner, 'customers', file);
    const checked = await check(owner, id);
    expect(checked).toMatchObject({ counts: counts(1, 0, 0, 2), faults: 5 });
    const { data } = await owner.imports.faults(id);
    expect(data.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Phone', 'bad_phone'],
      [2, 'Party Name', 'required'],
      [2, 'E-mail', 'bad_format'],
      [2, 'State', 'bad_pattern'],
      [4, null, 'row_repeated'],
    ]);
    const csv = await (await owner.imports.faultsCsv(id)).text();
    expect(csv).toContain('2,Phone,12,is not a phone number,bad_phone');
    await owner.imports.changeStatus(id, { status: 'importing' });
    await until(owner, id, 'completed');
    expect((await owner.customers.list()).data).toMatchObject([
      { name: 'Ravi', address: { stateCode: '27' } },
    ]);
  });

  it('takes the state of customers in India as their state alone', async () => {
    const { owner } = await app.workshop();
    const one = 'Name,Phone,City,State,State Code,GSTIN\nRavi,9822011111,Pune,Maharashtra,27,';
    const { id, mapping } = await begin(owner, 'customers', one);
    expect(mapping).toEqual({ name: 0, phone: 1, city: 2, stateCode: 4, gstin: 5 });
    await check(owner, id);
    await owner.imports.changeStatus(id, { status: 'importing' });
    await until(owner, id, 'completed');
    const [ravi] = (await owner.customers.list()).data;
    expect(ravi?.address).toMatchObject({ stateCode: '27' });
    expect(ravi?.address.region).toBeUndefined();
  });

  it('reads every encoding and separator, sheets by name, and cells of any kind', async () => {
    const { owner } = await app.workshop();
    const bytes = (text: string, encoding: BufferEncoding) =>
      new Blob([new Uint8Array(Buffer.from(text, encoding))], { type: 'text/csv' });
    const files: [string, Blob][] = [
      ['José', bytes('Name\tCity\nJosé\tGoa\n', 'latin1')],
      ['सुनीता', bytes('\ufeffName|City\nसुनीता|Pune\n', 'utf8')],
      ['Zoë', bytes('\ufeffName,City\r\nZoë,Pune\r\n', 'utf16le')],
    ];
    for (const [name, file] of files) {
      await run(owner, 'customers', file);
      expect((await owner.customers.list({ limit: 1 })).data).toMatchObject([{ name }]);
    }
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Cover',
          rows: [
            ['Our garage', 'old books'],
            ['Printed', 1],
          ],
        },
        {
          name: 'Party list',
          rows: [
            ['Parties of 2025'],
            [],
            ['Name', 'Mobile', 'PIN'],
            ['Imran', 9822033333, 411004],
            [],
            ['Joy', null, null],
          ],
        },
      ],
    });
    const { id, sheets } = await begin(owner, 'customers', new Blob([new Uint8Array(book)], { type: excel }));
    expect(sheets).toEqual(['Cover', 'Party list']);
    const chosen = await owner.imports.update(id, { sheet: 'Party list' });
    expect(chosen).toMatchObject({ headerRow: 3, rows: 2, mapping: { name: 0, phone: 1, postalCode: 2 } });
    await owner.imports.update(id, { mapping: { name: 0, phone: 1 } });
    await check(owner, id);
    await owner.imports.changeStatus(id, { status: 'importing' });
    await until(owner, id, 'completed');
    expect((await owner.customers.list({ search: 'imran' })).data).toMatchObject([
      { phone: '+919822033333', address: {} },
    ]);
  });

  it('knows a workbook that was written as a stream, and how many rows it has', async () => {
    // What does not pack well is large, and then says only at its end what it is.
    const noise = (at: number) =>
      Array.from({ length: 10 }, (_, part) =>
        createHash('sha512').update(`${at} ${part}`).digest('base64'),
      ).join('');
    const rows = Array.from({ length: 1600 }, (_, at) => [`Customer ${at}`, noise(at)]);
    const columns = ['Name', 'Notes'].map(header => ({ header, type: 'text' as const }));
    const book = new Uint8Array(await xlsxBook([{ name: 'Customers', columns, rows }], 2));
    const { owner } = await app.workshop();
    expect(await begin(owner, 'customers', new Blob([book], { type: excel }))).toMatchObject({
      rows: 1600,
      sheet: 'Customers',
      mapping: { name: 0, notes: 1 },
    });
  });

  it('takes back what our own export gives, and finds the same in it', async () => {
    const { owner } = await app.workshop();
    const { id: customerId } = await owner.customers.create({
      name: '=HYPERLINK("http://x")',
      phone: '+919811122233',
      email: 'x@example.com',
      address: {
        line1: '14 Karve Road',
        line2: 'Kothrud',
        city: 'Pune',
        postalCode: '411004',
        stateCode: '27',
      },
      notes: '@cmd',
    });
    await owner.customers.create({ name: 'Nameless' });
    await owner.vehicles.create({
      customerId,
      registration: 'MH12AB1234',
      make: 'Tata',
      year: 2019,
      fuel: 'diesel',
      odometer: 42,
    });
    await owner.items.create({
      kind: 'labour',
      name: 'Service',
      code: 'PS-1',
      unitPrice: 150_050,
      taxRate: 5,
    });
    for (const [kind, rows] of [
      ['customers', 2],
      ['vehicles', 1],
      ['items', 1],
    ] as const) {
      for (const format of ['csv', 'xlsx'] as const) {
        const sheet = await owner.sheets.export({ list: kind, format });
        const file = new Blob([await sheet.arrayBuffer()], { type: format === 'csv' ? 'text/csv' : excel });
        expect((await run(owner, kind, file)).counts, `${kind} ${format}`).toEqual(counts(0, 0, rows, 0));
      }
    }
  });

  it('takes vehicles with their owners, whom it makes where they are new, and can be undone', async () => {
    const { owner } = await app.workshop();
    const meera = await owner.customers.create({ name: 'Meera', phone: '9822044444' });
    const file = `Vehicle No,Customer Name,Mobile,Brand,Model,Fuel Type,KMs
mh 12 ab 1001,Ravi,9822055555,Maruti,Swift,पेट्रोल,"48,200 km"
MH12AB1002,Ravi,9822055555,Tata,Nexon,Electric,
MH12AB1003,,98220 44444,Honda,City,,
MH12AB1004,,9822066666,Honda,City,,`;
    const done = await run(owner, 'vehicles', file);
    expect(done.counts).toEqual(counts(3, 0, 0, 1));
    expect((await owner.imports.faults(done.id)).data).toMatchObject([
      { row: 5, column: 'Mobile', code: 'unknown_reference' },
    ]);
    const [ravi, ...others] = (await owner.customers.list({ search: 'ravi' })).data;
    expect(others).toEqual([]);
    const theirs = (await owner.vehicles.list({ customerId: `${ravi?.id}` })).data;
    expect(theirs).toMatchObject([
      { registration: 'MH12AB1002', fuel: 'electric' },
      { registration: 'MH12AB1001', fuel: 'petrol', odometer: 48_200 },
    ]);
    expect((await run(owner, 'vehicles', file)).counts).toEqual(counts(0, 0, 3, 1));

    const [, first] = theirs;
    const [honda] = (await owner.vehicles.list({ customerId: meera.id })).data;
    await owner.jobs.create({ customerId: meera.id, vehicleId: `${honda?.id}` });
    await owner.vehicles.update(`${first?.id}`, { notes: 'Blue' });
    await owner.imports.changeStatus(done.id, { status: 'undoing' });
    const undone = await until(owner, done.id, 'undone');
    expect(undone).toMatchObject({ removed: 1, faults: 3 });
    expect((await owner.imports.faults(done.id)).data.map(({ row, code }) => [row, code])).toEqual([
      [2, 'changed_since'],
      [2, 'customer_in_use'],
      [4, 'vehicle_in_use'],
    ]);
    expect((await owner.vehicles.list()).data.map(({ registration }) => registration)).toEqual([
      'MH12AB1003',
      'MH12AB1001',
    ]);
  });

  it('takes a catalogue, whose items it offers no more where it is undone', async () => {
    const { owner } = await app.workshop();
    const file = `Part No,Description,Selling Price,HSN Code,GST %,Type,Track Stock,EAN
oil-5w30,Engine oil,"₹ 1,520.50",27101980,18%,Spares,Yes,8901234567894
,Periodic service,1500/-,998714,18,Service,,
PAD-1,Brake pads,12x,27101980,18,,maybe,
PAD-2,Brake pads,100,27101980,18,,,8901234567894`;
    const done = await run(owner, 'items', file);
    expect(done.counts).toEqual(counts(2, 0, 0, 2));
    const faults = (await owner.imports.faults(done.id)).data.map(({ row, column, code }) => [
      row,
      column,
      code,
    ]);
    expect(faults).toEqual([
      [4, 'Selling Price', 'bad_amount'],
      [4, 'Track Stock', 'wrong_type'],
      [5, 'EAN', 'item_taken'],
    ]);
    const oil = { code: 'OIL-5W30', unitPrice: 152_050, taxRate: 18, kind: 'part', stocked: true };
    expect((await owner.items.list({ search: 'oil' })).data).toMatchObject([oil]);
    expect((await run(owner, 'items', file)).counts).toEqual(counts(0, 0, 2, 2));
    await owner.imports.changeStatus(done.id, { status: 'undoing' });
    expect(await until(owner, done.id, 'undone')).toMatchObject({ removed: 2, faults: 0 });
    expect((await owner.items.list({ active: true })).data).toEqual([]);
    expect((await run(owner, 'items', file)).counts).toEqual(counts(0, 2, 0, 2));
    expect((await owner.items.list({ active: true })).data).toHaveLength(2);
  });

  it('goes on where a process that died has left it, and does no row twice', async () => {
    const { owner, id: tenantId } = await app.workshop();
    const rows = Array.from({ length: 450 }, (_, at) => `Customer ${at},98220${String(at).padStart(5, '0')}`);
    const { id } = await begin(owner, 'customers', ['Name,Phone', ...rows].join('\n'));
    await check(owner, id);
    await owner.imports.changeStatus(id, { status: 'importing' });
    const imports = app.server.database.db.collection<{ _id: string; tenantId: string }>('imports');
    const reached = async () => (await owner.imports.get(id)).rowsDone;
    await expect.poll(reached, { interval: 1 }).toBeGreaterThan(0);
    // Another process has it from now on: whatever the first is at is rolled back.
    await imports.updateOne(
      { _id: id, tenantId, working: true },
      { $set: { lease: 'of another', dueAt: new Date() } },
      { comment },
    );
    const done = await until(owner, id, 'completed');
    expect(done).toMatchObject({ rowsDone: 450, counts: counts(450, 0, 0, 0) });
    const customers = app.server.database.db.collection('customers');
    expect(await customers.countDocuments({ tenantId }, { comment })).toBe(450);
    await owner.imports.changeStatus(id, { status: 'undoing' });
    expect(await until(owner, id, 'undone')).toMatchObject({ removed: 450, faults: 0 });
    expect(await customers.countDocuments({ tenantId }, { comment })).toBe(0);
    expect(await verifyLedger({ database: app.server.database, tenantId }, tenantId)).toEqual([]);
  });
});

describe('it refuses', () => {
  it('what is no sheet, has no rows or too many, and a mapping that cannot be', async () => {
    const { owner } = shop;
    await expect(begin(owner, 'customers', 'Name')).rejects.toMatchObject({ code: 'file_refused' });
    const zip = new Blob([new Uint8Array(await writeXlsx({ sheets: [{ name: 'A', rows: [] }] }))], {
      type: excel,
    });
    await expect(begin(owner, 'customers', zip)).rejects.toMatchObject({ code: 'file_refused' });
    const text = new Blob(['Name\nRavi'], { type: excel });
    await expect(begin(owner, 'customers', text)).rejects.toMatchObject({ code: 'file_refused' });
    const many = `Name\n${'x\n'.repeat(50_001)}`;
    await expect(begin(owner, 'customers', many)).rejects.toMatchObject({ errors: [{ code: 'too_many' }] });
    const { id } = await begin(owner, 'customers', 'A,B\nRavi,1');
    const update = (mapping: Record<string, number>) => owner.imports.update(id, { mapping });
    await expect(update({ nonsense: 0 })).rejects.toMatchObject({ errors: [{ code: 'not_one_of' }] });
    await expect(update({ name: 2 })).rejects.toMatchObject({ errors: [{ code: 'too_large' }] });
    await expect(owner.imports.update(id, { sheet: 'Other' })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
    await expect(owner.imports.changeStatus(id, { status: 'checking' })).rejects.toMatchObject({
      errors: [{ pointer: '/body/mapping/name', code: 'required' }],
    });
    await expect(owner.imports.changeStatus(id, { status: 'importing' })).rejects.toMatchObject({
      code: 'invalid_transition',
    });
  });

  it('a step that is not next, and a second import beside one that is under way', async () => {
    const { owner, id: tenantId } = shop;
    const first = await begin(owner, 'customers', 'Name\nRavi');
    const second = await begin(owner, 'customers', 'Name\nAsha');
    await check(owner, first.id);
    const imports = app.server.database.db.collection<{ _id: string; tenantId: string }>('imports');
    // As if it took an hour.
    const hour = { working: true, status: 'importing', dueAt: new Date(Date.now() + 3_600_000) };
    await imports.updateOne({ _id: first.id, tenantId }, { $set: hour }, { comment });
    await expect(owner.imports.changeStatus(second.id, { status: 'checking' })).rejects.toMatchObject({
      code: 'import_running',
    });
    await expect(owner.imports.update(first.id, { updateExisting: false })).rejects.toMatchObject({
      code: 'import_locked',
    });
    expect(await owner.imports.changeStatus(first.id, { status: 'cancelled' })).toMatchObject({
      status: 'cancelled',
    });
    await expect(owner.imports.changeStatus(first.id, { status: 'importing' })).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    await check(owner, second.id);
    await owner.imports.changeStatus(second.id, { status: 'cancelled' });
  });
});

it('keeps others out: a technician, who may not write what is imported, and another workshop', async () => {
  const { id } = await begin(shop.owner, 'customers', 'Name\nSecret Person');
  const technician = await join(app, shop, 'technician');
  await expect(technician.workbay.imports.list()).rejects.toMatchObject({ code: 'forbidden' });
  const role = await shop.owner.roles.create({
    name: 'Importer',
    permissions: ['imports:write', 'vehicles:write'],
  });
  const clerk = await join(app, shop, role.id);
  const file = await clerk.workbay.uploadFile(new Blob(['Name\nX'], { type: 'text/csv' }), {
    purpose: 'import',
    name: 'a.csv',
  });
  await expect(clerk.workbay.imports.create({ fileId: file.id, kind: 'customers' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(clerk.workbay.imports.changeStatus(id, { status: 'checking' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const other = await app.workshop();
  const notFound = { status: 404, code: 'not_found' };
  await expect(other.owner.imports.get(id)).rejects.toMatchObject(notFound);
  await expect(other.owner.imports.faults(id)).rejects.toMatchObject(notFound);
  await expect(other.owner.imports.changeStatus(id, { status: 'cancelled' })).rejects.toMatchObject(notFound);
  expect((await other.owner.imports.list()).data).toEqual([]);
  expect((await shop.owner.imports.list()).data.map(one => one.id)).toContain(id);
});
