import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
let shop: TestWorkshop;
let bills = 0;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  await shop.owner.workshops.update({ gstin: '27AAPFU0939F1ZV' });
});
afterAll(() => app.close());

const owner = () => shop.owner;
const local = '27AAPFU0939F1ZV';
const distant = '29AAGCB7383J1Z4';

const newSupplier = async (gstin?: string) =>
  (await owner().suppliers.create({ name: 'Pune Spares', ...(gstin && { gstin }) })).id;
const newItem = async () =>
  (
    await owner().items.create({
      kind: 'part',
      name: 'Oil',
      unit: 'L',
      taxRate: 18,
      unitPrice: 52_000,
      stocked: true,
    })
  ).id;

type Lines = Parameters<TestWorkshop['owner']['purchases']['create']>[0]['lineItems'];
function draft(
  supplierId: string,
  lineItems: Lines,
  more: { invoiceTotal?: number; invoiceNumber?: string } = {},
) {
  bills += 1;
  return owner().purchases.create({
    supplierId,
    invoiceNumber: `B/${bills}`,
    invoicedOn: '2026-01-05',
    lineItems,
    ...more,
  });
}
const books = () => verifyLedger({ database: app.server.database, tenantId: null }, shop.id);

/** What the entry that somebody's change left says of each account: debit less credit. */
async function entryOf(type: string) {
  const entry = (await owner().ledger.listEntries()).data.find(({ cause }) => cause.type === type);
  const lines = entry?.lines.map(({ account, debit, credit }) => [account, debit - credit]) ?? [];
  return Object.fromEntries(lines);
}

