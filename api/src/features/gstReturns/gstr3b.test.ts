import type { Workbay } from '@workbay/sdk';
import type { Gstr1, GstrItem } from '@workbay/sdk/schema';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { anyTrade, carryOut } from '../../../test/gstTrade.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { ownerOf } from '../../embedded/demo/owner.ts';
import { type Account, ledgerMonthsCollection } from '../ledger/store.ts';
import { verifyLedger } from '../ledger/verify.ts';

const gstin = '27AAPFU0939F1ZV';
const local = '27AAACR5055K1Z7';
const distant = '29AAGCB7383J1Z4';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function registered(gstScheme: 'regular' | 'composition' = 'regular'): Promise<TestWorkshop> {
  const shop = await app.workshop();
  await shop.owner.workshops.update({ gstin, gstScheme, address: { stateCode: '27' } });
  return shop;
}

const paise = (rupees: number) => Math.round(rupees * 100);

/** What the months' running totals say of an account, credits less debits. */
async function credited(tenantId: string, months: string[]): Promise<(account: Account) => number> {
  const scope = { database: app.server.database, tenantId };
  const found = await tenantCollection(scope, ledgerMonthsCollection).find({ month: { $in: months } });
  return account =>
    found.reduce((all, { accounts }) => {
      const { credit = 0, debit = 0 } = accounts[account] ?? {};
      return all + credit - debit;
    }, 0);
}

type Taxes = { txval: number; iamt: number; camt: number; samt: number };

/** The same of a GSTR-1's sections, but for what the recipients pay the tax of. */
function ofGstr1({ b2b = [], b2cl = [], b2cs = [], cdnr = [], cdnur = [], at = [], txpd = [] }: Gstr1) {
  const all = { own: { txval: 0, iamt: 0, camt: 0, samt: 0 }, others: 0, advances: 0 };
  const add = (sign: number, { txval, iamt = 0, camt = 0, samt = 0 }: Partial<Taxes> & { txval: number }) => {
    all.own.txval += sign * paise(txval);
    all.own.iamt += sign * paise(iamt);
    all.own.camt += sign * paise(camt);
    all.own.samt += sign * paise(samt);
  };
  const items = (sign: number, rchrg: 'Y' | 'N', itms: GstrItem[]) => {
    for (const { itm_det } of itms)
      if (rchrg === 'N') add(sign, itm_det);
      else all.others += sign * paise(itm_det.txval);
  };
  for (const { inv } of b2b) for (const { rchrg, itms } of inv) items(1, rchrg, itms);
  for (const { inv } of b2cl) for (const { itms } of inv) items(1, 'N', itms);
  for (const row of b2cs) add(1, row);
  for (const { nt } of cdnr)
    for (const { ntty, rchrg, itms } of nt) items(ntty === 'C' ? -1 : 1, rchrg, itms);
  for (const { ntty, itms } of cdnur) items(ntty === 'C' ? -1 : 1, 'N', itms);
  for (const [sign, rows] of [
    [1, at],
    [-1, txpd],
  ] as const)
    for (const { itms } of rows)
      for (const { ad_amt, ...tax } of itms) {
        add(sign, { ...tax, txval: ad_amt });
        all.advances += sign * paise(ad_amt);
      }
  return all;
}

const inPaise = ({ txval, iamt, camt, samt }: Taxes) => ({
  txval: paise(txval),
  iamt: paise(iamt),
  camt: paise(camt),
  samt: paise(samt),
});

/** Tables 3.1(a) and (b) as one. */
const withZeroRated = (det: Taxes, zero: Pick<Taxes, 'txval' | 'iamt'>): Taxes => ({
  ...det,
  txval: det.txval + zero.txval,
  iamt: det.iamt + zero.iamt,
});

