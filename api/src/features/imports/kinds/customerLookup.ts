import { customersKnownBy } from '../../customers/many.ts';
import { normalisePhone } from '../../customers/phone.ts';
import type { CustomerDocument } from '../../customers/store.ts';
import type { WorkshopDocument } from '../../workshops/store.ts';
import type { ImportScope, MappedRow } from './kind.ts';
import { plain } from './values.ts';

/** By what a row can name a customer. */
export type Handles = {
  /** One of ours, from a file that was exported here. */
  id: string | null;
  importKey: string | null;
  phone: string | null;
};

type Values = MappedRow['values'];

/**
 * A customer is known by the id that another program gave them, or else by their phone number; without either by name and
 * e-mail, among those that were imported so.
 */
export function handlesOf(workshop: WorkshopDocument, values: Values): Handles {
  const known = found.get(values) ?? find(workshop, values);
  found.set(values, known);
  return known;
}

/** A phone number takes longer to read than all the rest of a row. */
const found = new WeakMap<Values, Handles>();

function find(workshop: WorkshopDocument, values: Values): Handles {
  const { externalId, name, email } = values;
  const phone = phoneOf(workshop, values.phone);
  if (externalId?.startsWith('cus_')) return { id: externalId, importKey: null, phone };
  if (externalId) return { id: null, importKey: `id:${externalId}`, phone };
  if (phone || !name) return { id: null, importKey: null, phone };
  return { id: null, importKey: `name:${plain(name)}:${email?.toLowerCase() ?? ''}`, phone };
}

export function phoneOf({ country }: WorkshopDocument, phone: string | undefined): string | null {
  if (!phone) return null;
  try {
    return normalisePhone(phone, country, '/body/phone');
  } catch {
    // Which is a fault of its row, told elsewhere.
    return null;
  }
}

export function keyOfCustomer(workshop: WorkshopDocument, values: Values): string | null {
  const { id, importKey, phone } = handlesOf(workshop, values);
  return id ?? importKey ?? phone;
}

export type Known = Record<'byId' | 'byKey' | 'byPhone', Map<string, CustomerDocument>>;

export async function lookUpCustomers(scope: ImportScope, handles: Handles[]): Promise<Known> {
  const given = (values: (string | null)[]) => [...new Set(values.filter(value => value !== null))];
  const customers = await customersKnownBy(scope, {
    ids: given(handles.map(({ id }) => id)),
    importKeys: given(handles.map(({ importKey }) => importKey)),
    phones: given(handles.map(({ phone }) => phone)),
  });
  const known: Known = { byId: new Map(), byKey: new Map(), byPhone: new Map() };
  for (const customer of customers) {
    known.byId.set(customer._id, customer);
    if (customer.importKey) known.byKey.set(customer.importKey, customer);
    // Of several with one number the oldest.
    if (customer.phone && !known.byPhone.has(customer.phone)) known.byPhone.set(customer.phone, customer);
  }
  return known;
}

/** Two that another program tells apart are two, also where they share a phone. */
export function bestCustomer(known: Known, { id, importKey, phone }: Handles): CustomerDocument | null {
  const named = (id && known.byId.get(id)) || (importKey && known.byKey.get(importKey));
  if (named) return named;
  const called = phone ? known.byPhone.get(phone) : undefined;
  return called && !(importKey && called.importKey) ? called : null;
}
