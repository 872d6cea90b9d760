import type { Workbay } from '@workbay/sdk';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { differingDays } from '../reports/recount.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const statuses = ['open', 'in_progress', 'on_hold', 'ready', 'delivered', 'closed', 'cancelled'] as const;
/** Every other move is one that the job allows: of moves at random most are refused. */
const onward = new Map<string, (typeof statuses)[number]>([
  ['draft', 'open'],
  ['open', 'in_progress'],
  ['in_progress', 'ready'],
  ['on_hold', 'in_progress'],
  ['ready', 'delivered'],
  ['delivered', 'closed'],
]);
const kinds = ['job', 'status', 'invoice', 'bill', 'estimate', 'issue', 'pay', 'confirm', 'reject'] as const;
/** Some of these need what only chance brings, such as an overpaid invoice. */
const corrections = ['note', 'credit', 'refund', 'bounce'] as const;
const step = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...kinds) },
    { weight: 1, arbitrary: fc.constantFrom(...corrections) },
  ),
  nth: fc.nat(9),
  price: fc.integer({ min: 1, max: 1e6 }),
  status: fc.constantFrom(...statuses),
});
async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of list) found.push(item);
  return found;
}

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one thing of a day's work. Two at once can want the same; a refusal is part of it, and must change nothing. */
async function act(owner: Workbay, customers: string[], { kind, nth, price, status }: Step) {
  const pick = (ids: string[]) => ids[nth % ids.length] ?? 'none';
  const idsOf = ({ data }: { data: { id: string; status: string }[] }, wanted: string[]) =>
    data.filter(found => wanted.includes(found.status)).map(({ id }) => id);
  const recorded = async () => pick(idsOf(await owner.payments.list(), ['recorded']));
  const customerId = pick(customers);
  const lineItems = [{ kind: 'part' as const, description: 'x', unitPrice: price }];
  switch (kind) {
    case 'job':
      return owner.jobs.create({ customerId, lineItems });
    case 'status': {
      const jobs = (await owner.jobs.list()).data;
      const job = jobs[nth % jobs.length];
      const next = nth % 2 === 0 ? onward.get(job?.status ?? '') : undefined;
      return owner.jobs.changeStatus(job?.id ?? 'none', { status: next ?? status });
    }
    case 'invoice':
      return owner.invoices.create({ customerId, lineItems });
    case 'bill': {
      const job = (await owner.jobs.list()).data.find(({ invoiceId }) => !invoiceId);
      return owner.invoices.issue((await owner.invoices.create({ jobId: job?.id ?? 'none' })).id);
    }
    case 'estimate': {
      const [open] = (await owner.estimates.list({ status: 'sent' })).data;
      if (open && nth % 3 > 0)
        return owner.estimates.answer(open.id, { approvedLines: nth % 3 === 1 ? [0] : [], name: 'x' });
      const [answered] = (await owner.estimates.list({ status: 'declined' })).data;
      if (answered) return owner.estimates.update(answered.id, { notes: 'again' });
      const { id } = await owner.estimates.create({ customerId, lineItems });
      return owner.estimates.send(id, {});
    }
    case 'issue':
      return owner.invoices.issue(pick(idsOf(await owner.invoices.list(), ['draft'])));
    case 'pay': {
      const invoiceId = pick(idsOf(await owner.invoices.list(), ['issued', 'partly_paid', 'paid']));
      return owner.payments.record({ invoiceId, amount: price, method: nth % 2 ? 'cash' : 'cheque' });
    }
    case 'confirm':
      return owner.payments.confirm(await recorded());
    case 'credit': {
      const invoiceId = pick(idsOf(await owner.invoices.list(), ['issued', 'partly_paid']));
      return owner.payments.useCredit({ invoiceId });
    }
    case 'refund': {
      const { data } = await owner.customers.list();
      const credited = data.find(({ credit }) => credit !== null && credit > 0);
      const [invoice] = (await owner.invoices.list({ customerId: credited?.id ?? 'none', status: 'paid' }))
        .data;
      const amount = Math.ceil((credited?.credit ?? price) / (1 + (nth % 2)));
      return owner.payments.refund({ invoiceId: invoice?.id ?? 'none', amount, method: 'cash' });
    }
    case 'bounce':
      return owner.payments.bounce(pick(idsOf(await owner.payments.list(), ['confirmed'])), { reason: 'x' });
    case 'note': {
      const invoiceId = pick(idsOf(await owner.invoices.list(), ['issued', 'partly_paid', 'paid']));
      const some = { lines: [{ line: 0, taxable: price }] };
      const credit = { kind: 'credit_note' as const, reason: 'other' as const };
      if (nth % 3 === 0) return owner.invoiceNotes.issue({ invoiceId, ...credit });
      return owner.invoiceNotes.issue({
        invoiceId,
        ...credit,
        ...some,
        ...(nth % 3 === 1 ? { kind: 'debit_note' as const } : {}),
      });
    }
    case 'reject':
      return owner.payments.reject(await recorded(), { reason: 'no' });
  }
}

