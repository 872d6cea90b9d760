import type { LineItemInput, TaxRateInput } from '@workbay/sdk/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp } from '../../../test/app.ts';
import { run } from '../../../test/imports.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const now = civilDate(new Date(), 'Europe/London');
const vat: TaxRateInput = { name: 'VAT', rate: 20, isDefault: true };
const fee = (tax: Partial<LineItemInput> = {}): LineItemInput => ({
  kind: 'fee',
  description: 'MOT',
  unitPrice: 5_485,
  ...tax,
});

async function garage(rate: TaxRateInput) {
  const { owner } = await app.workshop('Corner Garage', 'GB');
  const { id: taxRateId } = await owner.taxRates.create(rate);
  const { id: customerId } = await owner.customers.create({ name: 'Jo Miller' });
  const sent = async (lineItems: LineItemInput[], jobId?: string) => {
    const about = jobId === undefined ? { customerId } : { jobId };
    const { id } = await owner.estimates.create({ ...about, lineItems });
    return owner.estimates.send(id, {});
  };
  const answer = (id: string) => owner.estimates.answer(id, { approvedLines: [0], name: 'Jo Miller' });
  return { owner, taxRateId, customerId, sent, answer };
}

/** As another program, or a workshop that was elsewhere, left a job: a percentage without a name. */
async function nameless(jobId: string, taxRate: number) {
  await app.server.database.db.collection<{ _id: string }>('jobs').updateOne(
    { _id: jobId },
    {
      $set: { 'lineItems.0.taxRate': taxRate },
      $unset: { 'lineItems.0.taxRateId': 1, 'lineItems.0.taxName': 1 },
    },
    { comment },
  );
}

describe('an estimate that is approved', () => {
  it('without tax gives a job without tax', async () => {
    const { owner, sent, answer, customerId } = await garage(vat);
    const { id } = await sent([fee({ taxRate: 0 })]);
    await answer(id);
    const { jobId } = await owner.estimates.convert(id);
    expect((await owner.jobs.get(`${jobId}`)).totals).toMatchObject({ tax: 0, total: 5_485 });

    const job = await owner.jobs.create({ customerId, lineItems: [fee({ description: 'Wash' })] });
    await answer((await sent([fee({ taxRate: 0 })], job.id)).id);
    const { lineItems } = await owner.jobs.get(job.id);
    expect(lineItems.map(({ tax }) => tax)).toEqual([1_097, 0]);
  });

  it('keeps the tax of a rate that was archived since', async () => {
    const { owner, sent, answer, taxRateId, customerId } = await garage(vat);
    const job = await owner.jobs.create({ customerId });
    const ofJob = await sent([fee()], job.id);
    const alone = await sent([fee()]);
    await owner.taxRates.update(taxRateId, { active: false });
    expect((await answer(ofJob.id)).status).toBe('approved');
    expect((await owner.jobs.get(job.id)).lineItems).toMatchObject([
      { taxRateId, taxName: 'VAT', tax: 1_097 },
    ]);
    await answer(alone.id);
    const { jobId } = await owner.estimates.convert(alone.id);
    expect((await owner.jobs.get(`${jobId}`)).totals.tax).toBe(1_097);
  });
});

describe('a percentage without a rate', () => {
  it('takes the rate that has it, on estimates and invoices', async () => {
    const { owner, taxRateId, customerId } = await garage(vat);
    const job = await owner.jobs.create({ customerId, lineItems: [fee()] });
    await nameless(job.id, 20);
    const estimate = await owner.estimates.create({ jobId: job.id });
    expect(estimate.lineItems[0]?.taxRateId).toBe(taxRateId);
    const invoice = await owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
    expect(invoice.taxes).toMatchObject([{ taxRateId, name: 'VAT', tax: 1_097, cgst: 0, sgst: 0 }]);
  });

  it('of an imported job takes it too, or stays as it was', async () => {
    const { owner, taxRateId } = await garage(vat);
    const file = `Number,Customer,Phone,Lines,Status
A1,Jo Ward,020 7946 0958,MOT | 1 | 54.85 | 20,ready
A2,Jo Ward,020 7946 0958,MOT | 1 | 54.85 | 17.5,ready`;
    expect((await run(owner, 'jobs', file)).counts).toMatchObject({ created: 2 });
    const { data } = await owner.jobs.list();
    const lineOf = (own: string) => data.find(({ reference }) => reference === own)?.lineItems[0];
    expect(lineOf('A1')).toMatchObject({ taxRateId, taxName: 'VAT', tax: 1_097 });
    expect(lineOf('A2')).toMatchObject({ taxRate: 17.5, tax: 960 });
    expect(lineOf('A2')?.taxRateId).toBeUndefined();
  });

  it('is not invoiced where none has it', async () => {
    const { owner, customerId } = await garage(vat);
    const job = await owner.jobs.create({ customerId, lineItems: [fee()] });
    await nameless(job.id, 18);
    const { id } = await owner.invoices.create({ jobId: job.id });
    await expect(owner.invoices.issue(id)).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/lineItems/0/taxRate', code: 'rate_unknown', params: { rate: 18 } }],
    });
  });
});

