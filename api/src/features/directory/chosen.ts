import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { fault } from '../../errors.ts';
import type { ServiceType } from '../listing/store.ts';
import { findEntries } from './find.ts';
import { type EntryDocument, entriesCollection } from './store.ts';
import { comesTo } from './visits.ts';

export type Chosen = Pick<EntryDocument, '_id' | 'location'>;

/** The listed workshops of these names, all of them, and that come to that point where they are to. */
export async function chosenWorkshops(
  scope: DataScope,
  slugs: string[],
  visitAt: { latitude: number; longitude: number } | null,
): Promise<Chosen[]> {
  const entries = platformCollection(scope, entriesCollection, 'a customer asks workshops');
  const found = await entries.find(
    { slug: { $in: slugs } },
    { projection: { location: 1, slug: 1, homeVisit: 1, homeVisitKm: 1, visits: 1 } },
  );
  if (found.length !== slugs.length)
    throw fault('unknown_reference', '/body/workshops', 'names a workshop that is not listed');
  const stays = visitAt ? found.find(one => !comesTo(one, visitAt)) : undefined;
  if (stays)
    throw fault(
      'rule_broken',
      `/body/workshops/${slugs.indexOf(stays.slug)}`,
      stays.homeVisit ? 'does not come that far' : 'does not come to its customers',
    );
  return found.sort((one, other) => slugs.indexOf(one.slug) - slugs.indexOf(other.slug));
}

const metres = 25_000;

type Near = {
  around: { latitude: number; longitude: number };
  serviceType: ServiceType;
  homeVisit: boolean;
  limit: number;
};

/** The nearest that do such work. */
export async function nearestWorkshops(
  scope: DataScope,
  { around, limit, ...what }: Near,
): Promise<Chosen[]> {
  const area = { around, metres, box: null };
  const wanted = { ...what, area, terms: [], minRating: null, openAt: null, after: null };
  return (await findEntries(scope, { ...wanted, sort: 'distance', limit })).slice(0, limit);
}
