import type { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
let pay: (amount: number) => Promise<unknown>;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  owner = shop.owner;
  const customer = await owner.customers.create({ name: 'Ravi Kulkarni' });
  const lineItems = [{ kind: 'labour' as const, description: 'Service', unitPrice: 10_000_000 }];
  const draft = await owner.invoices.create({ customerId: customer.id, lineItems });
  const { id: invoiceId } = await owner.invoices.issue(draft.id);
  pay = async amount => {
    const { id } = await owner.payments.record({ invoiceId, amount, method: 'cash' });
    return owner.payments.confirm(id);
  };
});
afterAll(() => app.close());

const differences = async () => {
  const { data } = await owner.ledger.listAccounts();
  return data.find(({ account }) => account === 'cash_difference')?.balance;
};

describe('the cash drawer', () => {
  it('begins with what was counted, and ends with what is missing in the books', async () => {
    const drawer = await owner.cashDrawers.open({ counted: 50_000, note: 'Float' });
    expect(drawer).toMatchObject({
      status: 'open',
      opening: { counted: 50_000, expected: 0, difference: 50_000, note: 'Float' },
      closing: null,
    });
    await pay(118_000);
    expect(await owner.cashDrawers.expected()).toEqual({ expected: 168_000, currency: 'INR' });
    const closed = await owner.cashDrawers.close(drawer.id, { counted: 166_000, note: 'Short' });
    expect(closed).toMatchObject({ status: 'closed', closing: { expected: 168_000, difference: -2000 } });
    expect((await owner.cashDrawers.expected()).expected).toBe(166_000);
    expect(await differences()).toBe(-48_000);
    const [entry] = (await owner.ledger.listEntries()).data;
    expect(entry).toMatchObject({ cause: { type: 'cash_closed', id: drawer.id }, narration: 'Short' });
    expect((await owner.cashDrawers.list()).data.map(({ id }) => id)).toEqual([drawer.id]);
  });

  it('posts nothing where the count is right', async () => {
    const { id } = await owner.cashDrawers.open({ counted: 166_000 });
    const { closing } = await owner.cashDrawers.close(id, { counted: 166_000 });
    expect(closing?.difference).toBe(0);
    expect(await differences()).toBe(-48_000);
  });

  it('is opened once, and closed once, however many try', async () => {
    const opened = await Promise.allSettled(
      [1, 2, 3].map(() => owner.cashDrawers.open({ counted: 166_000 })),
    );
    const [drawer] = opened.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = opened.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'drawer_open' }, { code: 'drawer_open' }]);
    const id = `${drawer?.id}`;
    await Promise.all([owner.cashDrawers.close(id, { counted: 170_000 }), pay(1000), pay(2000)]);
    await expect(owner.cashDrawers.close(id, { counted: 1 })).rejects.toMatchObject({
      code: 'drawer_closed',
    });
    await expect(owner.cashDrawers.close('drw_unknown', { counted: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
    const { database } = app.server;
    expect(await verifyLedger({ database, tenantId: null }, shop.id)).toEqual([]);
  });
});
