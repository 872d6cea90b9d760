import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
let shop: TestWorkshop;
let customerId: string;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  customerId = (await shop.owner.customers.create({ name: 'Ravi' })).id;
});
afterAll(() => app.close());

const owner = () => shop.owner;

/** An item with so many on hand at ₹100. */
async function stocked(quantity: number, more: { reorderLevel?: number } = {}) {
  const item = await owner().items.create({
    kind: 'part',
    name: 'Brake pads',
    unitPrice: 25_000,
    cost: 11_000,
    stocked: true,
    ...more,
  });
  if (quantity > 0)
    await owner().stock.adjust({ itemId: item.id, reason: 'opening_stock', quantity, unitCost: 10_000 });
  return item.id;
}

const line = (itemId: string, quantity: number) => ({ itemId, quantity });
const openJob = (lineItems: { itemId: string; quantity: number }[]) =>
  owner().jobs.create({ customerId, status: 'open', lineItems });
const level = async (itemId: string) => {
  const { onHand, stockValue } = await owner().items.get(itemId);
  return { onHand, stockValue };
};
const movements = async (itemId: string) =>
  (await owner().stock.listMovements({ itemId })).data.map(({ kind, quantity, value }) => ({
    kind,
    quantity,
    value,
  }));
const books = () => verifyLedger({ database: app.server.database, tenantId: null }, shop.id);

