import type { Workbay } from '@workbay/sdk';
import type { Invoice, LineItemInput, TaxRateInput } from '@workbay/sdk/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { testTwin } from '../../../test/pairs.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** A workshop of a country with these rates, and one customer. */
async function garage(country: string, rates: TaxRateInput[]) {
  const shop: TestWorkshop = await app.workshop('Corner Garage', country);
  const { owner } = shop;
  const ids: string[] = [];
  for (const rate of rates) ids.push((await owner.taxRates.create(rate)).id);
  const customerId = (await owner.customers.create({ name: 'Jo Miller' })).id;
  const issued = async (lineItems: LineItemInput[]): Promise<Invoice> =>
    owner.invoices.issue((await owner.invoices.create({ customerId, lineItems })).id);
  return { shop, owner, ids, customerId, issued };
}

const work = (unitPrice: number, tax: Partial<LineItemInput> = {}): LineItemInput => ({
  kind: 'labour',
  description: 'Work',
  unitPrice,
  ...tax,
});

/** What the books hold of an account, credits less debits. */
async function owed(owner: Workbay, account: string): Promise<number> {
  const { data } = await owner.ledger.listAccounts();
  return 0 - (data.find(one => one.account === account)?.balance ?? 0);
}

describe('a garage in the United Kingdom', () => {
  it('invoices at 20, 5 and 0 %, by name or by percentage', async () => {
    const { owner, ids, issued } = await garage('GB', [
      { name: 'VAT', rate: 20, isDefault: true },
      { name: 'VAT', rate: 5 },
      { name: 'VAT', rate: 0, note: 'Zero-rated' },
    ]);
    const [standard, reduced, zero] = ids;
    const invoice = await issued([
      work(10_000),
      work(3_333, { taxRateId: `${reduced}` }),
      work(500, { taxRate: 0 }),
      work(1_001, { taxRate: 20 }),
    ]);
    expect(invoice).toMatchObject({ kind: 'tax_invoice', placeOfSupply: null, currency: 'GBP' });
    expect(invoice.lineItems.map(({ taxRateId, tax }) => [taxRateId, tax])).toEqual([
      [standard, 2_000],
      [reduced, 167],
      [zero, 0],
      [standard, 200],
    ]);
    const untaxed = await issued([work(700, { taxRateId: null })]);
    expect(untaxed.lineItems).toMatchObject([{ taxRate: 0, tax: 0 }]);
    expect(untaxed.lineItems[0]).not.toHaveProperty('taxRateId');
    const none = { cgst: 0, sgst: 0, igst: 0 };
    expect(invoice.taxes).toEqual([
      { rate: 0, taxRateId: zero, name: 'VAT', note: 'Zero-rated', taxable: 500, tax: 0, ...none },
      { rate: 5, taxRateId: reduced, name: 'VAT', taxable: 3_333, tax: 167, ...none },
      { rate: 20, taxRateId: standard, name: 'VAT', taxable: 11_001, tax: 2_200, ...none },
    ]);
    expect(invoice.totals).toMatchObject({ taxable: 14_834, tax: 2_367, rounding: 0, total: 17_201 });
    expect(await owed(owner, 'tax_payable')).toBe(2_367);
    const { today } = await owner.summary.get();
    const report = await owner.reports.get({ fromDay: today, toDay: today });
    expect(report.totals).toMatchObject({ otherTax: 2_367, cgst: 0 });

    const note = await owner.invoiceNotes.issue({
      invoiceId: invoice.id,
      kind: 'credit_note',
      reason: 'sales_return',
      lines: [{ line: 1, taxable: 1_000 }],
    });
    expect(note.totals).toMatchObject({ taxable: 1_000, tax: 50, total: 1_050, rounding: 0 });
    expect(note.taxes).toMatchObject([{ name: 'VAT', rate: 5, tax: 50 }]);
    await owner.invoiceNotes.issue({ invoiceId: invoice.id, kind: 'credit_note', reason: 'other' });
    expect(await owed(owner, 'tax_payable')).toBe(0);
    expect((await owner.invoices.get(invoice.id)).status).toBe('credited');
  });

  it('gets back the tax on what it buys', async () => {
    const { owner } = await garage('GB', [{ name: 'VAT', rate: 20, isDefault: true, taxIncluded: true }]);
    const supplier = await owner.suppliers.create({ name: 'Parts Ltd' });
    const purchase = await owner.purchases.create({
      supplierId: supplier.id,
      invoiceNumber: 'P/1',
      invoicedOn: '2026-01-05',
      // What a supplier asks is without the tax, whatever the workshop's own prices are.
      lineItems: [{ kind: 'part', description: 'Pads', quantity: 3, unitPrice: 1_115 }],
    });
    expect(purchase).toMatchObject({ creditable: true, totals: { taxable: 3_345, tax: 669, total: 4_014 } });
    await owner.purchases.receive(purchase.id, {});
    expect(await owed(owner, 'tax_input')).toBe(-669);
    expect(await owed(owner, 'expenses')).toBe(-3_345);
    await owner.purchases.returnGoods(purchase.id, { lines: [{ line: 0, quantity: 1 }] });
    expect(await owed(owner, 'tax_input')).toBe(-446);
    await owner.purchases.returnGoods(purchase.id, { lines: [{ line: 0, quantity: 2 }] });
    expect(await owed(owner, 'tax_input')).toBe(0);
  });
});

