import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { takeSessionTurn } from '../auth/endSessions.ts';
import { thisPerson } from '../auth/people.ts';
import { chosenWorkshops, nearestWorkshops } from '../directory/chosen.ts';
import { emit } from '../events/events.ts';
import { metresBetween, rounded, toGeo, toPoint } from '../places/point.ts';
import { civilDate } from '../summary/civilDate.ts';
import { normaliseRegistration } from '../vehicles/registration.ts';
import { takePhotos } from './photos.ts';
import { toServiceRequest, vehicleText } from './shape.ts';
import {
  type CustomerRequestDocument,
  customerRequestsCollection,
  serviceRequestsCollection,
} from './store.ts';

type Schemas = components['schemas'];
type Input = Schemas['PortalRequestInput'];

/** Where it is not known whose day it is. */
const timeZone = 'Asia/Kolkata';
const mostOpen = 5;
const mostADay = 10;
const day = 24 * 60 * 60_000;

/** Sends what the customer needs to the workshops; each gets what it may know before it is accepted. */
export async function sendRequest(ctx: Context, input: Input): Promise<CustomerRequestDocument> {
  const person = await thisPerson(ctx);
  // Two at once must not both be the last that there may be.
  await takeSessionTurn(ctx, person._id);
  if (person.nameGuessed)
    throw fault('rule_broken', '/body', 'needs a name of your own in your account first', 'required');
  const today = civilDate(nowOf(ctx), timeZone);
  if (input.preferredOn !== undefined && input.preferredOn < today)
    throw fault('rule_broken', '/body/preferredOn', 'is over', 'not_valid');
  await mustHaveRoom(ctx, person._id);
  const workshops = await whereTo(ctx, input);
  const now = nowOf(ctx);
  const { description, location, vehicle = {} } = input;
  const expiresAt = new Date(now.getTime() + (input.days ?? 5) * day);
  const wish = {
    serviceType: input.serviceType,
    description: description.trim(),
    preferredOn: input.preferredOn ?? null,
    atHome: input.atHome ?? false,
    city: input.city?.trim() ?? null,
    expiresAt,
  };
  const _id = newId('srq');
  const { photoFileIds = [] } = input;
  await takePhotos(ctx, person._id, _id, photoFileIds);
  const request: CustomerRequestDocument = {
    ...wish,
    _id,
    userId: person._id,
    status: 'open',
    address: input.address?.trim() ?? null,
    location: location ? toGeo(location) : null,
    vehicle: {
      ...vehicle,
      ...(vehicle.registration
        ? { registration: normaliseRegistration(vehicle.registration, null, '/body/vehicle/registration') }
        : {}),
    },
    photoFileIds,
    sentTo: workshops.map(({ _id }) => ({
      tenantId: _id,
      quoteId: newId('qrq'),
      copyIds: photoFileIds.map(() => newId('file')),
    })),
    acceptedId: null,
    turns: 0,
    createdAt: now,
    dueAt: expiresAt,
  };
  await platformCollection(ctx, customerRequestsCollection, 'a customer asks').insertOne(request);
  for (const [index, { _id: tenantId, location: there }] of workshops.entries()) {
    const scope = asNobodyOf(ctx, tenantId);
    const metres = location ? metresBetween(location, toPoint(there)) : null;
    const stored = await tenantCollection(scope, serviceRequestsCollection).insertOne({
      ...wish,
      _id: `${request.sentTo[index]?.quoteId}`,
      requestId: request._id,
      status: 'waiting',
      around: location ? nearby(location) : null,
      // To a kilometre as well: three exact distances would be a place.
      distanceKm: metres === null ? null : Math.max(1, Math.round(metres / 1000)),
      vehicle: vehicleText(vehicle),
      customerName: person.name.trim().split(/\s+/)[0] ?? '',
      photoFileIds,
      quote: null,
      quoteToldAt: null,
      reason: null,
      bookingId: null,
      customerId: null,
    });
    await emit(scope, 'service_request.created', toServiceRequest(stored));
  }
  return request;
}

const nearby = ({ latitude, longitude }: Schemas['Point']) =>
  toGeo({ latitude: rounded(latitude, 2), longitude: rounded(longitude, 2) });

async function mustHaveRoom(ctx: Context, userId: string): Promise<void> {
  const requests = platformCollection(ctx, customerRequestsCollection, 'a customer asks');
  const latest = await requests.find({ userId }, { sort: { _id: -1 }, limit: 50 });
  const since = Date.now() - day;
  if (
    latest.filter(({ status }) => status === 'open').length >= mostOpen ||
    latest.filter(({ createdAt }) => createdAt.getTime() > since).length >= mostADay
  )
    throw new Problem('too_many_requests_open');
}

async function whereTo(ctx: Context, { workshops, nearest, location, city, serviceType, atHome }: Input) {
  if ((workshops === undefined) === (nearest === undefined))
    throw fault('rule_broken', '/body/workshops', 'or nearest is needed, not both', 'not_together');
  if (workshops) {
    // Whether they come that far is not known otherwise.
    if (atHome && !location)
      throw fault('rule_broken', '/body/location', 'is needed where they are to come to you', 'required');
    return chosenWorkshops(ctx, workshops, atHome && location ? { point: location, city } : null);
  }
  if (!location) throw fault('rule_broken', '/body/location', 'is needed to find the nearest', 'required');
  const found = await nearestWorkshops(ctx, {
    around: location,
    city,
    serviceType,
    homeVisit: atHome ?? false,
    limit: nearest ?? 1,
  });
  if (found.length === 0) throw new Problem('no_workshop_near');
  return found;
}
