import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { listServices } from '../bookableServices/bookableServices.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import { missingFor } from '../bookings/missing.ts';
import type { BookingDepositDocument, BookingDocument } from '../bookings/store.ts';
import { workshopLine } from '../bookings/where.ts';
import { advancesOfDeposit, backOf, returnedOf } from '../deposits/held.ts';
import { isPayable } from '../deposits/pay.ts';
import { dueBack } from '../deposits/policy.ts';
import { askedDeposits } from '../deposits/terms.ts';
import { isInDirectory } from '../directory/entry.ts';
import { findJob } from '../jobs/jobs.ts';
import { findListing } from '../listing/find.ts';
import { dayOf } from '../openingHours/spans.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import type { Visit } from './open.ts';
import { changeableUntil, isCancellableLate } from './own.ts';
import { bookableFrom } from './request.ts';

type Schemas = components['schemas'];

const shownWorkshop = (workshop: WorkshopDocument) => {
  const { name, slug, phone, country, timeZone, currency } = workshop;
  return { name, slug, phone, place: workshopLine(workshop), country, timeZone, currency };
};

/** What somebody sees who wants to book: nothing that the workshop has not made public. */
export async function toBookingPage(visit: Visit): Promise<Schemas['BookingPage']> {
  const { scope, workshop, rules } = visit;
  const { earliest, lastDay } = bookableFrom(visit);
  const { deposit, services } = await askedDeposits(scope, rules, await offeredServices(visit));
  const { phoneShown, addressShown } = await findListing(scope, workshop);
  const shown = shownWorkshop(workshop);
  return {
    workshop: {
      ...shown,
      phone: phoneShown ? shown.phone : null,
      place: addressShown ? shown.place : (workshop.address.city ?? ''),
    },
    listed: await isInDirectory(scope),
    services: services.map(
      ({ _id, name, description, durationMinutes, priceFrom, atHome, deposit: own }) => ({
        id: _id,
        name,
        description,
        durationMinutes,
        priceFrom,
        atHome,
        deposit: own,
      }),
    ),
    autoConfirm: rules.autoConfirm,
    cancelHours: rules.cancelHours,
    deposit,
    keptPercent: rules.keptPercent,
    firstDay: dayOf(earliest, workshop.timeZone),
    lastDay,
  };
}

/** What is left out finds no time on any day. */
async function offeredServices({ scope, workshop, rules }: Visit): Promise<BookableServiceDocument[]> {
  const missing = await missingFor(scope, workshop, rules);
  if (missing.some(({ serviceIds }) => serviceIds.length === 0)) return [];
  const never = missing.flatMap(({ serviceIds }) => serviceIds);
  return (await listServices(scope)).filter(
    service => service.active && service.public && !never.includes(service._id),
  );
}

/** What a booking's own link shows. */
export async function toBooked(
  scope: Context,
  booking: BookingDocument,
  workshop: WorkshopDocument,
): Promise<Schemas['Booked']> {
  const until = await changeableUntil(scope, booking, Boolean(workshop.closing));
  return {
    status: booking.status,
    workshop: shownWorkshop(workshop),
    customerName: booking.customer.name,
    vehicle: booking.vehicle?.registration ?? null,
    visit: booking.visit,
    services: booking.services,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    reason: booking.reason,
    changeableUntil: until?.toISOString() ?? null,
    cancellable: until !== null || isCancellableLate(booking),
    deposit: await shownDeposit(scope, booking),
    job: booking.jobId === null ? null : await shownJob(scope, booking.jobId),
  };
}

/** How far it is: neither what the workshop notes about it, nor who does it. */
async function shownJob(scope: Context, jobId: string): Promise<Schemas['Booked']['job']> {
  const job = await findJob(scope, jobId);
  if (!job) return null;
  const moves = job.timeline.filter(({ comment, estimate }) => !comment && !estimate);
  return {
    number: job.number,
    status: job.status,
    promisedAt: job.promisedAt?.toISOString() ?? null,
    steps: moves
      .filter(({ status }, at) => status !== moves[at - 1]?.status)
      .map(({ status, at }) => ({ status, at: at.toISOString() })),
  };
}

async function shownDeposit(scope: Context, booking: BookingDocument): Promise<Schemas['Booked']['deposit']> {
  if (!booking.deposit) return null;
  const { amount, state, payBy, returned } = booking.deposit;
  const due = dueBack(booking, { status: 'cancelled', endedBy: 'customer' }, new Date()).amount;
  const backNow = await backNowOf(scope, booking.deposit, due);
  return { amount, state, payBy: payBy.toISOString(), payable: isPayable(booking), backNow, returned };
}

async function backNowOf(scope: Context, deposit: BookingDepositDocument, due: number): Promise<number> {
  if (due === 0) return 0;
  const advances = await advancesOfDeposit(scope, deposit);
  return backOf(due, advances, await returnedOf(scope, deposit, advances));
}
