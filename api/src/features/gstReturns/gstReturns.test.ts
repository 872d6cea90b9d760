import type { Workbay } from '@workbay/sdk';
import type { LineItemInput } from '@workbay/sdk/schema';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { gstr1Of } from './gstr1.ts';
import { periodOf } from './period.ts';
import { suppliesOf } from './supplies.ts';

const gstin = '27AAPFU0939F1ZV';
const fleetGstin = '29AAGCB7383J1Z4';
const labour: LineItemInput = {
  kind: 'labour',
  description: 'Periodic service',
  unitPrice: 100_000,
  taxRate: 18,
  hsnSac: '998729',
};
const oil: LineItemInput = {
  kind: 'part',
  description: 'Oil',
  quantity: 3.5,
  unit: 'L',
  unitPrice: 52_000,
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
let numbers: Record<string, string>;
let documents: { fleet: string; note: string; person: string };
let month: string;

beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  owner = shop.owner;
  const address = { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' };
  await owner.workshops.update({ gstin, address, legalName: 'Patil Automobile Services' });
  const issue = async (customerId: string, lineItems: LineItemInput[], reverseCharge = false) =>
    owner.invoices.issue((await owner.invoices.create({ customerId, lineItems, reverseCharge })).id);
  const person = await owner.customers.create({ name: 'Ravi Kulkarni' });
  const fleet = await owner.customers.create({
    name: 'Fleet Ltd',
    gstin: fleetGstin,
    address: { line1: '1 MG Road', city: 'Bengaluru', postalCode: '560001', stateCode: '29' },
  });
  const far = await owner.customers.create({ name: 'Anil Rao', address: { stateCode: '29' } });

  const toFleet = await issue(fleet.id, [labour, oil]);
  month = `${toFleet.issuedOn}`.slice(0, 7);
  const reverse = await issue(fleet.id, [labour], true);
  const toPerson = await issue(person.id, [labour, petrol]);
  await issue(person.id, [oil]);
  const large = await issue(far.id, [{ ...labour, unitPrice: 20_000_000 }]);
  await issue(far.id, [labour]);
  const note = (invoiceId: string, quantity: number, line = 0) =>
    owner.invoiceNotes.issue({
      invoiceId,
      kind: 'credit_note',
      reason: 'sales_return',
      lines: [{ line, quantity }],
    });
  const fleetNote = await note(toFleet.id, 1.5, 1);
  const personNote = await note(toPerson.id, 0.5);
  const largeNote = await note(large.id, 0.5);
  const of = ({ number }: { number: string | null }) => `${number}`;
  numbers = {
    toFleet: of(toFleet),
    reverse: of(reverse),
    large: of(large),
    fleetNote: of(fleetNote),
    personNote: of(personNote),
    largeNote: of(largeNote),
  };
  documents = { fleet: toFleet.id, note: fleetNote.id, person: toPerson.id };
});
afterAll(() => app.close());

const items = (txval: number, iamt: number) => [{ num: 1801, itm_det: { rt: 18, txval, iamt, csamt: 0 } }];

