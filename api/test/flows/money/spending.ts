import { expect } from 'vitest';
import { half, moneyOf, type Payout, post, toRupees } from './books.ts';
import { insist } from './send.ts';
import type { World } from './world.ts';

export async function purchase({ books, workbay, send, random, supplierId, day }: World): Promise<void> {
  const rate = random.oneOf(18, 5);
  const taxable = random.whole(1, 700_000);
  const tax = 2 * half(taxable, rate);
  const total = toRupees(taxable + tax);
  const line = { kind: 'part' as const, description: 'Pads', hsnSac: '87083000' };
  const input = {
    supplierId,
    invoiceNumber: `B/${books.made.purchases.size}`,
    invoicedOn: day(1),
    lineItems: [{ ...line, unitPrice: taxable, taxRate: rate }],
  };
  const draft = await send.done(options => workbay.purchases.create(input, options));
  books.made.purchases.add(draft.id);
  const request = (options: object) => workbay.purchases.receive(draft.id, {}, options);
  expect(await send.done(request)).toMatchObject({ status: 'received', totals: { total } });
  books.payable += total;
  const taxes = { cgst_input: tax / 2, sgst_input: tax / 2 };
  post(books, { expenses: taxable, ...taxes, rounding: total - taxable - tax, payable: -total });
}

export async function paySupplier({ books, workbay, send, random, supplierId }: World): Promise<void> {
  const amount = random.whole(1, Math.max(1, Math.ceil(books.payable * (random.chance(0.2) ? 1.5 : 0.5))));
  const method = random.oneOf('cash', 'cheque', 'upi');
  const request = (options: object) => workbay.suppliers.pay(supplierId, { amount, method }, options);
  if (amount > books.payable) return send.refused('rule_broken', request);
  const paid = await send.done(request);
  books.payable -= amount;
  books.made.supplierPayments.add(paid.id);
  post(books, { payable: amount, [moneyOf(method)]: -amount });
}

export async function adjustWallet({ books, owner, send, random, technicianId }: World): Promise<void> {
  const amount = random.chance(0.3) ? -random.whole(1, 50_000) : random.whole(1, 80_000);
  const request = (options: object) =>
    owner.wallets.adjust(technicianId, { amount, reason: 'Carried over' }, options);
  const { balance, reserved } = books.wallet;
  if (amount < 0 && balance - reserved + amount < 0) return send.refused('not_enough_balance', request);
  books.wallet.balance += amount;
  expect(await send.done(request)).toMatchObject(books.wallet);
  post(books, { team_pay: amount, team_payable: -amount });
}

export async function askPayout({ books, technician, send, random }: World): Promise<void> {
  const { balance, reserved } = books.wallet;
  const available = balance - reserved;
  const amount = random.whole(1, Math.max(1, Math.ceil(available * (random.chance(0.2) ? 1.5 : 0.6))));
  const request = (options: object) => technician.payouts.request({ amount }, options);
  if (amount > available) return send.refused('not_enough_balance', request);
  const payout = await send.done(request);
  books.wallet.reserved += amount;
  books.payouts.push({ id: payout.id, state: 'requested', amount });
  books.made.payouts.add(payout.id);
}

/** Approves, pays, rejects or takes back what was asked for; a payment that nobody approved is refused. */
export async function decidePayout(world: World): Promise<void> {
  const { books, owner, technician, send, random } = world;
  const payout = random.among(books.payouts);
  if (!payout) return;
  const { id, state, amount } = payout;
  const how = random.whole(1, 10);
  if (how <= 2) {
    const isOwn = how === 1;
    const request = (options: object) =>
      isOwn ? technician.payouts.cancel(id, options) : owner.payouts.reject(id, { reason: 'Later' }, options);
    if (isOwn && state === 'approved') return send.refused('payout_settled', request);
    expect(await send.done(request)).toMatchObject({ status: isOwn ? 'cancelled' : 'rejected' });
    return settled(world, payout);
  }
  if (how <= 6) {
    const request = (options: object) => owner.payouts.approve(id, options);
    if (state === 'approved') return send.refused('payout_settled', request);
    expect(await send.done(request)).toMatchObject({ status: 'approved' });
    payout.state = 'approved';
    return;
  }
  const request = (options: object) => owner.payouts.pay(id, { method: 'upi', reference: 'UTR 1' }, options);
  if (state === 'requested') return send.refused('payout_settled', request);
  expect(await send.done(request)).toMatchObject({ status: 'paid' });
  books.wallet.balance -= amount;
  post(books, { team_payable: amount, bank: -amount });
  settled(world, payout);
}

function settled({ books }: World, payout: Payout): void {
  books.wallet.reserved -= payout.amount;
  books.payouts.splice(books.payouts.indexOf(payout), 1);
}

export async function journal({ books, workbay, send, random, day }: World): Promise<void> {
  const amount = random.whole(1, 1_000_000);
  const from = random.oneOf('capital' as const, 'payment_provider' as const);
  const to = random.oneOf('cash' as const, 'bank' as const, 'expenses' as const);
  const postedOn = day(random.oneOf(1, 5, 20, 40));
  const lines = [
    { account: to, debit: amount },
    { account: from, credit: amount },
  ];
  const input = { postedOn, narration: 'By hand', lines };
  const request = (options: object) => workbay.ledger.postEntry(input, options);
  if (books.closedUntil !== null && postedOn <= books.closedUntil)
    return send.refused('period_closed', request);
  expect(await send.done(request)).toMatchObject({ postedOn });
  post(books, { [to]: amount, [from]: -amount });
}

/** Closes the books up to some day, or opens them again. */
export async function close({ books, owner, random, day }: World): Promise<void> {
  const closedUntil = random.chance(0.4) ? null : day(random.oneOf(3, 10, 30));
  expect(await insist(() => owner.ledger.close({ closedUntil }))).toMatchObject({ closedUntil });
  books.closedUntil = closedUntil;
}