/** All of a period's GSTR-3B against the books and the GSTR-1. */
async function mustBeOfTheBooks(
  owner: Workbay,
  tenantId: string,
  month: string,
  period: 'month' | 'quarter',
) {
  const { gstr3b } = await owner.gstReturns.getGstr3b({ month, period });
  const gstr1 = ofGstr1(await owner.gstReturns.getGstr1({ month, period }));
  const first = Number(month.slice(5)) - ((Number(month.slice(5)) - 1) % 3);
  const quarter = [0, 1, 2].map(more => `${month.slice(0, 5)}${String(first + more).padStart(2, '0')}`);
  const books = await credited(tenantId, period === 'month' ? [month] : quarter);
  const { osup_zero, isup_rev, osup_nil_exmp, osup_nongst } = gstr3b.sup_details;
  const osup_det = withZeroRated(gstr3b.sup_details.osup_det, osup_zero);
  const { itc_net, itc_avl } = gstr3b.itc_elg;
  expect(inPaise(osup_det)).toEqual(gstr1.own);
  const heads = [
    ['igst', 'iamt'],
    ['cgst', 'camt'],
    ['sgst', 'samt'],
  ] as const;
  for (const [tax, column] of heads) {
    expect(paise(osup_det[column]) + paise(isup_rev[column])).toBe(books(`${tax}_payable`));
    expect(paise(itc_net[column])).toBe(0 - books(`${tax}_input`));
    const available = itc_avl.reduce((all, row) => all + paise(row[column]), 0);
    expect(available).toBe(paise(itc_net[column]));
  }
  const sales =
    paise(osup_det.txval) -
    gstr1.advances +
    gstr1.others +
    paise(osup_nil_exmp.txval) +
    paise(osup_nongst.txval);
  expect(sales).toBe(books('sales'));
  expect(gstr1.advances).toBe(books('customer_advances') + books('tax_on_advances'));
}

