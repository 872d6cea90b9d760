import type { About, PaymentPage } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { takeOver } from '../billing/tasks.ts';
import { bookingsCollection } from '../bookings/store.ts';
import { expireUnpaid } from '../deposits/expire.ts';
import { receiveDeposit } from '../deposits/receive.ts';
import { receiveOnline } from '../payments/online.ts';
import { type PaymentPageDocument, paymentPagesCollection } from './store.ts';

type Named = Pick<Extract<About, { what: 'page' }>, 'accountId' | 'pageId'>;

/**
 * Takes over what became of a page: what was paid is a payment of its invoice, or the deposit of its booking, once, however often
 * and in whatever order we are told. What was due may be less by now; the rest is the customer's credit.
 */
export async function settlePage(parts: Parts, task: BillingTaskDocument, named: Named): Promise<void> {
  const known = platformCollection(parts, paymentPagesCollection, 'whose page was paid');
  const before = await known.findOne({ pageId: named.pageId, accountId: named.accountId });
  await takeOver(parts, task, before, () => parts.billing.paymentPage(named.accountId, named.pageId), settle);
}

/** The same of a page that is not to be paid any more: it is closed first. */
export async function closePage(parts: Parts, task: BillingTaskDocument, named: Named): Promise<void> {
  await parts.billing.endPage(named.pageId, named.accountId);
  await settlePage(parts, task, named);
}

async function settle(
  scope: DataScope & { config: Config },
  { _id }: PaymentPageDocument,
  page: PaymentPage,
): Promise<void> {
  const pages = tenantCollection(scope, paymentPagesCollection);
  const before = await pages.findOne({ _id });
  if (!before || before.state === 'paid') return;
  if (page.status !== 'paid') {
    // What is under way keeps its time for as long as the provider is asked.
    if (page.status !== 'ended') return;
    await pages.updateOne({ _id, state: 'open' }, { $set: { state: 'ended', updatedAt: new Date() } });
    const { bookingId } = before;
    if (bookingId)
      await expireUnpaid(
        scope,
        await tenantCollection(scope, bookingsCollection).findOne({ _id: bookingId }),
      );
    return;
  }
  // Whoever comes at the same time collides.
  const paid = await pages.replace(before, { ...before, state: 'paid' });
  const { invoiceId } = before;
  const received = {
    amount: page.amount,
    reference: page.reference,
    fees: { all: page.fees, ours: before.fee },
  };
  const paymentId = invoiceId
    ? (await receiveOnline(scope, { invoiceId, ...received }))._id
    : await receiveDeposit(scope, before, received);
  await pages.replace(paid, { ...paid, paymentId });
}
