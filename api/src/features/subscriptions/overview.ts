import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { countApiKeys } from '../apiKeys/count.ts';
import { storageOf } from '../files/storage.ts';
import { countMembers } from '../members/members.ts';
import { jobsThisMonth } from '../summary/figures.ts';
import { homeOf } from '../testMode/home.ts';
import { countEndpoints } from '../webhooks/count.ts';
import { currentPlan } from './entitled.ts';
import { findSubscription, toSubscription } from './plan.ts';
import { limitsOf, type PlanLimit, trialDays } from './plans.ts';

type Schemas = components['schemas'];

/** Which plan the workshop has, and what of it is used. */
export async function overview(ctx: Context): Promise<Schemas['SubscriptionOverview']> {
  const sold = ctx.billing !== null;
  const tenantId = await homeOf({ ...ctx, tenantId: `${ctx.tenantId}` });
  const found = await findSubscription({ ...ctx, tenantId });
  const limits = limitsOf(await currentPlan(ctx), sold);
  const used: Record<PlanLimit, number> = {
    members: await countMembers(ctx),
    jobs_a_month: await jobsThisMonth(ctx),
    api_keys: await countApiKeys(ctx),
    webhook_endpoints: await countEndpoints(ctx),
    storage_bytes: (await storageOf(ctx)).bytes,
  };
  return {
    subscription: toSubscription(tenantId, found?.bought ?? null),
    use: order.map(limit => ({ limit, used: used[limit], most: limits[limit] })),
    sold,
    trialDays: sold && !found?.tried ? trialDays : null,
  };
}

const order: PlanLimit[] = ['members', 'jobs_a_month', 'storage_bytes', 'api_keys', 'webhook_endpoints'];
