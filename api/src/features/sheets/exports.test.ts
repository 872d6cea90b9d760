import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { testTwin } from '../../../test/pairs.ts';
import { join } from '../../../test/people.ts';
import { idFrom } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { newArchive } from '../../documents/zip.ts';
import { makeExport, step } from '../privacy/make.ts';
import { exportPartsCollection, exportsCollection } from '../privacy/store.ts';

const many = 20_001;
let app: TestApp;
let shop: TestWorkshop;

/** Documents as they stand in the database, each a copy of one that the API made. */
async function copy(name: string, id: string, count: number): Promise<void> {
  const collection = app.server.database.db.collection<{ _id: string; number?: string }>(name);
  const made = await collection.findOne({ _id: id }, { comment });
  const copies = Array.from({ length: count - 1 }, (_, at) => ({
    ...made,
    ...(made?.number && { number: `${made.number}-${at}` }),
    _id: `${id.slice(0, -6)}${String(at).padStart(6, '0')}`,
  })).filter(({ _id }) => _id !== id);
  await collection.insertMany(copies, { comment });
}

async function fill({ owner }: TestWorkshop, count: number): Promise<void> {
  const { id } = await owner.customers.create({ name: 'Ravi', phone: '+919811122233' });
  await copy('customers', id, count);
}

const exportsOf = () => platformCollection(app.server.parts, exportsCollection, 'test');
const partsOf = (exportId: string) =>
  platformCollection(app.server.parts, exportPartsCollection, 'test').find({ exportId });

async function ready(workbay: Pick<TestWorkshop['owner'], 'sheets'>, exportId: string) {
  const found = async () => (await workbay.sheets.listExports()).data.find(({ id }) => id === exportId);
  await expect.poll(async () => (await found())?.status, { timeout: 60_000 }).toBe('ready');
  return found();
}

const rowsOf = async (file: Blob) =>
  parse<Record<string, string>>(await file.text(), { bom: true, columns: true });

const fileOf = (exportId: string, headers: Record<string, string>, token = shop.accessToken) =>
  fetch(`${app.url}/v1/sheets/exports/${exportId}/file`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop('Patil Motors');
  await fill(shop, many);
});
afterAll(() => app.close());

it('makes a long list in the background, mails its link, and gives it whole or by ranges', async () => {
  const { owner } = shop;
  await expect(owner.sheets.export({ list: 'customers', onlySmall: true })).rejects.toMatchObject({
    status: 409,
    code: 'sheet_long',
  });
  await owner.sheets.export({ list: 'vehicles', onlySmall: true });
  const asked = await owner.sheets.startExport({ list: 'customers', format: 'csv' });
  expect(asked).toMatchObject({ list: 'customers', status: 'running', rows: 0, size: null });
  const made = await ready(owner, asked.id);
  expect(made?.rows).toBe(many);
  const file = await owner.sheets.downloadExport(asked.id);
  expect(file.size).toBe(made?.size);
  const rows = await rowsOf(file);
  expect(new Set(rows.map(({ ID }) => ID)).size).toBe(many);
  // The same as the list in one stream.
  expect(await file.text()).toBe(
    await (await owner.sheets.export({ list: 'customers', format: 'csv' })).text(),
  );

  const mail = await app.mailTo(shop.email);
  expect(mail.subject).toBe('Your export of customers is ready');
  expect(mail.text).toContain('/exports');

  const whole = Buffer.from(await file.arrayBuffer());
  for (const [range, from, to] of [
    ['bytes=0-9', 0, 10],
    ['bytes=1000000-', 1_000_000, whole.length],
    ['bytes=-5', whole.length - 5, whole.length],
    [`bytes=400000-${whole.length + 10}`, 400_000, whole.length],
  ] as const) {
    const answer = await fileOf(asked.id, { range });
    expect(answer.status, range).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${whole.length}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole.subarray(from, to)), range).toBe(true);
  }
  // Its name has the day in the workshop, where it was one at night in UTC.
  const night = { $set: { createdAt: new Date('2026-04-01T20:00:00Z') } };
  await exportsOf().updateOne({ _id: asked.id }, night);
  const named = await fileOf(asked.id, { range: 'bytes=0-9' });
  await named.arrayBuffer();
  expect(named.headers.get('content-disposition')).toContain('customers-2026-04-02.csv');
  const beyond = await fileOf(asked.id, { range: `bytes=${whole.length}-` });
  expect(beyond.status).toBe(416);
  expect(await beyond.json()).toMatchObject({ code: 'range_not_satisfiable' });
  for (const range of ['bytes=9-1', 'bytes=0-1,5-6', 'rows=1-2', 'bytes=-']) {
    const answer = await fileOf(asked.id, { range });
    expect(answer.status, range).toBe(200);
    await answer.arrayBuffer();
  }
});

