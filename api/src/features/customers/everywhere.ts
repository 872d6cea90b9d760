import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import { advancesOf } from '../advances/advances.ts';
import { bookingsOf, renameCustomerOnBookings } from '../bookings/ofOthers.ts';
import { estimatesOf } from '../estimates/estimates.ts';
import type { EmitScope } from '../events/events.ts';
import { invoicesOf } from '../invoices/invoices.ts';
import { jobsOf, renameCustomerOnJobs } from '../jobs/jobs.ts';
import { openingsOf } from '../openings/store.ts';
import { removePapersOf } from '../papers/ofOthers.ts';
import { removeRemindersOf, renameCustomerOnReminders } from '../reminders/ofVehicle.ts';
import { takeTurn } from '../summary/figures.ts';
import { renameCustomerOnVehicles, vehiclesOf } from '../vehicles/vehicles.ts';
import { customerRef, getCustomer, removeCustomer } from './customers.ts';
import type { CustomerDocument } from './store.ts';

/** Shows a changed name or phone number wherever the customer is shown as they are now. */
export async function renameEverywhere(
  scope: EmitScope,
  before: CustomerDocument,
  customer: CustomerDocument,
): Promise<void> {
  if (before.name === customer.name && before.phone === customer.phone) return;
  await takeTurn(scope);
  await showEverywhere(scope, customer);
}

export async function showEverywhere(scope: EmitScope, customer: CustomerDocument): Promise<void> {
  await renameCustomerOnVehicles(scope, customer);
  await renameCustomerOnJobs(scope, customer);
  await renameCustomerOnBookings(scope, customer);
  await renameCustomerOnReminders(scope, customerRef(customer));
}

/** Which of these customers something names; each payment belongs to an invoice of its customer. */
export async function customersInUse(scope: DataScope, ids: string[]): Promise<Set<string>> {
  const used = [
    await vehiclesOf(scope, ids),
    await jobsOf(scope, 'customer.id', ids),
    await bookingsOf(scope, 'customer.id', ids),
    await estimatesOf(scope, 'customer.id', ids),
    await invoicesOf(scope, 'customer.id', ids),
    await advancesOf(scope, 'customer.id', ids),
    await openingsOf(scope, ids),
  ];
  return new Set(used.flatMap(some => [...some]));
}

/** Throws `customer_in_use`. */
export async function deleteUnusedCustomer(scope: EmitScope, customerId: string): Promise<void> {
  await takeTurn(scope);
  const customer = await getCustomer(scope, customerId);
  if ((await customersInUse(scope, [customerId])).size > 0) throw new Problem('customer_in_use');
  await removePapersOf(scope, { customerId });
  await removeRemindersOf(scope, { customerId });
  await removeCustomer(scope, customer);
}
