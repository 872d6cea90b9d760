import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf, unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { customerRef } from '../customers/customers.ts';
import { newCustomer, storeNewCustomers } from '../customers/many.ts';
import { createEstimate } from '../estimates/estimates.ts';
import { asStored } from '../imports/kinds/owners.ts';
import { broughtJob, storeBroughtJobs } from '../jobs/brought.ts';
import { pricedWork } from '../jobs/jobs.ts';
import { noteSamples } from '../summary/figures.ts';
import { figuresOf } from '../summary/read.ts';
import { storeNewVehicles, vehiclesByRegistration } from '../vehicles/many.ts';
import { newVehicle, vehicleRef } from '../vehicles/vehicles.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { recordsOf } from './records.ts';
import { plates, samplesFor } from './samples.ts';
import { type SampleDataDocument, sampleDataCollection } from './store.ts';

type Counts = components['schemas']['SampleData'];

export const findSampleData = (scope: DataScope): Promise<SampleDataDocument | null> =>
  tenantCollection(scope, sampleDataCollection).findOne({ _id: `${scope.tenantId}` });

const hourMs = 60 * 60_000;

/** Puts it in as an import brings what another system kept: it tells no events, and no plan counts it. */
export async function addSampleData(ctx: Context): Promise<Counts> {
  const scope = { ...unbounded(ctx), quiet: true };
  if (await findSampleData(scope)) throw new Problem('sample_data_there');
  const workshop = await getWorkshop(scope);
  const now = nowOf(scope);
  const hour = Math.ceil(now.getTime() / hourMs) * hourMs;
  const taken = await vehiclesByRegistration(scope, plates);
  const free = plates.filter(plate => !taken.has(plate));
  const samples = await Promise.all(
    samplesFor(workshop).map(async ({ name, vehicle, lines, ...job }, at) => {
      const customer = asStored(scope, await newCustomer(scope, { name }, null));
      const registration = workshop.kind === 'garage' ? free[at] : undefined;
      const input = registration && { registration, ...vehicle };
      return {
        customer,
        vehicle: input ? newVehicle(scope, customer, workshop.country, input) : null,
        job,
        lineItems: (await pricedWork(ctx, lines)).lineItems,
      };
    }),
  );
  const customers = samples.map(({ customer }) => customer);
  const vehicles = samples.flatMap(({ vehicle }) => vehicle ?? []);
  const jobs = samples.map(({ customer, vehicle, job, lineItems }, place) =>
    broughtJob({
      customer: customerRef(customer),
      vehicle: vehicle && vehicleRef(asStored(scope, vehicle)),
      complaints: [job.complaint],
      odometer: vehicle?.odometer ?? null,
      promisedAt: new Date(hour + job.promisedInHours * hourMs),
      notes: null,
      status: job.status,
      openedAt: now,
      endedAt: null,
      place,
      lineItems,
      photoFileIds: [],
    }),
  );
  await storeNewCustomers(scope, customers);
  await storeNewVehicles(scope, vehicles);
  await storeBroughtJobs(scope, jobs);
  const [first] = jobs;
  if (!first) throw new Error('there are no samples');
  const { _id } = await createEstimate(scope, { jobId: first._id });
  const ids = [...customers, ...vehicles, ...jobs, { _id }].map(one => one._id);
  const figures = await figuresOf(scope);
  const doc = await tenantCollection(scope, sampleDataCollection).insertOne({
    _id: `${scope.tenantId}`,
    made: (await recordsOf(scope, ids)).map(({ id, content }) => ({ id, content })),
    lastNumbers: { jobs: figures?.numbers?.jobs ?? 0, estimates: figures?.numbers?.estimates ?? 0 },
  });
  const counts = countsOf(doc);
  await noteSamples(scope, counts);
  return counts;
}

function countsOf({ made }: SampleDataDocument): Counts {
  const of = (prefix: string) => made.filter(({ id }) => id.startsWith(`${prefix}_`)).length;
  return { customers: of('cus'), vehicles: of('veh'), jobs: of('job'), estimates: of('est') };
}
