import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { eventTypes } from './eventTypes.ts';
import {
  createEndpoint,
  deleteEndpoint,
  getEndpoint,
  listDeliveries,
  listEndpoints,
  rotateSecret,
  toDelivery,
  toEndpoint,
  updateEndpoint,
} from './webhooks.ts';

export const webhooksRoutes = {
  'webhooks.listEventTypes': async () => ({ status: 200, body: { data: eventTypes } }),

  'webhooks.listEndpoints': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listEndpoints(ctx, at), toEndpoint) };
  },

  'webhooks.createEndpoint': async (ctx, { body }) => {
    const { endpoint, secret } = await createEndpoint(ctx, body);
    return { status: 201, headers: etag(endpoint), body: { ...toEndpoint(endpoint), secret } };
  },

  'webhooks.getEndpoint': async (ctx, { path }) => {
    const endpoint = await getEndpoint(ctx, path.endpointId);
    return { status: 200, headers: etag(endpoint), body: toEndpoint(endpoint) };
  },

  'webhooks.updateEndpoint': async (ctx, { path, body }) => {
    const endpoint = await updateEndpoint(ctx, path.endpointId, body);
    return { status: 200, headers: etag(endpoint), body: toEndpoint(endpoint) };
  },

  'webhooks.deleteEndpoint': async (ctx, { path }) => {
    await deleteEndpoint(ctx, path.endpointId);
    return { status: 204 };
  },

  'webhooks.rotateSecret': async (ctx, { path }) => {
    const { endpoint, secret } = await rotateSecret(ctx, path.endpointId);
    return { status: 200, headers: etag(endpoint), body: { ...toEndpoint(endpoint), secret } };
  },

  'webhooks.listDeliveries': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listDeliveries(ctx, query, at), toDelivery) };
  },
} satisfies Partial<Handlers>;
