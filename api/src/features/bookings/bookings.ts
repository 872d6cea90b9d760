import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { type Filter, tenantCollection } from '../../data/tenantCollection.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { namedServices } from '../bookableServices/bookableServices.ts';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import { customerRef, namedCustomerUnheld } from '../customers/customers.ts';
import { holdUntil } from '../deposits/holds.ts';
import { emit } from '../events/events.ts';
import { areMembers } from '../members/members.ts';
import { takeTurn } from '../summary/figures.ts';
import { namedVehicle, vehicleRef } from '../vehicles/vehicles.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { momentOf } from './moment.ts';
import { longestMs, takePlace } from './place.ts';
import { baysFor, bookedService, lengthOf, minute, toBooking } from './shape.ts';
import { isAhead } from './status.ts';
import { type Booker, type BookingDocument, bookingsCollection } from './store.ts';
import { tellCustomer } from './tellCustomer.ts';
import { bookingTokenHash } from './token.ts';
import { type Candidate, candidatesOf, daysOf, freeOf, goersTo, isVisit, tidyVisit } from './visits.ts';

type Schemas = components['schemas'];

export async function getBooking(scope: DataScope, bookingId: string): Promise<BookingDocument> {
  const booking = await tenantCollection(scope, bookingsCollection).findOne({ _id: bookingId });
  if (!booking) throw new Problem('not_found');
  return booking;
}

type ListQuery = {
  status?: BookingDocument['status'] | undefined;
  customerId?: string | undefined;
  vehicleId?: string | undefined;
};

export async function listBookings(ctx: Context, query: ListQuery, { limit, after }: Paging) {
  const { status, customerId, vehicleId } = query;
  if ([status, customerId, vehicleId].filter(value => value !== undefined).length > 1)
    throw new Problem('filters_exclude', 'Give one of status, customerId and vehicleId.');
  const filter: Filter<BookingDocument> = {
    ...(status ? { status } : {}),
    ...(customerId ? { 'customer.id': customerId } : {}),
    ...(vehicleId ? { 'vehicle.id': vehicleId } : {}),
    ...(after ? { _id: { $lt: after } } : {}),
  };
  return tenantCollection(ctx, bookingsCollection).find(filter, { sort: { _id: -1 }, limit: limit + 1 });
}

type Made = {
  source?: BookingDocument['source'];
  /** It is held until that is paid. */
  deposit?: BookingDocument['deposit'];
  /** Who booked, where the customer did it themselves. */
  booker?: Booker;
};

/** Books a time. `source` says where. */
export async function createBooking(
  ctx: Context,
  input: Schemas['BookingInput'],
  { source = 'counter', deposit = null, booker }: Made = {},
): Promise<BookingDocument> {
  await takeTurn(ctx);
  const customer = await namedCustomerUnheld(ctx, input.customerId);
  const vehicle = input.vehicleId ? await namedVehicle(ctx, input.vehicleId, customer._id) : null;
  const services = await namedServices(ctx, input.serviceIds ?? [], '/body/serviceIds');
  const assignedTo = input.assignedTo ?? [];
  await checkPeople(ctx, assignedTo);
  const times = timesOf(
    services,
    momentOf(input.startsAt, '/body/startsAt'),
    input.endsAt ? momentOf(input.endsAt, '/body/endsAt') : null,
  );
  const _id = newId('bkg');
  const bayIds = baysOf(services);
  const atHome = isVisit(services, '/body/serviceIds');
  const visit = input.visit ? tidyVisit(input.visit) : null;
  const anyone = atHome && input.assignedTo === undefined;
  const goes = anyone ? await goesThen(ctx, { services, visit, ...times }) : undefined;
  const place = await takePlace(ctx, {
    _id,
    ...times,
    bayId: input.bayId === undefined && atHome && bayIds.length === 0 ? null : input.bayId,
    assignedTo,
    bayIds,
    goes,
  });
  const booking = await tenantCollection(ctx, bookingsCollection).insertOne({
    _id,
    status: deposit ? 'awaiting_deposit' : (input.status ?? 'confirmed'),
    customer: customerRef(customer),
    vehicle: vehicle && vehicleRef(vehicle),
    services: services.map(bookedService),
    ...times,
    holds: true,
    ...place,
    anyone,
    visit,
    notes: input.notes ?? null,
    source,
    booker: booker ?? null,
    reason: null,
    endedBy: null,
    tokenHash: bookingTokenHash(ctx, _id),
    jobId: null,
    photoFileIds: [],
    deposit,
  });
  if (deposit) await holdUntil(ctx, _id, deposit.payBy);
  await emit(ctx, 'booking.created', toBooking(booking));
  await tellCustomer(ctx, booking, newsOf(booking.status));
  return booking;
}

/** How a customer moves it: into whichever bay is free, to be confirmed anew or where who is named is not at work then. */
type Move = { anyBay: boolean; status: 'requested' | undefined };

const newsOf = (status: BookingDocument['status']) =>
  status === 'requested' || status === 'awaiting_deposit' ? status : 'confirmed';

