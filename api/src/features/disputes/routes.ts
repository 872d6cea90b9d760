import { Problem } from '../../errors.ts';
import type { Context, Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { decideDispute, listOpenDisputes, toPlatformDisputes } from './decide.ts';
import { getDispute, listDisputes, openByWorkshop, say } from './disputes.ts';
import { listOwnDisputes, openOwnDispute, sayInOwn, toPortalDisputes } from './own.ts';
import { toDispute } from './shape.ts';
import type { DisputeDocument } from './store.ts';

function only<Shown>([shown]: Shown[]): Shown {
  if (!shown) throw new Problem('not_found');
  return shown;
}

const shownOwn = async (ctx: Context, dispute: DisputeDocument) =>
  only(await toPortalDisputes(ctx, [dispute]));

export const disputesRoutes = {
  'disputes.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listDisputes(ctx, at), toDispute) };
  },

  'disputes.open': async (ctx, { body }) => ({
    status: 201,
    body: toDispute(await openByWorkshop(ctx, body)),
  }),

  'disputes.say': async (ctx, { path, body }) => ({
    status: 200,
    body: toDispute(await say(ctx, await getDispute(ctx, path.disputeId), 'workshop', body)),
  }),

  'portal.listDisputes': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listOwnDisputes(ctx, at), dispute => dispute);
    return { status: 200, body: { data: await toPortalDisputes(ctx, data), nextCursor } };
  },

  'portal.openDispute': async (ctx, { body }) => ({
    status: 201,
    body: await shownOwn(ctx, await openOwnDispute(ctx, body)),
  }),

  'portal.sayInDispute': async (ctx, { path, body }) => ({
    status: 200,
    body: await shownOwn(ctx, await sayInOwn(ctx, path.disputeId, body)),
  }),

  'platform.listDisputes': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listOpenDisputes(ctx, at), dispute => dispute);
    return { status: 200, body: { data: await toPlatformDisputes(ctx, data), nextCursor } };
  },

  'platform.decideDispute': async (ctx, { path, body }) => ({
    status: 200,
    body: only(await toPlatformDisputes(ctx, [await decideDispute(ctx, path.disputeId, body)])),
  }),
} satisfies Partial<Handlers>;