it('equals what a recount gives after any operations, four at a time', async () => {
  const acted = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async steps => {
      const shop = await app.workshop();
      const { owner } = shop;
      const customers: string[] = [];
      for (const name of ['Ravi', 'Asha']) customers.push((await owner.customers.create({ name })).id);
      for (let at = 0; at < steps.length; at += 4) {
        const batch = steps.slice(at, at + 4);
        const results = await Promise.allSettled(batch.map(one => act(owner, customers, one)));
        for (const [index, result] of results.entries()) {
          if (result.status === 'fulfilled') acted.add(batch[index]?.kind ?? '');
          else
            expect(result.reason).toMatchObject({
              status: expect.any(Number),
              code: expect.not.stringMatching(/internal|unavailable/),
            });
        }
      }

      const [jobs, invoices, payments] = [
        await all(owner.jobs.list()),
        await all(owner.invoices.list()),
        await all(owner.payments.list()),
      ];
      const sum = (items: object[], amounts: number[]) => ({
        count: items.length,
        amount: amounts.reduce((total, amount) => total + amount, 0),
      });
      const due = invoices.filter(({ status }) => status === 'issued' || status === 'partly_paid');
      const waiting = payments.filter(({ status }) => status === 'recorded');
      const summary = await owner.summary.get();
      for (const status of ['draft', ...statuses] as const)
        expect(summary.jobsByStatus[status], status).toBe(jobs.filter(job => job.status === status).length);
      expect(summary.outstanding).toEqual(
        sum(
          due,
          due.map(({ amountDue }) => amountDue),
        ),
      );
      const unpaid = await owner.invoices.list({ unpaid: true, limit: 100 });
      expect(unpaid.data.map(({ id }) => id)).toEqual(due.map(({ id }) => id));
      await expect(owner.invoices.list({ unpaid: true, status: 'paid' })).rejects.toMatchObject({
        code: 'filters_exclude',
      });
      expect(summary.toConfirm).toEqual(
        sum(
          waiting,
          waiting.map(({ amount }) => amount),
        ),
      );
      const issued = invoices.filter(({ status }) => status !== 'draft');
      expect(summary.days?.reduce((total, { invoiced }) => total + invoiced, 0)).toBe(
        issued.reduce(
          (total, { totals, debitedTotal, creditedTotal }) =>
            total + totals.total + debitedTotal - creditedTotal,
          0,
        ),
      );
      expect(jobs.map(({ number }) => number)).toEqual(
        jobs.map((_, index) => `J-${1000 + jobs.length - index}`),
      );
      const { database } = app.server;
      expect(await verifyLedger({ database, tenantId: null }, shop.id)).toEqual([]);
      expect(await differingDays({ database, tenantId: null }, shop.id)).toEqual([]);
      const { today } = summary;
      const report = await owner.reports.get({ fromDay: today, toDay: today });
      const notes = await all(owner.invoiceNotes.list());
      const signed = notes.map(({ kind, totals: { taxable } }) =>
        kind === 'credit_note' ? -taxable : taxable,
      );
      const sales =
        signed.reduce((total, by) => total + by, 0) +
        issued.reduce((total, { totals }) => total + totals.taxable, 0);
      const { invoices: counted, invoiced, estimatesSent } = report.totals;
      expect({ sales: report.totals.sales, counted, invoiced, estimatesSent }).toEqual({
        sales,
        counted: issued.filter(({ status }) => status !== 'credited').length,
        invoiced: summary.days?.at(-1)?.invoiced ?? 0,
        estimatesSent: (await all(owner.estimates.list())).length,
      });
      for (const { total } of [
        await owner.reports.services({ fromDay: today, toDay: today }),
        await owner.reports.technicians({ fromDay: today, toDay: today }),
      ])
        expect(total).toBe(sales);
      const { accounts, totals } = await owner.ledger.trialBalance({
        fromMonth: '2000-01',
        toMonth: '2099-12',
      });
      expect(totals).toMatchObject({ opening: 0, closing: 0, debit: totals.credit });
      const closing = new Map(accounts.map(row => [row.account, row.closing]));
      expect(closing.get('receivable') ?? 0).toBe(summary.outstanding?.amount);
    }),
    { numRuns: 6 },
  );
  expect(kinds.filter(kind => !acted.has(kind))).toEqual([]);
});

