import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { identitiesCollection, type UserDocument } from './store.ts';

/** Whether the person can log in otherwise than as a customer, by a code. */
export async function hasOtherWaysIn(
  scope: DataScope,
  { _id, passwordHash }: Pick<UserDocument, '_id' | 'passwordHash'>,
): Promise<boolean> {
  if (passwordHash) return true;
  const identities = platformCollection(scope, identitiesCollection, 'an account is deleted');
  return (await identities.findOne({ userId: _id }, { _id: 1 })) !== null;
}
