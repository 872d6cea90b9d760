import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { importKeyIndex } from '../imports/importKey.ts';

type Schemas = components['schemas'];

export type TimelineStep = {
  status: Schemas['JobStatus'];
  at: Date;
  by: string | null;
  note?: string;
  comment?: NonNullable<Schemas['Job']['timeline'][number]['comment']>;
  estimate?: NonNullable<Schemas['Job']['timeline'][number]['estimate']>;
};

/** Quantity in thousandths; cost of all of it in minor units. */
export type StockOut = { itemId: string; quantity: number; cost: number };

export type JobDocument = TenantDocument & {
  number: string;
  status: Schemas['JobStatus'];
  customer: Schemas['CustomerRef'];
  vehicle: Schemas['VehicleRef'] | null;
  complaints: string[];
  odometer: number | null;
  promisedAt: Date | null;
  assignedTo: string[];
  lineItems: Schemas['LineItem'][];
  totals: Schemas['Totals'];
  notes: string | null;
  photoFileIds: string[];
  /** What of its lines has been taken from stock. */
  stockOut?: StockOut[];
  invoiceId: string | null;
  /** What it was booked as. */
  bookingId?: string;
  /** Its number in the system that it was brought over from. */
  reference?: string;
  /** What an import knows it by. */
  importKey?: string;
  /** Oldest first; see timeline.ts. */
  timeline: TimelineStep[];
  search: string[];
};

export const jobsCollection = defineTenantCollection<JobDocument>('jobs', {
  indexes: [
    { key: { _id: -1 } },
    { key: { status: 1, _id: -1 } },
    { key: { number: 1 }, unique: true },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { 'vehicle.id': 1, _id: -1 } },
    { key: { assignedTo: 1, _id: -1 } },
    { key: { assignedTo: 1, status: 1, _id: -1 } },
    { key: { promisedAt: 1, _id: 1 } },
    { key: { assignedTo: 1, promisedAt: 1, _id: 1 } },
    { key: { status: 1, promisedAt: 1, _id: 1 } },
    { key: { search: 1, _id: -1 } },
    importKeyIndex,
  ],
  bounds: (_scope, userId) => ({ assignedTo: userId }),
});
