import type { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { textOf } from '../../documents/textOf.ts';

let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  owner = shop.owner;
  await owner.workshops.update({ gstin: '27AAPFU0939F1ZV', address: { stateCode: '27' } });
});
afterAll(() => app.close());

const lineItems = [
  {
    kind: 'labour' as const,
    description: 'Brake service',
    unitPrice: 150_050,
    taxRate: 18,
    hsnSac: '998714',
  },
  { kind: 'part' as const, description: 'Brake pad', quantity: 4, unitPrice: 52_525, taxRate: 18 },
];

async function issued(customerId?: string) {
  const customer =
    customerId ?? (await owner.customers.create({ name: 'Ravi', email: 'ravi@example.com' })).id;
  return owner.invoices.issue((await owner.invoices.create({ customerId: customer, lineItems })).id);
}
async function pay(invoiceId: string, amount: number) {
  const payment = await owner.payments.record({ invoiceId, amount, method: 'cash' });
  return owner.payments.confirm(payment.id);
}
const credit = { kind: 'credit_note', reason: 'sales_return' } as const;

describe('a credit note', () => {
  it('takes pieces back, lowers what is due, and reverses the entry', async () => {
    const invoice = await issued();
    const note = await owner.invoiceNotes.issue({
      invoiceId: invoice.id,
      ...credit,
      lines: [{ line: 1, quantity: 1 }],
    });
    expect(note).toMatchObject({
      number: expect.stringMatching(/^CN\/\d\d-\d\d\/00001$/),
      invoiceNumber: invoice.number,
      totals: { taxable: 52_525, tax: 9454, rounding: 21, total: 62_000 },
      taxes: [{ rate: 18, taxable: 52_525, cgst: 4727, sgst: 4727, igst: 0 }],
      creditAmount: 0,
    });
    const after = await owner.invoices.get(invoice.id);
    expect(after).toMatchObject({ creditedTotal: 62_000, amountDue: invoice.totals.total - 62_000 });
    const [entry] = (await owner.ledger.listEntries({ customerId: invoice.customer.id })).data;
    expect(entry?.cause).toEqual({ type: 'credit_note_issued', id: note.id });
    expect(entry?.lines).toContainEqual({ account: 'sales', customerId: null, debit: 52_525, credit: 0 });
    expect((await owner.customers.get(invoice.customer.id)).balance).toBe(after.amountDue);
    const [page = ''] = await textOf(
      new Uint8Array(await (await owner.invoiceNotes.pdf(note.id)).arrayBuffer()),
    );
    for (const text of ['Credit Note', note.number, `${invoice.number}`, 'Goods returned', '620.00'])
      expect(page).toContain(text);
    expect(page).not.toContain('Due');
    await owner.invoiceNotes.send(note.id, {});
    const mail = await app.mailTo('ravi@example.com');
    expect(mail.subject).toBe(`Credit note ${note.number} from Patil Motors`);
    expect(mail.attachments).toHaveLength(1);
  });

  it('over all of a paid invoice makes it void, its money the customer’s credit, and its job free', async () => {
    const customer = await owner.customers.create({ name: 'Asha' });
    const job = await owner.jobs.create({ customerId: customer.id, status: 'open', lineItems });
    const invoice = await owner.invoices.issue((await owner.invoices.create({ jobId: job.id })).id);
    const { total } = invoice.totals;
    await pay(invoice.id, total);
    await owner.invoiceNotes.issue({
      invoiceId: invoice.id,
      ...credit,
      lines: [{ line: 0, taxable: 50_000 }],
    });
    const rest = await owner.invoiceNotes.issue({ invoiceId: invoice.id, ...credit });
    expect(await owner.invoices.get(invoice.id)).toMatchObject({
      status: 'credited',
      creditedTotal: total,
      amountPaid: 0,
      amountDue: 0,
    });
    expect(rest.totals.total + 59_000).toBe(total);
    expect((await owner.customers.get(customer.id)).balance).toBe(-total);
    await expect(owner.invoiceNotes.issue({ invoiceId: invoice.id, ...credit })).rejects.toMatchObject({
      code: 'nothing_left',
    });
    await owner.invoices.create({ jobId: job.id });
    await expect(owner.invoices.create({ jobId: job.id })).rejects.toMatchObject({
      code: 'job_already_invoiced',
    });
  });

  it('refuses more than is left, lines twice and unknown, and drafts', async () => {
    const invoice = await issued();
    const refused = (lines: { line: number; quantity?: number; taxable?: number }[]) =>
      expect(owner.invoiceNotes.issue({ invoiceId: invoice.id, ...credit, lines })).rejects;
    await refused([{ line: 1, quantity: 4.001 }]).toMatchObject({ code: 'rule_broken' });
    await refused([{ line: 0, taxable: 150_051 }]).toMatchObject({ code: 'rule_broken' });
    await refused([{ line: 0, quantity: 1, taxable: 1 }]).toMatchObject({ code: 'rule_broken' });
    await refused([{ line: 0 }, { line: 0 }]).toMatchObject({ errors: [{ code: 'duplicate' }] });
    await refused([{ line: 2 }]).toMatchObject({ code: 'unknown_reference' });
    const debit = { invoiceId: invoice.id, kind: 'debit_note', reason: 'other' } as const;
    await expect(owner.invoiceNotes.issue(debit)).rejects.toMatchObject({ code: 'invalid_request' });
    const draft = await owner.invoices.create({ customerId: invoice.customer.id, lineItems });
    await expect(owner.invoiceNotes.issue({ ...credit, invoiceId: draft.id })).rejects.toMatchObject({
      code: 'invoice_not_issued',
    });
    await expect(owner.workshops.update({ invoicePrefix: 'CN' })).rejects.toMatchObject({
      code: 'rule_broken',
    });
  });

  it('stays right beside 50 payments and notes at once', async () => {
    const invoice = await issued();
    const share = Math.ceil(invoice.totals.total / 30);
    const payments = await Promise.all(
      Array.from({ length: 25 }, () =>
        owner.payments.record({ invoiceId: invoice.id, amount: share, method: 'upi' }),
      ),
    );
    const results = await Promise.allSettled([
      ...payments.map(({ id }) => owner.payments.confirm(id)),
      ...Array.from({ length: 25 }, () =>
        owner.invoiceNotes.issue({ invoiceId: invoice.id, ...credit, lines: [{ line: 1, quantity: 0.2 }] }),
      ),
    ]);
    const notes = (await owner.invoiceNotes.list({ invoiceId: invoice.id, limit: 100 })).data;
    // 4 pieces are 20 times 0.2.
    expect(notes).toHaveLength(20);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(45);
    const after = await owner.invoices.get(invoice.id);
    const credited = notes.reduce((sum, { totals }) => sum + totals.total, 0);
    expect(after.creditedTotal).toBe(credited);
    expect(after.amountPaid + after.amountDue + credited).toBe(invoice.totals.total);
    expect((await owner.customers.get(invoice.customer.id)).balance).toBe(
      invoice.totals.total - credited - 25 * share,
    );
    expect(notes.map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b)).toEqual(
      Array.from(
        { length: 20 },
        (_, index) => index + Math.min(...notes.map(({ number }) => Number(number.slice(-5)))),
      ),
    );
  }, 60_000);
});

it('a debit note adds value with its tax and makes a paid invoice owed again', async () => {
  const invoice = await issued();
  await pay(invoice.id, invoice.totals.total);
  const note = await owner.invoiceNotes.issue({
    invoiceId: invoice.id,
    kind: 'debit_note',
    reason: 'correction_in_invoice',
    remark: 'Fitting was left out',
    lines: [{ line: 0, taxable: 10_000 }],
  });
  expect(note).toMatchObject({ number: expect.stringMatching(/^DN\//), totals: { total: 11_800 } });
  expect(await owner.invoices.get(invoice.id)).toMatchObject({
    status: 'partly_paid',
    debitedTotal: 11_800,
    amountDue: 11_800,
  });
  expect((await owner.invoiceNotes.get(note.id)).remark).toBe('Fitting was left out');
});
