import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Person } from '../auth/people.ts';
import { type CustomerProfileDocument, customerProfilesCollection } from './store.ts';

export const profiles = (scope: DataScope) =>
  platformCollection(scope, customerProfilesCollection, 'what customers keep of their own');

/** What the person keeps as a customer: nothing, for who has never kept anything. */
export async function profileOf(scope: DataScope, userId: string): Promise<CustomerProfileDocument> {
  const found = await profiles(scope).findOne({ _id: userId });
  return found ?? { _id: userId, addresses: [], vehicles: [], favourites: [], version: 0 };
}

export const toAccount = (
  { _id, name, nameGuessed = false, email, phone, language }: Person,
  { addresses, vehicles, version }: CustomerProfileDocument,
): components['schemas']['PortalAccount'] => ({
  id: _id,
  name,
  nameGuessed,
  email,
  phone,
  language,
  addresses,
  vehicles,
  version,
});
