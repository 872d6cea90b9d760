import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOwnTestApp, type TestApp } from '../../../test/app.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { createLogger } from '../../logger.ts';
import { nextNight, startLedgerChecks } from './nightly.ts';
import { ledgerChecksCollection, ledgerMonthsCollection } from './store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startOwnTestApp();
});
afterAll(() => app.close());

it('looks through all books each night, and notes how much of them differs', async () => {
  expect(nextNight(new Date('2026-11-22T20:59:59Z'))).toEqual(new Date('2026-11-22T21:00:00Z'));
  expect(nextNight(new Date('2026-11-22T21:00:00Z'))).toEqual(new Date('2026-11-23T21:00:00Z'));
  const { owner, id } = await app.workshop();
  const { today } = await owner.summary.get();
  await owner.ledger.postEntry({
    postedOn: today,
    narration: 'Rent',
    lines: [
      { account: 'expenses', debit: 500 },
      { account: 'cash', credit: 500 },
    ],
  });
  const { database } = app.server;
  const scope = { database, tenantId: null };
  const checks = platformCollection(scope, ledgerChecksCollection, 'a test');
  const months = platformCollection(scope, ledgerMonthsCollection, 'a test');
  const night = async () => {
    await checks.updateOne({ _id: 'nightly' }, { $set: { dueAt: new Date(0), checkedAt: null } });
    const worker = await startLedgerChecks({ database, log: createLogger('fatal') });
    try {
      await expect
        .poll(async () => (await checks.findOne({ _id: 'nightly' }))?.checkedAt, { timeout: 60_000 })
        .toBeTruthy();
    } finally {
      await worker.stop();
    }
    return checks.findOne({ _id: 'nightly' });
  };
  expect(await night()).toMatchObject({ differences: 0 });
  await months.updateOne({ tenantId: id }, { $inc: { 'accounts.cash.credit': 7 } });
  const found = await night();
  expect(found).toMatchObject({ differences: 1 });
  expect(found?.dueAt?.getTime()).toBeGreaterThan(Date.now());
});
