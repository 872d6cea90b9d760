import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { grantSupport, listGrants, revokeGrant, toGrant } from './supportAccess.ts';

export const supportAccessRoutes = {
  'supportAccess.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listGrants(ctx, at), toGrant) };
  },

  'supportAccess.grant': async (ctx, { body }) => ({
    status: 201,
    body: toGrant(await grantSupport(ctx, body)),
  }),

  'supportAccess.revoke': async (ctx, { path }) => {
    await revokeGrant(ctx, path.grantId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
