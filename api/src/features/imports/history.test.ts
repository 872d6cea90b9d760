import type { Workbay } from '@workbay/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { begin, check, counts, run, until } from '../../../test/imports.ts';
import { uploadPicture } from '../../../test/pictures.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const verified = (tenantId: string) => verifyLedger({ database: app.server.database, tenantId }, tenantId);

const year = { fromMonth: '2024-04', toMonth: '2999-03' };

async function undo(owner: Workbay, id: string) {
  await owner.imports.changeStatus(id, { status: 'undoing' });
  return until(owner, id, 'undone');
}

const jobs = `Job No,Date,Delivered On,Status,Customer,Mobile,Vehicle No,Brand,KMs,Complaint,Amount,Work done
5567,21/02/2025,24/02/2025,Completed,Ravi Kulkarni,98220 12345,MH12AB1234,Maruti,48200,Brakes squeal; AC weak,"4,500.00",
5568,2025-03-02,,WIP,Ravi Kulkarni,98220 12345,mh 12 ab 1234,,49000,Oil change,,"Engine oil | 3.5 | 520 | 18
Labour | 1 | 1,500 | 18"
5569,02/03/2025,,Pending,,,MH12AB1234,,,Horn,,
5570,03/03/2025,,Sold,Asha,,,,,,,
5571,03/03/2099,,,Asha,,XX,,,,-5,`;