describe('GSTR-1', () => {
  it('puts every document in its section, and its tax to the place', async () => {
    const gstr1 = await owner.gstReturns.getGstr1({ month });
    expect(gstr1).toMatchObject({ gstin, fp: month.split('-').reverse().join('') });
    expect(gstr1.b2b).toMatchObject([
      {
        ctin: fleetGstin,
        inv: [
          { inum: numbers.toFleet, val: 3328, pos: '29', rchrg: 'N', itms: items(2820, 507.6) },
          { inum: numbers.reverse, val: 1000, pos: '29', rchrg: 'Y', itms: items(1000, 180) },
        ],
      },
    ]);
    expect(gstr1.b2cl).toMatchObject([
      { pos: '29', inv: [{ inum: numbers.large, val: 236_000, itms: items(200_000, 36_000) }] },
    ]);
    // Half of the labour was credited: 1000 - 500 + 1820 at home.
    expect(gstr1.b2cs).toEqual([
      { sply_ty: 'INTRA', pos: '27', typ: 'OE', rt: 18, txval: 2320, camt: 208.8, samt: 208.8, csamt: 0 },
      { sply_ty: 'INTER', pos: '29', typ: 'OE', rt: 18, txval: 1000, iamt: 180, csamt: 0 },
    ]);
    expect(gstr1.cdnr).toMatchObject([
      { ctin: fleetGstin, nt: [{ ntty: 'C', nt_num: numbers.fleetNote, val: 920, itms: items(780, 140.4) }] },
    ]);
    expect(gstr1.cdnur).toMatchObject([
      { typ: 'B2CL', ntty: 'C', nt_num: numbers.largeNote, pos: '29', itms: items(100_000, 18_000) },
    ]);
    expect(gstr1.nil?.inv).toEqual([{ sply_ty: 'INTRAB2C', nil_amt: 0, expt_amt: 0, ngsup_amt: 100 }]);
  });

  it('sums by HSN code, to registered customers and to others, and counts the series', async () => {
    const { hsn, doc_issue } = await owner.gstReturns.getGstr1({ month });
    expect(hsn?.hsn_b2b).toMatchObject([
      { num: 1, hsn_sc: '27101980', uqc: 'LTR', qty: 2, rt: 18, txval: 1040, iamt: 187.2, camt: 0 },
      { num: 2, hsn_sc: '998729', uqc: 'NA', qty: 0, rt: 18, txval: 2000, iamt: 360 },
    ]);
    expect(hsn?.hsn_b2c?.map(({ hsn_sc, txval }) => [hsn_sc, txval])).toEqual([
      ['27101980', 1820],
      ['998729', 101_500],
    ]);
    expect(doc_issue?.doc_det.map(({ doc_num, docs }) => [doc_num, docs[0]?.totnum])).toEqual([
      [1, 6],
      [5, 3],
    ]);
    expect(doc_issue?.doc_det[0]?.docs[0]).toMatchObject({ from: numbers.toFleet, cancel: 0 });
  });

  it('comes as the workbook of the offline tool', async () => {
    const file = await owner.gstReturns.gstr1Workbook({ month });
    const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual([
      'b2b,sez,de',
      'b2cl',
      'b2cs',
      'cdnr',
      'cdnur',
      'at',
      'atadj',
      'exemp',
      'hsn(b2b)',
      'hsn(b2c)',
      'docs',
    ]);
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual([fleetGstin, numbers.toFleet]);
    expect(sheets[0]?.rows[1]).toContain('29-Karnataka');
    expect(sheets[8]?.rows[1]).toEqual(['27101980', 'Oil', 'LTR', 2, 1227.2, 18, 1040, 187.2, 0, 0, 0]);
  });

  it('is filed by the quarter too, with or without what the IFF told before', async () => {
    const [ofMonth, quarter] = await Promise.all(
      (['month', 'quarter'] as const).map(period => owner.gstReturns.getGstr1({ month, period })),
    );
    expect({ ...quarter, fp: ofMonth?.fp }).toEqual(ofMonth);
    const supplies = await suppliesOf({ database: app.server.database, tenantId: shop.id }, month);
    const [supply] = supplies;
    if (!supply) throw new Error('nothing was issued');
    const iff = gstr1Of(gstin, { kind: 'iff', months: [month] }, supplies, []);
    expect(iff).toMatchObject({ fp: ofMonth?.fp, b2b: ofMonth?.b2b, cdnr: ofMonth?.cdnr });
    expect(Object.keys(iff).sort()).toEqual(['b2b', 'cdnr', 'fp', 'gstin', 'hash', 'version']);
    expect(await owner.gstReturns.getGstr1({ month: '2026-05', period: 'iff' })).toMatchObject({
      fp: '052026',
    });
    for (const file of ['getGstr1', 'gstr1Workbook'] as const)
      await expect(owner.gstReturns[file]({ month: '2026-06', period: 'iff' })).rejects.toMatchObject({
        code: 'rule_broken',
        errors: [{ pointer: '/query/period' }],
      });
    const quarterOf = (kind: 'quarter' | 'quarter_after_iff') => {
      const period = periodOf('2026-05', kind);
      const days = ['2026-04-30', '2026-06-01'].map(day => ({ ...supply, day }));
      const { fp, b2b = [], hsn, doc_issue } = gstr1Of(gstin, period, days, []);
      const txval = hsn?.hsn_b2b?.[0]?.txval;
      return [
        period.months,
        fp,
        b2b[0]?.inv.map(({ idt }) => idt),
        txval,
        doc_issue?.doc_det[0]?.docs[0]?.totnum,
      ];
    };
    const months = ['2026-04', '2026-05', '2026-06'];
    expect(quarterOf('quarter')).toEqual([months, '062026', ['30-04-2026', '01-06-2026'], 3640, 2]);
    expect(quarterOf('quarter_after_iff')).toEqual([months, '062026', ['01-06-2026'], 3640, 2]);
    expect(periodOf('2027-03', 'quarter').months).toEqual(['2027-01', '2027-02', '2027-03']);
  });

  it('is empty of a month without documents', async () => {
    const empty = await owner.gstReturns.getGstr1({ month: '2020-01' });
    expect(Object.keys(empty).sort()).toEqual(['fp', 'gstin', 'hash', 'version']);
  });

  it('is not filed by who charges no GST', async () => {
    const other = await app.workshop('No GST Garage');
    await expect(other.owner.gstReturns.getGstr1({ month })).rejects.toMatchObject({
      code: 'gst_not_charged',
    });
  });
});

