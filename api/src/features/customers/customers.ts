import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { searchFilter } from '../../data/search.ts';
import { type Listed, newestFirst, type Selection, tenantCollection } from '../../data/tenantCollection.ts';
import { note } from '../../data/trail.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { forgetMerged, mergedInto } from '../merges/merges.ts';
import { takeTurn } from '../summary/figures.ts';
import { changedContact } from './contact.ts';
import { newCustomer } from './many.ts';
import { mayBeSez } from './sez.ts';
import { type CustomerDocument, customersCollection } from './store.ts';

type Schemas = components['schemas'];

type ListQuery = { search?: string | undefined };

/** Which customers a page of the list shows; null where none can be found. */
export function selectCustomers({ search }: ListQuery, at: Paging): Selection<CustomerDocument> | null {
  const found = search === undefined ? {} : searchFilter(search);
  return found && newestFirst(found, at);
}

export const listCustomers = (ctx: DataScope, query: ListQuery, at: Paging) =>
  tenantCollection(ctx, customersCollection).select(selectCustomers(query, at));

/** The customer, or null. */
export function findCustomer(scope: DataScope, customerId: string): Promise<CustomerDocument | null> {
  return tenantCollection(scope, customersCollection).findOne({ _id: customerId });
}

export async function getCustomer(scope: DataScope, customerId: string): Promise<CustomerDocument> {
  const customer = await findCustomer(scope, customerId);
  if (!customer) throw new Problem('not_found');
  return customer;
}

/** The same; where they were merged into another, that one. */
export async function customerOrSuccessor(scope: DataScope, customerId: string): Promise<CustomerDocument> {
  const found = await findCustomerOrSuccessor(scope, customerId);
  if (!found) throw new Problem('not_found');
  return found;
}

async function findCustomerOrSuccessor(
  scope: DataScope,
  customerId: string,
): Promise<CustomerDocument | null> {
  const found = await findCustomer(scope, customerId);
  const into = found ? undefined : (await mergedInto(scope, [customerId])).get(customerId);
  return into ? findCustomer(scope, into) : found;
}

/** The customer that a request's body names, who is neither deleted nor renamed before this transaction ends. */
export async function namedCustomer(scope: DataScope, customerId: string): Promise<CustomerDocument> {
  await takeTurn(scope);
  return namedCustomerUnheld(scope, customerId);
}

/** The same for a change that counts figures, which is its turn. */
export async function namedCustomerUnheld(scope: DataScope, customerId: string): Promise<CustomerDocument> {
  return customerOrSuccessor(scope, customerId).catch(error => {
    if (!(error instanceof Problem)) throw error;
    throw fault('unknown_reference', '/body/customerId', 'names no customer of this workshop');
  });
}

export async function createCustomer(
  ctx: Context,
  input: Schemas['CustomerInput'],
): Promise<CustomerDocument> {
  const customer = await tenantCollection(ctx, customersCollection).insertOne(
    await newCustomer(ctx, input, null),
  );
  await emit(ctx, 'customer.created', toCustomer(customer));
  return customer;
}

export async function updateCustomer(ctx: Context, customerId: string, patch: Schemas['CustomerPatch']) {
  const before = await getCustomer(ctx, customerId);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  return {
    before,
    customer: await storeCustomer(ctx, before, mayBeSez(await changedContact(ctx, before, patch))),
  };
}

/** Stores a customer as changed, and tells of it. */
export async function storeCustomer(
  scope: EmitScope,
  before: CustomerDocument,
  after: CustomerDocument,
): Promise<CustomerDocument> {
  const customer = await tenantCollection(scope, customersCollection).replace(before, after);
  await emit(scope, 'customer.updated', toCustomer(customer), toCustomer(before));
  return customer;
}

/** The customer has ended the mails about what is due. */
export async function endReminders(scope: EmitScope, customerId: string): Promise<void> {
  const customer = await findCustomerOrSuccessor(scope, customerId);
  if (customer?.wantsReminders) await storeCustomer(scope, customer, { ...customer, wantsReminders: false });
}

export async function removeCustomer(scope: EmitScope, customer: CustomerDocument): Promise<void> {
  await tenantCollection(scope, customersCollection).deleteOne({ _id: customer._id });
  await forgetMerged(scope, [customer._id]);
  await emit(scope, 'customer.deleted', toCustomer(customer));
}

