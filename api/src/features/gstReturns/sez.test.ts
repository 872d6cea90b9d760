import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { counts, run } from '../../../test/imports.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { textOf } from '../../documents/textOf.ts';
import { customersCollection } from '../customers/store.ts';
import { invoicesCollection } from '../invoices/store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const zone = {
  name: 'Unit in the zone',
  gstin: '27AAACR5055K1Z7',
  sez: true,
  address: { line1: 'Plot 1', city: 'Pune', postalCode: '411057', stateCode: '27' },
};

it('bears IGST in the same state, is zero rated in the returns, and stays so after the customer is edited', async () => {
  const { owner } = await app.workshop();
  const address = { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' };
  await owner.workshops.update({ legalName: 'Patil Motors', gstin: '27AAPFU0939F1ZV', address });
  const customer = await owner.customers.create(zone);
  expect(customer.sez).toBe(true);
  const work = {
    kind: 'labour' as const,
    description: 'Service',
    hsnSac: '998714',
    taxRate: 18,
    unitPrice: 100_000,
  };
  const estimate = await owner.estimates.create({ customerId: customer.id, lineItems: [work] });
  expect(estimate.totals.total).toBe(118_000);
  const { id } = await owner.invoices.create({ customerId: customer.id, lineItems: [work] });
  const invoice = await owner.invoices.issue(id);
  expect(invoice).toMatchObject({
    customerSez: true,
    placeOfSupply: '27',
    taxes: [{ cgst: 0, sgst: 0, igst: 18_000 }],
  });
  await owner.customers.update(customer.id, { sez: false });
  await owner.invoiceNotes.issue({
    invoiceId: invoice.id,
    kind: 'credit_note',
    reason: 'other',
    lines: [{ line: 0, taxable: 10_000 }],
  });

  const month = (invoice.issuedOn ?? '').slice(0, 7);
  expect(await owner.gstReturns.getEInvoice(id)).toMatchObject({
    TranDtls: { SupTyp: 'SEZWP' },
    ItemList: [{ IgstAmt: 180, CgstAmt: 0, SgstAmt: 0 }],
  });
  expect(await owner.gstReturns.getGstr1({ month })).toMatchObject({
    b2b: [{ inv: [{ inv_typ: 'SEWP', pos: '27', itms: [{ itm_det: { txval: 1000, iamt: 180 } }] }] }],
    cdnr: [{ nt: [{ inv_typ: 'SEWP', ntty: 'C', itms: [{ itm_det: { txval: 100, iamt: 18 } }] }] }],
  });
  const { gstr3b, payment } = await owner.gstReturns.getGstr3b({ month });
  expect(gstr3b.sup_details).toMatchObject({
    osup_det: { txval: 0, iamt: 0, camt: 0, samt: 0 },
    osup_zero: { txval: 900, iamt: 162 },
  });
  expect(payment.payable).toEqual({ igst: 16_200, cgst: 0, sgst: 0 });
});

it('says on the document that IGST was paid, and under reverse charge that it was not', async () => {
  const { owner } = await app.workshop();
  const address = { line1: '14 Karve Road', city: 'Pune', postalCode: '411004', stateCode: '27' };
  await owner.workshops.update({ legalName: 'Patil Motors', gstin: '27AAPFU0939F1ZV', address });
  const { id: customerId } = await owner.customers.create(zone);
  const lineItems = [
    { kind: 'labour' as const, description: 'Service', hsnSac: '998714', taxRate: 18, unitPrice: 100_000 },
  ];
  const printed = async (reverseCharge: boolean) => {
    const { id } = await owner.invoices.create({ customerId, lineItems, reverseCharge });
    await owner.invoices.issue(id);
    const pages = await textOf(await (await owner.invoices.pdf(id)).bytes());
    return pages.join(' ').replace(/\s+/g, ' ');
  };
  const words = 'ON PAYMENT OF INTEGRATED TAX';
  expect(await printed(false)).toContain(words);
  const reverse = await printed(true);
  expect(reverse).not.toContain(words);
  expect(reverse).toMatch(/reverse charge/i);
});

it('counts an advance for it as inter-state and zero rated', async () => {
  const { owner } = await app.workshop();
  await owner.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
  const { id: customerId } = await owner.customers.create(zone);
  const advance = await owner.advances.take({ customerId, amount: 11_800, method: 'cash', taxRate: 18 });
  expect(advance.tax).toEqual({ taxable: 10_000, cgst: 0, sgst: 0, igst: 1800 });
  const month = advance.issuedOn.slice(0, 7);
  const { at } = await owner.gstReturns.getGstr1({ month });
  expect(at).toMatchObject([{ pos: '27', sply_ty: 'INTER', itms: [{ ad_amt: 100, iamt: 18 }] }]);
  const { gstr3b } = await owner.gstReturns.getGstr3b({ month });
  expect(gstr3b.sup_details).toMatchObject({ osup_det: { txval: 0 }, osup_zero: { txval: 100, iamt: 18 } });
});

it('needs a GSTIN, also after a change', async () => {
  const { owner } = await app.workshop();
  const fault = { code: 'rule_broken', errors: [{ pointer: '/body/gstin', code: 'required' }] };
  await expect(owner.customers.create({ name: 'Nobody', sez: true })).rejects.toMatchObject(fault);
  const { id } = await owner.customers.create(zone);
  await expect(owner.customers.update(id, { gstin: null })).rejects.toMatchObject(fault);
});

it('comes by an import, leaves what a blank cell says nothing of, and stands in the sheet', async () => {
  const { owner } = await app.workshop();
  const heads = 'Name,Phone,GSTIN,SEZ';
  const unit = 'Unit,9822011111,27AAACR5055K1Z7';
  const made = await run(
    owner,
    'customers',
    `${heads}\n${unit},yes\nNobody,9822022222,,yes\nRavi,9822033333,,`,
  );
  expect(made.counts).toEqual(counts(2, 0, 0, 1));
  const again = await run(owner, 'customers', `${heads}\n${unit},\nRavi,9822033333,,no`);
  expect(again.counts).toEqual(counts(0, 0, 2, 0));
  const sheet = await owner.sheets.export({ list: 'customers', format: 'csv' });
  const [head = '', ...rows] = (await sheet.text()).trim().split('\r\n');
  const at = head.split(',').indexOf('SEZ');
  expect(rows.map(row => row.split(',')[at]).sort()).toEqual(['no', 'yes']);
});

it('reads customers and documents from before there was such a thing as in no zone', async () => {
  const { id: tenantId, owner } = await app.workshop();
  await owner.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
  const { id: customerId } = await owner.customers.create({ ...zone, sez: false });
  const scope = { database: app.server.database, tenantId };
  const customers = tenantCollection(scope, customersCollection);
  await customers.updateOne({ _id: customerId }, { $unset: { sez: '' } });
  expect(await owner.customers.get(customerId)).toMatchObject({ sez: false });
  const lineItems = [
    { kind: 'labour' as const, description: 'Service', hsnSac: '998714', taxRate: 18, unitPrice: 100_000 },
  ];
  const { id } = await owner.invoices.create({ customerId, lineItems });
  const invoice = await owner.invoices.issue(id);
  expect(invoice).toMatchObject({ customerSez: false, taxes: [{ cgst: 9000, sgst: 9000, igst: 0 }] });
  const invoices = tenantCollection(scope, invoicesCollection);
  await invoices.updateOne({ _id: id }, { $unset: { 'snapshot.customer.sez': '' } });
  // Who moves into a zone does not take along what was issued before.
  await owner.customers.update(customerId, { sez: true });
  const month = (invoice.issuedOn ?? '').slice(0, 7);
  const { b2b } = await owner.gstReturns.getGstr1({ month });
  expect(b2b).toMatchObject([{ inv: [{ inv_typ: 'R', itms: [{ itm_det: { camt: 90, samt: 90 } }] }] }]);
});
