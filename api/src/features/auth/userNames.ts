import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { usersCollection } from './store.ts';

/** The names of users whom the caller may know of. */
export async function userNames(scope: DataScope, ids: string[]): Promise<Map<string, string>> {
  const users = platformCollection({ database: scope.database }, usersCollection, 'names of users');
  const found = await users.find({ _id: { $in: ids } }, { projection: { name: 1 } });
  return new Map(found.map(({ _id, name }) => [_id, name]));
}
