import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { listServices } from '../bookableServices/bookableServices.ts';
import type { BookingDocument } from '../bookings/store.ts';
import { isPayable } from '../deposits/pay.ts';
import { dueBack } from '../deposits/policy.ts';
import { depositRule } from '../deposits/terms.ts';
import { findListing } from '../listing/find.ts';
import { dayOf } from '../openingHours/spans.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { Visit } from './open.ts';
import { changeableUntil, isCancellable } from './own.ts';
import { bookableFrom } from './request.ts';

type Schemas = components['schemas'];

const shownWorkshop = ({ name, slug, phone, address, timeZone, currency }: WorkshopDocument) => ({
  name,
  slug,
  phone,
  place: [address.line1, address.city].filter(Boolean).join(', '),
  timeZone,
  currency,
});

/** What somebody sees who wants to book: nothing that the workshop has not made public. */
export async function toBookingPage(visit: Visit): Promise<Schemas['BookingPage']> {
  const { scope, workshop, rules } = visit;
  const { earliest, lastDay } = bookableFrom(visit);
  const services = (await listServices(scope)).filter(service => service.active && service.public);
  const { phoneShown, addressShown } = await findListing(scope, workshop);
  const shown = shownWorkshop(workshop);
  return {
    workshop: {
      ...shown,
      phone: phoneShown ? shown.phone : null,
      place: addressShown ? shown.place : (workshop.address.city ?? ''),
    },
    services: services.map(({ _id, name, description, durationMinutes, priceFrom }) => ({
      id: _id,
      name,
      description,
      durationMinutes,
      priceFrom,
    })),
    autoConfirm: rules.autoConfirm,
    cancelHours: rules.cancelHours,
    deposit: await depositRule(scope, rules),
    keptPercent: rules.keptPercent,
    firstDay: dayOf(earliest, workshop.timeZone),
    lastDay,
  };
}

/** What a booking's own link shows. */
export async function toBooked(scope: Context, booking: BookingDocument): Promise<Schemas['Booked']> {
  const workshop = await getWorkshop(scope);
  return {
    status: booking.status,
    workshop: shownWorkshop(workshop),
    customerName: booking.customer.name,
    vehicle: booking.vehicle?.registration ?? null,
    services: booking.services,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    reason: booking.reason,
    changeableUntil: (await changeableUntil(scope, booking))?.toISOString() ?? null,
    cancellable: await isCancellable(scope, booking),
    deposit: shownDeposit(booking),
  };
}

function shownDeposit(booking: BookingDocument): Schemas['Booked']['deposit'] {
  if (!booking.deposit) return null;
  const { amount, state, payBy, returned } = booking.deposit;
  const due = dueBack(booking, { status: 'cancelled', endedBy: 'customer' }, new Date()).amount;
  const backNow = Math.max(0, due - returned);
  return { amount, state, payBy: payBy.toISOString(), payable: isPayable(booking), backNow, returned };
}
