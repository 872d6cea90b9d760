import type { Context, Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { completeFile, createFile } from '../files/files.ts';
import { toFile } from '../files/objects.ts';
import { acceptQuote } from './accept.ts';
import { decline, getIncoming, listIncoming, quote } from './incoming.ts';
import { cancelOwnRequest, getOwn, listOwn, shownOwn, toOwnRequests } from './own.ts';
import { photosOf, shownRequests } from './photos.ts';
import { sendRequest } from './send.ts';
import { toServiceRequest } from './shape.ts';
import type { ServiceRequestDocument } from './store.ts';

async function shown(ctx: Context, doc: ServiceRequestDocument) {
  const photos = await photosOf(ctx, doc.photoFileIds);
  return { status: 200 as const, headers: etag(doc), body: toServiceRequest(doc, photos) };
}

export const serviceRequestsRoutes = {
  'serviceRequests.list': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listIncoming(ctx, query.status, at), doc => doc);
    return { status: 200, body: { data: await shownRequests(ctx, data), nextCursor } };
  },

  'serviceRequests.get': async (ctx, { path }) => shown(ctx, await getIncoming(ctx, path.serviceRequestId)),

  'serviceRequests.quote': async (ctx, { path, body }) =>
    shown(ctx, await quote(ctx, path.serviceRequestId, body)),

  'serviceRequests.decline': async (ctx, { path, body }) =>
    shown(ctx, await decline(ctx, path.serviceRequestId, body)),

  'portal.createFile': async (ctx, { body }) => {
    const { file, upload } = await createFile(ctx, { ...body, purpose: 'request_photo' });
    return { status: 201, body: { file: await toFile(ctx, file), upload } };
  },

  'portal.completeFile': async (ctx, { path }) => ({
    status: 200,
    body: await toFile(ctx, await completeFile(ctx, path.fileId)),
  }),

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
