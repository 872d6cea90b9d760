import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { searchTerms } from '../../data/search.ts';
import { fault } from '../../errors.ts';
import { isValidGstin } from '../workshops/gstin.ts';
import { checkState, definedOf, getWorkshop } from '../workshops/workshops.ts';
import { normalisePhone } from './phone.ts';
import type { CustomerDocument } from './store.ts';

type Schemas = components['schemas'];

/** Who a customer or a supplier is, and what they are found by. */
type Contact = Pick<CustomerDocument, 'name' | 'phone' | 'email' | 'address' | 'gstin' | 'notes' | 'search'>;

export const searchOf = ({ name, phone, email }: Pick<Contact, 'name' | 'phone' | 'email'>) =>
  searchTerms({ texts: [name, email], numbers: [phone] });

function check({
  gstin,
  address,
}: {
  gstin?: string | null | undefined;
  address?: Schemas['Address'] | undefined;
}): void {
  if (gstin && !isValidGstin(gstin))
    throw fault('rule_broken', '/body/gstin', 'has a wrong check digit or state', 'bad_gstin');
  checkState(address?.stateCode);
}

export async function newContact(scope: DataScope, input: Schemas['CustomerInput']): Promise<Contact> {
  check(input);
  const { country } =
    input.phone && !input.phone.startsWith('+') ? await getWorkshop(scope) : { country: 'IN' };
  const details = {
    name: input.name.trim(),
    phone: input.phone ? normalisePhone(input.phone, country, '/body/phone') : null,
    email: input.email?.toLowerCase() ?? null,
  };
  return {
    ...details,
    gstin: input.gstin ?? null,
    address: input.address ?? {},
    notes: input.notes ?? null,
    search: searchOf(details),
  };
}

export async function changedContact<T extends Contact>(
  scope: DataScope,
  before: T,
  patch: Schemas['CustomerPatch'],
): Promise<T> {
  check(patch);
  const { phone, ...rest } = patch;
  const after: T = { ...before, ...definedOf(rest) };
  if (phone !== undefined) {
    const { country } = phone?.startsWith('+') ? { country: 'IN' } : await getWorkshop(scope);
    after.phone = phone === null ? null : normalisePhone(phone, country, '/body/phone');
  }
  after.name = after.name.trim();
  after.email = after.email?.toLowerCase() ?? null;
  after.search = searchOf(after);
  return after;
}