it('keeps others out: a new workshop starts at nothing', async () => {
  const { owner } = await app.workshop();
  const summary = await owner.summary.get();
  expect(summary).toMatchObject({ currency: 'INR', outstanding: { count: 0, amount: 0 }, days: [] });
  expect(Object.values(summary.jobsByStatus)).toEqual(Array(8).fill(0));
});

it('puts in samples that are no first steps of trade, and takes them out without a trace', async () => {
  const { owner } = await app.workshop();
  const there = { customers: 3, vehicles: 3, jobs: 3, estimates: 1 };
  expect(await owner.sampleData.add()).toEqual(there);
  await expect(owner.sampleData.add()).rejects.toMatchObject({ code: 'sample_data_there' });
  const summary = await owner.summary.get();
  expect(summary).toMatchObject({ sampleData: there, outstanding: { count: 0 }, days: [] });
  expect((await owner.customers.list()).data.every(({ name }) => name.endsWith('(sample)'))).toBe(true);
  const { use } = await owner.subscriptions.get();
  expect(use).toContainEqual(expect.objectContaining({ limit: 'jobs_a_month', used: 0 }));

  // Moved on the board, it is a sample still.
  const [job] = (await owner.jobs.list({ status: 'open' })).data;
  await owner.jobs.changeStatus(`${job?.id}`, { status: 'in_progress' });
  expect(await owner.sampleData.remove()).toEqual({ removed: 10, kept: [] });
  await expect(owner.sampleData.remove()).rejects.toMatchObject({ status: 404 });
  const after = await owner.summary.get();
  expect(after.sampleData).toBeNull();
  expect(Object.values(after.jobsByStatus)).toEqual(Array(8).fill(0));
  for (const list of [owner.customers, owner.vehicles, owner.jobs, owner.estimates])
    expect((await list.list()).data).toEqual([]);
  const customer = await owner.customers.create({ name: 'Ravi' });
  expect((await owner.jobs.create({ customerId: customer.id })).number).toBe('J-1001');
});

it('keeps of the samples what somebody made their own, and all that it needs', async () => {
  const { owner } = await app.workshop();
  await owner.sampleData.add();
  const [open] = (await owner.jobs.list({ status: 'open' })).data;
  const [working] = (await owner.jobs.list({ status: 'in_progress' })).data;
  const [ready] = (await owner.jobs.list({ status: 'ready' })).data;
  const { id: invoiceId } = await owner.invoices.create({ jobId: `${ready?.id}` });
  await owner.invoices.issue(invoiceId);
  await owner.vehicles.update(`${working?.vehicle?.id}`, { notes: 'Really mine' });
  const { removed, kept } = await owner.sampleData.remove();
  const reasons = new Map(kept.map(({ id, reason }) => [id, reason]));
  expect(reasons).toEqual(
    new Map([
      [working?.vehicle?.id, 'changed'],
      [ready?.id, 'in_use'],
      [ready?.vehicle?.id, 'in_use'],
      [working?.customer.id, 'in_use'],
      [ready?.customer.id, 'in_use'],
    ]),
  );
  expect(removed).toBe(10 - kept.length);
  await expect(owner.jobs.get(`${open?.id}`)).rejects.toMatchObject({ status: 404 });
  expect(await owner.invoices.get(invoiceId)).toMatchObject({ status: 'issued' });
  // What is kept is data like any other, and new samples can come beside it.
  expect(await owner.sampleData.add()).toMatchObject({ vehicles: 3 });
});
