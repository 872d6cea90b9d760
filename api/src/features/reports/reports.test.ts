import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { dailyFiguresCollection } from '../summary/store.ts';
import { differingDays, recount, workshopsWithFigures } from './recount.ts';
import { dailySalesCollection } from './store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const line = (description: string, unitPrice: number, kind: 'labour' | 'part' = 'labour') => ({
  kind,
  description,
  unitPrice,
  taxRate: 18,
});

/** A day's trade: two jobs of two technicians, one invoice at the counter, of which one job's is corrected. */
async function trade() {
  const shop = await app.workshop();
  const { owner } = shop;
  await owner.workshops.update({
    gstin: '27AAPFU0939F1ZV',
    address: { stateCode: '27' },
  });
  const [raju, meena] = [await join(app, shop, 'technician'), await join(app, shop, 'technician')];
  const ravi = await owner.customers.create({ name: 'Ravi' });
  const asha = await owner.customers.create({ name: 'Asha' });
  const bill = async (customerId: string, assignedTo: string[], lines: ReturnType<typeof line>[]) => {
    const job = await owner.jobs.create({ customerId, assignedTo, lineItems: lines });
    return owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
  };
  const first = await bill(ravi.id, [raju.userId, meena.userId], [line('Periodic  service', 100_001)]);
  await bill(ravi.id, [raju.userId], [line('periodic service', 50_000), line('Oil', 20_000, 'part')]);
  const counter = await owner.invoices.create({
    customerId: asha.id,
    lineItems: [line('Oil', 10_000, 'part')],
  });
  await owner.invoices.issue(counter.id);
  await owner.invoiceNotes.issue({
    invoiceId: first.id,
    kind: 'credit_note',
    reason: 'post_sale_discount',
    lines: [{ line: 0, taxable: 10_001 }],
  });
  const { id } = await owner.payments.record({ invoiceId: first.id, amount: 30_000, method: 'cash' });
  await owner.payments.confirm(id);
  for (const approvedLines of [[0], [], null]) {
    const estimate = await owner.estimates.create({
      customerId: asha.id,
      lineItems: [line('Paint', 90_000)],
    });
    await owner.estimates.send(estimate.id, {});
    if (approvedLines) await owner.estimates.answer(estimate.id, { approvedLines, name: 'Asha' });
  }
  const { today } = await owner.summary.get();
  return { shop, owner, raju, meena, today, days: { fromDay: today, toDay: today } };
}

it('adds up a day: sales, taxes, repair orders, estimates, customers, services and technicians', async () => {
  const { owner, raju, meena, today, days } = await trade();
  const report = await owner.reports.get({ ...days, by: 'day' });
  const sales = 100_001 + 50_000 + 20_000 + 10_000 - 10_001;
  expect(report.totals).toEqual({
    invoiced: (await owner.summary.get()).days?.at(-1)?.invoiced,
    received: 30_000,
    invoices: 3,
    sales,
    cgst: 15_300,
    sgst: 15_300,
    igst: 0,
    otherTax: 0,
    repairOrders: 2,
    repairOrderSales: sales - 10_000,
    averageRepairOrder: (sales - 10_000) / 2,
    estimatesSent: 3,
    estimatesApproved: 1,
    estimatesDeclined: 1,
    newCustomers: 2,
    returningCustomers: 0,
  });
  expect(report.periods).toEqual([{ period: today, figures: report.totals }]);
  expect((await owner.reports.get(days)).periods).toEqual([
    { period: today.slice(0, 7), figures: report.totals },
  ]);
  expect(report.outstanding).toEqual((await owner.summary.get()).outstanding);
  const pads = await owner.items.create({ kind: 'part', name: 'Pads', unitPrice: 25_000, stocked: true });
  await owner.stock.adjust({ itemId: pads.id, reason: 'opening_stock', quantity: 10, unitCost: 10_000 });
  expect(report.stockValue).toBe(0);
  expect((await owner.reports.get(days)).stockValue).toBe(100_000);
  expect(report.previous).toMatchObject({ sales: 0, averageRepairOrder: null });

  expect(await owner.reports.services(days)).toMatchObject({
    total: sales,
    others: 0,
    data: [
      { description: 'Periodic  service', kind: 'labour', lines: 2, sales: 140_000 },
      { description: 'Oil', kind: 'part', lines: 2, sales: 30_000 },
    ],
  });
  const { data } = await owner.reports.technicians(days);
  expect(data).toEqual([
    { userId: raju.userId, name: 'Raju Yadav', invoices: 2, sales: 50_001 + 70_000 - 5001 },
    { userId: meena.userId, name: 'Raju Yadav', invoices: 1, sales: 50_000 - 5000 },
    { userId: null, name: null, invoices: 1, sales: 10_000 },
  ]);
});

it('finds and mends figures that are not what the documents come to', async () => {
  const { shop, owner, today, days } = await trade();
  const { database } = app.server;
  const scope = { database, tenantId: null };
  const before = [await owner.reports.get(days), await owner.reports.services(days)];
  expect(await differingDays(scope, shop.id)).toEqual([]);
  const filter = { tenantId: shop.id };
  await platformCollection(scope, dailyFiguresCollection, 'a test').updateMany(filter, {
    $inc: { sales: 7 },
  });
  await platformCollection(scope, dailySalesCollection, 'a test').purge({ ...filter, kind: 'service' });
  expect(await recount(scope, shop.id)).toMatchObject([{ date: today, figures: { sales: -7 } }]);
  expect(await differingDays(scope, shop.id)).toEqual([]);
  expect([await owner.reports.get(days), await owner.reports.services(days)]).toEqual(before);
  const known: string[] = [];
  for await (const tenantId of workshopsWithFigures(scope)) known.push(tenantId);
  expect(known).toContain(shop.id);
});

it('refuses days that are the wrong way round or too many', async () => {
  const { owner } = await app.workshop();
  const broken = { status: 422, code: 'rule_broken' };
  await expect(owner.reports.get({ fromDay: '2026-02-01', toDay: '2026-01-31' })).rejects.toMatchObject(
    broken,
  );
  await expect(
    owner.reports.get({ fromDay: '2024-01-01', toDay: '2026-01-31', by: 'day' }),
  ).rejects.toMatchObject(broken);
  await expect(owner.reports.services({ fromDay: '1890-01-01', toDay: '2026-01-31' })).rejects.toMatchObject(
    broken,
  );
});

it('keeps others out: a technician, another workshop, and test mode', async () => {
  const { raju, owner, days } = await trade();
  const forbidden = { status: 403, code: 'forbidden' };
  await expect(raju.workbay.reports.get(days)).rejects.toMatchObject(forbidden);
  await expect(raju.workbay.reports.services(days)).rejects.toMatchObject(forbidden);
  await expect(raju.workbay.reports.technicians(days)).rejects.toMatchObject(forbidden);
  const other = await app.workshop();
  expect((await other.owner.reports.get(days)).periods).toEqual([]);
  expect((await other.owner.reports.services(days)).data).toEqual([]);
  await owner.testMode.enter();
  expect((await owner.reports.get(days)).totals).toMatchObject({ invoices: 0, sales: 0 });
  await owner.testMode.leave();
});
