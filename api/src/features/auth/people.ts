import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from './requireUser.ts';
import { type FormerMembership, type UserDocument, usersCollection } from './store.ts';

export type Person = UserDocument;

export async function personById(scope: DataScope, userId: string): Promise<Person | null> {
  return platformCollection(scope, usersCollection, 'users').findOne({ _id: userId });
}

/** The address in small letters. */
export async function personByEmail(scope: DataScope, email: string): Promise<Person | null> {
  return platformCollection(scope, usersCollection, 'users').findOne({ email });
}

export async function peopleByIds(scope: DataScope, userIds: string[]): Promise<Person[]> {
  return platformCollection(scope, usersCollection, 'users').find({ _id: { $in: userIds } });
}

export async function noteFormerMembership(
  scope: DataScope,
  userId: string,
  membership: FormerMembership,
): Promise<void> {
  await platformCollection(scope, usersCollection, 'users').updateOne(
    { _id: userId },
    { $addToSet: { formerMemberships: membership } },
  );
}

/** The person whose session asks. */
export async function thisPerson(ctx: Context): Promise<Person & { sessionId: string }> {
  const { userId, sessionId } = requireUser(ctx);
  const person = await personById(ctx, userId);
  if (!person) throw new Problem('unauthenticated');
  return { ...person, sessionId };
}