describe('it works', () => {
  it('brings goods into stock, claims the input tax and owes the supplier; the item costs what it cost', async () => {
    const [supplierId, oil] = [await newSupplier(local), await newItem()];
    const purchase = await draft(supplierId, [
      { itemId: oil, quantity: 20, unitPrice: 38_000 },
      { kind: 'part', description: 'Rags', unitPrice: 10_050, taxRate: 5 },
    ]);
    expect(purchase).toMatchObject({
      status: 'draft',
      creditable: true,
      totals: { taxable: 770_050, tax: 137_302, rounding: 48, total: 907_400 },
      taxes: [{ rate: 5 }, { rate: 18, cgst: 68_400, sgst: 68_400, igst: 0 }],
    });
    expect((await owner().items.get(oil)).onHand).toBe(0);
    const received = await owner().purchases.receive(purchase.id, { receivedOn: '2026-01-06' });
    expect(received).toMatchObject({ status: 'received', receivedOn: '2026-01-06' });
    expect(await owner().items.get(oil)).toMatchObject({ onHand: 20, stockValue: 760_000, cost: 38_000 });
    expect(await entryOf('purchase_received')).toEqual({
      inventory: 760_000,
      expenses: 10_050,
      cgst_input: 68_651,
      sgst_input: 68_651,
      rounding: 48,
      payable: -907_400,
    });
    expect((await owner().suppliers.get(supplierId)).payable).toBe(907_400);
    await owner().suppliers.pay(supplierId, { amount: 7_400, method: 'cash', paidOn: '2026-01-07' });
    await owner().suppliers.pay(supplierId, { amount: 400_000, method: 'bank_transfer', reference: 'UTR 1' });
    expect((await owner().suppliers.get(supplierId)).payable).toBe(500_000);
    const { data } = await owner().suppliers.listPayments(supplierId);
    expect(data).toMatchObject([{ amount: 400_000, reference: 'UTR 1' }, { paidOn: '2026-01-07' }]);
    // The next one costs the same unless it says otherwise.
    expect((await draft(supplierId, [{ itemId: oil }])).lineItems[0]?.unitPrice).toBe(38_000);
    expect((await owner().purchases.list({ supplierId })).data).toHaveLength(2);
    expect((await owner().purchases.list({ search: 'pune', status: 'received' })).data).toHaveLength(1);
    const export_ = await owner().ledger.export({
      format: 'tally',
      fromDay: '2026-01-01',
      toDay: '2026-01-31',
    });
    const text = await export_.text();
    expect(text).toContain('Sundry Creditors');
    expect(text).toContain('VCHTYPE="Purchase"');
    expect(await books()).toEqual([]);
  });

  it('bears IGST across states, no tax from who is not registered, and takes their total where it rounds otherwise', async () => {
    const line = { kind: 'part' as const, description: 'Rags', unitPrice: 10_050, taxRate: 18 };
    const across = await draft(await newSupplier(distant), [line], { invoiceTotal: 11_859 });
    expect(across.taxes).toMatchObject([{ cgst: 0, sgst: 0, igst: 1809 }]);
    expect(across.totals).toMatchObject({ rounding: 0, total: 11_859 });
    const unregistered = await draft(await newSupplier(), [line]);
    expect(unregistered).toMatchObject({ creditable: false, taxes: [], totals: { tax: 0, taxable: 10_050 } });
  });

  it('keeps the total that was typed for the same lines, until others come or it cannot be right', async () => {
    const line = { kind: 'part' as const, description: 'Rags', unitPrice: 10_050, taxRate: 18 };
    const { id } = await draft(await newSupplier(distant), [line], { invoiceTotal: 11_859 });
    const patched = async (patch: Parameters<TestWorkshop['owner']['purchases']['update']>[1]) =>
      (await owner().purchases.update(id, patch)).totals;
    expect(await patched({ supplierId: await newSupplier('29AAACR5055K1Z3') })).toMatchObject({
      total: 11_859,
    });
    expect(await patched({ reverseCharge: false })).toMatchObject({ rounding: 0, total: 11_859 });
    await expect(patched({ reverseCharge: true })).rejects.toMatchObject({
      errors: [{ pointer: '/body/invoiceTotal', code: 'not_the_total' }],
    });
    expect(await patched({ reverseCharge: true, invoiceTotal: 10_050 })).toMatchObject({ total: 10_050 });
    expect(await patched({ lineItems: [line] })).toMatchObject({ rounding: 50, total: 10_100 });
  });

  it('counts tax that is not credited as a part of the cost', async () => {
    const other = await app.workshop();
    const supplier = await other.owner.suppliers.create({ name: 'Pune Spares', gstin: local });
    const item = await other.owner.items.create({ kind: 'part', name: 'Oil', unitPrice: 1, stocked: true });
    const purchase = await other.owner.purchases.create({
      supplierId: supplier.id,
      invoiceNumber: '1',
      invoicedOn: '2026-01-05',
      lineItems: [{ itemId: item.id, quantity: 2, unitPrice: 10_000, taxRate: 18 }],
    });
    await other.owner.purchases.receive(purchase.id, {});
    expect(await other.owner.items.get(item.id)).toMatchObject({ stockValue: 23_600, cost: 11_800 });
    await other.owner.purchases.returnGoods(purchase.id, { lines: [{ line: 0, quantity: 2 }] });
    expect((await other.owner.suppliers.get(supplier.id)).payable).toBe(0);
    expect(await verifyLedger({ database: app.server.database, tenantId: null }, other.id)).toEqual([]);
  });

  it('sends goods back at what they were bought for, out of stock at its average', async () => {
    const [supplierId, oil] = [await newSupplier(local), await newItem()];
    await owner().stock.adjust({ itemId: oil, reason: 'opening_stock', quantity: 10, unitCost: 20_000 });
    const { id } = await draft(supplierId, [{ itemId: oil, quantity: 10, unitPrice: 40_000 }]);
    await owner().purchases.receive(id, {});
    const back = await owner().purchases.returnGoods(id, {
      lines: [{ line: 0, quantity: 4 }],
      reference: 'CN-7',
    });
    expect(back).toMatchObject({
      lineItems: [{ returnedQuantity: 4 }],
      returns: [{ reference: 'CN-7', taxable: 160_000, tax: 28_800, total: 188_800 }],
    });
    expect(await owner().items.get(oil)).toMatchObject({ onHand: 16, stockValue: 480_000 });
    expect(await entryOf('purchase_returned')).toEqual({
      payable: 188_800,
      inventory: -120_000,
      stock_difference: -40_000,
      cgst_input: -14_400,
      sgst_input: -14_400,
    });
    expect(await books()).toEqual([]);
  });

  it('comes to nothing when all goes back, however it is divided', async () => {
    const [supplierId, oil] = [await newSupplier(local), await newItem()];
    const parts = fc.sample(fc.integer({ min: 1, max: 900 }), { numRuns: 4, seed: 7 });
    const all = parts.reduce((sum, part) => sum + part, 0) / 1000;
    const { id, totals } = await draft(supplierId, [{ itemId: oil, quantity: all, unitPrice: 33_333 }], {});
    await owner().purchases.receive(id, {});
    for (const part of parts)
      await owner().purchases.returnGoods(id, { lines: [{ line: 0, quantity: part / 1000 }] });
    const { returns } = await owner().purchases.get(id);
    const sum = (figure: 'taxable' | 'tax') => returns.reduce((all_, one) => all_ + one[figure], 0);
    expect([sum('taxable'), sum('tax')]).toEqual([totals.taxable, totals.tax]);
    expect(await owner().items.get(oil)).toMatchObject({ onHand: 0, stockValue: 0 });
    expect(await books()).toEqual([]);
  });
});

