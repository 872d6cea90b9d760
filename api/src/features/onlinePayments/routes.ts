import type { Handlers } from '../../http/context.ts';
import { connect, findAccount, offer, toOnlinePayments } from './account.ts';

export const onlinePaymentsRoutes = {
  'onlinePayments.get': async ctx => ({ status: 200, body: toOnlinePayments(ctx, await findAccount(ctx)) }),

  'onlinePayments.update': async (ctx, { body }) => ({ status: 200, body: await offer(ctx, body.offered) }),

  'onlinePayments.connect': async ctx => ({ status: 201, body: await connect(ctx) }),
} satisfies Partial<Handlers>;
