import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { hasOpenAdvances, keptAdvances } from '../advances/forget.ts';
import { removeBookingsOf } from '../bookings/ofOthers.ts';
import { forgetCustomer, getCustomer } from '../customers/customers.ts';
import { removeDisputesOf } from '../disputes/forget.ts';
import { removeEstimatesOf } from '../estimates/forget.ts';
import { forgetWordsOnInspections } from '../inspections/forget.ts';
import { keptNotes } from '../invoiceNotes/forget.ts';
import { hasDrafts, keptInvoices } from '../invoices/forget.ts';
import { forgetCustomerOnJobs, hasOpenJobs } from '../jobs/forget.ts';
import { removeMailsTo } from '../mails/forget.ts';
import { forgetMerged } from '../merges/merges.ts';
import type { Contact } from '../merges/store.ts';
import { forgetTold } from '../notifications/forget.ts';
import { openingsOf } from '../openings/store.ts';
import { removePapersOf } from '../papers/ofOthers.ts';
import { keptPayments } from '../payments/forget.ts';
import { removeRemindersOf } from '../reminders/ofVehicle.ts';
import { forgetReviewer } from '../reviews/reviews.ts';
import { removeRequestsOf } from '../serviceRequests/incoming.ts';
import { removeLinksTo } from '../sharing/links.ts';
import { takeTurn } from '../summary/figures.ts';
import { forgetNotesOnTime } from '../timeEntries/forget.ts';
import { removeVehiclesOf } from '../vehicles/vehicles.ts';
import { removeMessagesTo } from '../whatsapp/messages.ts';

/**
 * Takes a customer's personal data out of the workshop, in one transaction: the customer is removed, or where there are
 * issued invoices stays as what these must show. Throws `customer_unsettled` while the purpose is not over.
 */
export async function eraseCustomer(ctx: Context, customerId: string): Promise<void> {
  if (ctx.onlyJobsOf) throw new Problem('forbidden', 'This is for who sees all jobs.');
  await takeTurn(ctx);
  const customer = await getCustomer(ctx, customerId);
  const unsettled =
    customer.balance > 0 ||
    (await hasOpenJobs(ctx, customerId)) ||
    (await hasDrafts(ctx, customerId)) ||
    (await hasOpenAdvances(ctx, customerId));
  if (unsettled) throw new Problem('customer_unsettled');
  // The record of this request tells that it was done, not what was there.
  const quiet = { ...ctx, trail: undefined };
  const vehicleIds = await removeVehiclesOf(quiet, customerId);
  const paperIds = [
    ...(await removePapersOf(quiet, { customerId })),
    ...(await removePapersOf(quiet, { vehicleIds })),
  ];
  const estimateIds = await removeEstimatesOf(quiet, customerId);
  const bookingIds = await removeBookingsOf(quiet, customerId);
  const requestIds = await removeRequestsOf(quiet, customerId);
  const disputeIds = await removeDisputesOf(quiet, customerId);
  const reminderIds = await removeRemindersOf(quiet, { customerId });
  const jobIds = await forgetCustomerOnJobs(quiet, customerId);
  const inspectionIds = await forgetWordsOnInspections(quiet, jobIds);
  const timeIds = await forgetNotesOnTime(quiet, jobIds);
  const invoiceIds = await keptInvoices.forget(quiet, customerId);
  const noteIds = await keptNotes.forget(quiet, customerId);
  const advanceIds = await keptAdvances.forget(quiet, customerId);
  const paymentIds = await keptPayments.forget(quiet, customerId);
  const reviewIds = await forgetReviewer(quiet, customerId);
  const merged = await forgetMerged(quiet, [customerId, ...vehicleIds]);
  const ids = [
    customerId,
    ...merged.map(({ _id }) => _id),
    ...vehicleIds,
    ...estimateIds,
    ...bookingIds,
    ...requestIds,
    ...paperIds,
    ...disputeIds,
    ...reminderIds,
    ...jobIds,
    ...inspectionIds,
    ...timeIds,
    ...invoiceIds,
    ...noteIds,
    ...paymentIds,
    ...advanceIds,
    ...reviewIds,
  ];
  // What was recorded of a link names the address that it went to.
  ids.push(...(await removeLinksTo(quiet, ids)));
  await forgetTold(ctx, ids);
  for (const email of contactsOf('email', customer, merged)) await removeMailsTo(ctx, email);
  for (const phone of contactsOf('phone', customer, merged)) await removeMessagesTo(ctx, phone);
  const openings = await openingsOf(ctx, [customerId]);
  await forgetCustomer(ctx, customer, invoiceIds.length + advanceIds.length + openings.size > 0);
}

const contactsOf = (part: 'email' | 'phone', ...where: [Contact, Contact[]]): Set<string> =>
  new Set(where.flat().flatMap(one => one[part] ?? []));
