import type { components } from '@workbay/sdk/schema';
import type { BoughtPlan } from '../../adapters/billing/billing.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { PlanName } from './plans.ts';
import { type SubscriptionDocument, subscriptionsCollection } from './store.ts';

export function findSubscription(scope: DataScope): Promise<SubscriptionDocument | null> {
  return tenantCollection(scope, subscriptionsCollection).findOne({ _id: `${scope.tenantId}` });
}

/** While a payment that failed is tried again, the plan holds. */
const holding: readonly BoughtPlan['status'][] = ['trialing', 'active', 'past_due'];

export const isHeld = (bought: BoughtPlan | null): boolean =>
  bought !== null && holding.includes(bought.status);

/** Whose limits hold. */
export const planOf = (bought: BoughtPlan | null): PlanName =>
  (isHeld(bought) ? bought?.plan : null) ?? 'free';

export function toSubscription(id: string, bought: BoughtPlan | null): components['schemas']['Subscription'] {
  return {
    id,
    plan: planOf(bought),
    status: bought?.status ?? 'none',
    bought: bought?.plan ?? null,
    trialEndsAt: bought?.trialEndsAt?.toISOString() ?? null,
    renewsAt: bought?.renewsAt?.toISOString() ?? null,
    endsAt: bought?.endsAt?.toISOString() ?? null,
  };
}
