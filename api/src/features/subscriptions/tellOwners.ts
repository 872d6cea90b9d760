import type { BoughtPlan } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** Mails the workshop's owners that money is wanted, will be wanted, or that the plan has ended. */
export async function tellOwners(
  scope: DataScope & { config: Config },
  news: 'payment_failed' | 'trial_ending' | 'ended',
  bought: BoughtPlan | null,
): Promise<void> {
  const { timeZone } = await getWorkshop(scope);
  await mailOwners(scope, {
    template: 'subscription',
    news,
    plan: bought?.plan === 'business' ? 'Business' : 'Pro',
    on: bought?.trialEndsAt ? civilDate(bought.trialEndsAt, timeZone) : null,
    link: `${scope.config.publicUrl}/plan`,
  });
}