describe('GSTR-3B', () => {
  it('is what the books and the GSTR-1 say, whatever was traded', {
    timeout: 300_000,
    retry: 0,
  }, async () => {
    const months = ['2026-07', '2026-08', '2026-09'];
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyTrade(months), async trade => {
        const { id, owner } = await registered();
        const done = await carryOut(ownerOf(app.server, id), trade);
        for (const deed of Object.keys(done)) seen.add(deed);
        for (const month of months) await mustBeOfTheBooks(owner, id, month, 'month');
        await mustBeOfTheBooks(owner, id, '2026-08', 'quarter');
        expect(await verifyLedger({ database: app.server.database, tenantId: null }, id)).toEqual([]);
      }),
      { numRuns: Number(process.env.TRADES ?? 3), endOnFailure: true },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['advance', 'credit', 'invoice', 'purchase', 'return']));
  });

  it('puts each thing in its row, and pays with credit in the order of the law', async () => {
    const { owner } = await registered();
    const part = { kind: 'part' as const, description: 'Oil', hsnSac: '27101980', taxRate: 18 };
    const sell = async (customerId: string, unitPrice: number, more = {}) =>
      owner.invoices.issue(
        (await owner.invoices.create({ customerId, lineItems: [{ ...part, unitPrice, ...more }] })).id,
      );
    const here = (await owner.customers.create({ name: 'Ravi' })).id;
    const far = (await owner.customers.create({ name: 'Anil', address: { stateCode: '29' } })).id;
    const { issuedOn } = await sell(here, 1_000_000);
    const month = `${issuedOn}`.slice(0, 7);
    await sell(far, 500_000);
    await sell(here, 30_000, { taxRate: 0, exemption: 'exempt' });
    await sell(here, 20_000, { taxRate: 0, exemption: 'non_gst' });
    const buy = async (gstinOf: string | null, unitPrice: number, more = {}, reverseCharge = false) => {
      const supplier = await owner.suppliers.create({ name: 'Spares', ...(gstinOf && { gstin: gstinOf }) });
      const lineItems = [{ ...part, unitPrice, ...more }];
      const bill = { supplierId: supplier.id, invoiceNumber: 'B1', invoicedOn: '2026-01-05', lineItems };
      const made = await owner.purchases.create({ ...bill, reverseCharge });
      return owner.purchases.receive(made.id, {});
    };
    await buy(local, 200_000);
    await buy(distant, 600_000);
    await buy(distant, 40_000, { taxRate: 0, exemption: 'nil_rated' });
    await buy(null, 70_000);
    const rent = await buy(null, 100_000, {}, true);
    expect(rent).toMatchObject({
      reverseCharge: true,
      creditable: true,
      taxes: [{ rate: 18, cgst: 9000, sgst: 9000 }],
      totals: { tax: 0, total: 100_000 },
    });
    const { gstr3b, payment } = await owner.gstReturns.getGstr3b({ month });
    const none = { iamt: 0, camt: 0, samt: 0, csamt: 0 };
    expect(gstr3b).toEqual({
      gstin,
      ret_period: month.split('-').reverse().join(''),
      sup_details: {
        osup_det: { txval: 15_000, iamt: 900, camt: 900, samt: 900, csamt: 0 },
        osup_zero: { txval: 0, iamt: 0, csamt: 0 },
        osup_nil_exmp: { txval: 300 },
        isup_rev: { txval: 1000, iamt: 0, camt: 90, samt: 90, csamt: 0 },
        osup_nongst: { txval: 200 },
      },
      inter_sup: {
        unreg_details: [{ pos: '29', txval: 5000, iamt: 900 }],
        comp_details: [],
        uin_details: [],
      },
      itc_elg: {
        itc_avl: [
          { ty: 'IMPG', ...none },
          { ty: 'IMPS', ...none },
          { ty: 'ISRC', ...none, camt: 90, samt: 90 },
          { ty: 'ISD', ...none },
          { ty: 'OTH', ...none, iamt: 1080, camt: 180, samt: 180 },
        ],
        itc_rev: [
          { ty: 'RUL', ...none },
          { ty: 'OTH', ...none },
        ],
        itc_net: { ...none, iamt: 1080, camt: 270, samt: 270 },
        itc_inelg: [
          { ty: 'RUL', ...none },
          { ty: 'OTH', ...none },
        ],
      },
      inward_sup: {
        isup_details: [
          { ty: 'GST', inter: 400, intra: 0 },
          { ty: 'NONGST', inter: 0, intra: 0 },
        ],
      },
      intr_ltfee: { intr_details: none },
    });
    // IGST's rest of 180 goes to CGST; what no credit pays, and what is under reverse charge, is paid in money.
    expect(payment).toMatchObject({
      payable: { igst: 90_000, cgst: 90_000, sgst: 90_000 },
      reverseCharge: { igst: 0, cgst: 9000, sgst: 9000 },
      credit: { igst: 108_000, cgst: 27_000, sgst: 27_000 },
      igstByIgst: 90_000,
      cgstByIgst: 18_000,
      cgstByCgst: 27_000,
      sgstBySgst: 27_000,
      cash: { igst: 0, cgst: 54_000, sgst: 72_000 },
      left: { igst: 0, cgst: 0, sgst: 0 },
    });
    const file = await owner.gstReturns.gstr3bWorkbook({ month });
    const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['3.1', '3.2', '4', '5', '6.1']);
    expect(sheets[0]?.rows[1]?.slice(1)).toEqual([15_000, 900, 900, 900, 0]);
    expect(sheets[4]?.rows[2]).toEqual([
      '(A) Other than reverse charge',
      'Central Tax',
      900,
      180,
      270,
      null,
      450,
    ]);

    // It is paid, and nothing is owed to the state any more; what is filed stays what it is.
    const brought = { igstBroughtForward: 0, cgstBroughtForward: 100_050, sgstBroughtForward: 100 };
    const later = (await owner.gstReturns.getGstr3b({ month, ...brought })).payment;
    expect(later).toMatchObject({
      broughtForward: { igst: 0, cgst: 100_000, sgst: 100 },
      credit: payment.credit,
      // What the whole of CGST's credit pays needs none of IGST's, and SGST has that.
      cash: { igst: payment.cash.igst, cgst: payment.reverseCharge.cgst },
    });
    expect(later.cash.sgst).toBeLessThan(payment.cash.sgst);
    const { payable, reverseCharge, cash } = payment;
    const [igst, cgst, sgst] = (['igst', 'cgst', 'sgst'] as const).map(
      head => payable[head] + reverseCharge[head],
    );
    await owner.ledger.postEntry({
      postedOn: `${issuedOn}`,
      narration: 'GSTR-3B',
      lines: [
        { account: 'igst_payable', debit: igst ?? 0 },
        { account: 'cgst_payable', debit: cgst ?? 0 },
        { account: 'sgst_payable', debit: sgst ?? 0 },
        { account: 'igst_input', credit: payment.igstByIgst + payment.cgstByIgst },
        { account: 'cgst_input', credit: payment.cgstByCgst },
        { account: 'sgst_input', credit: payment.sgstBySgst },
        { account: 'bank', credit: cash.cgst + cash.sgst },
      ],
    });
    const { data } = await owner.ledger.listAccounts();
    const taxes = data.filter(({ account }) => /^[cis]gst_/.test(account));
    expect(taxes.map(({ balance }) => balance)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await owner.gstReturns.getGstr3b({ month })).toEqual({ gstr3b, payment });

    // Goods that go back take their tax along on both sides.
    await owner.purchases.returnGoods(rent.id, { lines: [{ line: 0, quantity: 1 }] });
    const after = await owner.gstReturns.getGstr3b({ month });
    expect(after.gstr3b.sup_details.isup_rev).toEqual({ txval: 0, ...none });
    expect(after.gstr3b.itc_elg.itc_avl[2]).toEqual({ ty: 'ISRC', ...none });
    expect(await owner.suppliers.get(rent.supplier.id)).toMatchObject({ payable: 0 });
  });

  it('counts what was bought under the GSTIN and scheme of that day, where they change within the period', async () => {
    const { owner } = await registered();
    const buy = async (invoiceNumber: string, unitPrice: number, reverseCharge: boolean) => {
      const supplier = await owner.suppliers.create({ name: invoiceNumber });
      const lineItems = [{ kind: 'fee' as const, description: 'Rent', unitPrice, taxRate: 18 }];
      const bill = { supplierId: supplier.id, invoiceNumber, invoicedOn: '2026-01-05', lineItems };
      const made = await owner.purchases.create({ ...bill, reverseCharge });
      return owner.purchases.receive(made.id, {});
    };
    const first = await buy('R1', 100_000, true);
    const month = `${first.receivedOn}`.slice(0, 7);
    const bought = async () => {
      const { sup_details, itc_elg } = (await owner.gstReturns.getGstr3b({ month })).gstr3b;
      return [sup_details.isup_rev.txval, itc_elg.itc_net.camt];
    };
    expect(await bought()).toEqual([1000, 90]);
    await owner.workshops.update({ gstScheme: 'composition' });
    await buy('R2', 50_000, true);
    expect((await owner.gstReturns.getCmp08({ month })).inward).toMatchObject({ value: 50_000, cgst: 4500 });
    await owner.workshops.update({ gstScheme: 'regular' });
    expect(await bought()).toEqual([1000, 90]);
    await owner.workshops.update({ gstin: local });
    expect(await bought()).toEqual([0, 0]);
    const third = await buy('R3', 30_000, true);
    expect(await bought()).toEqual([300, 27]);
    await owner.workshops.update({ gstin });
    await owner.purchases.returnGoods(first.id, { lines: [{ line: 0, quantity: 1 }] });
    expect(await bought()).toEqual([0, 0]);
    await owner.workshops.update({ gstin: local });
    expect(await bought(), 'what went back is of the other').toEqual([300, 27]);

    const stored = app.server.database.db.collection<{ _id: string }>('purchases');
    await stored.updateOne({ _id: third.id }, { $unset: { buyer: true } }, { comment });
    await owner.workshops.update({ gstin });
    expect(await bought(), 'of before it was kept, as it was read then').toEqual([300, 27]);
  });

  it('is for who charges GST, and reverse charge for who has a GSTIN', async () => {
    const composition = await registered('composition');
    const [{ owner: none }, month] = [await app.workshop(), '2026-11'];
    for (const owner of [composition.owner, none])
      for (const read of ['getGstr3b', 'gstr3bWorkbook'] as const)
        await expect(owner.gstReturns[read]({ month })).rejects.toMatchObject({ code: 'gst_not_charged' });
    const supplier = await none.suppliers.create({ name: 'The landlord' });
    await expect(
      none.purchases.create({
        supplierId: supplier.id,
        invoiceNumber: 'R1',
        invoicedOn: '2026-11-01',
        lineItems: [],
        reverseCharge: true,
      }),
    ).rejects.toMatchObject({ code: 'rule_broken', errors: [{ pointer: '/body/reverseCharge' }] });
  });
});

