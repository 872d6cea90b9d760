import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { thisPerson } from '../auth/people.ts';
import { ownBooking } from '../portal/history.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { openDispute, say } from './disputes.ts';
import { toDispute } from './shape.ts';
import { type DisputeDocument, disputesCollection } from './store.ts';

type Schemas = components['schemas'];

const own = (ctx: Context) =>
  platformCollection(ctx, disputesCollection, 'a customer sees the disputes about their bookings');

export async function listOwnDisputes(ctx: Context, { limit, after }: Paging): Promise<DisputeDocument[]> {
  const { _id: userId } = await thisPerson(ctx);
  return own(ctx).find(
    { userId, ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export async function openOwnDispute(ctx: Context, input: Schemas['DisputeInput']): Promise<DisputeDocument> {
  const { _id: userId } = await thisPerson(ctx);
  const booking = await ownBooking(ctx, input.bookingId);
  const { about, text } = input;
  return openDispute(asNobodyOf(ctx, booking.tenantId), booking, { about, text, by: 'customer', userId });
}

export async function sayInOwn(
  ctx: Context,
  disputeId: string,
  message: Schemas['DisputeMessageInput'],
): Promise<DisputeDocument> {
  const { _id: userId } = await thisPerson(ctx);
  const dispute = await own(ctx).findOne({ _id: disputeId, userId });
  if (!dispute) throw new Problem('not_found');
  return say(asNobodyOf(ctx, dispute.tenantId), dispute, 'customer', message);
}

export async function toPortalDisputes(
  ctx: Context,
  disputes: DisputeDocument[],
): Promise<Schemas['PortalDispute'][]> {
  const workshops = await workshopNames(ctx, [...new Set(disputes.map(({ tenantId }) => tenantId))]);
  return disputes.flatMap(dispute => {
    const workshop = workshops.get(dispute.tenantId);
    if (!workshop) return [];
    const { name: workshopName, timeZone, currency } = workshop;
    return [{ workshopName, timeZone, currency, dispute: toDispute(dispute) }];
  });
}
