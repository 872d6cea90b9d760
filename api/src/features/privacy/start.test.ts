import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { createLogger } from '../../logger.ts';
import { startPrivacy } from './start.ts';
import { exportsCollection } from './store.ts';

let app: TestApp;
let shop: TestWorkshop;
let large: TestWorkshop;

beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop('Patil Motors');
  large = await app.workshop('Large');
  await app.server.stopWorkers();
});
afterAll(() => app.close());

it('makes a sheet while an archive takes its time, and leaves it to no process of an older version', async () => {
  const { owner } = shop;
  const archive = await large.owner.privacy.exportWorkshop();
  const { database } = app.server;
  const session = database.client.startSession();
  // Whoever makes the archive waits for this transaction.
  session.startTransaction();
  await platformCollection({ database, session }, exportsCollection, 'test').updateOne(
    { _id: archive.id },
    { $set: { attempts: 1 } },
  );
  const sheet = await owner.sheets.startExport({ list: 'customers' });
  const exports = platformCollection({ database }, exportsCollection, 'test');
  const asked = await exports.findOne({ _id: sheet.id });
  // An older version takes what has this, and would put all of the workshop's data in it.
  expect.soft(asked).not.toHaveProperty('dueAt');
  // Nor one of before there were filters, which would put all of the list in it.
  await owner.sheets.deleteExport(sheet.id);
  const narrowed = await owner.sheets.startExport({ list: 'customers', search: 'ravi' });
  expect.soft(await exports.findOne({ _id: narrowed.id })).not.toHaveProperty('sheetDueAt');
  const workers = startPrivacy({ ...app.server.parts, log: createLogger('error') });
  try {
    await expect
      .poll(async () => (await owner.sheets.listExports()).data[0]?.status, { timeout: 40_000 })
      .toBe('ready');
    expect(await exports.findOne({ _id: narrowed.id })).not.toHaveProperty('narrowedDueAt');
    expect((await large.owner.privacy.listWorkshopExports()).data[0]?.status).toBe('running');
  } finally {
    await session.abortTransaction();
    await session.endSession();
    await workers.stop();
  }
});
