import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { numberTerm } from '../../data/search.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type ContactScope, newContact } from './contact.ts';
import { mayBeSez } from './sez.ts';
import { type CustomerDocument, customersCollection } from './store.ts';

export type KnownBy = { ids: string[]; importKeys: string[]; phones: string[] };

/** The customers that have one of these, oldest first. */
export async function customersKnownBy(
  scope: DataScope,
  { ids, importKeys, phones }: KnownBy,
): Promise<CustomerDocument[]> {
  const customers = tenantCollection(scope, customersCollection);
  const byPhone = new Set(phones);
  const found = [
    ids.length > 0 ? await customers.find({ _id: { $in: ids } }) : [],
    importKeys.length > 0 ? await customers.find({ importKey: { $in: importKeys } }) : [],
    phones.length > 0 ? await customers.find({ search: { $in: phones.map(numberTerm) } }) : [],
  ];
  const [named = [], keyed = [], called = []] = found;
  const all = [...named, ...keyed, ...called.filter(({ phone }) => phone !== null && byPhone.has(phone))];
  return [...new Map(all.map(doc => [doc._id, doc])).values()].sort((a, b) => (a._id < b._id ? -1 : 1));
}

type New = Awaited<ReturnType<typeof newCustomer>>;

/** A customer as it would be stored. Throws what a request with the same input is refused for. */
export async function newCustomer(
  scope: ContactScope,
  input: components['schemas']['CustomerInput'],
  importKey: string | null,
) {
  return {
    _id: newId('cus'),
    ...mayBeSez({ ...(await newContact(scope, input)), sez: input.sez ?? false }),
    wantsReminders: input.wantsReminders ?? true,
    balance: 0,
    credit: 0,
    ...(importKey !== null && { importKey }),
  };
}

/** Stores many with one command, of which the caller tells. */
export function storeNewCustomers(scope: DataScope, customers: New[]): Promise<void> {
  return tenantCollection(scope, customersCollection).insertMany(customers);
}

/** Removes many with one command, of which the caller tells. */
export function removeCustomers(scope: DataScope, customers: CustomerDocument[]): Promise<void> {
  return tenantCollection(scope, customersCollection).deleteDocuments(customers);
}
