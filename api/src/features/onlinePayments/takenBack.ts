import { type About, BillingFault, type WentBack } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { getAdvance } from '../advances/advances.ts';
import { advanceNotReturned, refundFailed } from '../advances/online.ts';
import { payBack } from '../advances/refund.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { takeOver } from '../billing/tasks.ts';
import { depositRestored } from '../deposits/restored.ts';
import { bookFees, bookReturnedFees } from '../payments/fees.ts';
import { bookLoss, endLoss } from '../payments/loss.ts';
import { getPayment } from '../payments/payments.ts';
import { giveBack, takeBack } from '../payments/takeBack.ts';
import { takeTurn } from '../summary/figures.ts';
import { type PaymentPageDocument, paymentAccountsCollection, paymentPagesCollection } from './store.ts';

type Named = Pick<Extract<About, { what: 'charge' }>, 'accountId' | 'reference'>;
type Scope = DataScope & { config: Config };
type Kept = NonNullable<PaymentPageDocument['takenBack']>[number];

/**
 * Takes over what went back to a customer without us: by a refund in the provider's own dashboard, or by a dispute, until that is
 * won. Each counts once, however often and in whatever order we are told.
 */
export async function takeOverWentBack(parts: Parts, task: BillingTaskDocument, named: Named): Promise<void> {
  const { accountId, reference } = named;
  const accounts = platformCollection(parts, paymentAccountsCollection, 'whose payment went back');
  const account = await accounts.findOne({ accountId });
  const ask = async () => {
    const askedAt = new Date();
    return { ...(await parts.billing.wentBack(accountId, reference)), askedAt };
  };
  await takeOver(parts, task, account, ask, async (scope, _account, { pageId, all, askedAt }) => {
    await takeTurn(scope);
    const pages = tenantCollection(scope, paymentPagesCollection);
    const page = pageId && (await pages.findOne({ pageId, accountId }));
    if (!page) return;
    // Word of the payment itself is still under way.
    if (page.state !== 'paid') throw new BillingFault(`${pageId} is not taken over yet`, false);
    // Another process was told later, and that is booked.
    if (page.askedAt && page.askedAt > askedAt) throw new BillingFault(`${pageId} was asked for later`, true);
    const kept: Kept[] = [...(page.takenBack ?? [])];
    let { paymentId } = page;
    for (const one of all) {
      const at = kept.findIndex(({ id }) => id === one.id);
      const known = kept[at];
      if (!known && one.amount > 0) kept.push(await take(scope, page, one));
      if (known && !known.over && one.amount === 0) {
        kept[at] = { ...known, over: true };
        paymentId = await restore(scope, page, known, one.note);
      }
    }
    await pages.replace(page, { ...page, paymentId, takenBack: kept, askedAt });
  });
}

async function take(scope: Scope, page: PaymentPageDocument, one: WentBack): Promise<Kept> {
  const { id, amount, fees, feesBack, why, note } = one;
  const kept: Kept = { id, paymentId: null, moveId: null, lost: 0, over: false };
  // Of a payment that was sent back as nobody was there for it, the books have the fees alone.
  if (!page.paymentId) return kept;
  const said = { why, note, reference: id };
  if (page.invoiceId) {
    const paid = await getPayment(scope, page.paymentId);
    const invoiceIds = paid.allocations.map(({ invoiceId }) => invoiceId);
    const of = { customerId: paid.customer.id, invoiceIds, refundOf: paid._id };
    const made = await takeBack(scope, { ...said, ...of, amount, fees, feesBack });
    return { ...kept, paymentId: made._id };
  }
  const advance = await getAdvance(scope, page.paymentId);
  const unused = Math.min(amount, advance.left);
  if (unused > 0) {
    const after = await payBack(scope, advance, { amount: unused, method: 'online', reference: id });
    const { id: moveId = '', number = '' } = after.moves.at(-1) ?? {};
    const of = { id: moveId, document: number, currency: advance.currency };
    await bookFees(scope, { ...of, fees: { all: fees, ours: 0 } });
    await bookReturnedFees(scope, { ...of, feesBack });
    kept.moveId = moveId;
  }
  if (unused === amount) return kept;
  const invoiceIds = advance.moves.flatMap(({ invoiceId }) => invoiceId ?? []).toReversed();
  // What was paid back by hand before is gone twice.
  if (invoiceIds.length === 0) {
    const of = { id, document: advance.number, currency: advance.currency };
    const lost = amount - unused;
    await bookLoss(scope, { ...of, amount: lost, note });
    if (!kept.moveId) {
      await bookFees(scope, { ...of, fees: { all: fees, ours: 0 } });
      await bookReturnedFees(scope, { ...of, feesBack });
    }
    return { ...kept, lost };
  }
  const rest = {
    customerId: advance.customer.id,
    invoiceIds,
    amount: amount - unused,
    ...(kept.moveId ? { fees: 0, feesBack: 0 } : { fees, feesBack }),
  };
  return { ...kept, paymentId: (await takeBack(scope, { ...said, ...rest }))._id };
}

/** It came back after all. Gives the id of what the page's payment is from now on. */
async function restore(
  scope: Scope,
  { paymentId, bookingId }: PaymentPageDocument,
  { id, paymentId: refundId, moveId, lost }: Kept,
  note: string,
): Promise<string | null> {
  if (refundId) await giveBack(scope, refundId, note);
  if (!paymentId || (!moveId && lost === 0)) return paymentId;
  const advance = await getAdvance(scope, paymentId);
  const { number: document, currency } = advance;
  if (lost > 0) await endLoss(scope, { id, document, currency, amount: lost, note });
  const move = advance.moves.find(one => one.id === moveId);
  if (!move) return paymentId;
  const again =
    bookingId && move.amount === advance.amount ? await depositRestored(scope, bookingId, advance) : null;
  await (again ? refundFailed : advanceNotReturned)(scope, paymentId, move.id, note);
  return again ?? paymentId;
}
