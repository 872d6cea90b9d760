import { isDeepStrictEqual } from 'node:util';
import type { About, BoughtPlan } from '../../adapters/billing/billing.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { takeOver } from '../billing/tasks.ts';
import { emit } from '../events/events.ts';
import { isHeld, toSubscription } from './plan.ts';
import { subscriptionsCollection } from './store.ts';
import { tellOwners } from './tellOwners.ts';

type Subscription = Extract<About, { what: 'subscription' }>;

/**
 * Takes over how a customer's subscription stands at the provider, whatever the notice said: so their order does not matter.
 * What is asked for after our copy was read is stored only while the copy is still that one, so an older answer that comes
 * late replaces no newer one. Throws `version_conflict` where it would.
 */
export async function look(
  parts: Parts,
  task: BillingTaskDocument,
  { customerId, told }: Subscription,
): Promise<void> {
  const known = platformCollection(parts, subscriptionsCollection, 'whose subscription it is');
  const ask = () => parts.billing.subscriptionOf(customerId);
  await takeOver(parts, task, await known.findOne({ customerId }), ask, async (scope, before, bought) => {
    const subscriptions = tenantCollection(scope, subscriptionsCollection);
    const { _id, version } = before;
    if (isDeepStrictEqual(bought, before.bought)) {
      if (!(await subscriptions.exists({ _id, version }))) throw new Problem('version_conflict');
    } else {
      const tried = before.tried || bought?.trialEndsAt != null;
      const pageId = isHeld(bought) ? null : before.pageId;
      await subscriptions.replace(before, { ...before, bought, tried, pageId });
      const was = toSubscription(_id, before.bought);
      await emit(scope, 'subscription.updated', toSubscription(_id, bought), was);
    }
    const news = newsOf(told, before.bought, bought);
    if (news) await tellOwners(scope, news, bought ?? before.bought);
  });
}

/** What the owners should hear. A notice that comes when all is well again tells nothing. */
function newsOf(
  told: Subscription['told'],
  before: BoughtPlan | null,
  bought: BoughtPlan | null,
): 'ended' | Subscription['told'] {
  if (isHeld(before) && !isHeld(bought)) return 'ended';
  const still = told === 'payment_failed' ? 'past_due' : 'trialing';
  return bought?.status === still && !bought.endsAt ? told : null;
}
