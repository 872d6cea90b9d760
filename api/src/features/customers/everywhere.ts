import { Problem } from '../../errors.ts';
import { hasAdvances } from '../advances/advances.ts';
import { hasBookings, renameCustomerOnBookings } from '../bookings/ofOthers.ts';
import { hasEstimates } from '../estimates/estimates.ts';
import type { EmitScope } from '../events/events.ts';
import { hasInvoices } from '../invoices/invoices.ts';
import { hasJobs, renameCustomerOnJobs } from '../jobs/jobs.ts';
import { removeRemindersOf, renameCustomerOnReminders } from '../reminders/ofVehicle.ts';
import { takeTurn } from '../summary/figures.ts';
import { hasVehicles, renameCustomerOnVehicles } from '../vehicles/vehicles.ts';
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
  await renameCustomerOnVehicles(scope, customer);
  await renameCustomerOnJobs(scope, customer);
  await renameCustomerOnBookings(scope, customer);
  await renameCustomerOnReminders(scope, customerRef(customer));
}

/** Throws `customer_in_use`. */
export async function deleteUnusedCustomer(scope: EmitScope, customerId: string): Promise<void> {
  await takeTurn(scope);
  const customer = await getCustomer(scope, customerId);
  const filter = { customerId };
  // Each payment belongs to an invoice of its customer.
  const used =
    (await hasVehicles(scope, filter)) ||
    (await hasJobs(scope, filter)) ||
    (await hasBookings(scope, filter)) ||
    (await hasEstimates(scope, filter)) ||
    (await hasInvoices(scope, filter)) ||
    (await hasAdvances(scope, customerId));
  if (used) throw new Problem('customer_in_use');
  await removeRemindersOf(scope, { customerId });
  await removeCustomer(scope, customer);
}
