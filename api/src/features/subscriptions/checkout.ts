import type { components } from '@workbay/sdk/schema';
import type { Billing, BoughtPlan, Offer } from '../../adapters/billing/billing.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { asking, billingOf, inTheWay } from '../billing/asking.ts';
import { ownersOf } from '../members/members.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { findSubscription } from './plan.ts';
import { offerOf, offers, trialDays } from './plans.ts';
import { type SubscriptionDocument, subscriptionsCollection } from './store.ts';

type BillingPage = components['schemas']['BillingPage'];

/** Gives a page on which the workshop buys a plan. It has none until the provider says that it is paid. */
export async function checkout(ctx: Context, plan: Offer['plan']): Promise<BillingPage> {
  const billing = billingOf(ctx);
  const { before, customerId, page } = await asking(ctx, async outside => {
    const before = await findSubscription(outside);
    if (!mayBuy(before?.bought ?? null)) throw new Problem('already_subscribed');
    const customerId = before?.customerId ?? (await billing.createCustomer(await customerOf(outside)));
    if (before && !(await endPage(billing, before))) throw new Problem('already_subscribed');
    const order = { customerId, offer: offerOf(plan), returnUrl: `${ctx.config.publicUrl}/plan` };
    const page = await billing.startSubscription(
      { ...order, trialDays: before?.tried ? null : trialDays },
      `page:${ctx.requestId}`,
    );
    return { before, customerId, page };
  });
  await notePage(ctx, before, customerId, page.id);
  return { url: page.url };
}

/** What was given up or never paid does not count. */
const mayBuy = (bought: BoughtPlan | null): boolean =>
  bought === null || bought.status === 'canceled' || bought.status === 'incomplete';

/** Ends the page that was opened before, so that nobody pays twice. False where it has been paid. */
async function endPage(billing: Billing, { customerId, pageId }: SubscriptionDocument): Promise<boolean> {
  if (pageId === null || (await billing.endPage(pageId))) return true;
  return mayBuy(await billing.subscriptionOf(customerId));
}

async function customerOf(ctx: Context) {
  const [{ _id, legalName, email }, [owner]] = await Promise.all([getWorkshop(ctx), ownersOf(ctx)]);
  const reachable = email ?? owner?.email;
  if (!reachable) throw new Error(`${_id} has no owner`);
  return { workshopId: _id, name: legalName, email: reachable };
}

async function notePage(
  ctx: Context,
  before: SubscriptionDocument | null,
  customerId: string,
  pageId: string,
): Promise<void> {
  const subscriptions = tenantCollection(ctx, subscriptionsCollection);
  if (before) {
    const { _id, version } = before;
    const change = { $set: { pageId, updatedAt: new Date() }, $inc: { version: 1 } };
    if ((await subscriptions.updateOne({ _id, version }, change)) === 0) throw inTheWay();
    return;
  }
  await unlessTaken(
    subscriptions.insertOne({ _id: `${ctx.tenantId}`, customerId, pageId, bought: null, tried: false }),
    inTheWay,
  );
}

/** Gives the page on which the workshop manages what it bought. */
export async function portal(ctx: Context): Promise<BillingPage> {
  const billing = billingOf(ctx);
  return asking(ctx, async outside => {
    const found = await findSubscription(outside);
    if (!found?.bought) throw new Problem('no_subscription');
    return { url: await billing.portal(found.customerId, offers, `${ctx.config.publicUrl}/plan`) };
  });
}