it('makes what a list shows under its filters, and refuses what it could not read', async () => {
  const { owner } = await app.workshop();
  const found = await owner.customers.create({ name: 'Meera' });
  await owner.customers.create({ name: 'Ravi' });
  const asked = await owner.sheets.startExport({ list: 'customers', format: 'csv', search: 'meera' });
  expect(asked.filters).toEqual({ search: 'meera' });
  await ready(owner, asked.id);
  const rows = await rowsOf(await owner.sheets.downloadExport(asked.id));
  expect(rows.map(({ ID }) => ID)).toEqual([found.id]);
  await expect(owner.sheets.startExport({ list: 'payments', search: 'oil' })).rejects.toMatchObject({
    code: 'rule_broken',
    errors: [{ pointer: '/body/search', code: 'not_taken' }],
  });
  await expect(
    owner.sheets.startExport({ list: 'jobs', customerId: found.id, search: 'x' }),
  ).rejects.toMatchObject({ code: 'filters_exclude' });
});

it('leaves a list that is narrowed to processes that know by what', async () => {
  const { owner } = await app.workshop();
  const found = await owner.customers.create({ name: 'Meera' });
  await owner.customers.create({ name: 'Ravi' });
  const asked = await owner.sheets.startExport({ list: 'customers', format: 'csv', search: 'meera' });
  const { sheet } = (await exportsOf().findOne({ _id: asked.id })) ?? {};
  if (!sheet) throw new Error('gone');
  // As asked for in a process of a later version, whose customers have a filter that we have not heard of.
  const later = (filters: object) => ({
    $set: {
      status: 'running' as const,
      lease: 'mine',
      narrowedDueAt: new Date(Date.now() + 600_000),
      progress: { archive: newArchive(), done: [], after: null, counts: {}, parts: 0 },
      sheet: { ...sheet, filters },
    },
  });
  await ready(owner, asked.id);
  await platformCollection(app.server.parts, exportPartsCollection, 'test').deleteMany({
    exportId: asked.id,
  });
  const change = (filters: object) => exportsOf().findOneAndUpdate({ _id: asked.id }, later(filters));
  const unknown = await change({ search: 'meera', low: true });
  if (!unknown) throw new Error('gone');
  await makeExport(app.server.parts, unknown);
  expect(await exportsOf().findOne({ _id: asked.id })).toMatchObject({ status: 'running', attempts: 0 });
  expect(await partsOf(asked.id)).toEqual([]);
  const known = await change({ search: 'meera' });
  if (!known) throw new Error('gone');
  await makeExport(app.server.parts, known);
  const rows = await rowsOf(await owner.sheets.downloadExport(asked.id));
  expect(rows.map(({ ID }) => ID)).toEqual([found.id]);
});

it('reads no part that a range does not touch, and finds it in files of an older version', async () => {
  const { owner } = shop;
  const { id } = await owner.sheets.startExport({ list: 'customers', format: 'csv' });
  await ready(owner, id);
  const whole = Buffer.from(await (await owner.sheets.downloadExport(id)).arrayBuffer());
  const parts = platformCollection(app.server.parts, exportPartsCollection, 'test');
  const stored = await parts.find({ exportId: id }, { sort: { number: 1 } });
  expect(stored.length).toBeGreaterThan(3);
  const last = stored.at(-1)?.data.buffer.length ?? 0;
  const from = whole.length - last - 10;
  const tail = async () => {
    const answer = await fileOf(id, { range: `bytes=${from}-${whole.length - 2}` });
    return Buffer.from(await answer.arrayBuffer()).equals(whole.subarray(from, -1));
  };
  expect(await tail()).toBe(true);
  const later = { exportId: id, number: { $gte: 2 } };
  for (const older of [{ ...later, number: { $lt: 2 } }, later]) {
    await parts.updateMany(older, { $unset: { offset: '' } });
    expect(await tail()).toBe(true);
  }
  let offset = 0;
  for (const { _id, data } of stored) {
    await parts.updateOne({ _id }, { $set: { offset } });
    offset += data.buffer.length;
  }
  await parts.purge({ exportId: id, number: { $lt: stored.length - 2 } });
  expect(await tail()).toBe(true);
});

