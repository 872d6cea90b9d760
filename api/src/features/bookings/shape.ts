import type { components } from '@workbay/sdk/schema';
import type { BookableServiceDocument } from '../bookableServices/store.ts';
import type { BookingDocument } from './store.ts';

type Schemas = components['schemas'];

export const minute = 60_000;

export const bookedService = (doc: BookableServiceDocument): Schemas['BookedService'] => ({
  id: doc._id,
  name: doc.name,
  durationMinutes: doc.durationMinutes,
  priceFrom: doc.priceFrom,
});

/** What several services take together: one after the other, then the longest of their buffers. */
export function lengthOf(services: BookableServiceDocument[]): { minutes: number; bufferMinutes: number } {
  return {
    minutes: services.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
    bufferMinutes: Math.max(0, ...services.map(({ bufferMinutes }) => bufferMinutes)),
  };
}

/** The bays in which all of them can be done: null where there is none, and none named where any will do. */
export function baysFor(services: BookableServiceDocument[]): string[] | null {
  const bound = services.filter(({ bayIds }) => bayIds.length > 0);
  const [first, ...rest] = bound;
  if (!first) return [];
  const common = first.bayIds.filter(id => rest.every(({ bayIds }) => bayIds.includes(id)));
  return common.length > 0 ? common : null;
}

/** Events do not tell `clashes`, which come and go with the hours of people. */
export function toBooking(doc: BookingDocument): Schemas['Booking'] {
  return {
    id: doc._id,
    status: doc.status,
    customer: doc.customer,
    vehicle: doc.vehicle,
    services: doc.services,
    startsAt: doc.startsAt.toISOString(),
    endsAt: doc.endsAt.toISOString(),
    bufferMinutes: doc.bufferMinutes,
    bayId: doc.bayId,
    assignedTo: doc.assignedTo,
    clashes: null,
    visit: doc.visit,
    notes: doc.notes,
    source: doc.source,
    reason: doc.reason,
    endedBy: doc.endedBy,
    jobId: doc.jobId,
    deposit: doc.deposit && {
      ...doc.deposit,
      payBy: doc.deposit.payBy.toISOString(),
      invoiceId: doc.deposit.invoiceId ?? null,
    },
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
