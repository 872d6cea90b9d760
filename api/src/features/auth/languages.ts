import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { usersCollection } from './store.ts';

/** In which language each of the users is written to. */
export async function languagesOf(scope: DataScope, userIds: string[]): Promise<Map<string, 'en' | 'hi'>> {
  const users = platformCollection(scope, usersCollection, 'the language of a mail');
  const found = await users.find({ _id: { $in: userIds } }, { projection: { language: 1 } });
  return new Map(found.map(({ _id, language }) => [_id, language]));
}