describe('samples', () => {
  it('are charged the default of the rates abroad, and nothing where there is none', async () => {
    const { owner, ids } = await garage('GB', [{ name: 'VAT', rate: 20, isDefault: true }]);
    await owner.sampleData.add();
    const all = (await owner.jobs.list()).data;
    const lines = all.flatMap(({ lineItems }) => lineItems);
    expect(lines.length).toBeGreaterThan(3);
    for (const { taxable, ...line } of lines)
      expect(line).toMatchObject({ taxRateId: ids[0], taxName: 'VAT', taxRate: 20, tax: taxable / 5 });
    for (const { lineItems } of (await owner.estimates.list()).data)
      expect(lineItems.every(({ taxName }) => taxName === 'VAT')).toBe(true);
    const ready = all.find(({ status }) => status === 'ready');
    const { id } = await owner.invoices.create({ jobId: `${ready?.id}` });
    expect((await owner.invoices.issue(id)).taxes).toMatchObject([{ taxRateId: ids[0], rate: 20 }]);

    const { owner: untaxed } = await garage('GB', []);
    await untaxed.sampleData.add();
    const service = { description: 'Periodic service', unitPrice: 14_400 };
    expect((await untaxed.jobs.list()).data.flatMap(({ lineItems }) => lineItems)).toContainEqual(
      expect.objectContaining(service),
    );
    for (const { totals } of (await untaxed.jobs.list()).data) expect(totals.tax).toBe(0);
  });

  it('are charged the workshop’s percentage in India', async () => {
    const { owner } = await garage('IN', []);
    await owner.sampleData.add();
    const lines = (await owner.jobs.list()).data.flatMap(({ lineItems }) => lineItems);
    expect(new Set(lines.map(({ taxRate }) => taxRate))).toEqual(new Set([18]));
  });
});

describe('a garage in Canada', () => {
  it('charges GST and PST on one line, each at its own rate', async () => {
    const parts = [
      { name: 'GST', rate: 5 },
      { name: 'PST', rate: 7 },
    ];
    const { ids, owner, customerId } = await garage('CA', [{ name: 'GST + PST', parts, isDefault: true }]);
    const job = await owner.jobs.create({ customerId, lineItems: [work(1_010), work(1_030)] });
    expect(job.totals).toMatchObject({ taxable: 2_040, tax: 245 });
    const invoice = await owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
    // 5 % and 7 % of 20.40 are 1.02 and 1.428.
    expect(invoice.taxes).toMatchObject([
      {
        rate: 12,
        taxRateId: ids[0],
        tax: 245,
        parts: [
          { name: 'GST', rate: 5, tax: 102 },
          { name: 'PST', rate: 7, tax: 143 },
        ],
      },
    ]);
    for (const { taxParts, tax } of invoice.lineItems)
      expect(taxParts?.reduce((sum, part) => sum + part.tax, 0)).toBe(tax);
    const half = await owner.invoiceNotes.issue({
      invoiceId: invoice.id,
      kind: 'credit_note',
      reason: 'other',
      lines: [{ line: 0, taxable: 505 }],
    });
    expect(half.taxes[0]?.parts?.reduce((sum, part) => sum + part.tax, 0)).toBe(half.totals.tax);
  });
});