it('is on record once by the hour, wherever a download begins', async () => {
  const { owner } = shop;
  const { id } = await owner.sheets.startExport({ list: 'jobs' });
  const made = await ready(owner, id);
  const downloads = async () =>
    (await owner.audit.list({ resourceId: id, action: 'sheets.downloadExport' })).data;
  expect(await downloads()).toEqual([]);
  const ask = async (range: string) => (await fileOf(id, { range })).arrayBuffer();
  await ask('bytes=1-20');
  expect(await downloads()).toMatchObject([{ actor: { kind: 'user' } }]);
  for (const range of ['bytes=21-40', 'bytes=41-', 'bytes=-5', `bytes=-${(made?.size ?? 0) - 1}`])
    await ask(range);
  expect(await downloads()).toHaveLength(1);
  await ask('bytes=0-20');
  expect(await downloads()).toHaveLength(2);
  // An hour later it is another download.
  const records = app.server.database.db.collection<{ _id: string }>('auditRecords');
  const hour = 60 * 60_000;
  for (const { id: _id } of await downloads()) {
    const record = await records.findOne({ _id }, { comment });
    await records.deleteOne({ _id }, { comment });
    await records.insertOne(
      { ...record, _id: idFrom('aud', new Date(Date.now() - hour - 1000), _id) },
      { comment },
    );
  }
  await ask('bytes=41-');
  expect(await downloads()).toHaveLength(3);
});

it('is left to another process by one that stops', async () => {
  const { owner } = shop;
  const { id } = await owner.sheets.startExport({ list: 'customers', format: 'csv' });
  const taken = await exportsOf().findOneAndUpdate(
    { _id: id, status: 'running' },
    { $set: { lease: 'mine', sheetDueAt: new Date(Date.now() + 600_000) } },
  );
  if (!taken) throw new Error('gone');
  let steps = 0;
  await makeExport(app.server.parts, taken, () => ++steps < 3);
  expect((await ready(owner, id))?.rows).toBe(many);
});

