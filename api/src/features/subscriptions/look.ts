import { isDeepStrictEqual } from 'node:util';
import type { About, BoughtPlan } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Parts } from '../billing/parts.ts';
import type { BillingTaskDocument } from '../billing/store.ts';
import { endTask } from '../billing/tasks.ts';
import { emit } from '../events/events.ts';
import { isHeld, toSubscription } from './plan.ts';
import { subscriptionsCollection } from './store.ts';
import { tellOwners } from './tellOwners.ts';

type Subscription = Extract<About, { what: 'subscription' }>;
type Scope = DataScope & { config: Config };

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
  const reason = 'whose subscription it is';
  const before = await platformCollection(parts, subscriptionsCollection, reason).findOne({
    customerId,
  });
  if (!before) {
    await endTask(parts, task, 'not ours');
    return;
  }
  const bought = await parts.billing.subscriptionOf(customerId);
  const { database, config } = parts;
  const scope: Scope = { database, config, tenantId: before.tenantId };
  await transaction(scope, async within => {
    if (!(await endTask(within, task, 'done'))) return;
    const subscriptions = tenantCollection(within, subscriptionsCollection);
    const { _id, version } = before;
    if (isDeepStrictEqual(bought, before.bought)) {
      if (!(await subscriptions.exists({ _id, version }))) throw new Problem('version_conflict');
    } else {
      const tried = before.tried || bought?.trialEndsAt != null;
      const pageId = isHeld(bought) ? null : before.pageId;
      await subscriptions.replace(before, { ...before, bought, tried, pageId });
      await emit(
        within,
        'subscription.updated',
        toSubscription(_id, bought),
        toSubscription(_id, before.bought),
      );
    }
    const news = newsOf(told, before.bought, bought);
    if (news) await tellOwners(within, news, bought ?? before.bought);
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
