import { type About, BillingFault, type WentBack } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { getAdvance } from '../advances/advances.ts';
import { advanceNotReturned } from '../advances/online.ts';
import { payBack } from '../advances/refund.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { takeOver } from '../billing/tasks.ts';
import { bookFees, bookReturnedFees } from '../payments/fees.ts';
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
  const ask = () => parts.billing.wentBack(accountId, reference);
  await takeOver(parts, task, account, ask, async (scope, _account, { pageId, all }) => {
    await takeTurn(scope);
    const pages = tenantCollection(scope, paymentPagesCollection);
    const page = pageId && (await pages.findOne({ pageId, accountId }));
    if (!page) return;
    // Word of the payment itself is still under way.
    if (page.state !== 'paid') throw new BillingFault(`${pageId} is not taken over yet`, false);
    const kept: Kept[] = [...(page.takenBack ?? [])];
    for (const one of all) {
      const at = kept.findIndex(({ id }) => id === one.id);
      const known = kept[at];
      if (!known && one.amount > 0) kept.push(await take(scope, page, one));
      if (known && !known.over && one.amount === 0) kept[at] = await restore(scope, page, known, one.note);
    }
    await pages.replace(page, { ...page, takenBack: kept });
  });
}

async function take(scope: Scope, page: PaymentPageDocument, one: WentBack): Promise<Kept> {
  const { id, amount, fees, feesBack, why, note } = one;
  const kept: Kept = { id, paymentId: null, moveId: null, over: false };
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
    await bookFees(scope, { ...of, fees: { all: amount - unused, ours: 0 } });
    return kept;
  }
  const rest = {
    customerId: advance.customer.id,
    invoiceIds,
    amount: amount - unused,
    ...(kept.moveId ? { fees: 0, feesBack: 0 } : { fees, feesBack }),
  };
  return { ...kept, paymentId: (await takeBack(scope, { ...said, ...rest }))._id };
}

async function restore(scope: Scope, page: PaymentPageDocument, known: Kept, note: string): Promise<Kept> {
  if (known.moveId) await advanceNotReturned(scope, `${page.paymentId}`, known.moveId, note);
  if (known.paymentId) await giveBack(scope, known.paymentId, note);
  return { ...known, over: true };
}
