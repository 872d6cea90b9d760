import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { giveToJob } from '../advances/online.ts';
import { itemsOfServices } from '../bookableServices/bookableServices.ts';
import { createJob } from '../jobs/jobs.ts';
import { addJobPhoto } from '../jobs/photos.ts';
import { placesOf } from '../members/members.ts';
import { getBooking } from './bookings.ts';
import { moveBooking } from './move.ts';
import type { BookingDocument } from './store.ts';
import { tellCustomer } from './tellCustomer.ts';
import { visitLine } from './where.ts';

type Schemas = components['schemas'];

const told = { confirmed: 'confirmed', declined: 'declined', cancelled: 'cancelled' } as const;

async function current(ctx: Context, bookingId: string): Promise<BookingDocument> {
  const booking = await getBooking(ctx, bookingId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== booking.version) throw new Problem('version_conflict');
  return booking;
}

export async function changeBookingStatus(
  ctx: Context,
  bookingId: string,
  { status, reason }: Schemas['BookingStatusChange'],
): Promise<BookingDocument> {
  const before = await current(ctx, bookingId);
  const ends = status === 'declined' || status === 'cancelled';
  const booking = await moveBooking(ctx, before, status, {
    ...(reason ? { reason: reason.trim() } : {}),
    ...(ends ? { endedBy: 'workshop' as const } : {}),
  });
  if (status in told && before.status !== 'checked_in')
    await tellCustomer(ctx, booking, told[status as keyof typeof told]);
  return booking;
}

/** Opens the job of a vehicle that has come: who, what and when are known already. */
export async function checkIn(
  ctx: Context,
  bookingId: string,
  { odometer, promisedAt }: Schemas['CheckIn'],
): Promise<BookingDocument> {
  const before = await current(ctx, bookingId);
  const items = await itemsOfServices(
    ctx,
    before.services.map(({ id }) => id),
  );
  const here = new Set((await placesOf(ctx, before.assignedTo)).map(({ userId }) => userId));
  const { visit } = before;
  const where = visit && visitLine(visit);
  const notes = [before.notes, before.notes?.includes(`${where}`) ? null : where].filter(Boolean).join('\n');
  const job = await createJob(
    ctx,
    {
      customerId: before.customer.id,
      ...(before.vehicle ? { vehicleId: before.vehicle.id } : {}),
      status: 'open',
      complaints: before.services.map(({ name }) => name),
      lineItems: items.map(({ _id: itemId }) => ({ itemId })),
      // Whoever has left since does not keep the vehicle outside.
      assignedTo: before.assignedTo.filter(userId => here.has(userId)),
      promisedAt: promisedAt ?? before.endsAt.toISOString(),
      ...(odometer === undefined ? {} : { odometer }),
      ...(notes ? { notes } : {}),
    },
    { bookingId },
  );
  for (const fileId of before.photoFileIds) await addJobPhoto(ctx, job._id, fileId, bookingId);
  for (const advanceId of before.deposit?.advanceIds ?? []) await giveToJob(ctx, advanceId, job);
  return moveBooking(ctx, before, 'checked_in', { jobId: job._id });
}
