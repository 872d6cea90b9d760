import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import { homeOf } from '../testMode/home.ts';
import { findSubscription, planOf } from './plan.ts';
import { limitsOf, type PlanLimit, type PlanName } from './plans.ts';

type Scope = DataScope & { config: Config };

/** Whose limits hold in the scope's workshop; in test mode those of the live one. */
export async function currentPlan(scope: Scope): Promise<PlanName> {
  if (!scope.config.billing) return 'free';
  const tenantId = await homeOf({ ...scope, tenantId: `${scope.tenantId}` });
  return planOf((await findSubscription({ ...scope, tenantId }))?.bought ?? null);
}

/**
 * The one place where a plan's limits are held: throws `plan_limit` where it does not allow `more` beside what is `used`. Who
 * counts first and adds then must take a turn before counting, or two at once would each see one less.
 */
export async function entitled(scope: Scope, limit: PlanLimit, used: number, more = 1): Promise<void> {
  const plan = await currentPlan(scope);
  const most = limitsOf(plan, scope.config.billing !== null)[limit];
  if (used + more <= most) return;
  const url = `${scope.config.publicUrl}/plan`;
  const detail = `The plan ${plan} allows ${most} ${words[limit]}. A larger one is at ${url}.`;
  throw new Problem('plan_limit', detail, { limit: { name: limit, used, most, url } });
}

const words: Record<PlanLimit, string> = {
  members: 'members',
  jobs_a_month: 'jobs a month',
  api_keys: 'API keys',
  webhook_endpoints: 'webhook endpoints',
  storage_bytes: 'bytes of files',
};
