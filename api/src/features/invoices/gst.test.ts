import type { Workbay } from '@workbay/sdk';
import type { LineItemInput } from '@workbay/sdk/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { ratesOn } from '../taxRates/gstRates.ts';
import { lastCreditDay } from './numbers.ts';

const oil: LineItemInput = {
  kind: 'part',
  description: 'Oil',
  unitPrice: 100_000,
  taxRate: 18,
  hsnSac: '27101980',
};
const petrol: LineItemInput = {
  kind: 'part',
  description: 'Petrol',
  unitPrice: 10_000,
  exemption: 'non_gst',
};

let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
let person: string;
let company: string;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  owner = shop.owner;
  await owner.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
  person = (await owner.customers.create({ name: 'Ravi Kulkarni' })).id;
  company = (await owner.customers.create({ name: 'Fleet Ltd', gstin: '29AAGCB7383J1Z4' })).id;
});
afterAll(() => app.close());

const draft = (customerId: string, lineItems: LineItemInput[], reverseCharge = false) =>
  owner.invoices.create({ customerId, lineItems, reverseCharge });
const issued = async (...asked: Parameters<typeof draft>) => owner.invoices.issue((await draft(...asked)).id);
const refused = async (...asked: Parameters<typeof draft>) => {
  const error: unknown = await issued(...asked).catch((thrown: unknown) => thrown);
  return error;
};

describe('rates', () => {
  it('are those of the day', async () => {
    expect(ratesOn('2025-09-21').map(({ rate }) => rate)).toEqual([0, 0.25, 1.5, 3, 5, 12, 18, 28]);
    expect(ratesOn('2025-09-22').map(({ rate }) => rate)).toEqual([0, 0.25, 1.5, 3, 5, 18, 40]);
    const { data } = await owner.taxRates.list({ on: '2025-09-21' });
    expect(data.find(({ rate }) => rate === 28)).toMatchObject({ validUntil: '2025-09-21' });
    const today = (await owner.taxRates.list()).data.map(({ rate }) => rate);
    expect(today).toContain(40);
    expect(today).not.toContain(12);
  });

  it('that are gone stand on no new tax invoice', async () => {
    expect(await refused(person, [oil, { ...oil, taxRate: 28 }])).toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/lineItems/1/taxRate', code: 'rate_not_in_force', params: { line: 2, rate: 28 } }],
    });
  });
});

describe('lines without GST', () => {
  it('bear none beside lines that do, and say why', async () => {
    const invoice = await issued(person, [oil, petrol]);
    expect(invoice).toMatchObject({ kind: 'tax_invoice', totals: { taxable: 110_000, tax: 18_000 } });
    expect(invoice.lineItems[1]).toMatchObject({ exemption: 'non_gst', taxRate: 0, tax: 0 });
    const note = await owner.invoiceNotes.issue({
      invoiceId: invoice.id,
      kind: 'credit_note',
      reason: 'sales_return',
    });
    expect(note.lineItems[1]).toMatchObject({ exemption: 'non_gst', total: 10_000 });
  });

  it('alone make a bill of supply, and are taken over from an estimate', async () => {
    expect(await issued(person, [petrol])).toMatchObject({ kind: 'bill_of_supply', taxes: [] });
    const estimate = await owner.estimates.create({ customerId: person, lineItems: [petrol] });
    expect(estimate.lineItems[0]).toMatchObject({ exemption: 'non_gst', taxRate: 0 });
  });

  it('name no rate', async () => {
    await expect(draft(person, [{ ...petrol, taxRate: 18 }])).rejects.toMatchObject({
      errors: [{ pointer: '/body/lineItems/0/taxRate', code: 'not_taken' }],
    });
  });
});

