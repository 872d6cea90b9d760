import { expect } from 'vitest';
import { type Customer, moneyOf, oldestFirst, type Part, pay, post, sumOf, takenOf } from './books.ts';
import type { World } from './world.ts';

/** Notes money for one invoice, several or what is due first; some of it is more than is due. */
export async function record({ books, workbay, send, random }: World, customer: Customer): Promise<void> {
  const method = random.oneOf('cash', 'upi', 'cheque');
  const amount = random.whole(1, 900_000);
  const some = customer.invoices.filter(() => random.chance(0.4)).slice(0, 3);
  const [first] = some;
  const share = Math.floor(amount / Math.max(1, some.length));
  const isNamed = first !== undefined && share > 0 && random.chance(0.7);
  const parts: Part[] = !isNamed
    ? oldestFirst(customer, amount)
    : some.length === 1
      ? [{ invoice: first, amount }]
      : some.map(invoice => ({ invoice, amount: random.whole(1, share) }));
  const named = !isNamed
    ? { customerId: customer.id }
    : some.length === 1
      ? { invoiceId: first.id }
      : { allocations: parts.map(part => ({ invoiceId: part.invoice.id, amount: part.amount })) };
  const request = (options: object) => workbay.payments.record({ ...named, amount, method }, options);
  if (parts.length === 0) return send.refused('nothing_due', request);
  const payment = await send.done(request);
  expect(payment.status).toBe('recorded');
  expect(payment.allocations.map(one => one.amount)).toEqual(parts.map(one => one.amount));
  customer.payments.push({ id: payment.id, state: 'recorded', method, amount, parts, usesBefore: 0 });
  books.made.payments.add(payment.id);
}

export async function confirm({ books, workbay, send, random }: World, customer: Customer): Promise<void> {
  const waiting = customer.payments.filter(({ state }) => state === 'recorded');
  const payment = random.among(random.chance(0.9) ? waiting : customer.payments);
  if (!payment) return;
  const request = (options: object) => workbay.payments.confirm(payment.id, options);
  if (payment.state !== 'recorded') return send.refused('payment_settled', request);
  const { amount, method } = payment;
  const parts = takenOf(payment.parts, amount);
  for (const part of parts) pay(part.invoice, part.amount);
  const over = amount - sumOf(parts);
  const confirmed = await send.done(request);
  expect(confirmed).toMatchObject({ status: 'confirmed', creditAmount: over });
  expect(confirmed.allocations.map(one => one.amount)).toEqual(parts.map(one => one.amount));
  Object.assign(payment, { state: 'confirmed', parts, usesBefore: customer.creditUses.length });
  customer.credit += over;
  post(books, { [moneyOf(method)]: amount, receivable: over - amount, customer_credit: -over }, customer);
}

export async function reject({ workbay, send, random }: World, customer: Customer): Promise<void> {
  const payment = random.among(customer.payments);
  if (!payment) return;
  const request = (options: object) => workbay.payments.reject(payment.id, { reason: 'Not there' }, options);
  if (payment.state !== 'recorded') return send.refused('payment_settled', request);
  expect(await send.done(request)).toMatchObject({ status: 'rejected' });
  payment.state = 'rejected';
}

/**
 * A cheque comes back: what still counts on its invoices is due again, the rest leaves the credit; what is not there is due
 * where credit has paid since, of each use once, and then on others.
 */
export async function bounce({ books, workbay, send, random }: World, customer: Customer): Promise<void> {
  const cheques = customer.payments.filter(({ method }) => method === 'cheque');
  const payment = random.among(random.chance(0.9) ? cheques : customer.payments);
  if (!payment) return;
  const request = (options: object) => workbay.payments.bounce(payment.id, { reason: 'No money' }, options);
  const { state, method, amount } = payment;
  if (state !== 'confirmed' || method !== 'cheque') return send.refused('payment_not_cheque', request);
  const back = payment.parts.map(part => ({ ...part, amount: Math.min(part.amount, part.invoice.paid) }));
  const bounced = await send.done(request);
  payment.state = 'bounced';
  for (const part of back) pay(part.invoice, -part.amount);
  const offCredit = Math.min(amount - sumOf(back), customer.credit);
  customer.credit -= offCredit;
  let lost = amount - sumOf(back) - offCredit;
  const others = customer.invoices.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  for (const part of [
    ...customer.creditUses.slice(payment.usesBefore),
    ...others.map(one => ({ invoice: one, amount: one.paid })),
  ]) {
    const again = Math.min(lost, part.amount, part.invoice.paid);
    pay(part.invoice, -again);
    part.amount -= again;
    lost -= again;
  }
  const owed = amount - offCredit - lost;
  expect(bounced).toMatchObject({ status: 'bounced', lost });
  expect(sumOf(bounced.reopened)).toBe(owed);
  post(books, { receivable: owed, customer_credit: offCredit, expenses: lost, bank: -amount }, customer);
}

export async function spendCredit(
  { books, workbay, send, random }: World,
  customer: Customer,
): Promise<void> {
  const invoice = random.chance(0.5) ? random.among(customer.invoices) : undefined;
  const amount = random.chance(0.5) ? random.whole(1, 300_000) : undefined;
  const named = invoice ? { invoiceId: invoice.id } : { customerId: customer.id };
  const request = (options: object) =>
    workbay.payments.useCredit({ ...named, ...(amount !== undefined && { amount }) }, options);
  const most = amount ?? Number.MAX_SAFE_INTEGER;
  const wish = invoice ? [{ invoice, amount: most }] : oldestFirst(customer, most);
  const parts = takenOf(wish, amount ?? Math.max(customer.credit, 1)).filter(part => part.amount > 0);
  const used = sumOf(parts);
  if (used === 0) return send.refused('nothing_due', request);
  if (used > customer.credit) return send.refused('not_enough_credit', request);
  const payment = await send.done(request);
  expect(payment.allocations).toMatchObject(
    parts.map(part => ({ invoiceId: part.invoice.id, amount: part.amount })),
  );
  for (const part of parts) pay(part.invoice, part.amount);
  customer.creditUses.push(...parts);
  customer.credit -= used;
  books.made.payments.add(payment.id);
  post(books, { customer_credit: used, receivable: -used }, customer);
}

export async function refund({ books, workbay, send, random }: World, customer: Customer): Promise<void> {
  const invoice = random.among(customer.invoices);
  if (!invoice) return;
  const amount = random.whole(1, Math.max(1, Math.ceil(customer.credit * 1.2)));
  const method = random.oneOf('cash', 'upi');
  const request = (options: object) =>
    workbay.payments.refund({ invoiceId: invoice.id, amount, method }, options);
  if (amount > customer.credit) return send.refused('not_enough_credit', request);
  const payment = await send.done(request);
  expect(payment).toMatchObject({ kind: 'refund', amount });
  customer.credit -= amount;
  books.made.payments.add(payment.id);
  post(books, { customer_credit: amount, [moneyOf(method)]: -amount }, customer);
}