/** Stands where a customer's name was. */
export const erasedCustomer = 'Erased customer';

/** Removes a customer's data; one with invoices stays under their id, for the books. */
export async function forgetCustomer(
  ctx: Context,
  { _id, tenantId, createdAt, updatedAt, version, balance, credit }: CustomerDocument,
  hasInvoices: boolean,
): Promise<void> {
  const nobody: CustomerDocument = {
    _id,
    tenantId,
    createdAt,
    updatedAt,
    version,
    balance,
    credit,
    name: erasedCustomer,
    phone: null,
    email: null,
    address: {},
    gstin: null,
    taxNumber: null,
    notes: null,
    wantsReminders: false,
    search: [],
  };
  const customers = tenantCollection({ ...ctx, trail: undefined }, customersCollection);
  if (hasInvoices) {
    const kept = await customers.replace(nobody, nobody);
    await emit(ctx, 'customer.updated', toCustomer(kept));
  } else {
    await customers.deleteOne({ _id });
    await emit(ctx, 'customer.deleted', toCustomer(nobody));
  }
  note(ctx, customersCollection, 'deleted', { before: { _id, tenantId } });
}

/** The names of these customers. */
export async function customerNames(scope: DataScope, ids: string[]): Promise<Map<string, string>> {
  const successors = await mergedInto(scope, ids);
  const found = await tenantCollection(scope, customersCollection).find(
    { _id: { $in: [...ids, ...successors.values()] } },
    { projection: { name: 1 } },
  );
  const names = new Map(found.map(({ _id, name }) => [_id, name]));
  for (const [from, into] of successors) names.set(from, names.get(into) ?? '');
  return names;
}

/** Moves what the customer has as credit, likewise. Throws `not_enough_credit` rather than let it fall below nothing. */
export async function adjustCredit(scope: DataScope, customerId: string, by: number): Promise<void> {
  if (by === 0) return;
  const found = await tenantCollection(scope, customersCollection).updateOne(
    { _id: customerId, credit: { $gte: Math.max(0, -by) } },
    { $inc: { credit: by } },
  );
  if (found === 0) throw new Problem('not_enough_credit');
}

/** What each customer owes and has as credit, as it is kept, in minor units. */
export async function customerBalances(scope: DataScope): Promise<Map<string, number>> {
  const found = await tenantCollection(scope, customersCollection).find(
    {},
    { projection: { balance: 1, credit: 1 } },
  );
  return new Map(
    found.flatMap(({ _id, balance, credit }): [string, number][] => [
      [_id, balance],
      [`${_id} credit`, credit],
    ]),
  );
}

/** Moves what the customer owes, in minor units, in the transaction whose ledger entry says the same. */
export async function adjustBalance(
  scope: DataScope,
  customerId: string,
  by: number,
  lastInvoicedOn?: string,
): Promise<void> {
  const found = await tenantCollection(scope, customersCollection).updateOne(
    { _id: customerId },
    { $inc: { balance: by }, ...(lastInvoicedOn && { $set: { lastInvoicedOn } }) },
  );
  if (found === 0) throw new Error(`customer ${customerId} of a ledger entry is gone`);
}

export function customerRef({ _id, name, phone }: CustomerDocument): Schemas['CustomerRef'] {
  return { id: _id, name, ...(phone ? { phone } : {}) };
}

/** What somebody owes comes from all of their jobs, so it is not for who sees only some. */
export function shownTo(scope: DataScope, doc: Listed<CustomerDocument>): Schemas['Customer'] {
  return scope.onlyJobsOf ? { ...toCustomer(doc), balance: null, credit: null } : toCustomer(doc);
}

export function toCustomer(doc: Listed<CustomerDocument>): Schemas['Customer'] {
  return {
    id: doc._id,
    name: doc.name,
    phone: doc.phone,
    email: doc.email,
    address: doc.address,
    gstin: doc.gstin,
    sez: doc.sez ?? false,
    taxNumber: doc.taxNumber,
    notes: doc.notes,
    wantsReminders: doc.wantsReminders,
    balance: doc.balance,
    credit: doc.credit,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