describe('it refuses', () => {
  it('an invoice that is entered already, also at the same moment, and a total that is not that of the lines', async () => {
    const [supplierId, line] = [
      await newSupplier(),
      { kind: 'part' as const, description: 'x', unitPrice: 100 },
    ];
    const both = await Promise.allSettled(
      [1, 2].map(() => draft(supplierId, [line], { invoiceNumber: 'SAME' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'purchase_taken', errors: [{ pointer: '/body/invoiceNumber' }] },
    });
    await draft(await newSupplier(), [line], { invoiceNumber: 'SAME' });
    await expect(draft(supplierId, [line], { invoiceTotal: 250 })).rejects.toMatchObject({
      errors: [{ pointer: '/body/invoiceTotal', code: 'not_the_total' }],
    });
  });

  it('to change or receive again what is received, to receive nothing, and to return more than came or is there', async () => {
    const [supplierId, oil] = [await newSupplier(local), await newItem()];
    const empty = await draft(supplierId, []);
    await expect(owner().purchases.receive(empty.id, {})).rejects.toMatchObject({ code: 'purchase_empty' });
    await expect(
      owner().purchases.returnGoods(empty.id, { lines: [{ line: 0, quantity: 1 }] }),
    ).rejects.toMatchObject({ code: 'purchase_not_received' });
    const { id } = await draft(supplierId, [{ itemId: oil, quantity: 2, unitPrice: 100 }]);
    const twice = await Promise.allSettled([1, 2].map(() => owner().purchases.receive(id, {})));
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await owner().items.get(oil)).onHand).toBe(2);
    for (const change of [
      () => owner().purchases.update(id, { notes: 'x' }),
      () => owner().purchases.delete(id),
      () => owner().purchases.receive(id, {}),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'purchase_received' });
    const back = (quantity: number) => owner().purchases.returnGoods(id, { lines: [{ line: 0, quantity }] });
    await expect(back(3)).rejects.toMatchObject({
      errors: [{ pointer: '/body/lines/0/quantity', code: 'more_than_left' }],
    });
    const early = { lines: [{ line: 0, quantity: 1 }], returnedOn: '2000-01-01' };
    await expect(owner().purchases.returnGoods(id, early)).rejects.toMatchObject({
      errors: [{ pointer: '/body/returnedOn', code: 'too_small' }],
    });
    await owner().stock.adjust({ itemId: oil, reason: 'lost', quantity: -1 });
    await expect(back(2)).rejects.toMatchObject({ code: 'out_of_stock' });
    await expect(owner().purchases.receive(empty.id, { receivedOn: '2999-01-01' })).rejects.toMatchObject({
      status: 422,
    });
  });

  it('to pay more than is owed, and to delete who has a purchase', async () => {
    const supplierId = await newSupplier();
    const pay = { amount: 1, method: 'cash' as const };
    await expect(owner().suppliers.pay(supplierId, pay)).rejects.toMatchObject({
      errors: [{ pointer: '/body/amount', code: 'more_than_owed' }],
    });
    await draft(supplierId, []);
    await expect(owner().suppliers.delete(supplierId)).rejects.toMatchObject({ code: 'supplier_in_use' });
    await expect(owner().suppliers.create({ name: 'x', gstin: '27AAPFU0939F1ZW' })).rejects.toMatchObject({
      errors: [{ code: 'bad_gstin' }],
    });
  });
});

it('keeps others out', async () => {
  const supplierId = await newSupplier();
  const { id } = await draft(supplierId, []);
  const stranger = (await app.workshop()).owner;
  await expect(stranger.purchases.get(id)).rejects.toMatchObject({ status: 404 });
  await expect(stranger.purchases.receive(id, {})).rejects.toMatchObject({ status: 404 });
  await expect(stranger.suppliers.pay(supplierId, { amount: 1, method: 'cash' })).rejects.toMatchObject({
    status: 404,
  });
  await expect(
    stranger.purchases.create({ supplierId, invoiceNumber: '1', invoicedOn: '2026-01-05', lineItems: [] }),
  ).rejects.toMatchObject({ code: 'unknown_reference' });
  const { workbay } = await join(app, shop, 'technician');
  await expect(workbay.purchases.list()).rejects.toMatchObject({ code: 'forbidden' });
  await expect(workbay.suppliers.list()).rejects.toMatchObject({ code: 'forbidden' });
});
