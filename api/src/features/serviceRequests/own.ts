import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { bookingUrl } from '../bookings/token.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { endRequest, holdOpen } from './move.ts';
import { toQuote, vehicleText } from './shape.ts';
import {
  type CustomerRequestDocument,
  customerRequestsCollection,
  type ServiceRequestDocument,
  serviceRequestsCollection,
} from './store.ts';

type Schemas = components['schemas'];

const requests = (scope: DataScope) =>
  platformCollection(scope, customerRequestsCollection, 'a customer sees what they asked for');

export function listOwn(ctx: Context, { limit, after }: Paging): Promise<CustomerRequestDocument[]> {
  const { userId } = requireUser(ctx);
  return requests(ctx).find(
    { userId, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export async function getOwn(ctx: Context, _id: string): Promise<CustomerRequestDocument> {
  const request = await requests(ctx).findOne({ _id, userId: requireUser(ctx).userId });
  if (!request) throw new Problem('not_found');
  return request;
}

export async function cancelOwnRequest(ctx: Context, id: string): Promise<CustomerRequestDocument> {
  const request = await getOwn(ctx, id);
  if (request.status === 'cancelled') return request;
  return endRequest(ctx, await holdOpen(ctx, id), 'cancelled');
}

export async function toOwnRequest(
  ctx: Context,
  request: CustomerRequestDocument,
): Promise<Schemas['PortalRequest']> {
  const answers = await Promise.all(
    request.sentTo.map(async ({ tenantId, quoteId }) => {
      const scope = { ...ctx, tenantId, principal: null, onlyJobsOf: null };
      const found = await tenantCollection(scope, serviceRequestsCollection).findOne({ _id: quoteId });
      return found ? [{ found, quote: await toPortalQuote(scope, found) }] : [];
    }),
  );
  const accepted = answers.flat().find(({ found }) => found._id === request.acceptedId)?.found;
  return {
    id: request._id,
    status: request.status,
    serviceType: request.serviceType,
    description: request.description,
    preferredOn: request.preferredOn,
    atHome: request.atHome,
    city: request.city,
    vehicle: [request.vehicle.registration, vehicleText(request.vehicle)].filter(Boolean).join(' · ') || null,
    quotes: answers.flat().map(({ quote }) => quote),
    bookingUrl: accepted?.bookingId ? bookingUrl(ctx, accepted.bookingId) : null,
    expiresAt: request.expiresAt.toISOString(),
    createdAt: request.createdAt.toISOString(),
  };
}

async function toPortalQuote(scope: Context, doc: ServiceRequestDocument): Promise<Schemas['PortalQuote']> {
  const { name, slug, timeZone } = await getWorkshop(scope);
  const { _id, status, reason, version } = doc;
  return { id: _id, status, workshop: { name, slug, timeZone }, quote: toQuote(doc), reason, version };
}
