import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { requireUser } from '../auth/requireUser.ts';
import { bookingUrl } from '../bookings/token.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { copiesOf, endRequest, holdOpen } from './move.ts';
import { photosOf } from './photos.ts';
import { toPhoto, toQuote, vehicleText } from './shape.ts';
import {
  type CustomerRequestDocument,
  customerRequestsCollection,
  type ServiceRequestDocument,
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

/** What is shown of these, with how each workshop has answered. */
export async function toOwnRequests(
  ctx: Context,
  all: CustomerRequestDocument[],
): Promise<Schemas['PortalRequest'][]> {
  const copies = new Map((await copiesOf(ctx, all)).map(copy => [copy._id, copy]));
  const photos = await photosOf(
    ctx,
    all.flatMap(({ photoFileIds }) => photoFileIds),
  );
  const workshops = await workshopNames(ctx, [...new Set([...copies.values()].map(one => one.tenantId))]);
  return all.map(request => {
    const answers = request.sentTo.flatMap(({ tenantId, quoteId }) => {
      const [found, workshop] = [copies.get(quoteId), workshops.get(tenantId)];
      return found && workshop ? [{ found, workshop }] : [];
    });
    const pictures = request.photoFileIds.map(id => toPhoto(id, photos));
    return toOwnRequest(ctx, request, answers, pictures);
  });
}

export async function shownOwn(
  ctx: Context,
  request: CustomerRequestDocument,
): Promise<Schemas['PortalRequest']> {
  const [shown] = await toOwnRequests(ctx, [request]);
  if (!shown) throw new Problem('not_found');
  return shown;
}

type Answered = { found: ServiceRequestDocument; workshop: Schemas['PortalQuote']['workshop'] };

function toOwnRequest(
  ctx: Context,
  request: CustomerRequestDocument,
  answers: Answered[],
  photos: Schemas['RequestPhoto'][],
): Schemas['PortalRequest'] {
  const accepted = answers.find(({ found }) => found._id === request.acceptedId)?.found;
  return {
    id: request._id,
    status: request.status,
    serviceType: request.serviceType,
    description: request.description,
    preferredOn: request.preferredOn,
    atHome: request.atHome,
    city: request.city,
    vehicle: [request.vehicle.registration, vehicleText(request.vehicle)].filter(Boolean).join(' · ') || null,
    photos,
    quotes: answers.map(toPortalQuote),
    bookingUrl: accepted?.bookingId ? bookingUrl(ctx, accepted.bookingId) : null,
    expiresAt: request.expiresAt.toISOString(),
    createdAt: request.createdAt.toISOString(),
  };
}

function toPortalQuote({ found, workshop }: Answered): Schemas['PortalQuote'] {
  const { name, slug, timeZone } = workshop;
  const { _id, status, reason, version } = found;
  return { id: _id, status, workshop: { name, slug, timeZone }, quote: toQuote(found), reason, version };
}