describe('it works', () => {
  it('takes the parts of a job when work begins, follows its lines, and takes them back when it is cancelled', async () => {
    const pads = await stocked(10);
    const job = await openJob([line(pads, 2), line(pads, 1.5)]);
    expect(await level(pads)).toEqual({ onHand: 10, stockValue: 100_000 });
    await owner().jobs.changeStatus(job.id, { status: 'in_progress' });
    expect(await level(pads)).toEqual({ onHand: 6.5, stockValue: 65_000 });
    await owner().jobs.update(job.id, { lineItems: [line(pads, 5)] });
    expect(await level(pads)).toEqual({ onHand: 5, stockValue: 50_000 });
    // What comes in meanwhile at another price changes nothing of what the job has taken.
    await owner().stock.adjust({ itemId: pads, reason: 'other', quantity: 5, unitCost: 20_000 });
    await owner().jobs.update(job.id, { lineItems: [line(pads, 4)] });
    expect(await level(pads)).toEqual({ onHand: 11, stockValue: 160_000 });
    await owner().jobs.update(job.id, { notes: 'No change of parts' });
    await owner().jobs.changeStatus(job.id, { status: 'cancelled' });
    expect(await level(pads)).toEqual({ onHand: 15, stockValue: 200_000 });
    expect(await movements(pads)).toEqual([
      { kind: 'returned', quantity: 4, value: 40_000 },
      { kind: 'returned', quantity: 1, value: 10_000 },
      { kind: 'adjusted', quantity: 5, value: 100_000 },
      { kind: 'issued', quantity: -1.5, value: -15_000 },
      { kind: 'issued', quantity: -3.5, value: -35_000 },
      { kind: 'adjusted', quantity: 10, value: 100_000 },
    ]);
    const [last] = (await owner().stock.listMovements({ itemId: pads, limit: 1 })).data;
    expect(last).toMatchObject({ onHand: 15, document: { resource: 'job', id: job.id, number: job.number } });
    expect(await books()).toEqual([]);
  });

  it('takes what is sold over the counter with the invoice, and what a job has taken not again', async () => {
    const pads = await stocked(10);
    const sale = await owner().invoices.create({ customerId, lineItems: [line(pads, 3)] });
    expect((await level(pads)).onHand).toBe(10);
    const issued = await owner().invoices.issue(sale.id);
    const job = await openJob([line(pads, 2)]);
    await owner().jobs.changeStatus(job.id, { status: 'in_progress' });
    await owner().invoices.issue((await owner().invoices.create({ jobId: job.id })).id);
    expect(await level(pads)).toEqual({ onHand: 5, stockValue: 50_000 });
    const [, sold] = (await owner().stock.listMovements({ itemId: pads })).data;
    expect(sold).toMatchObject({ kind: 'sold', document: { resource: 'invoice', number: issued.number } });
    expect(await books()).toEqual([]);
  });

  it('is put right by what was counted, and says why', async () => {
    const pads = await stocked(10);
    const counted = await owner().stock.adjust({
      itemId: pads,
      reason: 'count',
      counted: 8.5,
      notes: 'Shelf 4',
    });
    expect(counted).toMatchObject({
      kind: 'adjusted',
      reason: 'count',
      quantity: -1.5,
      value: -15_000,
      onHand: 8.5,
      notes: 'Shelf 4',
      document: null,
    });
    await owner().stock.adjust({ itemId: pads, reason: 'count', counted: 9 });
    expect(await level(pads)).toEqual({ onHand: 9, stockValue: 90_000 });
    expect(await books()).toEqual([]);
  });

  it('goes below nothing where the workshop allows it, and is valued anew when the parts come in', async () => {
    const pads = await stocked(1);
    const job = await openJob([line(pads, 3)]);
    await owner().workshops.update({ allowNegativeStock: true });
    await owner().jobs.changeStatus(job.id, { status: 'in_progress' });
    await owner().workshops.update({ allowNegativeStock: false });
    expect(await level(pads)).toEqual({ onHand: -2, stockValue: -22_000 });
    await owner().stock.adjust({ itemId: pads, reason: 'other', quantity: 5, unitCost: 15_000 });
    expect(await level(pads)).toEqual({ onHand: 3, stockValue: 45_000 });
    expect(await movements(pads)).toContainEqual({ kind: 'revalued', quantity: 0, value: -8000 });
    expect(await books()).toEqual([]);
  });

  it('tells once that an item is running out, also who took it', async () => {
    const pads = await stocked(10, { reorderLevel: 4 });
    const told = async () =>
      (await owner().notifications.list({ type: 'item.stock_low' })).data.filter(
        ({ about }) => about.id === pads,
      );
    for (const counted of [5, 4, 3]) await owner().stock.adjust({ itemId: pads, reason: 'count', counted });
    expect((await owner().items.list({ low: true })).data.map(({ id }) => id)).toContain(pads);
    await expect.poll(told).toHaveLength(1);
    await owner().stock.adjust({ itemId: pads, reason: 'count', counted: 9 });
    expect((await owner().items.get(pads)).low).toBe(false);
    await owner().stock.adjust({ itemId: pads, reason: 'count', counted: 2 });
    await expect.poll(told).toHaveLength(2);
  });

  it('does not disturb who is editing the item', async () => {
    const pads = await stocked(10);
    const { version } = await owner().items.get(pads);
    await owner().stock.adjust({ itemId: pads, reason: 'lost', quantity: -1 });
    const changed = await owner().items.update(pads, { unitPrice: 30_000 }, { ifMatch: version });
    expect(changed).toMatchObject({ unitPrice: 30_000, onHand: 9 });
  });

  it('shows a technician how many there are, and nothing of what they cost', async () => {
    const pads = await stocked(3);
    const { workbay } = await join(app, shop, 'technician');
    const seen = await workbay.items.get(pads);
    expect(seen).toMatchObject({ onHand: 3, stockValue: null, averageCost: null, cost: null });
    await expect(workbay.stock.listMovements({ itemId: pads })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('it refuses', () => {
  it('more than there is, and leaves the job as it was', async () => {
    const pads = await stocked(2);
    const job = await openJob([line(pads, 3)]);
    const refused = {
      code: 'out_of_stock',
      errors: [{ pointer: '/body/lineItems/0/quantity', params: { item: 'Brake pads', onHand: 2 } }],
    };
    await expect(owner().jobs.changeStatus(job.id, { status: 'in_progress' })).rejects.toMatchObject(refused);
    expect((await owner().jobs.get(job.id)).status).toBe('open');
    const sale = await owner().invoices.create({ customerId, lineItems: [line(pads, 3)] });
    await expect(owner().invoices.issue(sale.id)).rejects.toMatchObject(refused);
    expect((await owner().invoices.get(sale.id)).number).toBeNull();
    await expect(owner().stock.adjust({ itemId: pads, reason: 'lost', quantity: -3 })).rejects.toMatchObject({
      code: 'out_of_stock',
      errors: [{ pointer: '/body/quantity' }],
    });
    expect(await level(pads)).toEqual({ onHand: 2, stockValue: 20_000 });
  });

  it('all but the last pieces of 50 uses at the same moment', async () => {
    const pads = await stocked(12);
    const jobs = [];
    for (let i = 0; i < 15; i++) jobs.push(await openJob([line(pads, 1)]));
    const uses = [
      ...jobs.map(({ id }) => owner().jobs.changeStatus(id, { status: 'in_progress' })),
      ...Array.from({ length: 35 }, () =>
        owner().stock.adjust({ itemId: pads, reason: 'own_use', quantity: -1 }),
      ),
    ];
    const results = await Promise.allSettled(uses);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'out_of_stock' });
    expect(await level(pads)).toEqual({ onHand: 0, stockValue: 0 });
    expect(await books()).toEqual([]);
  });

  it('stock of what is not kept in stock, changes of nothing, and two ways to say how many', async () => {
    const pads = await stocked(2);
    const fee = await owner().items.create({ kind: 'fee', name: 'Towing', unitPrice: 1 });
    const adjust = (body: object) => owner().stock.adjust({ itemId: pads, reason: 'count', ...body });
    await expect(adjust({ itemId: fee.id, counted: 2 })).rejects.toMatchObject({
      errors: [{ pointer: '/body/itemId', code: 'not_stocked' }],
    });
    await expect(adjust({ counted: 2 })).rejects.toMatchObject({ errors: [{ code: 'changes_nothing' }] });
    await expect(adjust({ counted: 2, quantity: 1 })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(adjust({})).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(adjust({ quantity: -1, unitCost: 5 })).rejects.toMatchObject({
      errors: [{ pointer: '/body/unitCost' }],
    });
    await expect(owner().items.update(fee.id, { stocked: true })).rejects.toMatchObject({
      code: 'rule_broken',
    });
    await expect(owner().items.update(pads, { stocked: false })).rejects.toMatchObject({
      code: 'item_in_stock',
    });
  });
});

it('keeps others out', async () => {
  const pads = await stocked(2);
  const stranger = (await app.workshop()).owner;
  await expect(stranger.stock.adjust({ itemId: pads, reason: 'count', counted: 0 })).rejects.toMatchObject({
    code: 'unknown_reference',
  });
  expect((await stranger.stock.listMovements({ itemId: pads })).data).toEqual([]);
  expect((await stranger.stock.listMovements()).data).toEqual([]);
});
