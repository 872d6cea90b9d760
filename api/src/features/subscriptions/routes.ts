import type { Handlers } from '../../http/context.ts';
import { checkout, portal } from './checkout.ts';
import { overview } from './overview.ts';
import { planNames, toPlan } from './plans.ts';

export const subscriptionsRoutes = {
  'subscriptions.listPlans': async ctx => ({
    status: 200,
    body: { data: planNames.map(name => toPlan(name, ctx.billing !== null)) },
  }),

  'subscriptions.get': async ctx => ({ status: 200, body: await overview(ctx) }),

  'subscriptions.checkout': async (ctx, { body }) => ({ status: 201, body: await checkout(ctx, body.plan) }),

  'subscriptions.portal': async ctx => ({ status: 201, body: await portal(ctx) }),
} satisfies Partial<Handlers>;
