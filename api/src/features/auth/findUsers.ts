import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { searchFilter } from '../../data/search.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { endAllSessions } from './endSessions.ts';
import { searchOfUser, type UserDocument, usersCollection } from './store.ts';

export type UserQuery = { search?: string | undefined; blocked?: true | undefined };

const users = (scope: DataScope) => platformCollection(scope, usersCollection, 'administrators see users');

/** Users of all workshops, newest first: for administrators alone. */
export async function findUsers(
  scope: DataScope,
  { search, blocked }: UserQuery,
  { limit, after }: Paging,
): Promise<UserDocument[]> {
  const found = search === undefined ? { $and: [] } : searchFilter(search);
  if (!found) return [];
  const terms = [...found.$and, ...(blocked ? [{ search: '#blocked' }] : [])];
  return users(scope).find(
    { ...(terms.length > 0 ? { $and: terms } : {}), ...(after ? { _id: { $lt: after } } : {}) },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}

export async function getUser(scope: DataScope, userId: string): Promise<UserDocument> {
  const user = await users(scope).findOne({ _id: userId });
  if (!user) throw new Problem('not_found');
  return user;
}

/** Closes an account and ends its sessions, or with null lets its owner log in again. */
export async function setUserBlock(
  ctx: Context,
  userId: string,
  reason: string | null,
): Promise<UserDocument> {
  const before = await getUser(ctx, userId);
  const blocked = reason === null ? null : { reason, at: new Date() };
  const search = searchOfUser({ ...before, blocked });
  await users(ctx).updateOne({ _id: userId }, { $set: { blocked, search, updatedAt: new Date() } });
  await endAllSessions(ctx, userId);
  return { ...before, blocked, search };
}
