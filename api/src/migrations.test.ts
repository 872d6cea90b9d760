import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectOwn, dropOwn } from '../test/databases.ts';
import type { Database } from './data/connection.ts';
import { migrate } from './data/migrations.ts';
import { cellsOf } from './features/directory/reach.ts';
import { migrations } from './migrations.ts';

type Fields = Record<string, unknown>;

let database: Database;
beforeAll(async () => {
  database = await connectOwn();
});
afterAll(() => dropOwn(database));

const stored = (name: string) => database.db.collection<Fields & { _id: string }>(name);

it('gives documents of before what they lack, and leaves those of today as they are', async () => {
  const location = { type: 'Point', coordinates: [73.8554, 18.5196] };
  const changedAt = new Date();
  const reach = cellsOf({ latitude: 18.5196, longitude: 73.8554, metres: 5000 });
  const old: Record<string, [before: Fields, after: Fields]> = {
    workshops: [{ country: 'IN' }, { country: 'IN', taxNumber: null, fiscalYearStart: 4 }],
    customers: [{ name: 'Asha' }, { name: 'Asha', taxNumber: null }],
    invoices: [
      { snapshot: { workshop: { name: 'Sai' }, customer: { name: 'Asha' } } },
      {
        snapshot: {
          workshop: { name: 'Sai', country: 'IN', taxNumber: null },
          customer: { name: 'Asha', taxNumber: null },
        },
      },
    ],
    bookableServices: [{}, { atHome: false, deposit: null }],
    bookings: [{}, { visit: null, anyone: false }],
    directoryEntries: [
      { homeVisit: true, homeVisitKm: 5, location, changedAt },
      { homeVisit: true, homeVisitKm: 5, location, visits: null, reach, changedAt, measuredAt: changedAt },
    ],
    reviews: [
      { written: { stars: 4 }, former: [{ stars: 3 }, { stars: 2 }] },
      {
        uploads: 0,
        written: { stars: 4, photoFileIds: [] },
        former: [
          { stars: 3, photoFileIds: [] },
          { stars: 2, photoFileIds: [] },
        ],
      },
    ],
    figures: [
      { tenantId: 'old', numbers: { jobs: 2 } },
      {
        tenantId: 'old',
        numbers: { jobs: 2 },
        samples: { customers: 1, vehicles: 0, jobs: 2, estimates: 1 },
      },
    ],
    customerRequests: [
      { photos: [{ fileId: 'a', copyId: 'b' }], sentTo: [{ tenantId: 't', quoteId: 'q' }] },
      { photoFileIds: ['a'], sentTo: [{ tenantId: 't', quoteId: 'q', copyIds: ['b'] }] },
    ],
    paymentPages: [
      {
        paymentId: 'p',
        takenBack: [
          { id: '1', paymentId: 'r', moveId: null, lost: 0, over: false },
          { id: '2', paymentId: null, moveId: 'm', lost: 5, over: true },
        ],
      },
      {
        paymentId: 'p',
        takenBack: [
          { id: '1', paymentIds: ['r'], moves: [], lost: 0, over: false },
          { id: '2', paymentIds: [], moves: [{ advanceId: 'p', moveId: 'm' }], lost: 5, over: true },
        ],
      },
    ],
  };
  const abroad = { _id: 'today', country: 'GB', taxNumber: 'GB999999973', fiscalYearStart: 1 };
  await stored('workshops').insertOne(abroad);
  await stored('invoices').insertOne({ _id: 'draft', snapshot: null });
  await stored('reviews').insertOne({ _id: 'asked', uploads: 0, written: null, former: [] });
  await stored('sampleData').insertOne({
    _id: 'old',
    tenantId: 'old',
    made: ['cus_1', 'job_1', 'job_2', 'est_1'].map(id => ({ id, content: '' })),
  });
  for (const [name, [before]] of Object.entries(old)) await stored(name).insertOne({ _id: 'old', ...before });

  await database.db
    .collection('exports')
    .createIndex(
      { tenantId: 1, status: 1 },
      { unique: true, partialFilterExpression: { status: 'running' } },
    );

  await migrate(database, migrations, { info: () => undefined, warn: () => undefined });

  for (const [name, [, after]] of Object.entries(old))
    expect(await stored(name).findOne({ _id: 'old' }), name).toEqual({ _id: 'old', ...after });
  expect(await stored('workshops').findOne({ _id: 'today' })).toEqual(abroad);
  expect(await stored('invoices').findOne({ _id: 'draft' })).toEqual({ _id: 'draft', snapshot: null });
  expect(await stored('reviews').findOne({ _id: 'asked' })).toMatchObject({ written: null, former: [] });
  expect((await database.db.collection('exports').indexes()).map(({ name }) => name)).toEqual(['_id_']);
});
