import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';

type Schemas = components['schemas'];

export type BookingDepositDocument = Omit<Schemas['BookingDeposit'], 'payBy'> & { payBy: Date };
export type Booker = { email: string; userId: string | null };

export type BookingDocument = TenantDocument & {
  status: Schemas['BookingStatus'];
  customer: Schemas['CustomerRef'];
  vehicle: Schemas['VehicleRef'] | null;
  services: Schemas['BookedService'][];
  startsAt: Date;
  endsAt: Date;
  bufferMinutes: number;
  /** Its end and the buffer after it. */
  busyUntil: Date;
  /** Whether it keeps its bay and people from others. */
  holds: boolean;
  bayId: string | null;
  assignedTo: string[];
  /** Whether that is whoever could go, named by nobody. */
  anyone: boolean;
  /** Where it is done, where that is not the workshop. */
  visit: Schemas['VisitAddress'] | null;
  notes: string | null;
  source: Schemas['Booking']['source'];
  /** Who booked by themselves: the address that they proved, and their account. */
  booker: Booker | null;
  reason: string | null;
  endedBy: Schemas['Booking']['endedBy'];
  /** Of its link, whose last part is stored nowhere. */
  tokenHash: string;
  jobId: string | null;
  /** What the customer has shown; the job's at check-in. */
  photoFileIds: string[];
  deposit: BookingDepositDocument | null;
};

export const bookingsCollection = defineTenantCollection<BookingDocument>('bookings', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { 'vehicle.id': 1, _id: -1 } },
    { key: { assignedTo: 1, _id: -1 } },
    { key: { assignedTo: 1, startsAt: 1, _id: 1 } },
    { key: { startsAt: 1, _id: 1 } },
    { key: { startsAt: 1 }, where: { holds: true } },
    { key: { tokenHash: 1 }, unique: true, acrossTenants: true },
    {
      key: { 'booker.email': 1, _id: -1 },
      acrossTenants: true,
      where: { 'booker.email': { $gt: '' } },
    },
    {
      key: { 'booker.userId': 1, _id: -1 },
      acrossTenants: true,
      where: { 'booker.userId': { $gt: '' } },
    },
  ],
  bounds: (_scope, userId) => ({ assignedTo: userId }),
});

/** `_id` is the booking's; `dueAt` is when its customer is reminded. */
export type BookingReminderDocument = TenantDocument & Queued;

export const bookingRemindersCollection = defineTenantCollection<BookingReminderDocument>(
  'bookingReminders',
  { audit: false, indexes: [dueIndex, { key: { _id: 1 } }] },
);

/** `_id` is the tenant's: a workshop has one, or goes by the usual rules. */
export type BookingSettingsDocument = TenantDocument &
  Pick<
    Schemas['BookingSettings'],
    | 'online'
    | 'autoConfirm'
    | 'slotMinutes'
    | 'leadHours'
    | 'horizonDays'
    | 'cancelHours'
    | 'remind'
    | 'deposit'
    | 'keptPercent'
  > &
  Partial<Pick<Schemas['BookingSettings'], 'keptTaxRateId'>>;

export const bookingSettingsCollection = defineTenantCollection<BookingSettingsDocument>('bookingSettings', {
  indexes: [],
});
