import type { Workbay } from '@workbay/sdk';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { textOf } from '../../documents/textOf.ts';
import { advancesOf } from '../gstReturns/advances.ts';
import { periodOf } from '../gstReturns/period.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { getAdvance } from './advances.ts';
import { taxOfPart, taxWithin } from './tax.ts';

const gstin = '27AAPFU0939F1ZV';
let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  owner = shop.owner;
  await owner.workshops.update({ gstin, address: { stateCode: '27' } });
});
afterAll(() => app.close());

const scope = () => ({ database: app.server.database, tenantId: shop.id });
const lineItems = [
  {
    kind: 'labour' as const,
    description: 'Engine work',
    unitPrice: 1_000_000,
    taxRate: 18,
    hsnSac: '998714',
  },
];
const newJob = async (name = 'Ravi') => {
  const customer = await owner.customers.create({ name });
  return owner.jobs.create({ customerId: customer.id, status: 'open', lineItems });
};
const pdfText = async (pdf: Blob) => (await textOf(new Uint8Array(await pdf.arrayBuffer()))).join(' ');
/** What the accounts hold now: debits less credits. */
async function balances(workbay = owner) {
  const { data } = await workbay.ledger.listAccounts();
  return Object.fromEntries(data.map(({ account, balance }) => [account, balance]));
}

