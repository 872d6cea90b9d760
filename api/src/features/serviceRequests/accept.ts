import type { components } from '@workbay/sdk/schema';
import { asNobodyOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { thisPerson } from '../auth/people.ts';
import { createBooking } from '../bookings/bookings.ts';
import { keepPhotos } from '../bookings/photos.ts';
import { findCustomerByEmail } from '../customers/byEmail.ts';
import { createCustomer } from '../customers/customers.ts';
import { serviceTypes } from '../directory/serviceTypes.ts';
import { formatMoney } from '../money/format.ts';
import { toPoint } from '../places/point.ts';
import { filled } from '../sharing/labels.ts';
import { findOrAddVehicle } from '../vehicles/byRegistration.ts';
import { standingOf } from '../workshops/standing.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { getIncoming } from './incoming.ts';
import { labels } from './labels.ts';
import { endRequest, holdOpen, moveRequest } from './move.ts';
import { getOwn } from './own.ts';
import { copyPhotos, handPhotos } from './photos.ts';
import type { CustomerRequestDocument } from './store.ts';

type Schemas = components['schemas'];

/** Where to come, where the customer said it in full. */
const visitOf = ({ address, city, location }: CustomerRequestDocument) =>
  address && city
    ? { visit: { line1: address, city, ...(location ? { location: toPoint(location) } : {}) } }
    : {};

/** Books what was quoted, with all that the customer said. The other workshops are told in the same transaction. */
export async function acceptQuote(
  ctx: Context,
  requestId: string,
  { quoteId, quoteVersion }: Schemas['QuoteAcceptance'],
): Promise<CustomerRequestDocument> {
  // Before the transaction begins, for the store may be slow; what was looked at here is looked at again within.
  const outside = { ...ctx, session: undefined };
  const seen = await getOwn(outside, requestId);
  await acceptable(outside, seen, quoteId, quoteVersion);
  const photoFileIds = await copyPhotos(outside, seen, quoteId);
  const request = await holdOpen(ctx, requestId);
  const { scope, answer, quote } = await acceptable(ctx, request, quoteId, quoteVersion);
  const { email, name, phone, _id: userId } = await thisPerson(ctx);
  const customer =
    (await findCustomerByEmail(scope, email)) ??
    (await createCustomer(scope, { name, email, ...(phone ? { phone } : {}) }));
  const { registration, ...model } = request.vehicle;
  const vehicle = registration ? await findOrAddVehicle(scope, customer._id, registration, model) : null;
  const { documentLanguage } = await getWorkshop(scope);
  const notes = [
    serviceTypes[request.serviceType][documentLanguage],
    request.description,
    request.preferredOn && filled(labels[documentLanguage].preferred, { day: request.preferredOn }),
    request.atHome ? [request.address, request.city].filter(Boolean).join(', ') : null,
    vehicle ? null : [registration, answer.vehicle].filter(Boolean).join(' '),
    [formatMoney(quote.price, quote.currency), quote.note].filter(Boolean).join(': '),
  ];
  const booking = await createBooking(
    scope,
    {
      customerId: customer._id,
      ...(vehicle ? { vehicleId: vehicle._id } : {}),
      startsAt: quote.startsAt.toISOString(),
      endsAt: quote.endsAt.toISOString(),
      ...(request.atHome ? { bayId: null, ...visitOf(request) } : {}),
      notes: notes.filter(Boolean).join('\n').slice(0, 2000),
      status: 'confirmed',
    },
    { source: 'request', booker: { email, userId } },
  );
  await handPhotos(scope, photoFileIds, booking._id);
  await keepPhotos(scope, booking, photoFileIds);
  await moveRequest(scope, answer, 'accepted', {
    bookingId: booking._id,
    customerId: customer._id,
    photoFileIds,
  });
  return endRequest(ctx, request, 'accepted', quoteId);
}

/** What the workshop has quoted, as long as it holds. */
async function acceptable(
  ctx: Context,
  { status: whole, sentTo }: CustomerRequestDocument,
  quoteId: string,
  quoteVersion: number,
) {
  const sent = sentTo.find(one => one.quoteId === quoteId);
  if (!sent) throw new Problem('not_found');
  const scope: Context = { ...asNobodyOf(ctx, sent.tenantId), ifMatch: null };
  const answer = await getIncoming(scope, quoteId);
  const { blocked, closing } = await standingOf(scope);
  const { quote, status } = answer;
  const open = whole === 'open' && status === 'quoted' && blocked === null && !closing;
  if (!open || !quote || quote.startsAt <= new Date()) throw new Problem('request_closed');
  if (quote.validUntil <= new Date()) throw new Problem('quote_expired');
  if (answer.version !== quoteVersion)
    throw new Problem('version_conflict', 'The workshop has changed its quote.');
  return { scope, answer, quote };
}
