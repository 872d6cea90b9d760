import { unbounded } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { handOverAdvances } from '../advances/handOver.ts';
import { handOverBookings } from '../bookings/handOver.ts';
import { handOverDisputes } from '../disputes/forget.ts';
import { handOverEstimates } from '../estimates/handOver.ts';
import { emit } from '../events/events.ts';
import { handOverNotes } from '../invoiceNotes/handOver.ts';
import { handOverInvoices } from '../invoices/handOver.ts';
import { handOverJobs } from '../jobs/handOver.ts';
import { moveAccounts } from '../ledger/merge.ts';
import { noteMerge } from '../merges/merges.ts';
import { handOverOpenings } from '../openings/handOver.ts';
import { handOverPapers } from '../papers/ofOthers.ts';
import { handOverPayments } from '../payments/handOver.ts';
import { handOverReminders } from '../reminders/handOver.ts';
import { handOverReviews } from '../reviews/handOver.ts';
import { handOverRequests } from '../serviceRequests/handOver.ts';
import { takeTurn } from '../summary/figures.ts';
import { handOverVehicles } from '../vehicles/handOver.ts';
import { searchOf } from './contact.ts';
import { findCustomer, getCustomer, toCustomer } from './customers.ts';
import { showEverywhere } from './everywhere.ts';
import { type CustomerDocument, customersCollection } from './store.ts';

const parts = [
  handOverVehicles,
  handOverJobs,
  handOverEstimates,
  handOverInvoices,
  handOverNotes,
  handOverPayments,
  handOverAdvances,
  handOverBookings,
  handOverPapers,
  handOverReminders,
  handOverReviews,
  handOverOpenings,
  handOverRequests,
  handOverDisputes,
];

/** Hands all that another customer has to this one, and removes the other. */
export async function mergeCustomers(
  ctx: Context,
  customerId: string,
  otherId: string,
): Promise<CustomerDocument> {
  const scope = unbounded(ctx);
  // Whoever records something for either of them waits for this, or goes first.
  await takeTurn(scope);
  const customer = await getCustomer(scope, customerId);
  const pointer = '/body/otherCustomerId';
  if (otherId === customerId) throw fault('rule_broken', pointer, 'is the customer itself', 'not_taken');
  const other = await findCustomer(scope, otherId);
  if (!other) throw fault('unknown_reference', pointer, 'names no customer of this workshop');
  const successor = { field: 'customer.id', from: otherId, to: customerId } as const;
  for (const handOver of parts) await handOver(scope, successor);
  await moveAccounts(scope, otherId, customerId);
  const customers = tenantCollection(scope, customersCollection);
  // First: an import's key stands once.
  await customers.deleteOne({ _id: otherId });
  const merged = await customers.replace(customer, joined(customer, other));
  await noteMerge(scope, otherId, customerId, { phone: other.phone, email: other.email });
  await showEverywhere(scope, merged);
  const shown = toCustomer(merged);
  await emit(scope, 'customer.merged', { id: customerId, mergedId: otherId, customer: shown });
  return merged;
}

function joined(customer: CustomerDocument, other: CustomerDocument): CustomerDocument {
  const notes = [customer.notes, other.notes].filter(Boolean).join('\n').slice(0, 2000);
  const [lastInvoicedOn] = [customer, other]
    .flatMap(one => one.lastInvoicedOn ?? [])
    .toSorted()
    .reverse();
  const importKey = customer.importKey ?? other.importKey;
  const both = {
    ...customer,
    phone: customer.phone ?? other.phone,
    email: customer.email ?? other.email,
    gstin: customer.gstin ?? other.gstin,
    sez: (customer.gstin === null ? other.sez : customer.sez) ?? false,
    taxNumber: customer.taxNumber ?? other.taxNumber,
    address: Object.keys(customer.address).length > 0 ? customer.address : other.address,
    notes: notes || null,
    // Whoever has ended the mails has ended them.
    wantsReminders: customer.wantsReminders && other.wantsReminders,
    balance: customer.balance + other.balance,
    credit: customer.credit + other.credit,
    ...(lastInvoicedOn !== undefined && { lastInvoicedOn }),
    ...(importKey !== undefined && { importKey }),
  };
  return { ...both, search: searchOf(both) };
}
