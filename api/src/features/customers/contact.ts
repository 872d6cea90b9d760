import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { searchTerms } from '../../data/search.ts';
import { fault } from '../../errors.ts';
import { mustBeInIndia } from '../workshops/country.ts';
import { isValidGstin } from '../workshops/gstin.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { normaliseTaxNumber } from '../workshops/taxNumber.ts';
import { checkState, definedOf, getWorkshop } from '../workshops/workshops.ts';
import { normalisePhone } from './phone.ts';
import type { CustomerDocument } from './store.ts';

type Schemas = components['schemas'];

/** Who a customer or a supplier is, and what they are found by. */
type Contact = Pick<
  CustomerDocument,
  'name' | 'phone' | 'email' | 'address' | 'gstin' | 'taxNumber' | 'notes' | 'search'
>;

/** An import has read the workshop once for all of its rows. */
export type ContactScope = DataScope & { workshop?: Pick<WorkshopDocument, 'country'> };

export const searchOf = ({ name, phone, email }: Pick<Contact, 'name' | 'phone' | 'email'>) =>
  searchTerms({ texts: [name, email], numbers: [phone] });

/** A number without a country code is of the workshop's country, and what else may be said of somebody depends on it too. */
async function settled(
  scope: ContactScope,
  { phone, gstin, taxNumber, address }: Schemas['CustomerPatch'],
  before?: Pick<Contact, 'address'>,
): Promise<Partial<Pick<Contact, 'phone' | 'taxNumber'>>> {
  const code = address?.stateCode;
  if (gstin && !isValidGstin(gstin))
    throw fault('rule_broken', '/body/gstin', 'has a wrong check digit or state', 'bad_gstin');
  checkState(code);
  const local = phone && !phone.startsWith('+');
  const workshop =
    local || gstin || taxNumber || code ? (scope.workshop ?? (await getWorkshop(scope))) : { country: 'IN' };
  if (gstin) mustBeInIndia(workshop, '/body/gstin');
  if (code) mustBeInIndia(workshop, '/body/address/stateCode');
  const there = (address ?? before?.address)?.country ?? workshop.country;
  return {
    ...(phone && { phone: normalisePhone(phone, workshop.country, '/body/phone') }),
    ...(taxNumber && { taxNumber: normaliseTaxNumber(taxNumber, there, '/body/taxNumber') }),
  };
}

export async function newContact(scope: ContactScope, input: Schemas['CustomerInput']): Promise<Contact> {
  const { phone = null, taxNumber = null } = await settled(scope, input);
  const details = {
    name: input.name.trim(),
    phone,
    email: input.email?.toLowerCase() ?? null,
  };
  return {
    ...details,
    gstin: input.gstin ?? null,
    taxNumber,
    address: input.address ?? {},
    notes: input.notes ?? null,
    search: searchOf(details),
  };
}

export async function changedContact<T extends Contact>(
  scope: ContactScope,
  before: T,
  patch: Schemas['CustomerPatch'],
): Promise<T> {
  const after: T = { ...before, ...definedOf(patch), ...(await settled(scope, patch, before)) };
  after.name = after.name.trim();
  after.email = after.email?.toLowerCase() ?? null;
  after.search = searchOf(after);
  return after;
}