describe('an e-invoice', () => {
  it('shows an issued invoice as the portal wants it', async () => {
    const made = await owner.gstReturns.getEInvoice(documents.fleet);
    expect(made).toMatchObject({
      Version: '1.1',
      DocDtls: { Typ: 'INV', No: numbers.toFleet },
      SellerDtls: { Gstin: gstin, LglNm: 'Patil Automobile Services', Loc: 'Pune', Pin: 411_004, Stcd: '27' },
      BuyerDtls: { Gstin: fleetGstin, Pos: '29', Loc: 'Bengaluru', Pin: 560_001, Stcd: '29' },
      ValDtls: { AssVal: 2820, IgstVal: 507.6, CgstVal: 0, RndOffAmt: 0.4, TotInvVal: 3328 },
    });
    expect(made.ItemList).toMatchObject([
      { SlNo: '1', IsServc: 'Y', Unit: 'OTH', HsnCd: '998729', TotItemVal: 1180 },
      { SlNo: '2', IsServc: 'N', Unit: 'LTR', Qty: 3.5, UnitPrice: 520, TotAmt: 1820, IgstAmt: 327.6 },
    ]);
  });

  it('shows a note with the invoice that it corrects', async () => {
    const made = await owner.gstReturns.getEInvoice(documents.note);
    expect(made.DocDtls.Typ).toBe('CRN');
    expect(made.RefDtls?.PrecDocDtls).toMatchObject([{ InvNo: numbers.toFleet }]);
  });

  it('is none to a customer without GSTIN, and tells what is missing', async () => {
    await expect(owner.gstReturns.getEInvoice(documents.person)).rejects.toMatchObject({
      code: 'not_e_invoiced',
    });
    await expect(owner.gstReturns.getEInvoice('bil_unknown')).rejects.toMatchObject({ code: 'not_found' });
    const bare = await owner.customers.create({ name: 'Bare Pvt', gstin: fleetGstin });
    const { id } = await owner.invoices.create({ customerId: bare.id, lineItems: [labour] });
    await expect(owner.gstReturns.getEInvoice(id)).rejects.toMatchObject({ code: 'not_e_invoiced' });
    await owner.invoices.issue(id);
    await expect(owner.gstReturns.getEInvoice(id)).rejects.toMatchObject({
      code: 'e_invoice_incomplete',
      errors: [{ pointer: '/BuyerDtls/Addr1' }, { pointer: '/BuyerDtls/Pin' }],
    });
  });
});