describe('an advance', () => {
  it('has a receipt voucher with its tax, pays its job’s invoice at the issue, and the rest goes back', async () => {
    const job = await newJob();
    const before = await balances();
    const advance = await owner.advances.take({
      jobId: job.id,
      amount: 1_500_000,
      method: 'upi',
      reference: 'UTR 1',
      taxRate: 18,
    });
    expect(advance).toMatchObject({
      number: expect.stringMatching(/^RV\/\d\d-\d\d\/00001$/),
      jobNumber: job.number,
      placeOfSupply: '27',
      tax: { taxable: 1_271_186, cgst: 114_407, sgst: 114_407, igst: 0 },
      left: 1_500_000,
    });
    expect(await owner.customers.get(job.customer.id)).toMatchObject({ balance: -1_500_000, credit: 0 });
    const voucher = await pdfText(await owner.advances.voucher(advance.id));
    for (const text of [
      'Receipt Voucher',
      advance.number,
      '15,000.00',
      '12,711.86',
      '1,144.07',
      '18',
      'Maharashtra',
    ])
      expect(voucher).toContain(text);

    const invoice = await owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
    expect(invoice).toMatchObject({ status: 'paid', amountPaid: 1_180_000, amountDue: 0 });
    const used = await owner.advances.get(advance.id);
    expect(used).toMatchObject({ left: 320_000, moves: [{ kind: 'applied', number: invoice.number }] });

    await expect(
      owner.advances.refund(advance.id, { amount: 320_001, method: 'cash' }),
    ).rejects.toMatchObject({
      code: 'not_enough_advance',
    });
    const back = await owner.advances.refund(advance.id, { method: 'bank_transfer' });
    const refunded = back.moves[1];
    expect(refunded).toMatchObject({
      kind: 'refunded',
      amount: 320_000,
      number: expect.stringMatching(/^RF\//),
    });
    const sum = (part: 'taxable' | 'cgst') => back.moves.reduce((all, { tax }) => all + tax[part], 0);
    expect([back.left, sum('taxable'), sum('cgst')]).toEqual([0, 1_271_186, 114_407]);
    const paper = await pdfText(await owner.advances.voucher(advance.id, { refund: `${refunded?.number}` }));
    for (const text of ['Refund Voucher', `${refunded?.number}`, advance.number, '3,200.00'])
      expect(paper).toContain(text);

    // The invoice's own entry is all that is left of it.
    const after = await balances();
    const moved = (account: string) => Number(after[account]) - Number(before[account]);
    expect(['customer_advances', 'tax_on_advances', 'receivable'].map(moved)).toEqual([0, 0, 0]);
    expect([moved('cgst_payable'), moved('bank')].map(Math.abs)).toEqual([90_000, 1_180_000]);
    expect(await verifyLedger(scope(), shop.id)).toEqual([]);
    const types = (await owner.events.list({ resourceId: advance.id })).data.map(({ type }) => type);
    expect(types).toEqual(['advance.refunded', 'advance.applied', 'advance.taken']);
  });

  it('of a customer pays what they choose, and is shared as a receipt is', async () => {
    const customer = await owner.customers.create({
      name: 'Asha',
      phone: '+919811122233',
      email: 'asha@example.com',
    });
    const advance = await owner.advances.take({ customerId: customer.id, amount: 100_000, method: 'cash' });
    expect(advance).toMatchObject({ taxRate: 18, description: 'Advance' });
    const draft = await owner.invoices.create({ customerId: customer.id, lineItems });
    const refused = (invoiceId: string, amount?: number) =>
      expect(owner.advances.apply(advance.id, { invoiceId, ...(amount && { amount }) })).rejects;
    await refused(draft.id).toMatchObject({ code: 'invoice_not_issued' });
    const invoice = await owner.invoices.issue(draft.id);
    expect(invoice.amountDue).toBe(1_180_000);
    await refused(invoice.id, 100_001).toMatchObject({ code: 'not_enough_advance' });
    const other = await owner.invoices.issue(
      (await owner.invoices.create({ jobId: (await newJob()).id })).id,
    );
    await refused(other.id).toMatchObject({ errors: [{ code: 'other_customer' }] });
    await owner.advances.apply(advance.id, { invoiceId: invoice.id, amount: 40_000 });
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        owner.advances.apply(advance.id, { invoiceId: invoice.id, amount: 20_000 }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect((await owner.invoices.get(invoice.id)).amountDue).toBe(1_080_000);
    await expect(owner.customers.delete(customer.id)).rejects.toMatchObject({ code: 'customer_in_use' });

    const link = await owner.sharing.createLink({ resourceId: advance.id });
    expect(link).toMatchObject({ kind: 'advance' });
    expect(decodeURIComponent(`${link.whatsappUrl}`)).toContain(`receipt voucher ${advance.number}`);
    await owner.sharing.email(link.id, {});
    expect((await app.mailTo('asha@example.com')).subject).toContain(`Receipt voucher ${advance.number}`);
    const page = await fetch(`${app.url}${new URL(`${link.url}`).pathname}`);
    expect(await page.text()).toContain(`Receipt voucher ${advance.number}`);
    expect(await verifyLedger(scope(), shop.id)).toEqual([]);
  });

  it('bears IGST across states, no tax for goods, and none where the workshop charges none', async () => {
    const far = await owner.customers.create({ name: 'Far', address: { stateCode: '29' } });
    const take = (workbay: Workbay, customerId: string, more = {}) =>
      workbay.advances.take({ customerId, amount: 11_800, method: 'cash', ...more });
    expect((await take(owner, far.id)).tax).toEqual({ taxable: 10_000, cgst: 0, sgst: 0, igst: 1800 });
    const goods = await take(owner, far.id, { supply: 'goods' });
    expect(goods).toMatchObject({ taxRate: 0, tax: { taxable: 11_800, igst: 0 } });
    expect(await pdfText(await owner.advances.voucher(goods.id))).toContain('With the invoice (goods)');
    await expect(take(owner, far.id, { supply: 'goods', taxRate: 18 })).rejects.toMatchObject({
      errors: [{ pointer: '/body/taxRate', code: 'not_taken' }],
    });
    await expect(take(owner, far.id, { taxRate: 17 })).rejects.toMatchObject({
      errors: [{ code: 'rate_not_in_force' }],
    });
    const plain = await app.workshop();
    const someone = await plain.owner.customers.create({ name: 'x' });
    expect((await take(plain.owner, someone.id)).tax).toEqual({ taxable: 11_800, cgst: 0, sgst: 0, igst: 0 });
    await expect(plain.owner.workshops.update({ invoicePrefix: 'RV' })).rejects.toMatchObject({
      code: 'rule_broken',
    });
  });

  it('is for who may confirm payments, up to their limit, and for a job that has no invoice', async () => {
    const job = await newJob();
    const manager = await join(app, shop, 'manager');
    const take = (amount: number) => manager.workbay.advances.take({ jobId: job.id, amount, method: 'cash' });
    await expect(take(1)).rejects.toMatchObject({ code: 'forbidden' });
    await owner.workshops.update({ confirmLimits: [{ role: 'manager', amount: 5000 }] });
    await expect(take(5001)).rejects.toMatchObject({ code: 'above_confirm_limit' });
    const small = await take(5000);
    await owner.workshops.update({ confirmLimits: [{ role: 'manager', amount: 4999 }] });
    await expect(manager.workbay.advances.refund(small.id, { method: 'cash' })).rejects.toMatchObject({
      code: 'above_confirm_limit',
    });
    const part = { method: 'cash' as const, amount: 2500 };
    await manager.workbay.advances.refund(small.id, part);
    await expect(manager.workbay.advances.refund(small.id, part)).rejects.toMatchObject({
      code: 'above_confirm_limit',
    });
    await owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
    const late = { jobId: job.id, amount: 1, method: 'cash' as const };
    await expect(owner.advances.take(late)).rejects.toMatchObject({ code: 'job_already_invoiced' });
    await expect(owner.advances.take({ amount: 1, method: 'cash' })).rejects.toMatchObject({ status: 400 });
    const nobody = { customerId: 'cus_nobody', amount: 1, method: 'cash' as const };
    await expect(owner.advances.take(nobody)).rejects.toMatchObject({ code: 'unknown_reference' });
  });

  it('that say another sum than the books is found by the check of the books', async () => {
    const other = await app.workshop();
    const { id: customerId } = await other.owner.customers.create({ name: 'Asha' });
    const advance = await other.owner.advances.take({ customerId, amount: 900, method: 'cash' });
    expect(await verifyLedger(scope(), other.id)).toEqual([]);
    await app.server.database.db.collection<{ _id: string }>('advances').updateOne(
      { _id: advance.id },
      {
        $set: {
          left: 800,
          moves: [{ kind: 'refunded', amount: 100, day: '2026-01-01', tax: advance.tax }],
        },
      },
      { comment },
    );
    expect(await verifyLedger(scope(), other.id)).toEqual([
      { tenantId: other.id, what: `${customerId} advances`, kept: 800, posted: 900 },
    ]);
  });

  it('keeps others out', async () => {
    const advance = await owner.advances.take({ jobId: (await newJob()).id, amount: 100, method: 'cash' });
    const { owner: stranger } = await app.workshop();
    const notFound = { code: 'not_found' };
    await expect(stranger.advances.get(advance.id)).rejects.toMatchObject(notFound);
    await expect(stranger.advances.voucher(advance.id)).rejects.toMatchObject(notFound);
    await expect(stranger.advances.refund(advance.id, { method: 'cash' })).rejects.toMatchObject(notFound);
    expect((await stranger.advances.list()).data).toEqual([]);
  });
});

describe('GSTR-1', () => {
  it('shows what was taken and not used in table 11A, what was used later in 11B, and the vouchers in 13', async () => {
    const { owner: other, id } = await app.workshop();
    await other.workshops.update({ gstin, address: { stateCode: '27' } });
    const customer = await other.customers.create({ name: 'Ravi' });
    const take = (amount: number, more = {}) =>
      other.advances.take({ customerId: customer.id, amount, method: 'cash', ...more });
    const first = await take(118_000);
    await take(112_000, { taxRate: 12, placeOfSupply: '29' }).catch(() =>
      take(105_000, { taxRate: 5, placeOfSupply: '29' }),
    );
    await take(50_000, { supply: 'goods' });
    await other.advances.refund(first.id, { amount: 59_000, method: 'cash' });
    const month = first.issuedOn.slice(0, 7);
    const gstr1 = await other.gstReturns.getGstr1({ month });
    expect(gstr1.at?.[0]).toEqual({
      pos: '27',
      sply_ty: 'INTRA',
      itms: [{ rt: 18, ad_amt: 500, camt: 45, samt: 45, csamt: 0 }],
    });
    expect(gstr1.at?.[1]).toMatchObject({ pos: '29', sply_ty: 'INTER', itms: [{ ad_amt: 1000 }] });
    expect(gstr1.txpd).toBeUndefined();
    const series = gstr1.doc_issue?.doc_det.map(({ doc_num, docs }) => [doc_num, docs[0]?.totnum]);
    expect(series).toEqual([
      [6, 3],
      [8, 1],
    ]);
    const book = await readXlsx(
      new Uint8Array(await (await other.gstReturns.gstr1Workbook({ month })).arrayBuffer()),
    );
    const sheet = (name: string) => book.sheets.find(one => one.name === name)?.rows;
    expect(sheet('at')?.[1]?.slice(0, 3)).toEqual(['27-Maharashtra', 18, 500]);
    expect(sheet('atadj')?.[0]).toContain('Gross Advance Adjusted');

    // As if it had been taken in an earlier month.
    const stored = await getAdvance({ database: app.server.database, tenantId: id }, first.id);
    const older = { ...stored, issuedOn: '2020-01-31' };
    expect(advancesOf(gstin, periodOf(month), [older])).toEqual({
      at: [],
      txpd: [{ pos: '27', sply_ty: 'INTRA', itms: [{ rt: 18, ad_amt: 500, camt: 45, samt: 45, csamt: 0 }] }],
    });
    expect(advancesOf(gstin, periodOf('2020-01'), [older]).at[0]?.itms[0]?.ad_amt).toBe(1000);
  });
});

it('however an advance is taken apart, its parts have exactly its tax', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 });
  const rate = fc.constantFrom(0, 0.25, 3, 5, 12, 18, 28, 40);
  fc.assert(
    fc.property(
      amount,
      rate,
      fc.boolean(),
      fc.array(fc.nat(1_000_000), { maxLength: 6 }),
      (whole, percent, across, cuts) => {
        const tax = taxWithin(whole, percent, across);
        expect(tax.taxable + tax.cgst + tax.sgst + tax.igst).toBe(whole);
        expect(tax.cgst).toBe(tax.sgst);
        const points = [
          0,
          ...cuts.map(cut => Math.floor((whole / 1_000_000) * cut)).sort((a, b) => a - b),
          whole,
        ];
        const parts = points.slice(1).map((point, index) => {
          const from = points[index] ?? 0;
          return taxOfPart(tax, whole, from, point - from);
        });
        for (const part of ['taxable', 'cgst', 'sgst', 'igst'] as const)
          expect(parts.reduce((sum, one) => sum + one[part], 0)).toBe(tax[part]);
        expect(parts.every(one => one.taxable >= -1 && one.cgst >= 0 && one.igst >= 0)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
