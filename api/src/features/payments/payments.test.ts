import { Workbay } from '@workbay/sdk';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { textOf } from '../../documents/textOf.ts';
import { verifyLedger } from '../ledger/verify.ts';

let app: TestApp;
let shop: TestWorkshop;
let owner: Workbay;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
  // A machine that is busy turns requests away for a moment.
  owner = new Workbay({ baseUrl: app.url, accessToken: () => shop.accessToken, maxRetries: 8 });
});
afterAll(() => app.close());

const differences = () => verifyLedger({ database: app.server.database, tenantId: shop.id }, shop.id);
const customerNamed = (name: string) => owner.customers.create({ name });

/** An issued invoice over so much. */
async function issued(customerId: string, amount: number) {
  const lineItems = [
    { kind: 'labour' as const, description: 'Service', unitPrice: amount, taxRate: 0, hsnSac: '998714' },
  ];
  return owner.invoices.issue((await owner.invoices.create({ customerId, lineItems })).id);
}

describe('what a role may confirm', () => {
  it('goes up to its limit, for a manager and for a role of its own; the answer names the limit', async () => {
    const desk = await owner.roles.create({
      name: 'Cash desk',
      permissions: ['payments:read', 'payments:write', 'members:read', 'members:write'],
    });
    const manager = await join(app, shop, 'manager');
    const cashier = await join(app, shop, desk.id);
    const invoice = await issued((await customerNamed('Ravi')).id, 500_000);
    const record = (amount: number) =>
      owner.payments.record({ invoiceId: invoice.id, amount, method: 'cheque' });
    const small = await record(100_000);
    for (const { workbay } of [manager, cashier])
      await expect(workbay.payments.confirm(small.id)).rejects.toMatchObject({ code: 'forbidden' });

    const { confirmLimits } = await owner.workshops.update({
      confirmLimits: [
        { role: 'manager', amount: 100_000 },
        { role: desk.id, amount: 20_000 },
      ],
    });
    expect(confirmLimits).toHaveLength(2);
    expect((await manager.workbay.auth.me()).confirmLimit).toBe(100_000);
    expect((await owner.auth.me()).confirmLimit).toBeNull();
    const above = (limit: number, pointer = '/amount') => ({
      status: 403,
      code: 'above_confirm_limit',
      errors: [{ pointer, code: 'above_confirm_limit', params: { limit } }],
    });
    await expect(cashier.workbay.payments.confirm(small.id)).rejects.toMatchObject(above(20_000));
    expect(await manager.workbay.payments.confirm(small.id)).toMatchObject({ status: 'confirmed' });
    const large = await record(500_001);
    const { payments } = manager.workbay;
    await expect(payments.confirm(large.id)).rejects.toMatchObject(above(100_000));
    await expect(payments.reject(large.id, { reason: 'No' })).rejects.toMatchObject(above(100_000));
    await owner.payments.confirm(large.id);
    await expect(payments.bounce(large.id, { reason: 'No' })).rejects.toMatchObject(above(100_000));
    const refund = { invoiceId: invoice.id, amount: 100_001, method: 'cash' } as const;
    await expect(payments.refund(refund)).rejects.toMatchObject(above(100_000, '/body/amount'));
    // Nor in parts, on this invoice or another.
    expect(await payments.refund({ ...refund, amount: 60_000 })).toMatchObject({ kind: 'refund' });
    const rest = { ...refund, amount: 40_001 };
    await expect(payments.refund(rest)).rejects.toMatchObject(above(100_000, '/body/amount'));
    const next = await issued(invoice.customer.id, 100);
    await expect(payments.refund({ ...rest, invoiceId: next.id })).rejects.toMatchObject({
      code: 'above_confirm_limit',
    });
    expect(await payments.refund({ ...refund, amount: 40_000 })).toMatchObject({ kind: 'refund' });
    expect(await owner.payments.refund({ ...refund, amount: 1 })).toMatchObject({ kind: 'refund' });

    // A limit is not to be handed on as the permission, which knows none.
    await expect(
      cashier.workbay.roles.create({ name: 'Free', permissions: ['payments:confirm'] }),
    ).rejects.toMatchObject({ code: 'permission_not_held' });
    await owner.workshops.update({ confirmLimits: [{ role: 'manager', amount: 0 }] });
    const last = await record(1);
    for (const { workbay } of [manager, cashier])
      await expect(workbay.payments.confirm(last.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is set by an owner, for roles of the workshop', async () => {
    const set = (workbay: Workbay, role: string) =>
      workbay.workshops.update({ confirmLimits: [{ role, amount: 1 }] });
    await expect(set(shop.workbay, 'manager')).rejects.toMatchObject({ code: 'owners_only' });
    await expect(set(owner, 'rol_nobody')).rejects.toMatchObject({ code: 'unknown_reference' });
    await expect(set(owner, 'owner')).rejects.toMatchObject({ errors: [{ code: 'not_taken' }] });
    const twice = [1, 2].map(amount => ({ role: 'manager', amount }));
    await expect(owner.workshops.update({ confirmLimits: twice })).rejects.toMatchObject({
      errors: [{ pointer: '/body/confirmLimits/1/role', code: 'duplicate' }],
    });
    const technician = await join(app, shop, 'technician');
    await set(owner, 'technician');
    await expect(technician.workbay.payments.confirm('pay_1')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

/** A customer with issued invoices over these amounts, the oldest first. */
async function owing(...amounts: number[]) {
  const { id } = await customerNamed('Asha');
  const invoices: string[] = [];
  for (const amount of amounts) invoices.push((await issued(id, amount)).id);
  const dues = async () => {
    const found = await Promise.all(invoices.map(invoice => owner.invoices.get(invoice)));
    return found.map(({ amountDue }) => amountDue);
  };
  const partsOf = (...parts: number[]) =>
    parts.map((amount, index) => ({ invoiceId: `${invoices[index]}`, amount }));
  return { id, invoices, dues, partsOf };
}

describe('one payment over several invoices', () => {
  it('pays each its part, keeps the rest as credit, and takes all back when the cheque bounces', async () => {
    const { id, invoices, dues, partsOf } = await owing(100_000, 50_000);
    const recorded = await owner.payments.record({
      allocations: partsOf(90_000, 60_000),
      amount: 200_000,
      method: 'cheque',
    });
    expect(recorded.allocations.map(({ amount }) => amount)).toEqual([90_000, 60_000]);
    const payment = await owner.payments.confirm(recorded.id);
    expect(payment).toMatchObject({ creditAmount: 60_000 });
    expect(payment.allocations.map(({ amount }) => amount)).toEqual([90_000, 50_000]);
    expect(await dues()).toEqual([10_000, 0]);
    expect(await owner.customers.get(id)).toMatchObject({ balance: -50_000, credit: 60_000 });
    for (const invoiceId of invoices)
      expect((await owner.payments.list({ invoiceId })).data.map(one => one.id)).toEqual([payment.id]);
    const events = (await owner.events.list({ resourceId: payment.id })).data;
    expect(events[0]).toMatchObject({
      type: 'payment.confirmed',
      data: { allocations: payment.allocations },
    });

    const numbers = payment.allocations.map(({ invoiceNumber }) => invoiceNumber);
    const [entry] = (await owner.ledger.listEntries({ customerId: id })).data;
    expect(entry).toMatchObject({ document: numbers.join(', ') });
    const pdf = await owner.payments.receipt(payment.id);
    const [text = ''] = await textOf(new Uint8Array(await pdf.arrayBuffer()));
    for (const shown of [...numbers, '900.00', '500.00', '2,000.00', '600.00']) expect(text).toContain(shown);
    const { customers } = await owner.ledger.ageing();
    expect(customers.find(({ customer }) => customer.id === id)?.total).toBe(10_000);

    await owner.payments.bounce(payment.id, { reason: 'Funds insufficient' });
    expect(await dues()).toEqual([100_000, 50_000]);
    expect(await owner.customers.get(id)).toMatchObject({ balance: 150_000, credit: 0 });
    const today = new Date().toISOString().slice(0, 10);
    const days = { fromDay: '2020-01-01', toDay: `${Number(today.slice(0, 4)) + 1}-01-01` };
    expect((await owner.ledger.statement(id, days)).closing).toBe(150_000);
    expect(await differences()).toEqual([]);
  });

  it('owes again what the credit of a cheque has paid, and loses what was paid out of it', async () => {
    const { id, dues, invoices } = await owing(100_000, 50_000);
    const cheque = await owner.payments.record({
      invoiceId: `${invoices[0]}`,
      amount: 180_000,
      method: 'cheque',
    });
    await owner.payments.confirm(cheque.id);
    await owner.payments.useCredit({ invoiceId: `${invoices[1]}` });
    await owner.payments.refund({ invoiceId: `${invoices[0]}`, amount: 20_000, method: 'cash' });
    expect(await owner.customers.get(id)).toMatchObject({ balance: -10_000, credit: 10_000 });
    const { balance: before = 0 } = (await owner.ledger.listAccounts()).data.find(
      ({ account }) => account === 'expenses',
    ) ?? { balance: 0 };
    const bounced = await owner.payments.bounce(cheque.id, { reason: 'Funds insufficient' });
    expect(bounced).toMatchObject({
      status: 'bounced',
      reopened: [
        { invoiceId: invoices[0], amount: 100_000 },
        { invoiceId: invoices[1], amount: 50_000 },
      ],
      lost: 20_000,
    });
    expect(await owner.payments.get(cheque.id)).toEqual(bounced);
    for (const [index, { invoiceNumber }] of bounced.reopened.entries()) {
      const invoice = await owner.invoices.get(`${invoices[index]}`);
      expect(invoiceNumber).toBe(invoice.number);
      const [told] = (await owner.events.list({ resourceId: invoice.id })).data;
      expect(told).toMatchObject({
        type: 'invoice.reopened',
        data: { status: 'issued', amountDue: invoice.amountDue, amountPaid: 0 },
        previous: { status: 'paid', amountDue: 0 },
      });
    }
    expect(await dues()).toEqual([100_000, 50_000]);
    expect(await owner.customers.get(id)).toMatchObject({ balance: 150_000, credit: 0 });
    const after = (await owner.ledger.listAccounts()).data.find(({ account }) => account === 'expenses');
    expect((after?.balance ?? 0) - before).toBe(20_000);
    expect(await differences()).toEqual([]);
  });

  it('owes again what the surplus of a bounced cheque has paid, not what others paid later', async () => {
    const { id, dues, invoices, partsOf } = await owing(10_000, 50_000, 70_000);
    const [first, second, third] = partsOf(10_000, 20_000, 70_000);
    if (!first || !second || !third) throw new Error('there are three');
    const receive = async (allocations: (typeof first)[], amount: number, method: 'cheque' | 'upi') =>
      owner.payments.confirm((await owner.payments.record({ allocations, amount, method })).id);
    const cheque = await receive([first], 40_000, 'cheque');
    await owner.payments.useCredit({ invoiceId: second.invoiceId, amount: 20_000 });
    await receive([{ ...second, amount: 30_000 }, third], 100_000, 'upi');
    expect(await owner.customers.get(id)).toMatchObject({ balance: -10_000, credit: 10_000 });
    const { reopened, lost } = await owner.payments.bounce(cheque.id, { reason: 'Funds insufficient' });
    expect(reopened).toMatchObject([
      { invoiceId: invoices[0], amount: 10_000 },
      { invoiceId: invoices[1], amount: 20_000 },
    ]);
    expect(lost).toBe(0);
    expect(await dues()).toEqual([10_000, 20_000, 0]);
    expect(await differences()).toEqual([]);
  });

  it('owes again what one use of credit has paid once: the next bounced cheque opens the next use', async () => {
    const { id, dues, invoices, partsOf } = await owing(10_000, 20_000, 30_000, 40_000);
    const [first, second, third, fourth] = partsOf(10_000, 20_000, 30_000, 40_000);
    if (!first || !second || !third || !fourth) throw new Error('there are four');
    const receive = async (allocations: (typeof first)[], amount: number, method: 'cheque' | 'cash') =>
      owner.payments.confirm((await owner.payments.record({ allocations, amount, method })).id);
    const cheque = await receive([first], 30_000, 'cheque');
    const other = await receive([second], 40_000, 'cheque');
    await owner.payments.useCredit({ invoiceId: third.invoiceId, amount: 25_000 });
    await owner.payments.useCredit({ invoiceId: fourth.invoiceId, amount: 15_000 });
    const before = await owner.payments.bounce(cheque.id, { reason: 'Funds insufficient' });
    expect(before.reopened).toMatchObject([
      { invoiceId: invoices[0], amount: 10_000 },
      { invoiceId: invoices[2], amount: 20_000 },
    ]);
    await receive([{ ...third, amount: 25_000 }], 25_000, 'cash');
    expect(await dues()).toEqual([10_000, 0, 0, 25_000]);
    const after = await owner.payments.bounce(other.id, { reason: 'Funds insufficient' });
    expect(after.reopened).toMatchObject([
      { invoiceId: invoices[1], amount: 20_000 },
      { invoiceId: invoices[2], amount: 5000 },
      { invoiceId: invoices[3], amount: 15_000 },
    ]);
    expect(after.lost).toBe(0);
    expect(await dues()).toEqual([10_000, 20_000, 5000, 40_000]);
    expect(await owner.customers.get(id)).toMatchObject({ balance: 75_000, credit: 0 });
    expect(await differences()).toEqual([]);
  });

  it('takes what is due first where only the customer is named, from money and from credit', async () => {
    const { id, dues } = await owing(10_000, 20_000, 30_000);
    const { id: recorded } = await owner.payments.record({ customerId: id, amount: 25_000, method: 'cash' });
    expect((await owner.payments.confirm(recorded)).allocations.map(({ amount }) => amount)).toEqual([
      10_000, 15_000,
    ]);
    expect(await dues()).toEqual([0, 5000, 30_000]);
    const more = await owner.payments.record({ customerId: id, amount: 5000, method: 'cash' });
    const meanwhile = await owner.payments.record({ customerId: id, amount: 35_000, method: 'cash' });
    await owner.payments.confirm(meanwhile.id);
    expect(await owner.payments.confirm(more.id)).toMatchObject({ creditAmount: 5000 });
    const next = [await issued(id, 2000), await issued(id, 9000)];
    const used = await owner.payments.useCredit({ customerId: id });
    expect(used.allocations).toEqual([
      { invoiceId: next[0]?.id, invoiceNumber: next[0]?.number, amount: 2000 },
      { invoiceId: next[1]?.id, invoiceNumber: next[1]?.number, amount: 3000 },
    ]);
    expect(await owner.customers.get(id)).toMatchObject({ balance: 6000, credit: 0 });
    expect(await differences()).toEqual([]);
  });

  it('refuses parts above the amount, twice the same, of two customers, of drafts, and of others', async () => {
    const { id, invoices, partsOf } = await owing(10_000);
    const other = await owing(10_000);
    const [mine = ''] = invoices;
    const refused = (input: Partial<Parameters<typeof owner.payments.record>[0]>) =>
      expect(owner.payments.record({ amount: 1000, method: 'cash', ...input })).rejects;
    const at = (code: string, index = 1) => ({
      errors: [{ pointer: `/body/allocations/${index}/invoiceId`, code }],
    });
    await refused({ allocations: partsOf(1001) }).toMatchObject({ errors: [{ code: 'sum_too_large' }] });
    await refused({ allocations: [...partsOf(1), ...partsOf(1)] }).toMatchObject(at('duplicate'));
    await refused({ allocations: [...partsOf(1), ...other.partsOf(1)] }).toMatchObject(at('other_customer'));
    await refused({ allocations: partsOf(1), customerId: id }).toMatchObject({ code: 'invalid_request' });
    await refused({ invoiceId: mine, customerId: id }).toMatchObject({ code: 'invalid_request' });
    await refused({}).toMatchObject({ code: 'invalid_request' });
    await refused({ customerId: (await customerNamed('New')).id }).toMatchObject({ code: 'nothing_due' });
    const lineItems = [{ kind: 'labour' as const, description: 'x', unitPrice: 1 }];
    const draft = await owner.invoices.create({ customerId: id, lineItems });
    const drafted = [{ invoiceId: draft.id, amount: 1 }];
    await refused({ allocations: drafted }).toMatchObject({ code: 'invoice_not_issued' });
    await expect(owner.payments.useCredit({ customerId: id })).rejects.toMatchObject({
      code: 'not_enough_credit',
    });
    const stranger = (await app.workshop()).owner.payments;
    await expect(
      stranger.record({ allocations: partsOf(1), amount: 1, method: 'cash' }),
    ).rejects.toMatchObject({ status: 422, ...at('unknown_reference', 0) });
    await expect(stranger.record({ customerId: id, amount: 1, method: 'cash' })).rejects.toMatchObject({
      code: 'unknown_reference',
    });
  });

  it('never takes more than is due, 50 at once from money and from credit', async () => {
    const { id, invoices, dues, partsOf } = await owing(10_000, 10_000, 10_000);
    const paidAhead = await owner.payments.record({
      invoiceId: `${invoices[0]}`,
      amount: 22_000,
      method: 'upi',
    });
    await owner.payments.confirm(paidAhead.id);
    const payments = await Promise.all(
      Array.from({ length: 25 }, () =>
        owner.payments.record({ allocations: partsOf(300, 400, 500), amount: 1200, method: 'cash' }),
      ),
    );
    const results = await Promise.allSettled([
      ...payments.map(payment => owner.payments.confirm(payment.id)),
      ...payments.map(() => owner.payments.useCredit({ customerId: id, amount: 600 })),
    ]);
    const refusals = results.map(one =>
      one.status === 'rejected' ? `${one.reason.code ?? one.reason}` : null,
    );
    expect(refusals.slice(0, 25).filter(code => code !== null)).toEqual([]);
    // Before the confirmations that add to it, the credit may be used up.
    const expected = [null, 'nothing_due', 'not_enough_credit'];
    expect(refusals.filter(code => !expected.includes(code))).toEqual([]);
    const left = await dues();
    expect(left.every(due => due >= 0)).toBe(true);
    const { balance, credit } = await owner.customers.get(id);
    expect(balance).toBe(30_000 - 22_000 - 25 * 1200);
    expect(credit).toBe(left.reduce((sum, due) => sum + due, 0) - Number(balance));
    const all = (await owner.payments.list({ customerId: id, status: 'confirmed', limit: 100 })).data;
    const perInvoice = invoices.map(invoice =>
      all
        .flatMap(({ allocations }) => allocations)
        .reduce((sum, part) => sum + (part.invoiceId === invoice ? part.amount : 0), 0),
    );
    expect(perInvoice).toEqual(left.map(due => 10_000 - due));
    expect(await differences()).toEqual([]);
  });
});

describe('whatever happens in whatever order', () => {
  const amount = fc.integer({ min: 1, max: 9000 });
  const step = fc.oneof(
    fc.record({
      what: fc.constant('pay' as const),
      parts: fc.array(amount, { minLength: 1, maxLength: 3 }),
      over: fc.nat(5000),
      by: fc.constantFrom('cash' as const, 'cheque' as const),
    }),
    fc.record({ what: fc.constant('payOldest' as const), amount }),
    fc.record({ what: fc.constant('useCredit' as const), amount }),
    fc.record({ what: fc.constant('refund' as const), amount }),
    fc.record({ what: fc.constant('bounce' as const), which: fc.nat(5) }),
  );

  it('an invoice is due what was not paid of it, and the credit is what was paid above', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async steps => {
        const { id, invoices, dues, partsOf } = await owing(10_000, 7000, 3000);
        const totals = [10_000, 7000, 3000];
        const model = { due: totals.slice(), credit: 0, money: 0 };
        const paidOn = (index: number) => (totals[index] ?? 0) - (model.due[index] ?? 0);
        const cheques: { id: string; paid: number[]; over: number; usesBefore: number }[] = [];
        const uses: { index: number; amount: number }[][] = [];
        /** Takes what it can of each part, as far as there is money; returns what it took. */
        const take = (parts: number[], most: number) => {
          let left = most;
          const taken = parts.map((part, index) => {
            const taking = Math.min(part, left, model.due[index] ?? 0);
            model.due[index] = (model.due[index] ?? 0) - taking;
            left -= taking;
            return taking;
          });
          return { taken, left };
        };
        for (const one of steps) {
          if (one.what === 'pay') {
            const total = one.parts.reduce((sum, part) => sum + part, one.over);
            const input = { allocations: partsOf(...one.parts), amount: total, method: one.by };
            const payment = await owner.payments.confirm((await owner.payments.record(input)).id);
            const { taken, left } = take(one.parts, total);
            model.credit += left;
            model.money += total;
            expect(payment.creditAmount).toBe(left);
            if (one.by === 'cheque')
              cheques.push({ id: payment.id, paid: taken, over: left, usesBefore: uses.length });
          } else if (one.what === 'payOldest') {
            const input = { customerId: id, amount: one.amount, method: 'upi' as const };
            if (model.due.every(due => due === 0)) {
              await expect(owner.payments.record(input)).rejects.toMatchObject({ code: 'nothing_due' });
              continue;
            }
            await owner.payments.confirm((await owner.payments.record(input)).id);
            model.credit += take(model.due.slice(), one.amount).left;
            model.money += one.amount;
          } else if (one.what === 'useCredit') {
            const due = model.due.reduce((sum, part) => sum + part, 0);
            const using = owner.payments.useCredit({ customerId: id, amount: one.amount });
            const used = Math.min(one.amount, due);
            if (used === 0 || used > model.credit) {
              const code = used === 0 ? 'nothing_due' : 'not_enough_credit';
              await expect(using).rejects.toMatchObject({ code });
              continue;
            }
            await using;
            uses.push(take(model.due.slice(), used).taken.map((paid, index) => ({ index, amount: paid })));
            model.credit -= used;
          } else if (one.what === 'refund') {
            const input = { invoiceId: `${invoices[0]}`, amount: one.amount, method: 'cash' as const };
            if (one.amount > model.credit) {
              await expect(owner.payments.refund(input)).rejects.toMatchObject({ code: 'not_enough_credit' });
              continue;
            }
            await owner.payments.refund(input);
            model.credit -= one.amount;
            model.money -= one.amount;
          } else {
            const cheque = cheques[one.which];
            if (!cheque) continue;
            await owner.payments.bounce(cheque.id, { reason: 'No money' });
            cheques.splice(one.which, 1);
            let left = cheque.over;
            for (const [index, paid] of cheque.paid.entries()) {
              const owed = Math.min(paid, paidOn(index));
              model.due[index] = (model.due[index] ?? 0) + owed;
              left += paid - owed;
            }
            const offCredit = Math.min(left, model.credit);
            model.credit -= offCredit;
            left -= offCredit;
            const paidByCredit = uses.slice(cheque.usesBefore).flat();
            const others = [2, 1, 0].map(index => ({ index, amount: left }));
            for (const part of [...paidByCredit, ...others]) {
              const owed = Math.min(left, part.amount, paidOn(part.index));
              model.due[part.index] = (model.due[part.index] ?? 0) + owed;
              part.amount -= owed;
              left -= owed;
            }
            model.money -= cheque.paid.reduce((sum, paid) => sum + paid, cheque.over) - left;
          }
        }
        expect(await dues()).toEqual(model.due);
        const { balance, credit } = await owner.customers.get(id);
        expect({ balance, credit }).toEqual({ balance: 20_000 - model.money, credit: model.credit });
      }),
      { numRuns: 3 },
    );
    expect(await differences()).toEqual([]);
  });
});
