import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { erasedCustomer } from '../customers/customers.ts';
import { jobsCollection } from './store.ts';

/** Whether there is work for a customer that is not handed over yet. */
export function hasOpenJobs(scope: DataScope, customerId: string): Promise<boolean> {
  return tenantCollection(scope, jobsCollection).exists({
    'customer.id': customerId,
    status: { $nin: ['delivered', 'closed', 'cancelled'] },
  });
}

/** Leaves of a customer's jobs the work and its price. Returns their ids. */
export async function forgetCustomerOnJobs(scope: DataScope, customerId: string): Promise<string[]> {
  const jobs = tenantCollection(scope, jobsCollection);
  const found = await jobs.find({ 'customer.id': customerId });
  for (const job of found) {
    const timeline = job.timeline.map(({ status, at, by }) => ({ status, at, by }));
    const customer = { id: customerId, name: erasedCustomer };
    await jobs.replace(job, {
      ...job,
      customer,
      vehicle: null,
      odometer: null,
      complaints: [],
      notes: null,
      timeline,
      search: [],
    });
  }
  return found.map(({ _id }) => _id);
}
