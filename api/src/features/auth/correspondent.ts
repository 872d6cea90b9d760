import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { type UserDocument, usersCollection } from './store.ts';

/** Whom to write to and in which language; nobody where the account is gone, closed or without a confirmed address. */
export async function correspondentOf(
  scope: DataScope,
  userId: string,
): Promise<Pick<UserDocument, 'name' | 'email' | 'language'> | null> {
  const user = await platformCollection(scope, usersCollection, 'whom to write to').findOne({ _id: userId });
  return user?.emailVerified && !user.blocked ? user : null;
}
