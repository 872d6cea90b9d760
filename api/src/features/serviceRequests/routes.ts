import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { acceptQuote } from './accept.ts';
import { decline, getIncoming, listIncoming, quote } from './incoming.ts';
import { cancelOwnRequest, getOwn, listOwn, shownOwn, toOwnRequests } from './own.ts';
import { sendRequest } from './send.ts';
import { toServiceRequest } from './shape.ts';
import type { ServiceRequestDocument } from './store.ts';

const shown = (doc: ServiceRequestDocument) => ({
  status: 200 as const,
  headers: etag(doc),
  body: toServiceRequest(doc),
});

export const serviceRequestsRoutes = {
  'serviceRequests.list': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listIncoming(ctx, query.status, at), toServiceRequest) };
  },

  'serviceRequests.get': async (ctx, { path }) => shown(await getIncoming(ctx, path.serviceRequestId)),

  'serviceRequests.quote': async (ctx, { path, body }) =>
    shown(await quote(ctx, path.serviceRequestId, body)),

  'serviceRequests.decline': async (ctx, { path, body }) =>
    shown(await decline(ctx, path.serviceRequestId, body)),

  'portal.listRequests': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listOwn(ctx, at), request => request);
    return { status: 200, body: { data: await toOwnRequests(ctx, data), nextCursor } };
  },

  'portal.sendRequest': async (ctx, { body }) => ({
    status: 201,
    body: await shownOwn(ctx, await sendRequest(ctx, body)),
  }),

  'portal.getRequest': async (ctx, { path }) => ({
    status: 200,
    body: await shownOwn(ctx, await getOwn(ctx, path.serviceRequestId)),
  }),

  'portal.cancelRequest': async (ctx, { path }) => ({
    status: 200,
    body: await shownOwn(ctx, await cancelOwnRequest(ctx, path.serviceRequestId)),
  }),

  'portal.acceptQuote': async (ctx, { path, body }) => ({
    status: 200,
    body: await shownOwn(ctx, await acceptQuote(ctx, path.serviceRequestId, body)),
  }),
} satisfies Partial<Handlers>;
