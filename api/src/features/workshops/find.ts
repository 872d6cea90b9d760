import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { searchFilter } from '../../data/search.ts';
import type { Paging } from '../../http/cursor.ts';
import { type WorkshopDocument, workshopsCollection } from './store.ts';

export type WorkshopQuery = {
  search?: string | undefined;
  verification?: WorkshopDocument['verification'] | undefined;
  blocked?: true | undefined;
};

/** Sorts after every workshop and before their test twins, which are not shown. */
const end = 'wsh~';

/** Workshops of all tenants, newest first: for administrators alone. */
export async function findWorkshops(
  scope: DataScope,
  { search, verification, blocked }: WorkshopQuery,
  { limit, after }: Paging,
): Promise<WorkshopDocument[]> {
  const found = search === undefined ? { $and: [] } : searchFilter(search);
  if (!found) return [];
  const marks = [...(verification ? [`#${verification}`] : []), ...(blocked ? ['#blocked'] : [])];
  const terms = [...found.$and, ...marks.map(mark => ({ search: mark }))];
  return platformCollection(scope, workshopsCollection, 'administrators list workshops').find(
    { ...(terms.length > 0 ? { $and: terms } : {}), _id: { $lt: after ?? end } },
    { sort: { _id: -1 }, limit: limit + 1 },
  );
}
