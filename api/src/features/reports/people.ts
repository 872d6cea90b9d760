import type { DataScope } from '../../data/scope.ts';
import { peopleByIds } from '../auth/people.ts';

/** The names of those who are or were members, as far as they still have an account. */
export async function namesOf(scope: DataScope, userIds: string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const people = await peopleByIds(scope, userIds);
  return new Map(people.map(({ _id, name }) => [_id, name]));
}
