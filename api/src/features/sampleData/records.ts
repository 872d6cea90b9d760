import { createHash } from 'node:crypto';
import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { customersKnownBy } from '../customers/many.ts';
import { findEstimate } from '../estimates/estimates.ts';
import { jobsById } from '../jobs/brought.ts';
import { vehiclesById } from '../vehicles/many.ts';

export type SampleRecord = {
  id: string;
  kind: components['schemas']['SampleDataRemoval']['kept'][number]['kind'];
  name: string;
  version: number;
  /** A hash of what people write. Where a job stands, who is on it and what a vehicle's clock says is what one tries out. */
  content: string;
  /** Of a job: the invoice that was made from it. */
  invoiceId?: string | null;
};

const hash = (...said: unknown[]): string => createHash('sha256').update(JSON.stringify(said)).digest('hex');

/** Those of the sample records that are there still, as they stand now. */
export async function recordsOf(scope: DataScope, ids: string[]): Promise<SampleRecord[]> {
  const of = (prefix: string) => ids.filter(id => id.startsWith(`${prefix}_`));
  const customers = await customersKnownBy(scope, { ids: of('cus'), importKeys: [], phones: [] });
  const vehicles = await vehiclesById(scope, of('veh'));
  const jobs = await jobsById(scope, of('job'));
  const estimates = await Promise.all(of('est').map(id => findEstimate(scope, id)));
  return [
    ...customers.map(({ _id: id, version, name, phone, email, address, gstin, notes }) => {
      return {
        id,
        kind: 'customer' as const,
        name,
        version,
        content: hash(name, phone, email, address, gstin, notes),
      };
    }),
    ...vehicles.map(({ _id: id, version, registration, customer, make, model, year, fuel, vin, notes }) => {
      const content = hash(customer.id, registration, make, model, year, fuel, vin, notes);
      return { id, kind: 'vehicle' as const, name: registration, version, content };
    }),
    ...jobs.map(({ _id: id, version, number, customer, vehicle, complaints, notes, lineItems, ...job }) => {
      const comments = job.timeline.flatMap(({ comment }) => comment ?? []);
      const written = [complaints, notes, lineItems, job.photoFileIds, comments];
      const content = hash(customer.id, vehicle?.id, ...written);
      return { id, kind: 'job' as const, name: number, version, content, invoiceId: job.invoiceId };
    }),
    ...estimates
      .filter(one => one !== null)
      .map(({ _id: id, version, number, customer, status, revision, lineItems, notes, ...estimate }) => {
        const content = hash(
          customer.id,
          status,
          revision,
          lineItems,
          notes,
          estimate.photoFileIds,
          estimate.jobId,
        );
        return { id, kind: 'estimate' as const, name: number, version, content };
      }),
  ];
}
