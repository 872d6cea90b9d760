import type { About } from '../../adapters/billing/billing.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { takeOver } from '../billing/tasks.ts';
import { receiveOnline } from '../payments/online.ts';
import { paymentPagesCollection } from './store.ts';

/**
 * Takes over what became of a page: what was paid is a payment of its invoice, once, however often and in whatever order we
 * are told. What was due may be less by now; the rest is the customer's credit.
 */
export async function settlePage(
  parts: Parts,
  task: BillingTaskDocument,
  { accountId, pageId }: Extract<About, { what: 'page' }>,
): Promise<void> {
  const known = platformCollection(parts, paymentPagesCollection, 'whose page was paid');
  const before = await known.findOne({ pageId, accountId });
  const ask = () => parts.billing.paymentPage(accountId, pageId);
  await takeOver(parts, task, before, ask, async (scope, { _id, invoiceId }, page) => {
    const pages = tenantCollection(scope, paymentPagesCollection);
    if (page.status === 'ended')
      await pages.updateOne({ _id, state: 'open' }, { $set: { state: 'ended', updatedAt: new Date() } });
    if (page.status !== 'paid') return;
    // Whoever comes second finds nothing to change, and whoever comes at the same time collides.
    const paid = { $set: { state: 'paid' as const, updatedAt: new Date() }, $inc: { version: 1 } };
    if ((await pages.updateOne({ _id, state: { $ne: 'paid' } }, paid)) === 0) return;
    const { amount, fees, reference } = page;
    const payment = await receiveOnline(scope, { invoiceId, amount, fees, reference });
    await pages.updateOne({ _id }, { $set: { paymentId: payment._id } });
  });
}
