import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment, startOwnTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { textOf } from '../../documents/textOf.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { verifyLedger } from './verify.ts';

let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
beforeAll(async () => {
  app = await startOwnTestApp();
  shop = await app.workshop();
  // A machine that is busy turns requests away for a moment.
  owner = new Workbay({ baseUrl: app.url, accessToken: () => shop.accessToken, maxRetries: 8 });
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
    const [copy = ''] = await textOf(
      new Uint8Array(await (await owner.invoices.pdf(invoice.id)).arrayBuffer()),
    );
    expect(copy).toMatch(new RegExp(`Credit Note ${note.number}\\s*[-−]620\\.00\\s*Balance due`));
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
  });
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

describe('credit of a customer', () => {
  it('pays another invoice, goes back as money, and never more than there is', async () => {
    const first = await issued();
    const customerId = first.customer.id;
    const second = await issued(customerId);
    await pay(first.id, first.totals.total + 100_000);
    expect(await owner.customers.get(customerId)).toMatchObject({ credit: 100_000 });
    const used = await owner.payments.useCredit({ invoiceId: second.id, amount: 30_000 });
    expect(used).toMatchObject({ kind: 'credit_use', method: 'customer_credit', status: 'confirmed' });
    expect(await owner.invoices.get(second.id)).toMatchObject({ amountPaid: 30_000, status: 'partly_paid' });
    const refund = { invoiceId: first.id, method: 'cash' } as const;
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => owner.payments.refund({ ...refund, amount: 20_000 })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await owner.customers.get(customerId)).toMatchObject({ credit: 10_000 });
    await expect(owner.payments.useCredit({ invoiceId: second.id, amount: 10_001 })).rejects.toMatchObject({
      code: 'not_enough_credit',
    });
    await owner.payments.useCredit({ invoiceId: second.id });
    const after = await owner.customers.get(customerId);
    expect(after).toMatchObject({ credit: 0, balance: second.totals.total - 40_000 });
    await expect(owner.payments.useCredit({ invoiceId: first.id })).rejects.toMatchObject({
      code: 'nothing_due',
    });
    const [entry] = (await owner.ledger.listEntries({ customerId })).data;
    expect(entry?.cause.type).toBe('credit_used');
    const manager = await join(app, shop, 'manager');
    await expect(manager.workbay.payments.refund({ ...refund, amount: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('falls with a cheque that bounces, and the invoice is owed again', async () => {
    const invoice = await issued();
    const { total } = invoice.totals;
    const cheque = await owner.payments.record({
      invoiceId: invoice.id,
      amount: total + 500,
      method: 'cheque',
    });
    const reason = { reason: 'Funds insufficient' };
    await expect(owner.payments.bounce(cheque.id, reason)).rejects.toMatchObject({
      code: 'payment_not_cheque',
    });
    await owner.payments.confirm(cheque.id);
    expect(await owner.payments.bounce(cheque.id, reason)).toMatchObject({
      status: 'bounced',
      rejectionReason: 'Funds insufficient',
    });
    expect(await owner.invoices.get(invoice.id)).toMatchObject({ status: 'issued', amountDue: total });
    expect(await owner.customers.get(invoice.customer.id)).toMatchObject({ balance: total, credit: 0 });
    await expect(owner.payments.bounce(cheque.id, reason)).rejects.toMatchObject({
      code: 'payment_not_cheque',
    });
  });
});

describe('the book', () => {
  const today = () => civilDate(new Date(), 'Asia/Kolkata');
  const month = () => today().slice(0, 7);
  const all = { fromDay: '2020-01-01', toDay: '2099-12-31' };
  const textOfFile = async (file: Promise<Blob>) => new Response(await file).text();
  const rent = {
    narration: 'Rent <&> light',
    lines: [
      { account: 'expenses' as const, debit: 25_000_00 },
      { account: 'bank' as const, credit: 25_000_00 },
    ],
  };

  it('takes journal entries into a trial balance whose columns balance', async () => {
    const before = await owner.ledger.trialBalance({ fromMonth: month(), toMonth: month() });
    const entry = await owner.ledger.postEntry({ ...rent, postedOn: addDays(today(), -400) });
    expect(entry).toMatchObject({ cause: { type: 'journal' }, narration: 'Rent <&> light' });
    const after = await owner.ledger.trialBalance({ fromMonth: month(), toMonth: month() });
    const row = (of: typeof before) => of.accounts.find(({ account }) => account === 'expenses');
    expect(row(before)).toBeUndefined();
    expect(row(after)).toMatchObject({ opening: 25_000_00, debit: 0, closing: 25_000_00, type: 'expense' });
    expect(after.totals).toMatchObject({ opening: 0, closing: 0, debit: after.totals.credit });
    const accounts = (await owner.ledger.listAccounts()).data;
    expect(accounts.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
    expect(accounts.find(({ account }) => account === 'expenses')?.balance).toBe(25_000_00);
    await expect(
      owner.ledger.trialBalance({ fromMonth: '2026-05', toMonth: '2026-04' }),
    ).rejects.toMatchObject({
      code: 'rule_broken',
    });
  });

  it('refuses entries that do not balance, touch a customer’s account or are of tomorrow', async () => {
    const post = (lines: typeof rent.lines | object[], postedOn = today()) =>
      expect(owner.ledger.postEntry({ ...rent, postedOn, lines: lines as typeof rent.lines })).rejects;
    const [paid, bank] = rent.lines;
    await post([{ ...paid, debit: 1 }, { ...bank }]).toMatchObject({ errors: [{ pointer: '/body/lines' }] });
    await post([
      { account: 'sales', debit: 1 },
      { account: 'bank', credit: 1 },
    ]).toMatchObject({
      errors: [{ pointer: '/body/lines/0/account' }],
    });
    await post([{ account: 'cash' }, { account: 'bank', credit: 1, debit: 1 }]).toMatchObject({
      code: 'rule_broken',
    });
    await post(rent.lines, addDays(today(), 1)).toMatchObject({ code: 'rule_broken' });
  });

  it('is closed up to a day: nothing is posted there, and only an owner opens it again', async () => {
    const until = addDays(today(), -10);
    expect(await owner.ledger.getClosing()).toEqual({ closedUntil: null, closedBy: null, closedAt: null });
    const accountant = await join(app, shop, 'accountant');
    await expect(owner.ledger.close({ closedUntil: today() })).rejects.toMatchObject({ code: 'rule_broken' });
    expect(await accountant.workbay.ledger.close({ closedUntil: until })).toMatchObject({
      closedUntil: until,
      closedBy: accountant.userId,
    });
    await expect(owner.ledger.postEntry({ ...rent, postedOn: until })).rejects.toMatchObject({
      code: 'period_closed',
    });
    await owner.ledger.postEntry({ ...rent, postedOn: addDays(until, 1) });
    await expect(accountant.workbay.ledger.close({ closedUntil: null })).rejects.toMatchObject({
      code: 'owners_only',
    });
    await owner.ledger.close({ closedUntil: null });
    await owner.ledger.postEntry({ ...rent, postedOn: until });
    const technician = await join(app, shop, 'manager');
    await expect(technician.workbay.ledger.close({ closedUntil: until })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('states a customer’s account, ages what is owed, and leaves as CSV and as vouchers for Tally', async () => {
    const own = await app.workshop();
    const customer = await own.owner.customers.create({ name: '=Ravi & <Sons>' });
    const draft = await own.owner.invoices.create({ customerId: customer.id, lineItems });
    const invoice = await own.owner.invoices.issue(draft.id);
    const { total } = invoice.totals;
    const payment = await own.owner.payments.record({
      invoiceId: invoice.id,
      amount: 100_000,
      method: 'cash',
    });
    await own.owner.payments.confirm(payment.id);
    const statement = await own.owner.ledger.statement(customer.id, all);
    expect(statement).toMatchObject({ opening: 0, closing: total - 100_000 });
    expect(
      statement.lines.map(({ debit, credit, balance, document }) => [debit, credit, balance, document]),
    ).toEqual([
      [total, 0, total, invoice.number],
      [0, 100_000, total - 100_000, invoice.number],
    ]);
    const tomorrow = { fromDay: addDays(today(), 1), toDay: addDays(today(), 2) };
    expect(await own.owner.ledger.statement(customer.id, tomorrow)).toMatchObject({
      opening: total - 100_000,
      lines: [],
      closing: total - 100_000,
    });
    const csv = await textOfFile(own.owner.ledger.statementCsv(customer.id, all));
    expect(csv).toContain(`${today()},Payment,${invoice.number},0,1000,${(total - 100_000) / 100}\r\n`);

    const pdf = await own.owner.ledger.statementPdf(customer.id, all);
    const [page = ''] = await textOf(new Uint8Array(await pdf.arrayBuffer()));
    for (const text of ['Statement of account', customer.name, `${invoice.number}`, '1,000.00'])
      expect(page).toContain(text);

    const aged = await own.owner.ledger.ageing();
    expect(aged.customers).toEqual([
      expect.objectContaining({
        customer: { id: customer.id, name: customer.name },
        notDue: total - 100_000,
      }),
    ]);
    const { db } = app.server.database;
    await db
      .collection('invoices')
      .updateOne({ tenantId: own.id }, { $set: { dueOn: addDays(aged.asOf, -31) } }, { comment });
    expect((await own.owner.ledger.ageing()).totals).toMatchObject({
      notDue: 0,
      days31To60: total - 100_000,
    });

    const lines = (await textOfFile(own.owner.ledger.export(all))).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 3 + 2);
    expect(lines[1]).toContain("'=Ravi & <Sons>");
    const xml = await textOfFile(own.owner.ledger.export({ ...all, format: 'tally' }));
    expect(xml).toContain(
      `<DATE>${today().replaceAll('-', '')}</DATE><VOUCHERTYPENAME>Sales</VOUCHERTYPENAME>`,
    );
    expect(xml).toContain(`<LEDGERNAME>=Ravi &amp; &lt;Sons&gt; (${customer.id.slice(-6)})</LEDGERNAME>`);
    const amounts = [...xml.matchAll(/<AMOUNT>(-?[\d.]+)</g)].map(([, amount]) =>
      Math.round(Number(amount) * 100),
    );
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0);
    expect(amounts).toHaveLength(5);
    await expect(own.owner.ledger.statement('cus_01k0a7p5v8e4xv2m3n4p5q6r7s', all)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is proved from its entries by `ledger:verify`, which fails where something differs', async () => {
    const { database } = app.server;
    expect(await verifyLedger({ database, tenantId: null }, shop.id)).toEqual([]);
    const run = () =>
      promisify(execFile)(process.execPath, [new URL('../../verifyLedgers.ts', import.meta.url).pathname], {
        env: {
          ...process.env,
          MONGODB_URI: app.config.mongo.uri,
          MONGODB_DATABASE: app.config.mongo.database,
          SECRET_KEY: randomBytes(32).toString('base64'),
          FILES_DIR: app.config.files.dir,
        },
      });
    expect((await run()).stdout).toMatch(/^\d+ ledgers checked, 0 differences$/m);
    const customer = await owner.customers.create({ name: 'Wrong' });
    const broken = database.db.collection<{ _id: string; balance: number }>('customers');
    await broken.updateOne({ _id: customer.id }, { $inc: { balance: 5 } }, { comment });
    await expect(run()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`${shop.id}: ${customer.id} is kept as 5, its entries come to 0`),
    });
    await broken.updateOne({ _id: customer.id }, { $inc: { balance: -5 } }, { comment });
  });
});
