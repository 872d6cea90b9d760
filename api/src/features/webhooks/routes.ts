import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { replay, resend, sendTest, toDelivery } from './deliveries.ts';
import { eventTypes } from './eventTypes.ts';
import { openPortal, serviceOf } from './portal.ts';
import { deliveryOf, pageOfDeliveries } from './records.ts';
import { rollBackSecret, rotateSecret } from './rotation.ts';
import {
  createEndpoint,
  deleteEndpoint,
  getEndpoint,
  listEndpoints,
  toEndpoint,
  updateEndpoint,
} from './webhooks.ts';

export const webhooksRoutes = {
  'webhooks.listEventTypes': async () => ({ status: 200, body: { data: eventTypes } }),

  'webhooks.getService': async ctx => ({ status: 200, body: serviceOf(ctx) }),

  'webhooks.openPortal': async ctx => ({ status: 200, body: await openPortal(ctx) }),

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

  'webhooks.rollBackSecret': async (ctx, { path }) => {
    const endpoint = await rollBackSecret(ctx, path.endpointId);
    return { status: 200, headers: etag(endpoint), body: toEndpoint(endpoint) };
  },

  'webhooks.sendTest': async (ctx, { path }) => {
    const { delivery, endpoint } = await sendTest(ctx, path.endpointId);
    return { status: 202, body: toDelivery(delivery, endpoint) };
  },

  'webhooks.replay': async (ctx, { path, body }) => {
    const endpoint = await replay(ctx, path.endpointId, body);
    return { status: 202, body: toEndpoint(endpoint) };
  },

  'webhooks.listDeliveries': async (ctx, { path, query }) => ({
    status: 200,
    body: await pageOfDeliveries(ctx, path.endpointId, query),
  }),

  'webhooks.getDelivery': async (ctx, { path }) => {
    const endpoint = await getEndpoint(ctx, path.endpointId);
    return { status: 200, body: await deliveryOf(ctx, endpoint, path.eventId) };
  },

  'webhooks.resend': async (ctx, { path }) => {
    const { delivery, endpoint } = await resend(ctx, path.endpointId, path.eventId);
    return { status: 202, body: toDelivery(delivery, endpoint) };
  },
} satisfies Partial<Handlers>;
