import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import { nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { personByEmail } from '../auth/people.ts';
import { getBooking } from '../bookings/bookings.ts';
import type { BookingDocument } from '../bookings/store.ts';
import { emit } from '../events/events.ts';
import { isDisputable } from './rule.ts';
import { toDispute } from './shape.ts';
import { type DisputeDocument, disputesCollection, type Party } from './store.ts';
import { tellOther } from './tell.ts';

type Schemas = components['schemas'];

const mostMessages = 100;

const disputes = (ctx: Context) => tenantCollection(ctx, disputesCollection);

export const listDisputes = (ctx: Context, paging: Paging): Promise<DisputeDocument[]> =>
  disputes(ctx).list({}, paging);

export async function getDispute(ctx: Context, id: string): Promise<DisputeDocument> {
  const found = await disputes(ctx).findOne({ _id: id });
  if (!found) throw new Problem('not_found');
  return found;
}

/** By the workshop, about what a customer with an account has booked. */
export async function openByWorkshop(ctx: Context, input: Schemas['DisputeInput']): Promise<DisputeDocument> {
  const booking = await getBooking(ctx, input.bookingId);
  const { booker } = booking;
  const userId = booker && (booker.userId ?? (await personByEmail(ctx, booker.email))?._id);
  if (!userId) throw new Problem('no_customer_account');
  return openDispute(ctx, booking, { ...input, by: 'workshop', userId });
}

type Opened = Pick<Schemas['DisputeInput'], 'about' | 'text'> & { by: Party; userId: string };

/** In the booking's workshop. */
export async function openDispute(
  ctx: Context,
  booking: BookingDocument,
  { about, text, by, userId }: Opened,
): Promise<DisputeDocument> {
  const { startsAt, customer } = booking;
  const now = nowOf(ctx);
  if (!isDisputable(booking, now)) throw new Problem('dispute_closed');
  const dispute = await unlessTaken(
    disputes(ctx).insertOne({
      _id: newId('dsp'),
      bookingId: booking._id,
      startsAt,
      customerId: customer.id,
      customerName: customer.name,
      userId,
      about,
      openedBy: by,
      state: 'open',
      messages: [{ by, text: text.trim(), at: now }],
      decision: null,
      waiting: true,
    }),
    () => new Problem('dispute_closed', 'There is one about this booking.'),
  );
  await emit(ctx, 'dispute.opened', toDispute(dispute));
  await tellOther(ctx, dispute, by, 'opened', text);
  return dispute;
}

/** Adds what one of them says, which the other is told. */
export async function say(
  ctx: Context,
  before: DisputeDocument,
  by: Party,
  { text, withdraw = false }: Schemas['DisputeMessageInput'],
): Promise<DisputeDocument> {
  if (before.state !== 'open' || before.messages.length >= mostMessages) throw new Problem('dispute_closed');
  if (withdraw && before.openedBy !== by) throw new Problem('dispute_closed', 'The other one has opened it.');
  const dispute = await changeDispute(ctx, before, {
    messages: [...before.messages, { by, text: text.trim(), at: nowOf(ctx) }],
    ...(withdraw ? { state: 'withdrawn', waiting: false } : {}),
  });
  await tellOther(ctx, dispute, by, withdraw ? 'withdrawn' : 'answered', text);
  return dispute;
}

export async function changeDispute(
  ctx: Context,
  before: DisputeDocument,
  changes: Partial<Pick<DisputeDocument, 'messages' | 'state' | 'waiting' | 'decision'>>,
): Promise<DisputeDocument> {
  const dispute = await disputes(ctx).replace(before, { ...before, ...changes });
  await emit(ctx, 'dispute.updated', toDispute(dispute), toDispute(before));
  return dispute;
}
