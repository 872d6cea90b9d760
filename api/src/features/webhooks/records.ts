import type { components } from '@workbay/sdk/schema';
import { svixGateway } from '../../adapters/webhooks/svix.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { type Filter, findDelivery, listDeliveries, toDelivery, toDetail } from './deliveries.ts';
import type { EndpointDocument } from './store.ts';
import { deliveryFromSvix, pageFromSvix } from './svixRecords.ts';
import { getEndpoint } from './webhooks.ts';

type Schemas = components['schemas'];
type Query = Filter & { limit?: number | undefined; cursor?: string | undefined };

/** What became of an endpoint's events: our own record, or Svix's where Svix sends. */
export async function pageOfDeliveries(ctx: Context, endpointId: string, query: Query) {
  const { svix } = ctx.config;
  if (svix) return pageFromSvix(svixGateway(svix), await getEndpoint(ctx, endpointId), query);
  const at = paging(query);
  const endpoint = await getEndpoint(ctx, endpointId);
  const found = await listDeliveries(ctx, endpoint, query, at);
  const byEvent = found.map(doc => ({ _id: doc.eventId, doc }));
  return page(at, byEvent, ({ doc }) => toDelivery(doc, endpoint));
}

export async function deliveryOf(
  ctx: Context,
  endpoint: EndpointDocument,
  eventId: string,
): Promise<Schemas['WebhookDeliveryDetail']> {
  const { svix } = ctx.config;
  const own = await findDelivery(ctx, endpoint, eventId);
  const fromSvix =
    svix && (!own || own.viaSvix) ? await deliveryFromSvix(ctx, svixGateway(svix), endpoint, eventId) : null;
  if (fromSvix) return fromSvix;
  if (!own) throw new Problem('not_found');
  return toDetail(ctx, own, endpoint);
}
