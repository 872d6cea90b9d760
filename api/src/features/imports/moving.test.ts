import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbay } from '@workbay/sdk';
import type { Permission } from '@workbay/sdk/schema';
import { BSON, EJSON, ObjectId } from 'bson';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { move, reportName } from '../../../../sdk/src/moving/move.ts';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { begin } from '../../../test/imports.ts';
import { png } from '../../../test/pictures.ts';
import { collections } from '../../collections.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Files = Record<string, string | Uint8Array>;

async function dumped(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'moving-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const lines = (docs: object[]) => docs.map(doc => JSON.stringify(doc)).join('\n');

async function moving(
  workbay: Workbay,
  folder: string,
  more: { invite?: boolean; profile?: boolean; rollback?: boolean; source?: string; openedOn?: string } = {},
) {
  const said: string[] = [];
  const done = await move({
    workbay,
    baseUrl: 'http://test',
    folder,
    uploads: join(folder, 'uploads'),
    source: more.source,
    openedOn: more.openedOn,
    invite: more.invite ?? false,
    profile: more.profile ?? false,
    rollback: more.rollback ?? false,
    say: line => said.push(line),
  });
  return { done, said };
}

/** With a key that may do exactly what the page on moving in says. */
async function withDocumentedKey({ owner }: TestWorkshop): Promise<Workbay> {
  const read = (path: string) => readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8');
  const [, said = ''] = /The key needs ([\s\S]*?)\. /.exec(await read('docs/moving-in.md')) ?? [];
  const permissions = [...said.matchAll(/`(\w+:\w+)`/g)].map(([, permission]) => permission as Permission);
  const help = await read('sdk/src/cli.ts');
  expect(permissions.filter(permission => !help.includes(permission))).toEqual([]);
  const { secret } = await owner.apiKeys.create({ name: 'moving', permissions });
  return new Workbay({ baseUrl: app.url, apiKey: secret, maxRetries: 0 });
}

const notMoved = async (folder: string) => (await readFile(join(folder, reportName), 'utf8')).split('\r\n');

it('moves a workshop manager’s jobs, what is owed of them, and their photos, once, and takes them back', async () => {
  const shop = await app.workshop();
  const { owner, id: tenantId } = shop;
  const key = await withDocumentedKey(shop);
  const oid = (at: number) => ({ $oid: `65f0000000000000000000${String(at).padStart(2, '0')}` });
  const folder = await dumped({
    'workshops.json': JSON.stringify([
      {
        _id: oid(1),
        name: 'Old Garage',
        phone: '98220 00000',
        gst_number: '27aapfu0939f1zz',
        address: '14 Karve Road',
        city: 'Pune',
        about: 'Since 1994.',
        theme: 'blue',
      },
      { _id: oid(2), name: 'Another' },
    ]),
    'users.jsonl': lines([
      {
        _id: oid(10),
        workshop_id: oid(1),
        name: 'Sunil',
        email: 'Sunil@Example.com',
        role: 'mechanic',
        password: '$2b$10$abc',
      },
      { _id: oid(11), workshop_id: oid(1), name: 'No Mail', role: 'manager' },
      { _id: oid(12), workshop_id: oid(2), name: 'Other', email: 'o@example.com', role: 'manager' },
    ]),
    'jobs.json': JSON.stringify([
      {
        _id: oid(20),
        workshop_id: oid(1),
        customer_name: 'Ravi Kulkarni',
        customer_phone: '98220 12345',
        vehicle_number: 'MH12AB1234',
        vehicle_model: 'Swift',
        description: 'Brakes squeal',
        status: 'completed',
        total_amount: 4500.5,
        created_at: { $date: '2025-02-21T05:00:00Z' },
        completed_at: { $date: { $numberLong: '1740400000000' } },
        assigned_to: oid(10),
        photos: [
          '/uploads/jobs/front.png',
          '/uploads/../../etc/passwd.png',
          '/uploads/100%.png',
          '/uploads/broken.png?x=1',
        ],
        notes: 'See /uploads/jobs/front.png',
        colour: 'red',
      },
      {
        _id: oid(21),
        workshop_id: oid(1),
        customer_name: 'Asha',
        customer_phone: '12',
        vehicle_number: 'NONE',
        description: 'AC weak',
        status: 'in_progress',
        created_at: { $date: '2025-03-01T05:00:00Z' },
      },
      { _id: oid(22), workshop_id: oid(1), customer_name: 'Ravi', status: 'sold' },
      { _id: oid(23), workshop_id: oid(2), customer_name: 'Stranger', status: 'completed' },
    ]),
    'payments.json': JSON.stringify([
      {
        _id: oid(30),
        job_id: oid(20),
        amount: 3000,
        method: 'upi',
        status: 'confirmed',
        paid_at: { $date: '2025-02-24T05:00:00Z' },
      },
      { _id: oid(31), job_id: oid(20), amount: 500, method: 'cash', status: 'pending' },
      { _id: oid(32), job_id: oid(21), amount: 250, method: 'cash', status: 'confirmed' },
    ]),
    'invites.json': JSON.stringify([
      {
        _id: oid(40),
        workshop_id: oid(1),
        email: 'new@example.com',
        role: 'manager',
        code: 'x',
        status: 'pending',
      },
    ]),
    'uploads/broken.png': 'no picture',
    'uploads/jobs/front.png': new Uint8Array(await (await png()).arrayBuffer()),
  });
  const hadBefore = await countsOf(tenantId);
  const first = await moving(key, folder, { openedOn: '2025-03-31' });
  expect(first.done).toBe(true);
  expect(first.said.slice(-7)).toEqual([
    'jobs: 2 (4500.50) in the source, 2 (4500.50) in Workbay',
    'customers: 2 in the source, 2 in Workbay',
    'vehicles: 1 in the source, 1 in Workbay',
    'photos: 1 in the source, 1 in Workbay',
    'owed by customers: 1 (1500.50) in the source, 1 (1500.50) in Workbay',
    'paid ahead by customers: 1 (250.00) in the source, 1 (250.00) in Workbay',
    'payments received: 3250.00 in the source, 3250.00 in Workbay',
  ]);
  const jobs = (await owner.jobs.list()).data;
  expect(jobs).toMatchObject([
    {
      status: 'in_progress',
      customer: { name: 'Asha' },
      vehicle: null,
      notes: expect.stringContaining('registration: NONE'),
    },
    {
      status: 'closed',
      customer: { name: 'Ravi Kulkarni', phone: '+919822012345' },
      vehicle: { registration: 'MH12AB1234', description: 'Swift' },
      totals: { total: 450_050 },
      timeline: [{ at: '2025-02-24T12:00:00.000Z' }],
      photoFileIds: [expect.stringMatching(/^file_/)],
      notes: 'See photo front.png\nAssigned to Sunil\nPaid 3000.00 on 2025-02-24 (upi)',
    },
  ]);
  expect((await owner.customers.list()).data).toMatchObject([
    { name: 'Asha', balance: -25_000, credit: 25_000 },
    { name: 'Ravi Kulkarni', balance: 150_050 },
  ]);
  expect(await verifyLedger({ database: app.server.database, tenantId }, tenantId)).toEqual([]);
  const left = await notMoved(folder);
  expect(left).toContainEqual(
    expect.stringMatching(/^"users",".*10","password","","secrets are never moved/),
  );
  expect(left).toContainEqual(expect.stringMatching(/^"jobs",".*20","colour","red","Workbay has no place/));
  expect(left).toContainEqual(expect.stringMatching(/^"jobs",".*22","status","sold","must be one of/));
  expect(left).toContainEqual(expect.stringMatching(/^"jobs",".*23","","","is of another workshop/));
  expect(left).toContainEqual(expect.stringMatching(/^"payments",".*31","","500.00","is pending/));
  expect(left).toContainEqual(expect.stringMatching(/passwd\.png","there is no such picture/));
  expect(left).toContainEqual(expect.stringMatching(/100%\.png","there is no such picture/));
  expect(left).toContainEqual(expect.stringMatching(/broken\.png.*","(?!there is no such)/));
  expect(left.join('\n')).not.toContain('$2b$10');

  expect(left).toContainEqual(expect.stringMatching(/^"workshops",.*01","phone",.*--profile does/));
  expect(left).toContainEqual(expect.stringMatching(/^"workshops",.*01","theme","blue","see the settings/));
  const before = await owner.workshops.get();

  const again = await moving(owner, folder, { invite: true, profile: true });
  expect(await owner.workshops.get()).toMatchObject({
    phone: '+919822000000',
    gstin: null,
    address: { line1: '14 Karve Road', city: 'Pune' },
  });
  expect((await owner.listing.get()).about).toBe('Since 1994.');
  expect(await notMoved(folder)).toContainEqual(
    expect.stringMatching(/^"workshops",.*01","gstin","27AAPFU0939F1ZZ",/),
  );
  await owner.listing.update({ about: 'Since 1995.' });
  expect(again.said).toContainEqual('jobs: 0 new, 0 changed, 2 there already, 1 refused');
  expect(again.said).toContainEqual('balances: 0 new, 0 changed, 2 there already, 0 refused');
  expect(again.said).toContainEqual('invited sunil@example.com as technician');
  expect((await owner.invites.list()).data.map(({ email }) => email).sort()).toEqual([
    'new@example.com',
    'sunil@example.com',
  ]);
  expect((await owner.jobs.list()).data).toHaveLength(2);

  expect(await moving(key, folder, { rollback: true })).toMatchObject({ done: true });
  expect((await owner.jobs.list()).data).toEqual([]);
  expect((await owner.customers.list()).data).toEqual([]);
  expect((await owner.invites.list()).data.every(({ status }) => status === 'revoked')).toBe(true);
  expect(await owner.workshops.get()).toMatchObject({ phone: before.phone, address: before.address });
  expect((await owner.listing.get()).about).toBe('Since 1995.');
  expect(await verifyLedger({ database: app.server.database, tenantId }, tenantId)).toEqual([]);
  expect(await countsOf(tenantId)).toEqual(hadBefore);
});

/** How many documents there are of the workshop, but for what tells of the past. */
async function countsOf(tenantId: string): Promise<Record<string, number>> {
  const past =
    /^(import\w*|events|auditRecords|outbox|idempotency|ledger(Entries|Months)|invites|listings|files|fileStorage)$/;
  const { db } = app.server.database;
  const counts: Record<string, number> = {};
  for (const { name, scope } of collections)
    if (scope === 'tenant' && !past.test(name))
      counts[name] = await db.collection(name).countDocuments({ tenantId }, { comment });
  // The sheets stay with the imports that they were read for.
  const photos = { tenantId, purpose: 'job_photo', attachedTo: { $ne: null } };
  return { ...counts, photos: await db.collection('files').countDocuments(photos, { comment }) };
}

it('says what differs from the source', async () => {
  const { owner } = await app.workshop();
  const job = (at: number, more: object) => ({
    _id: `j${at}`,
    customer_name: 'Ravi',
    customer_phone: '9822012345',
    vehicle_number: 'MH12AB1234',
    status: 'completed',
    total_amount: 100,
    ...more,
  });
  const folder = await dumped({
    'jobs.json': JSON.stringify([
      job(1, {}),
      job(2, { customer_phone: '+91 98220 12345', vehicle_number: 'mh-12-ab-1234' }),
      // Whose it is says its vehicle.
      job(3, { customer_name: '', customer_phone: '' }),
      job(4, { customer_name: 'Asha', customer_phone: '', vehicle_number: '' }),
    ]),
    'payments.json': JSON.stringify([{ _id: 'p1', job_id: 'j1', amount: 100 }]),
    'reviews.json': JSON.stringify([{ _id: 'r1', stars: 5 }]),
  });
  const before = await moving(owner, folder);
  expect(before.said.filter(text => text.endsWith('they differ'))).toEqual([]);
  expect(before.done).toBe(true);
  expect(before.said).toContainEqual('owed by customers: 3 (300.00) in the source, 3 (300.00) in Workbay');
  expect(before.said).toContainEqual('customers: 2 in the source, 2 in Workbay');
  expect(before.said).toContainEqual('vehicles: 1 in the source, 1 in Workbay');
  expect(await notMoved(folder)).toContainEqual(
    expect.stringMatching(/^"reviews","r1","","","Workbay has no/),
  );

  const [moved] = (await owner.jobs.list({ search: 'j4' })).data;
  const [line] = moved?.lineItems ?? [];
  expect(line).toBeDefined();
  const other = await owner.customers.create({ name: 'Somebody else' });
  await app.server.database.db
    .collection<{ _id: string }>('jobs')
    .updateOne(
      { _id: `${moved?.id}` },
      { $set: { 'customer.id': other.id, 'totals.total': 9900 } },
      { comment },
    );
  const after = await moving(owner, folder);
  expect(after.done).toBe(false);
  expect(after.said.filter(text => text.endsWith('they differ'))).toEqual([
    'jobs: 4 (400.00) in the source, 4 (399.00) in Workbay — they differ',
    'payments received: 100.00 in the source, 99.00 in Workbay — they differ',
  ]);
});

it('leaves what a workshop is verified by, and says of what it filled in nothing again', async () => {
  const { owner, id } = await app.workshop();
  const folder = await dumped({
    'workshops.json': JSON.stringify([
      { _id: 'w1', name: 'Old Garage', legal_name: 'Old Garage LLP', phone: '98220 00000', gstin },
    ]),
    'jobs.json': '[]',
  });
  await setVerification(id, 'verified');
  await moving(owner, folder, { profile: true });
  expect(await owner.workshops.get()).toMatchObject({
    verification: 'verified',
    gstin: null,
    phone: '+919822000000',
  });
  const left = await notMoved(folder);
  for (const field of ['legalName', 'gstin'])
    expect(left).toContainEqual(expect.stringMatching(`^"workshops","w1","${field}",.*verified`));

  await setVerification(id, 'unverified');
  for (const _ of ['fills in the rest', 'changes nothing']) await moving(owner, folder, { profile: true });
  expect(await owner.workshops.get()).toMatchObject({ gstin, legalName: 'Old Garage LLP' });
  expect((await notMoved(folder)).filter(line => line.startsWith('"workshops"'))).toEqual([]);

  await setVerification(id, 'verified');
  const { said } = await moving(owner, folder, { rollback: true });
  expect(await owner.workshops.get()).toMatchObject({ verification: 'verified', gstin, phone: null });
  expect(said).toContainEqual(expect.stringMatching(/workshop: gstin stays/));
});

const gstin = '27AAPFU0939F1ZV';

const setVerification = (_id: string, verification: string) =>
  app.server.database.db
    .collection<{ _id: string }>('workshops')
    .updateOne({ _id }, { $set: { verification }, $inc: { version: 1 } }, { comment });

it('moves one provider of a marketplace from BSON: who it worked for, its jobs, bookings and requests', async () => {
  const shop = await app.workshop();
  const { owner } = shop;
  const ids = Array.from({ length: 12 }, () => new ObjectId());
  const [mine, other, meera, stranger] = ids;
  const bson = (docs: object[]) => Buffer.concat(docs.map(doc => BSON.serialize(doc)));
  const created = new Date('2025-01-10T08:00:00Z');
  const folder = await dumped({
    'dump/admins.bson': bson([{ _id: ids[4], email: 'root@example.com', password: 'x' }]),
    'dump/users.bson': bson([
      {
        _id: meera,
        name: 'Meera',
        email: 'meera@example.com',
        phone: '9822011111',
        password: 'hash',
        address: { street: '14 Karve Road', city: 'Pune', pincode: '411004' },
      },
      { _id: stranger, name: 'Stranger', phone: '9822099999' },
    ]),
    'dump/serviceproviders.bson': bson([
      { _id: mine, businessName: 'Patil' },
      { _id: other, businessName: 'Others' },
    ]),
    'dump/servicerequests.bson': bson([
      { _id: ids[5], user: meera, provider: mine, serviceType: 'AC', status: 'pending', createdAt: created },
    ]),
    'dump/bookings.bson': bson([
      {
        _id: ids[6],
        user: meera,
        provider: mine,
        service: 'Oil change',
        status: 'completed',
        createdAt: created,
      },
      { _id: ids[7], user: stranger, provider: other, status: 'completed' },
    ]),
    'dump/jobs.bson': bson([
      {
        _id: ids[8],
        booking: ids[6],
        user: meera,
        provider: mine,
        serviceType: 'Oil change',
        amount: 1200,
        status: 'completed',
        paymentStatus: 'paid',
        createdAt: created,
        completedAt: created,
      },
    ]),
    'dump/notifications.json': EJSON.stringify([{ _id: ids[9], message: 'Hello' }]),
  });
  await expect(moving(owner, folder)).rejects.toThrow(/--source with one of:\n.*Patil/);
  const { done } = await moving(owner, folder, { source: `${mine}` });
  expect(done).toBe(true);
  expect((await owner.customers.list()).data).toMatchObject([
    {
      name: 'Meera',
      email: 'meera@example.com',
      address: { line1: '14 Karve Road', city: 'Pune' },
      balance: 0,
    },
  ]);
  expect((await owner.jobs.list()).data).toMatchObject([
    { reference: `R-${ids[5]}`, status: 'draft', complaints: ['AC'] },
    { reference: `${ids[8]}`, status: 'closed', totals: { total: 120_000 } },
  ]);
  const left = await notMoved(folder);
  expect(left).toContainEqual(expect.stringMatching(/^"admins",.*administrators/));
  expect(left).toContainEqual(expect.stringMatching(/^"bookings",.*another provider/));
  expect(left).toContainEqual(expect.stringMatching(/^"users",.*nothing to do with this provider/));
  expect(left).toContainEqual(expect.stringMatching(/^"notifications",/));

  // What Workbay has forgotten meanwhile is gone; what was only looked at is cancelled.
  const name = (await readdir(folder)).find(file => file.startsWith('workbay-moved-')) ?? '';
  expect(name).toBe(`workbay-moved-test-${shop.id}.json`);
  const state = JSON.parse(await readFile(join(folder, name), 'utf8'));
  const { id } = await begin(owner, 'customers', 'Name\nAsha');
  state.imports.push({ id: 'imp_01zzzzzzzzzzzzzzzzzzzzzzzz', kind: 'jobs' }, { id, kind: 'customers' });
  await writeFile(join(folder, name), JSON.stringify(state));
  expect(await moving(owner, folder, { source: `${mine}`, rollback: true })).toMatchObject({ done: true });
  expect(await owner.imports.get(id)).toMatchObject({ status: 'cancelled' });
  expect((await owner.jobs.list()).data).toEqual([]);
});