describe('a garage in the United States', () => {
  it('charges 8.875 % on parts and nothing on labour', async () => {
    const { issued, owner } = await garage('US', [{ name: 'Sales tax', rate: 8.875, isDefault: true }]);
    const invoice = await issued([
      work(12_345, { kind: 'part' }),
      work(9_999, { taxRate: 0 }),
      work(1_000, { taxRate: 8.875 }),
    ]);
    // 8.875 % of 133.45 is 11.8437.
    expect(invoice.totals).toMatchObject({ taxable: 23_344, tax: 1_184, total: 24_528 });
    expect(invoice.lineItems[1]).toMatchObject({ taxRate: 0, tax: 0 });
    expect(invoice.lineItems[1]?.taxName).toBeUndefined();
    expect(invoice.taxes.map(({ name, taxable, tax }) => [name, taxable, tax])).toEqual([
      [undefined, 9_999, 0],
      ['Sales tax', 13_345, 1_184],
    ]);
    expect(await owed(owner, 'sales')).toBe(23_344);
  });
});

describe('a garage in Japan', () => {
  it('finds 10 and 8 % in prices of whole yen that include them', async () => {
    const { issued } = await garage('JP', [
      { name: '消費税', rate: 10, isDefault: true, taxIncluded: true },
      { name: '消費税 (軽減)', rate: 8, taxIncluded: true },
    ]);
    const invoice = await issued([
      work(1_000),
      work(1_000),
      work(1_000, { discount: 100 }),
      work(540, { taxRate: 8 }),
      work(100, { taxRate: 10, taxIncluded: false }),
    ]);
    // Of ¥2,900 with 10 % in it the tax is 263.6; rounded once, not on each line.
    expect(invoice.taxes).toMatchObject([
      { rate: 8, taxable: 500, tax: 40 },
      { rate: 10, taxable: 2_636 + 100, tax: 264 + 10 },
    ]);
    expect(invoice.totals).toMatchObject({ taxable: 3_236, tax: 314, total: 3_550, rounding: 0 });
    expect(invoice.totals.subtotal - invoice.totals.discount).toBe(invoice.totals.taxable);
    expect(invoice.lineItems.map(({ total }) => total)).toEqual([1_000, 1_000, 900, 540, 110]);
    expect(invoice.lineItems.map(({ taxIncluded }) => taxIncluded ?? false)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a rate', () => {
  const now = civilDate(new Date(), 'Europe/London');

  it('changes on a day: drafts take it, what is issued stays', async () => {
    const { owner, ids, issued, customerId } = await garage('GB', [
      { name: 'VAT', rate: 15, isDefault: true, validFrom: '2020-01-01' },
    ]);
    const [id = ''] = ids;
    const old = await issued([work(10_000)]);
    const draft = await owner.invoices.create({ customerId, lineItems: [work(10_000)] });
    const later = await owner.taxRates.update(id, { rate: 22, validFrom: addDays(now, 30) });
    expect(later).toMatchObject({ rate: 15, validUntil: addDays(now, 29) });
    expect((await owner.taxRates.list({ on: addDays(now, 30) })).data).toMatchObject([{ id, rate: 22 }]);
    expect((await owner.invoices.issue(draft.id)).totals.tax).toBe(1_500);

    const second = await owner.invoices.create({ customerId, lineItems: [work(10_000)] });
    const changed = await owner.taxRates.update(id, { rate: 17.5, name: 'Value added tax' });
    expect(changed.changes.map(({ validFrom, rate }) => [validFrom, rate])).toEqual([
      ['2020-01-01', 15],
      [now, 17.5],
    ]);
    expect(await owner.invoices.issue(second.id)).toMatchObject({
      totals: { tax: 1_750 },
      taxes: [{ name: 'Value added tax', rate: 17.5 }],
    });
    expect(await owner.invoices.get(old.id)).toEqual(old);
  });

  it('that is archived stands on no new line and no new invoice', async () => {
    const { owner, ids, customerId } = await garage('GB', [{ name: 'VAT', rate: 20, isDefault: true }]);
    const [id = ''] = ids;
    const draft = await owner.invoices.create({ customerId, lineItems: [work(10_000)] });
    expect(await owner.taxRates.update(id, { active: false })).toMatchObject({
      active: false,
      isDefault: false,
    });
    expect((await owner.taxRates.list()).data).toEqual([]);
    expect((await owner.taxRates.list({ all: true })).data).toMatchObject([{ id, active: false }]);
    await expect(owner.invoices.issue(draft.id)).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer: '/lineItems/0/taxRateId', code: 'rate_not_in_force' }],
    });
    const create = owner.invoices.create({ customerId, lineItems: [work(1), work(1, { taxRateId: id })] });
    await expect(create).rejects.toMatchObject({
      errors: [{ pointer: '/body/lineItems/1/taxRateId', code: 'rate_not_in_force' }],
    });
    expect((await owner.invoices.create({ customerId, lineItems: [work(1)] })).totals.tax).toBe(0);
  });

  it('is the default alone, and goes with items', async () => {
    const { owner, ids, customerId } = await garage('DE', [
      { name: 'USt.', rate: 19, isDefault: true },
      { name: 'USt.', rate: 7 },
    ]);
    const [first = '', second = ''] = ids;
    await owner.taxRates.update(second, { isDefault: true });
    expect((await owner.taxRates.get(first)).isDefault).toBe(false);
    const item = await owner.items.create({ kind: 'part', name: 'Book', unitPrice: 1_000, taxRateId: first });
    expect(item.taxRateId).toBe(first);
    const draft = await owner.invoices.create({
      customerId,
      lineItems: [{ itemId: item.id }, work(1_000), { itemId: item.id, taxRate: 7 }],
    });
    expect(draft.lineItems.map(({ tax }) => tax)).toEqual([190, 70, 70]);
    await owner.taxRates.create({ name: 'Margin scheme', rate: 7 });
    const several = await owner.invoices.create({ customerId, lineItems: [work(1_000, { taxRate: 7 })] });
    expect(several.lineItems[0]?.taxRateId).toBe(second);
    const estimate = await owner.estimates.create({ customerId, lineItems: [{ itemId: item.id }] });
    expect(estimate.totals).toMatchObject({ tax: 190, total: 1_190 });
  });

  it('is refused where it cannot be', async () => {
    const { owner, ids, customerId } = await garage('GB', [
      { name: 'VAT', rate: 0 },
      { name: 'VAT', rate: 0, note: 'Reverse charge' },
    ]);
    const refused = (line: Partial<LineItemInput>) =>
      owner.invoices.create({ customerId, lineItems: [work(1, line)] }).then(
        () => null,
        (error: { errors?: { pointer: string; code: string }[] }) => {
          const [fault] = error.errors ?? [];
          return [fault?.pointer.replace('/body/lineItems/0/', ''), fault?.code];
        },
      );
    expect(await refused({ taxRate: 12 })).toEqual(['taxRate', 'rate_unknown']);
    expect(await refused({ taxRate: 0 })).toEqual(['taxRate', 'rate_ambiguous']);
    expect(await refused({ taxRateId: 'txr_no' })).toEqual(['taxRateId', 'unknown_reference']);
    expect(await refused({ taxRateId: `${ids[0]}`, taxRate: 20 })).toEqual(['taxRate', 'not_the_same']);
    expect(await refused({ exemption: 'exempt' })).toEqual(['exemption', 'not_taken']);
    for (const [name, value] of Object.entries({ placeOfSupply: '27', reverseCharge: true })) {
      const asked = owner.invoices.create({ customerId, lineItems: [work(1)], [name]: value });
      await expect(asked).rejects.toMatchObject({
        errors: [{ pointer: `/body/${name}`, code: 'not_taken' }],
      });
    }
    const { taxRates, items } = owner;
    const item = { kind: 'part' as const, name: 'x', unitPrice: 1 };
    await expect(items.create({ ...item, taxRateId: 'txr_no' })).rejects.toMatchObject({ status: 422 });
    await expect(items.create({ ...item, taxRate: 3 })).rejects.toMatchObject({ status: 422 });
    await expect(taxRates.create({ name: 'VAT' })).rejects.toMatchObject({ code: 'invalid_request' });
    const parts = [60, 41].map(rate => ({ name: `${rate}`, rate }));
    await expect(taxRates.create({ name: 'Two', parts })).rejects.toMatchObject({ code: 'rule_broken' });
    await expect(taxRates.update(`${ids[0]}`, { validFrom: now })).rejects.toMatchObject({
      code: 'rule_broken',
    });
    await expect(taxRates.create({ name: 'x', rate: 1.0001 })).rejects.toMatchObject({ status: 400 });
  });
});

