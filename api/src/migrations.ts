import type { Database } from './data/connection.ts';
import type { Migration } from './data/migrations.ts';
import { mendReach } from './features/directory/mendReach.ts';

type Fields = Record<string, unknown>;

/** In the order in which they are applied; released ones are never changed. */
export const migrations: Migration[] = [
  { id: '0001-countries-and-visits', up: countriesAndVisits },
  { id: '0002-samples-in-the-figures', up: samplesInTheFigures },
  { id: '0003-one-export-a-person', up: oneExportAPerson },
  { id: '0004-where-workshops-come-to', up: database => mendReach(database) },
  // Entries that had cells may have been changed by a process that knew of none.
  { id: '0005-where-workshops-come-to-now', up: database => mendReach(database) },
];

/** The summary tells of samples from the figures. */
async function samplesInTheFigures({ db }: Database): Promise<void> {
  const comment = 'platform: a migration';
  type Samples = { _id: string; tenantId: string; made: { id: string }[] };
  for await (const { _id, tenantId, made } of db.collection<Samples>('sampleData').find({}, { comment })) {
    const of = (prefix: string) => made.filter(({ id }) => id.startsWith(`${prefix}_`)).length;
    const samples = { customers: of('cus'), vehicles: of('veh'), jobs: of('job'), estimates: of('est') };
    await db
      .collection<{ _id: string }>('figures')
      .updateOne({ _id, tenantId }, { $set: { samples } }, { comment });
  }
}

/** What documents lack of before there were workshops abroad, visits to customers and photos of reviews. */
async function countriesAndVisits({ db }: Database): Promise<void> {
  const options = { comment: 'platform: a migration', bypassDocumentValidation: true };
  /** The first of the fields says whether a document has them all. */
  const fill = (name: string, fields: Fields, where: Fields = {}) => {
    const lacking = { ...where, [`${Object.keys(fields)[0]}`]: { $exists: false } };
    return db.collection(name).updateMany(lacking, { $set: fields }, options);
  };
  await fill('workshops', { taxNumber: null, fiscalYearStart: 4 });
  await fill('customers', { taxNumber: null });
  await fill('suppliers', { taxNumber: null });
  const snapshot = {
    'snapshot.workshop.country': 'IN',
    'snapshot.workshop.taxNumber': null,
    'snapshot.customer.taxNumber': null,
  };
  for (const name of ['invoices', 'invoiceNotes', 'advances'])
    await fill(name, snapshot, { 'snapshot.workshop': { $exists: true } });
  await fill('bookableServices', { atHome: false, deposit: null });
  await fill('bookings', { visit: null, anyone: false });
  await fill('directoryEntries', { visits: null });
  await fill('reviews', { uploads: 0 });
  await fill('reviews', { 'written.photoFileIds': [] }, { written: { $type: 'object' } });
  const change = (name: string, where: Fields, change: Fields | Fields[]) =>
    db.collection(name).updateMany(where, change, options);
  await change(
    'reviews',
    { former: { $elemMatch: { photoFileIds: { $exists: false } } } },
    { $set: { 'former.$[].photoFileIds': [] } },
  );
  const copies = { $map: { input: '$photos', in: '$$this.copyId' } };
  const sentTo = { $map: { input: '$sentTo', in: { $mergeObjects: ['$$this', { copyIds: copies }] } } };
  await change('customerRequests', { photos: { $exists: true } }, [
    { $set: { photoFileIds: { $map: { input: '$photos', in: '$$this.fileId' } }, sentTo } },
    { $unset: 'photos' },
  ]);
  const listed = (id: string, one: unknown) => ({ $cond: [{ $eq: [id, null] }, [], [one]] });
  const takenBack = {
    id: '$$this.id',
    paymentIds: listed('$$this.paymentId', '$$this.paymentId'),
    moves: listed('$$this.moveId', { advanceId: '$paymentId', moveId: '$$this.moveId' }),
    lost: '$$this.lost',
    over: '$$this.over',
  };
  await change('paymentPages', { 'takenBack.paymentId': { $exists: true } }, [
    { $set: { takenBack: { $map: { input: '$takenBack', in: takenBack } } } },
  ]);
}

/** The index by which a workshop had one export made at a time would refuse the second person's. */
async function oneExportAPerson({ db }: Database): Promise<void> {
  const outdated = 'tenantId_1_status_1';
  const [found] = await db.listCollections({ name: 'exports' }).toArray();
  if (found && (await db.collection('exports').indexExists(outdated)))
    await db.collection('exports').dropIndex(outdated);
}