describe('CMP-08', () => {
  it('has the quarter’s turnover less what was credited, and tax under reverse charge', async () => {
    const { owner, id } = await registered('composition');
    const customer = await owner.customers.create({ name: 'Ravi' });
    const lineItems = [
      { kind: 'labour' as const, description: 'Service', unitPrice: 1_000_050 },
      { kind: 'part' as const, description: 'Petrol', unitPrice: 100_000, exemption: 'non_gst' as const },
    ];
    const bill = await owner.invoices.issue(
      (await owner.invoices.create({ customerId: customer.id, lineItems })).id,
    );
    expect(bill.kind).toBe('bill_of_supply');
    const month = `${bill.issuedOn}`.slice(0, 7);
    const lines = [{ line: 0, taxable: 200_000 }];
    await owner.invoiceNotes.issue({ invoiceId: bill.id, kind: 'credit_note', reason: 'other', lines });
    const supplier = await owner.suppliers.create({ name: 'The landlord' });
    const rent = await owner.purchases.create({
      supplierId: supplier.id,
      invoiceNumber: 'R1',
      invoicedOn: '2026-01-01',
      lineItems: [{ kind: 'fee', description: 'Rent', unitPrice: 50_000, taxRate: 18 }],
      reverseCharge: true,
    });
    await owner.purchases.receive(rent.id, {});
    const statement = await owner.gstReturns.getCmp08({ month });
    expect(statement).toMatchObject({
      gstin,
      rate: 6,
      outward: { value: 900_050, igst: 0, cgst: 27_002, sgst: 27_002 },
      inward: { value: 50_000, igst: 0, cgst: 4500, sgst: 4500 },
      payable: { igst: 0, cgst: 31_500, sgst: 31_500 },
    });
    expect(statement.fromMonth <= month && month <= statement.toMonth).toBe(true);
    expect(await owner.gstReturns.getCmp08({ month, rate: 1 })).toMatchObject({
      outward: { value: 900_050, cgst: 4000, sgst: 4000 },
    });
    const books = await credited(id, [month]);
    expect(books('sales')).toBe(900_050);
    // The tax is no credit but a part of the rent, and is owed to the state, not to the landlord.
    expect([books('expenses'), books('cgst_payable'), books('payable')]).toEqual([-59_000, 4500, 50_000]);
    const file = await owner.gstReturns.cmp08Workbook({ month });
    const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    expect(sheets[0]?.rows[1]?.slice(1)).toEqual([9000.5, 0, 270.02, 270.02, 0, 6]);
  });

  it('is for who is under composition', async () => {
    const regular = await registered();
    for (const read of ['getCmp08', 'cmp08Workbook'] as const)
      await expect(regular.owner.gstReturns[read]({ month: '2026-11' })).rejects.toMatchObject({
        code: 'not_composition',
      });
  });
});