describe('a period', () => {
  it('comes to what the books say, by rate: sold, credited, bought and sent back', async () => {
    const parts = [
      { name: 'GST', rate: 5 },
      { name: 'PST', rate: 7 },
    ];
    const { owner, ids, issued } = await garage('CA', [
      { name: 'GST', rate: 5, isDefault: true },
      { name: 'GST + PST', parts },
    ]);
    const [gst = '', both = ''] = ids;
    const first = await issued([work(10_001), work(20_003, { taxRateId: both }), work(700, { taxRate: 0 })]);
    await issued([work(3_333, { taxRateId: both }), work(999)]);
    const { invoiceNotes, purchases, suppliers, reports, summary } = owner;
    const note = { invoiceId: first.id, reason: 'other' as const };
    await invoiceNotes.issue({ ...note, kind: 'credit_note', lines: [{ line: 1, taxable: 5_000 }] });
    await invoiceNotes.issue({ ...note, kind: 'debit_note', lines: [{ line: 0, taxable: 300 }] });
    const bought = await purchases.create({
      supplierId: (await suppliers.create({ name: 'Parts Ltd' })).id,
      invoiceNumber: 'P/1',
      invoicedOn: '2026-01-05',
      lineItems: [{ kind: 'part', description: 'Pads', quantity: 3, unitPrice: 1_111, taxRateId: gst }],
    });
    await purchases.receive(bought.id, {});
    await purchases.returnGoods(bought.id, { lines: [{ line: 0, quantity: 1 }] });

    const { today } = await summary.get();
    const report = await reports.taxes({ fromDay: today, toDay: today });
    expect(report.rates.map(({ name, sales, purchases }) => [name, sales, purchases])).toEqual([
      [null, 700, 0],
      ['GST', 10_001 + 999 + 300, 2_222],
      ['GST + PST', 20_003 + 3_333 - 5_000, 0],
    ]);
    const { totals, rates } = report;
    expect(totals.taxOnSales).toBe(await owed(owner, 'tax_payable'));
    expect(totals.taxOnPurchases).toBe(0 - (await owed(owner, 'tax_input')));
    expect(totals.sales).toBe(await owed(owner, 'sales'));
    expect(totals.net).toBe(totals.taxOnSales - totals.taxOnPurchases);
    const split = rates.at(-1);
    expect(split?.partsOnSales.map(({ name }) => name)).toEqual(['GST', 'PST']);
    expect(split?.partsOnSales.reduce((sum, { tax }) => sum + tax, 0)).toBe(split?.taxOnSales);
    const sheet = await owner.sheets.export({
      list: 'report-taxes',
      format: 'csv',
      fromDay: today,
      toDay: today,
    });
    expect(await sheet.text()).toContain('GST + PST,12,');
    expect((await reports.taxes({ fromDay: '2020-01-01', toDay: '2020-01-31' })).rates).toEqual([]);
    expect((await owner.taxRates.usual()).data).toMatchObject([{ name: 'GST', rate: 5 }]);
  });
});

