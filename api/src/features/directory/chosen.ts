import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { fault } from '../../errors.ts';
import type { ServiceType } from '../listing/store.ts';
import { fold } from '../places/fold.ts';
import { findEntries } from './find.ts';
import { aroundPoint } from './query.ts';
import { type EntryDocument, entriesCollection } from './store.ts';
import { comesTo } from './visits.ts';

export type Chosen = Pick<EntryDocument, '_id' | 'location'>;

type Point = { latitude: number; longitude: number };
const townOf = (city: string | undefined) => (city === undefined ? null : fold(city));

/** The listed workshops of these names, all of them, and that come there where they are to. */
export async function chosenWorkshops(
  scope: DataScope,
  slugs: string[],
  visitAt: { point: Point; city: string | undefined } | null,
): Promise<Chosen[]> {
  const entries = platformCollection(scope, entriesCollection, 'a customer asks workshops');
  const found = await entries.find(
    { slug: { $in: slugs } },
    { projection: { location: 1, slug: 1, homeVisit: 1, homeVisitKm: 1, visits: 1 } },
  );
  if (found.length !== slugs.length)
    throw fault('unknown_reference', '/body/workshops', 'names a workshop that is not listed');
  const there = visitAt && { point: visitAt.point, town: townOf(visitAt.city) };
  const stays = there ? found.find(one => !comesTo(one, there)) : undefined;
  if (stays)
    throw fault(
      'rule_broken',
      `/body/workshops/${slugs.indexOf(stays.slug)}`,
      stays.homeVisit ? 'does not come that far' : 'does not come to its customers',
    );
  return found.sort((one, other) => slugs.indexOf(one.slug) - slugs.indexOf(other.slug));
}

type Near = {
  around: Point;
  city: string | undefined;
  serviceType: ServiceType;
  homeVisit: boolean;
  limit: number;
};

/** The nearest that do such work, and come there where they are to. */
export async function nearestWorkshops(
  scope: DataScope,
  { around, city, limit, ...what }: Near,
): Promise<Chosen[]> {
  const area = aroundPoint({ around, city, homeVisit: what.homeVisit });
  const wanted = { ...what, area, terms: [], minRating: null, openAt: null, after: null };
  return (await findEntries(scope, { ...wanted, sort: 'distance', limit })).found;
}