describe('from the day on which a rate changes', () => {
  it('items follow it, whatever they were made with, and purchases of before do not', async () => {
    const { owner, taxRateId, customerId } = await garage({ ...vat, validFrom: '2020-01-01' });
    const { items, taxRates } = owner;
    const made = await items.create({ kind: 'part', name: 'Pads', unitPrice: 1_000, taxRate: 20 });
    expect(made).toMatchObject({ taxRateId, taxRate: null });
    const other = await items.create({ kind: 'part', name: 'Discs', unitPrice: 1_000 });
    expect(await items.update(other.id, { taxRate: 20 })).toMatchObject({ taxRateId, taxRate: null });
    const file = 'Name,Price,Tax\nOil,10,20\nBelt,10,12';
    expect((await run(owner, 'items', file)).counts).toMatchObject({ created: 1, faulty: 1 });
    const oil = (await items.list({ search: 'Oil' })).data[0];
    expect(oil).toMatchObject({ taxRateId, taxRate: null });

    await taxRates.update(taxRateId, { rate: 22 });
    const lineItems = [made, other, oil].map(item => ({ itemId: `${item?.id}` }));
    const job = await owner.jobs.create({ customerId, lineItems });
    expect(job.lineItems.map(({ tax }) => tax)).toEqual([220, 220, 220]);

    const supplier = await owner.suppliers.create({ name: 'Parts Ltd' });
    const bought = (invoicedOn: string, line: Partial<LineItemInput>) =>
      owner.purchases.create({
        supplierId: supplier.id,
        invoiceNumber: `P/${invoicedOn}`,
        invoicedOn,
        lineItems: [{ kind: 'part', description: 'Pads', unitPrice: 1_000, ...line }],
      });
    const before = await bought(addDays(now, -30), { taxRate: 20 });
    expect(before.totals.tax).toBe(200);
    const renamed = await owner.purchases.update(before.id, { supplierId: supplier.id });
    expect(renamed.totals.tax).toBe(200);
    const today = await bought(now, { taxRateId });
    expect(today.totals.tax).toBe(220);
    const dayBefore = await owner.purchases.update(today.id, { invoicedOn: addDays(now, -1) });
    expect(dayBefore).toMatchObject({ totals: { tax: 200, total: 1_200 }, lineItems: [{ taxRate: 20 }] });
    const again = await owner.purchases.update(today.id, { invoicedOn: now, notes: 'Late' });
    expect(again).toMatchObject({ totals: { tax: 220 }, taxes: [{ rate: 22, tax: 220 }] });
    expect((await bought('2019-05-01', {})).totals.tax).toBe(200);
  });

  it('a purchase keeps the total of their invoice on another day, or asks for it anew', async () => {
    const { owner, taxRateId } = await garage({ ...vat, validFrom: '2020-01-01' });
    await owner.taxRates.update(taxRateId, { rate: 22 });
    const supplier = await owner.suppliers.create({ name: 'Parts Ltd' });
    const bought = (unitPrice: number, invoiceTotal: number) =>
      owner.purchases.create({
        supplierId: supplier.id,
        invoiceNumber: `T/${unitPrice}`,
        invoicedOn: now,
        lineItems: [{ kind: 'part', description: 'Pads', unitPrice, taxRateId }],
        invoiceTotal,
      });
    const small = await bought(1_000, 1_225);
    expect(small.totals).toMatchObject({ tax: 220, rounding: 5, total: 1_225 });
    const invoicedOn = addDays(now, -1);
    expect((await owner.purchases.update(small.id, { invoicedOn })).totals).toMatchObject({
      tax: 200,
      rounding: 25,
      total: 1_225,
    });
    const large = await bought(100_000, 122_005);
    await expect(owner.purchases.update(large.id, { invoicedOn })).rejects.toMatchObject({
      errors: [{ pointer: '/body/invoiceTotal', code: 'not_the_total' }],
    });
    const again = await owner.purchases.update(large.id, { invoicedOn, invoiceTotal: 120_005 });
    expect(again.totals).toMatchObject({ tax: 20_000, rounding: 5, total: 120_005 });
  });

  it('an item takes another rate, or none, by either name', async () => {
    const { owner, taxRateId } = await garage(vat);
    const reduced = await owner.taxRates.create({ name: 'VAT', rate: 5 });
    const { items } = owner;
    const { id } = await items.create({ kind: 'part', name: 'Seat', unitPrice: 1_000, taxRate: 20 });
    expect(await items.update(id, { taxRate: 5 })).toMatchObject({ taxRateId: reduced.id, taxRate: null });
    expect(await items.update(id, { taxRateId })).toMatchObject({ taxRateId, taxRate: null });
    expect(await items.update(id, { taxRate: 0 })).toMatchObject({ taxRateId: null, taxRate: 0 });
    expect(await items.update(id, { taxRate: null, taxRateId })).toMatchObject({ taxRateId, taxRate: null });
    expect(await items.update(id, { taxRateId: null })).toMatchObject({ taxRateId: null, taxRate: null });
  });
});