describe('reverse charge', () => {
  it('charges no tax, on the invoice, in the books and on its notes', async () => {
    const invoice = await issued(company, [oil], true);
    expect(invoice).toMatchObject({
      reverseCharge: true,
      customerGstin: '29AAGCB7383J1Z4',
      totals: { tax: 0, total: 100_000 },
      taxes: [{ rate: 18, taxable: 100_000, cgst: 0, sgst: 0, igst: 0 }],
    });
    const entries = (await owner.ledger.listEntries({ customerId: company })).data;
    expect(entries[0]?.lines.map(({ account }) => account)).toEqual(['receivable', 'sales']);
    const added = await owner.invoiceNotes.issue({
      invoiceId: invoice.id,
      kind: 'debit_note',
      reason: 'other',
      lines: [{ line: 0, taxable: 5000 }],
    });
    expect(added).toMatchObject({ reverseCharge: true, totals: { tax: 0, total: 5000 } });
  });

  it('is put on a draft later, and taken off', async () => {
    const { id } = await draft(company, [oil]);
    expect(await owner.invoices.update(id, { reverseCharge: true })).toMatchObject({ totals: { tax: 0 } });
    const back = await owner.invoices.update(id, { reverseCharge: false });
    expect(back).toMatchObject({ totals: { tax: 18_000 }, customerGstin: null });
  });

  it('needs a customer who can pay the tax', async () => {
    expect(await refused(person, [oil], true)).toMatchObject({ errors: [{ code: 'no_customer_gstin' }] });
  });
});

describe('HSN codes', () => {
  const withoutCode: LineItemInput = { kind: 'part', description: 'Oil', unitPrice: 100_000, taxRate: 18 };

  it('need 4 digits to a registered customer, and 6 to all above 5 crore', async () => {
    expect(await issued(person, [withoutCode])).toMatchObject({ kind: 'tax_invoice' });
    expect(await refused(company, [withoutCode])).toMatchObject({
      errors: [{ pointer: '/lineItems/0/hsnSac', code: 'hsn_too_short', params: { line: 1, digits: 4 } }],
    });
    await owner.workshops.update({ turnover: 'above_5_crore' });
    expect(await refused(person, [{ ...oil, hsnSac: '2710' }])).toMatchObject({
      errors: [{ code: 'hsn_too_short', params: { line: 1, digits: 6 } }],
    });
    expect(await issued(person, [oil])).toMatchObject({ kind: 'tax_invoice' });
    await owner.workshops.update({ turnover: 'up_to_5_crore' });
  });
});

describe('composition', () => {
  it('charges no tax and issues bills of supply', async () => {
    const other = await app.workshop('Composition Garage');
    await other.owner.workshops.update({ gstin: '27AAPFU0939F1ZV', gstScheme: 'composition' });
    const customer = await other.owner.customers.create({ name: 'Ravi' });
    const bill = await other.owner.invoices.create({ customerId: customer.id, lineItems: [oil] });
    expect(await other.owner.invoices.issue(bill.id)).toMatchObject({
      kind: 'bill_of_supply',
      taxes: [],
      totals: { tax: 0, total: 100_000 },
    });
    const estimate = await other.owner.estimates.create({ customerId: customer.id, lineItems: [oil] });
    expect(estimate.totals.tax).toBe(0);
  });
});

describe('credit notes', () => {
  it('have until 30 November after the fiscal year', async () => {
    expect(lastCreditDay('2025-04-01')).toBe('2026-11-30');
    expect(lastCreditDay('2026-03-31')).toBe('2026-11-30');
    const { id } = await issued(person, [oil]);
    const long = { $set: { issuedOn: '2019-05-01' } };
    const invoices = app.server.database.db.collection<{ _id: string; tenantId: string }>('invoices');
    await invoices.updateOne({ _id: id, tenantId: shop.id }, long, { comment });
    const note = { invoiceId: id, reason: 'other' as const };
    await expect(owner.invoiceNotes.issue({ ...note, kind: 'credit_note' })).rejects.toMatchObject({
      code: 'credit_note_too_late',
      detail: expect.stringContaining('2020-11-30'),
    });
    const lines = [{ line: 0, taxable: 100 }];
    expect(await owner.invoiceNotes.issue({ ...note, kind: 'debit_note', lines })).toMatchObject({
      kind: 'debit_note',
    });
  });
});