it('goes on where a worker died, with each row once, as a workbook that Excel reads', async () => {
  const { owner } = shop;
  const { id } = await owner.sheets.startExport({ list: 'customers' });
  const steal = () =>
    exportsOf().findOneAndUpdate(
      { _id: id, status: 'running' },
      { $set: { lease: crypto.randomUUID(), sheetDueAt: new Date(Date.now() + 60_000) } },
    );
  for (let taken = await steal(); taken; taken = await steal()) {
    const mine = await steal();
    // The one from which it was taken does not know yet, and stores nothing.
    expect(await step(app.server.parts, taken)).toBeNull();
    if (mine) await step(app.server.parts, mine);
  }
  const file = await owner.sheets.downloadExport(id);
  const [sheet] = (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets;
  expect(sheet?.rows).toHaveLength(many + 1);
  expect(new Set(sheet?.rows.map(row => row.at(-1))).size).toBe(many + 1);
});

it('is ended by who asked for it, and one at a time for each person', async () => {
  const other = await app.workshop('Other');
  const { owner } = other;
  const asked = await owner.sheets.startExport({ list: 'customers' });
  const doc = await exportsOf().findOneAndUpdate(
    { _id: asked.id },
    { $set: { status: 'running', lease: 'mine', sheetDueAt: new Date(Date.now() + 600_000) } },
  );
  await expect(owner.sheets.startExport({ list: 'jobs' })).rejects.toMatchObject({ code: 'export_running' });
  await expect(owner.sheets.downloadExport(asked.id)).rejects.toMatchObject({ code: 'export_not_ready' });
  // Neither the export of all data nor anybody else's waits for it.
  await owner.privacy.exportWorkshop();
  const manager = await join(app, other, 'manager');
  await ready(manager.workbay, (await manager.workbay.sheets.startExport({ list: 'jobs' })).id);
  await owner.sheets.deleteExport(asked.id);
  if (!doc) throw new Error('gone');
  expect(await step(app.server.parts, doc)).toBeNull();
  expect(await partsOf(asked.id)).toEqual([]);
  expect((await owner.sheets.listExports()).data).toEqual([]);
  const { data: all } = await owner.privacy.listWorkshopExports();
  expect(all).toHaveLength(1);
});

it('refuses days that a list does not know, reports, and API keys', async () => {
  const { owner } = shop;
  await expect(owner.sheets.startExport({ list: 'jobs', fromDay: '2026-04-01' })).rejects.toMatchObject({
    status: 422,
    code: 'rule_broken',
  });
  await expect(shop.workbay.sheets.startExport({ list: 'jobs' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const report = await fetch(`${app.url}/v1/sheets/exports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ list: 'report-months' }),
  });
  expect(report.status).toBe(400);
});

it('streams every list in test mode, where nothing is made in the background', async () => {
  const twin = await testTwin(app, shop);
  const { owner } = twin;
  await expect(owner.sheets.startExport({ list: 'customers' })).rejects.toMatchObject({ code: 'live_only' });
  expect((await owner.sheets.listExports()).data).toEqual([]);
  await fill(twin, many);
  const file = await owner.sheets.export({ list: 'customers', format: 'csv', onlySmall: true });
  expect(await rowsOf(file)).toHaveLength(many);
});

it('leaves no file to who sees only their jobs: theirs is a stream, however long', async () => {
  const technician = await join(app, shop, 'technician');
  const { sheets } = technician.workbay;
  await expect(sheets.startExport({ list: 'jobs' })).rejects.toMatchObject({ code: 'forbidden' });
  const [customer] = (await shop.owner.customers.list({ limit: 1 })).data;
  const job = await shop.owner.jobs.create({
    customerId: customer?.id ?? '',
    assignedTo: [technician.userId],
  });
  await copy('jobs', job.id, many);
  const file = await sheets.export({ list: 'jobs', format: 'csv', onlySmall: true });
  expect(await rowsOf(file)).toHaveLength(many);
});

it('keeps others out: at the start, while it is made, and at the download', async () => {
  const person = await join(app, shop, 'manager');
  const become = async (role: string) => {
    await shop.owner.members.update(person.memberId, { role });
    await person.logInAgain();
  };
  const { sheets } = person.workbay;
  const theirs = await sheets.startExport({ list: 'customers', format: 'csv' });
  await ready(person.workbay, theirs.id);
  const stranger = await app.workshop('Stranger');
  for (const { sheets } of [shop.owner, stranger.owner]) {
    await expect(sheets.downloadExport(theirs.id)).rejects.toMatchObject({ status: 404 });
    await expect(sheets.deleteExport(theirs.id)).rejects.toMatchObject({ status: 404 });
  }
  await expect(shop.owner.privacy.downloadWorkshopExport(theirs.id)).rejects.toMatchObject({ status: 404 });

  // What was made while they could see more is not given any more, and of one that is being made nothing more is made.
  const again = await sheets.startExport({ list: 'customers' });
  const doc = await exportsOf().findOneAndUpdate(
    { _id: again.id },
    { $set: { status: 'running', lease: 'mine', sheetDueAt: new Date(Date.now() + 600_000) } },
  );
  if (!doc) throw new Error('gone');
  await become('technician');
  await expect(sheets.downloadExport(theirs.id)).rejects.toMatchObject({ code: 'forbidden' });
  await makeExport(app.server.parts, doc);
  expect((await sheets.listExports()).data.find(({ id }) => id === again.id)?.status).toBe('failed');

  // Nor to who may not read the list at all.
  await expect(sheets.startExport({ list: 'invoices' })).rejects.toMatchObject({ code: 'forbidden' });
  await become('manager');
  await sheets.downloadExport(theirs.id);
  const { id } = await shop.owner.roles.create({ name: 'Desk', permissions: ['jobs:read'] });
  await become(id);
  await expect(sheets.downloadExport(theirs.id)).rejects.toMatchObject({
    code: 'forbidden',
    detail: 'This needs the permission customers:read.',
  });
});
