import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { grantSupport, listGrants, revokeGrant, toGrants } from './supportAccess.ts';

export const supportAccessRoutes = {
  'supportAccess.list': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listGrants(ctx, at), doc => doc);
    return { status: 200, body: { data: await toGrants(ctx, data), nextCursor } };
  },

  'supportAccess.grant': async (ctx, { body }) => ({ status: 201, body: await grantSupport(ctx, body) }),

  'supportAccess.revoke': async (ctx, { path }) => {
    await revokeGrant(ctx, path.grantId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
