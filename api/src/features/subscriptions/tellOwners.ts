import type { BoughtPlan } from '../../adapters/billing/billing.ts';
import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { languagesOf } from '../auth/languages.ts';
import { queueMail } from '../mails/mails.ts';
import { ownersOf } from '../members/members.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';

/** Mails the workshop's owners that money is wanted, will be wanted, or that the plan has ended. */
export async function tellOwners(
  scope: DataScope & { config: Config },
  news: 'payment_failed' | 'trial_ending' | 'ended',
  bought: BoughtPlan | null,
): Promise<void> {
  const owners = await ownersOf(scope);
  const languages = await languagesOf(
    scope,
    owners.map(({ userId }) => userId),
  );
  const { name: workshopName, timeZone } = await getWorkshop(scope);
  for (const { name, email, userId } of owners) {
    await queueMail(scope, {
      to: { email, name },
      language: languages.get(userId) ?? 'en',
      content: {
        template: 'subscription',
        name,
        workshopName,
        news,
        plan: bought?.plan === 'business' ? 'Business' : 'Pro',
        on: bought?.trialEndsAt ? civilDate(bought.trialEndsAt, timeZone) : null,
        link: `${scope.config.publicUrl}/plan`,
      },
    });
  }
}
