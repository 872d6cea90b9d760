import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { ofOwnJobs } from '../jobs/visible.ts';

export type VehicleDocument = TenantDocument & {
  customer: components['schemas']['CustomerRef'];
  registration: string;
  make: string | null;
  model: string | null;
  year: number | null;
  fuel: components['schemas']['Vehicle']['fuel'];
  vin: string | null;
  odometer: number | null;
  /** Newest first, at most 50. */
  odometerHistory: { reading: number; at: Date }[];
  notes: string | null;
  search: string[];
};

export const vehiclesCollection = defineTenantCollection<VehicleDocument>('vehicles', {
  indexes: [
    { key: { _id: -1 } },
    { key: { registration: 1 }, unique: true },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { search: 1, _id: -1 } },
  ],
  bounds: scope => ofOwnJobs(scope, 'vehicle'),
});
