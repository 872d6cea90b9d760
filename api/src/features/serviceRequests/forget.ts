import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import type { Context } from '../../http/context.ts';
import { forgetTold } from '../notifications/forget.ts';
import { endRequest } from './move.ts';
import { customerRequestsCollection, serviceRequestsCollection } from './store.ts';

/** Calls off all that a person has asked for, and forgets it, at the workshops too: their account goes. */
export async function forgetRequestsOf(ctx: Context, userId: string): Promise<void> {
  const requests = platformCollection(ctx, customerRequestsCollection, 'a customer deletes their account');
  for (const request of await requests.find({ userId }, { sort: { _id: -1 } })) {
    for (const { tenantId, quoteId } of request.sentTo) await forgetAt(ctx, tenantId, quoteId);
    if (request.status === 'open') await endRequest(ctx, request, 'cancelled');
  }
  await requests.purge({ userId });
}

/** What became a booking is the workshop's, as any customer of theirs. */
async function forgetAt(ctx: Context, tenantId: string, _id: string): Promise<void> {
  const scope = { ...asNobodyOf(ctx, tenantId), trail: undefined };
  const copies = tenantCollection(scope, serviceRequestsCollection);
  const found = await copies.findOne({ _id });
  if (!found || found.status === 'accepted') return;
  await copies.replace(found, {
    ...found,
    description: '',
    preferredOn: null,
    city: null,
    around: null,
    distanceKm: null,
    vehicle: null,
    customerName: '',
    photoFileIds: [],
    quote: found.quote && { ...found.quote, note: null },
    reason: null,
  });
  await forgetTold(scope, [_id]);
}
