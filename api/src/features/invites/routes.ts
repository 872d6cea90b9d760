import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { definedOf } from '../workshops/workshops.ts';
import { acceptInvite, createInvite, listInvites, resendInvite, revokeInvite } from './invites.ts';
import { toInvite } from './toInvite.ts';

export const invitesRoutes = {
  'invites.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listInvites(ctx, at), toInvite) };
  },

  'invites.create': async (ctx, { body }) => ({
    status: 201,
    body: await createInvite(ctx, definedOf(body)),
  }),

  'invites.revoke': async (ctx, { path }) => {
    await revokeInvite(ctx, path.inviteId);
    return { status: 204 };
  },

  'invites.resend': async (ctx, { path }) => ({ status: 200, body: await resendInvite(ctx, path.inviteId) }),

  'invites.accept': async (ctx, { body }) => acceptInvite(ctx, body.code),
} satisfies Partial<Handlers>;
