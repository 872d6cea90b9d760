import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { userDetails } from '../platform/users.ts';
import { ownVerification, rejectPerson, requestOwnVerification, verifyPerson } from './people.ts';
import { toWaiting } from './queue.ts';
import { listWaiting } from './vettings.ts';

export const vettingRoutes = {
  'platform.listVerifications': async (ctx, { query }) => {
    const at = paging(query);
    const tickets = (await listWaiting(ctx, at)).map(vetting => ({ _id: `${vetting.ticket}`, vetting }));
    const { data, nextCursor } = page(at, tickets, ({ vetting }) => vetting);
    return { status: 200, body: { data: await toWaiting(ctx, data), nextCursor } };
  },

  'platform.verifyUser': async (ctx, { path, query }) => {
    await verifyPerson(ctx, path.userId, query.until);
    return { status: 200, body: await userDetails(ctx, path.userId) };
  },

  'platform.rejectUser': async (ctx, { path, body }) => {
    await rejectPerson(ctx, path.userId, body.reason);
    return { status: 200, body: await userDetails(ctx, path.userId) };
  },

  'profile.getVerification': async ctx => ({ status: 200, body: await ownVerification(ctx) }),

  'profile.requestVerification': async ctx => ({ status: 200, body: await requestOwnVerification(ctx) }),
} satisfies Partial<Handlers>;