describe('it works', () => {
  it('takes jobs of before with their day, number, customer and vehicle, and takes them back', async () => {
    const { owner, id: tenantId } = await app.workshop();
    const done = await run(owner, 'jobs', jobs);
    expect(done.counts).toEqual(counts(3, 0, 0, 2));
    const { data: faults } = await owner.imports.faults(done.id);
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, 'Status', 'not_one_of'],
      [6, 'Date', 'too_large'],
      [6, 'Amount', 'too_small'],
      [6, 'Vehicle No', 'bad_registration'],
    ]);
    const { data: listed } = await owner.jobs.list();
    expect(listed).toMatchObject([
      { reference: '5569', status: 'open', customer: { name: 'Ravi Kulkarni' }, lineItems: [] },
      { reference: '5568', status: 'in_progress', totals: { taxable: 332_000, total: 391_760 } },
      {
        reference: '5567',
        status: 'closed',
        number: 'J-1001',
        createdAt: '2025-02-21T12:00:00.000Z',
        complaints: ['Brakes squeal', 'AC weak'],
        odometer: 48_200,
        totals: { total: 450_000, tax: 0 },
        vehicle: { registration: 'MH12AB1234', description: 'Maruti' },
        timeline: [{ status: 'closed', at: '2025-02-24T12:00:00.000Z' }],
      },
    ]);
    expect((await owner.jobs.list({ search: '5568' })).data).toHaveLength(1);
    expect((await owner.summary.get()).jobsByStatus).toMatchObject({ open: 1, in_progress: 1, closed: 1 });
    expect((await run(owner, 'jobs', jobs)).counts).toEqual(counts(0, 0, 3, 2));

    const estimated = `${listed[0]?.id}`;
    await owner.estimates.create({ jobId: estimated });
    await owner.jobs.changeStatus(`${listed[1]?.id}`, { status: 'ready' });
    expect(await undo(owner, done.id)).toMatchObject({ removed: 1, faults: 4 });
    const { data: left } = await owner.imports.faults(done.id);
    expect(left.map(({ row, code }) => [row, code])).toEqual([
      [2, 'vehicle_in_use'],
      [2, 'customer_in_use'],
      [3, 'changed_since'],
      [4, 'job_in_use'],
    ]);
    expect((await owner.jobs.list()).data.map(({ reference }) => reference)).toEqual(['5569', '5568']);
    expect(await verified(tenantId)).toEqual([]);
  });

  it('gives a photo to the first job that names it, and makes nobody for a job that is refused', async () => {
    const { owner } = await app.workshop();
    const { id } = await uploadPicture(owner, 'job_photo');
    const file = `Job No,Customer,Vehicle No,Photos\n1,Ravi,MH12AB1111,${id}\n2,Meera,MH12AB2222,${id}`;
    const done = await run(owner, 'jobs', file);
    expect(done.counts).toEqual(counts(1, 0, 0, 1));
    expect((await owner.imports.faults(done.id)).data).toMatchObject([{ row: 3, field: 'photos' }]);
    expect((await owner.jobs.list()).data).toMatchObject([{ reference: '1', photoFileIds: [id] }]);
    expect((await owner.customers.list()).data.map(({ name }) => name)).toEqual(['Ravi']);
  });

  it('knows in the dry run what rows far above have brought, and what they have used', async () => {
    const { owner } = await app.workshop();
    const { id: photo } = await uploadPicture(owner, 'job_photo');
    const between = Array.from({ length: 250 }, (_, at) => `${at + 2},Ravi,,`).join('\n');
    const file = `Job No,Customer,Vehicle No,Photos\n1,Ravi,MH12AB1111,${photo}\n${between}\n500,,MH12AB1111,\n501,Ravi,,${photo}`;
    const opened = await begin(owner, 'jobs', file);
    const expected = counts(252, 0, 0, 1);
    expect((await check(owner, opened.id)).counts).toEqual(expected);
    await owner.imports.changeStatus(opened.id, { status: 'importing' });
    expect((await until(owner, opened.id, 'completed')).counts).toEqual(expected);
    const [last] = (await owner.jobs.list({ search: '500' })).data;
    expect(last).toMatchObject({ customer: { name: 'Ravi' }, vehicle: { registration: 'MH12AB1111' } });
  });

  it('takes what customers owe or have paid too much, which they pay as an invoice, and takes the rest back', async () => {
    const { owner, id: tenantId } = await app.workshop();
    await owner.customers.create({ name: 'Lakshmi Transport', phone: '9822000001' });
    const file = `Party,Mobile,Outstanding,Bill No,Bill Date,Due Date
Lakshmi Transport,9822000001,"12,500.50",A/17,10/01/2025,25/01/2025
Ravi,9822000002,900,,,
Asha,9822000003,300 Cr,,,
Meera,9822000004,0,,,
Zoya,9822000005,100,A/17,,`;
    const opened = await begin(owner, 'balances', file);
    await owner.imports.update(opened.id, { openedOn: '2025-03-31' });
    expect((await check(owner, opened.id)).counts).toEqual(counts(3, 0, 0, 2));
    await owner.imports.changeStatus(opened.id, { status: 'importing' });
    await until(owner, opened.id, 'completed');
    const customers = (await owner.customers.list()).data;
    expect(customers.map(({ name, balance, credit }) => [name, balance, credit])).toEqual([
      ['Asha', -30_000, 30_000],
      ['Ravi', 90_000, 0],
      ['Lakshmi Transport', 1_250_050, 0],
    ]);
    const { data: invoices } = await owner.invoices.list({ unpaid: true });
    expect(invoices).toMatchObject([
      { kind: 'opening_balance', number: 'OB/1', amountDue: 90_000, issuedOn: '2025-03-31' },
      { number: 'OB-A/17', amountDue: 1_250_050, issuedOn: '2025-01-10', dueOn: '2025-01-25' },
    ]);
    expect(await verified(tenantId)).toEqual([]);
    const [, , lakshmi] = customers;
    const statement = await owner.ledger.statement(`${lakshmi?.id}`, {
      fromDay: '2025-01-01',
      toDay: '2025-12-31',
    });
    expect(statement).toMatchObject({
      opening: 0,
      closing: 1_250_050,
      lines: [{ cause: { type: 'opening_balance' } }],
    });
    const { accounts } = await owner.ledger.trialBalance(year);
    expect(accounts.find(({ account }) => account === 'opening_balances')).toMatchObject({
      closing: -1_310_050,
    });
    const pdf = await owner.invoices.pdf(`${invoices[0]?.id}`);
    expect((await pdf.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    await expect(
      owner.invoiceNotes.issue({
        invoiceId: `${invoices[0]?.id}`,
        kind: 'credit_note',
        reason: 'post_sale_discount',
      }),
    ).rejects.toMatchObject({ code: 'opening_balance' });

    const payment = await owner.payments.record({ customerId: `${lakshmi?.id}`, amount: 50, method: 'cash' });
    await owner.payments.confirm(payment.id);
    expect((await run(owner, 'balances', file.replace('Outstanding', 'Balance'))).counts).toMatchObject({
      created: 0,
    });
    expect(await undo(owner, opened.id)).toMatchObject({ removed: 4, faults: 1 });
    expect((await owner.imports.faults(opened.id)).data).toMatchObject([{ row: 2, code: 'opening_paid' }]);
    expect((await owner.customers.list()).data).toMatchObject([
      { name: 'Lakshmi Transport', balance: 1_250_000 },
    ]);
    expect((await owner.summary.get()).outstanding).toMatchObject({ count: 1, amount: 1_250_000 });
    expect(await verified(tenantId)).toEqual([]);
    const { data: entries } = await owner.ledger.listEntries({ limit: 100 });
    expect(entries.filter(({ cause }) => cause.type === 'opening_undone')).toHaveLength(2);
  });

  it('takes a trial balance, once, and not into books that are closed', async () => {
    const { owner, id: tenantId } = await app.workshop();
    const file = `Particulars,Debit,Credit
Sundries,,
Cash,"15,000",
Bank Accounts,"2,10,000",
Capital Account,,"1,80,000"
CGST payable,,"45,000"
Receivable from customers,500,
Ganesh Hardware,,200`;
    const done = await run(owner, 'accounts', file);
    expect(done.counts).toEqual(counts(4, 0, 0, 3));
    const { data: faults } = await owner.imports.faults(done.id);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [2, 'not_one_of'],
      [7, 'not_one_of'],
      [8, 'not_one_of'],
    ]);
    const balanceOf = async (wanted: string) =>
      (await owner.ledger.trialBalance(year)).accounts.find(({ account }) => account === wanted);
    expect(await balanceOf('bank')).toMatchObject({ debit: 21_000_000 });
    expect((await run(owner, 'accounts', file)).counts).toEqual(counts(0, 0, 4, 3));
    expect((await run(owner, 'accounts', file.replace('15,000', '16,000'))).counts).toEqual(
      counts(0, 0, 3, 4),
    );
    expect(await verified(tenantId)).toEqual([]);
    expect(await undo(owner, done.id)).toMatchObject({ removed: 4, faults: 0 });
    expect(await verified(tenantId)).toEqual([]);

    const late = await begin(owner, 'accounts', 'Ledger,Dr\nCash,100');
    await expect(owner.imports.update(late.id, { openedOn: '2999-01-01' })).rejects.toMatchObject({
      errors: [{ pointer: '/body/openedOn', code: 'too_large' }],
    });
    await owner.imports.update(late.id, { openedOn: '2025-03-31' });
    await owner.ledger.close({ closedUntil: '2025-03-31' });
    expect((await check(owner, late.id)).counts).toEqual(counts(0, 0, 0, 1));
    const bills = `Party,Mobile,Outstanding,Bill No,Bill Date
Yusuf,9822000006,70,B/1,2025-03-30
Yusuf,9822000006,80,B/2,2025-04-01
Zara,9822000007,90,B/3,2025-03-30`;
    const brought = await run(owner, 'balances', bills);
    expect(brought.counts).toEqual(counts(1, 0, 0, 2));
    expect((await owner.customers.list()).data.map(({ name }) => name)).toEqual(['Yusuf']);
    expect(await undo(owner, brought.id)).toMatchObject({ removed: 2, faults: 0 });
    expect((await owner.customers.list()).data).toEqual([]);
    const customers = await begin(owner, 'customers', 'Name\nRavi');
    await expect(owner.imports.update(customers.id, { openedOn: '2025-03-31' })).rejects.toMatchObject({
      errors: [{ code: 'not_taken' }],
    });
  });
});