export async function updateBooking(
  ctx: Context,
  bookingId: string,
  patch: Schemas['BookingPatch'],
  byCustomer?: Move,
): Promise<BookingDocument> {
  await takeTurn(ctx);
  const before = await getBooking(ctx, bookingId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  if (!isAhead(before.status)) throw new Problem('booking_closed', `The booking is ${before.status}.`);
  const { vehicleId, serviceIds, startsAt, endsAt, bayId, visit, ...rest } = patch;
  const after: BookingDocument = {
    ...before,
    ...definedOf(rest),
    status: byCustomer?.status ?? before.status,
  };
  if (vehicleId !== undefined) {
    const vehicle = vehicleId === null ? null : await namedVehicle(ctx, vehicleId, before.customer.id);
    after.vehicle = vehicle && vehicleRef(vehicle);
  }
  if (visit !== undefined) after.visit = visit && tidyVisit(visit);
  if (patch.assignedTo) {
    await checkPeople(ctx, patch.assignedTo);
    after.anyone &&= patch.assignedTo.join() === before.assignedTo.join();
  }
  const services = serviceIds ? await namedServices(ctx, serviceIds, '/body/serviceIds') : null;
  if (services) after.services = services.map(bookedService);
  const beginning = startsAt ? momentOf(startsAt, '/body/startsAt') : before.startsAt;
  // It stays as long as it was, where neither its end nor its services are others.
  const sameLength = new Date(beginning.getTime() + before.endsAt.getTime() - before.startsAt.getTime());
  const end = endsAt ? momentOf(endsAt, '/body/endsAt') : services?.length ? null : sameLength;
  Object.assign(after, timesOf(services ?? [], beginning, end, before.bufferMinutes));
  const bayIds = services ? baysOf(services) : [];
  const bay =
    bayId === undefined ? (byCustomer?.anyBay ? undefined : usableBay(before.bayId, bayIds)) : bayId;
  const atHome = services !== null && isVisit(services, '/body/serviceIds');
  const able = atHome && byCustomer ? await goesThen(ctx, { ...after, services }) : undefined;
  // Who was to come comes then as well, if they can.
  able?.candidates.sort((one, other) => Number(isOf(before, other)) - Number(isOf(before, one)));
  const goes = before.anyone ? able : undefined;
  if (able && !goes && after.status === 'confirmed' && !canGo(able.candidates, after))
    after.status = 'requested';
  Object.assign(after, await takePlace(ctx, { ...after, bayId: bay, bayIds, goes }));
  const booking = await tenantCollection(ctx, bookingsCollection).replace(before, after);
  await emit(ctx, 'booking.updated', toBooking(booking), toBooking(before));
  const news = booking.status === before.status ? 'changed' : 'requested';
  if (news === 'requested') await emit(ctx, 'booking.status_changed', toBooking(booking), toBooking(before));
  if (booking.startsAt.getTime() !== before.startsAt.getTime()) await tellCustomer(ctx, booking, news);
  return booking;
}

/** Whether all who are named are at work then, and go there. */
function canGo(
  candidates: Candidate[],
  { assignedTo, startsAt, endsAt, busyUntil }: BookingDocument,
): boolean {
  const able = freeOf(candidates, [], startsAt, endsAt, busyUntil);
  return assignedTo.every(userId => able.includes(userId));
}

const isOf = ({ assignedTo }: BookingDocument, { userId }: Candidate): boolean => assignedTo.includes(userId);

type Visited = Pick<BookingDocument, 'startsAt' | 'endsAt' | 'visit'> & {
  services: BookableServiceDocument[];
};

/** Who can go there then. */
async function goesThen(ctx: Context, { services, visit, startsAt, endsAt }: Visited) {
  const { timeZone } = await getWorkshop(ctx);
  const serviceIds = services.map(({ _id }) => _id);
  const people = await goersTo(ctx, { serviceIds, visit });
  const candidates = candidatesOf(people, timeZone, daysOf(startsAt, endsAt, timeZone));
  return { candidates, endsAt };
}

/** The bay stays, unless the services cannot be done in it. */
const usableBay = (bayId: string | null, bayIds: string[]): string | null | undefined =>
  bayId === null || bayIds.length === 0 || bayIds.includes(bayId) ? bayId : undefined;

function baysOf(services: BookableServiceDocument[]): string[] {
  const bayIds = baysFor(services);
  if (!bayIds)
    throw fault('rule_broken', '/body/serviceIds', 'has services that no bay is for', 'not_together');
  return bayIds;
}

/** When it begins and ends, and from when on its place is free again. */
function timesOf(
  services: BookableServiceDocument[],
  startsAt: Date,
  end: Date | null,
  buffer = 0,
): Pick<BookingDocument, 'startsAt' | 'endsAt' | 'bufferMinutes' | 'busyUntil'> {
  const { minutes, bufferMinutes: own } = lengthOf(services);
  const bufferMinutes = services.length > 0 ? own : buffer;
  const endsAt = end ?? new Date(startsAt.getTime() + minutes * minute);
  if (endsAt <= startsAt)
    throw fault('rule_broken', '/body/endsAt', 'is not after its beginning', 'not_after_start');
  if (endsAt.getTime() - startsAt.getTime() > longestMs)
    throw fault('rule_broken', '/body/endsAt', 'is more than 7 days later', 'too_large');
  return { startsAt, endsAt, bufferMinutes, busyUntil: new Date(endsAt.getTime() + bufferMinutes * minute) };
}

async function checkPeople(ctx: Context, assignedTo: string[]): Promise<void> {
  if (assignedTo.length > 0 && !(await areMembers(ctx, assignedTo)))
    throw fault(
      'unknown_reference',
      '/body/assignedTo',
      'names somebody who does not belong to this workshop',
      'unknown_person',
    );
}
