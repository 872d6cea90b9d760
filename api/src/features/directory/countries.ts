import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { searchesOf } from './cache.ts';
import { entriesCollection } from './store.ts';

/** Where the workshops of the directory are, by ISO 3166-1 codes. */
export function listedCountries(scope: DataScope): Promise<string[]> {
  return searchesOf(scope.database).get('countries', async () => {
    const entries = platformCollection(scope, entriesCollection, 'whose places come first');
    const found = await entries.aggregate<{ _id: string }>([
      { $sort: { country: 1 } },
      { $group: { _id: '$country' } },
      { $sort: { _id: 1 } },
    ]);
    return { area: null, answer: found.map(({ _id }) => _id) };
  });
}