describe('test mode', () => {
  it('begins with the rates of the workshop', async () => {
    const { shop } = await garage('GB', [{ name: 'VAT', rate: 20, isDefault: true }]);
    const twin = await testTwin(app, shop);
    const { data } = await twin.owner.taxRates.list();
    expect(data).toMatchObject([{ name: 'VAT', rate: 20, isDefault: true }]);
  });
});

describe('others', () => {
  it('have no part in it', async () => {
    const { ids } = await garage('GB', [{ name: 'VAT', rate: 20 }]);
    const other = await garage('GB', [{ name: 'VAT', rate: 5 }]);
    const [id = ''] = ids;
    await expect(other.owner.taxRates.get(id)).rejects.toMatchObject({ status: 404 });
    await expect(other.owner.taxRates.update(id, { rate: 1 })).rejects.toMatchObject({ status: 404 });
    expect((await other.owner.taxRates.list({ all: true })).data).toHaveLength(1);
    const foreign = other.owner.invoices.create({
      customerId: other.customerId,
      lineItems: [work(1, { taxRateId: id })],
    });
    await expect(foreign).rejects.toMatchObject({ status: 422 });
  });

  it('in India keep to the rates of the law', async () => {
    const { owner } = await app.workshop();
    const year = { fromDay: '2026-01-01', toDay: '2026-12-31' };
    await expect(owner.reports.taxes(year)).rejects.toMatchObject({ code: 'not_in_india' });
    expect((await owner.taxRates.usual()).data).toEqual([]);
    await expect(owner.taxRates.create({ name: 'VAT', rate: 20 })).rejects.toMatchObject({
      code: 'rates_by_law',
    });
    const customerId = (await owner.customers.create({ name: 'Ravi Kulkarni' })).id;
    for (const line of [{ taxRateId: 'txr_x' }, { taxIncluded: true }, { taxRate: 8.875 }])
      await expect(owner.invoices.create({ customerId, lineItems: [work(1, line)] })).rejects.toMatchObject({
        code: 'rule_broken',
      });
  });
});
