import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { ServiceType } from '../listing/store.ts';
import { filterOf, isAround, nearStage } from './filters.ts';
import { openFilter } from './openAt.ts';
import type { Area, Search } from './query.ts';
import { entriesCollection } from './store.ts';
import { reaches, reachesCity } from './visits.ts';

export type Facets = components['schemas']['DirectoryFacets'];
type Counted = {
  serviceTypes: { _id: ServiceType; count: number }[];
  homeVisit: { count: number }[];
  openNow: { count: number }[];
};

export const fiveMinutesOf = (time: Date): Date => new Date(Math.floor(time.getTime() / 300_000) * 300_000);

/** How many there are in the area, each count by all that is asked for but what it counts. */
export async function countFacets(scope: DataScope, search: Search & { area: Area }): Promise<Facets> {
  const { area, serviceType, terms, minRating, homeVisit, openAt } = search;
  if (!terms) return { serviceTypes: [], homeVisit: 0, openNow: 0 };
  const common = filterOf({ terms, minRating });
  const comes = [
    { $match: filterOf({ homeVisit: true }) },
    isAround(area) ? reaches(area) : { $match: { $or: reachesCity(area.cityKey) } },
  ];
  // Who comes may be elsewhere.
  const here = isAround(area) ? { distance: { $lte: area.metres } } : area;
  const within = homeVisit ? comes : [{ $match: here }];
  const open = openAt ? [{ $match: await openFilter(scope, openAt) }] : [];
  const openNow = await openFilter(scope, fiveMinutesOf(new Date()));
  const service = { $match: filterOf({ serviceType }) };
  const [counted] = await platformCollection(
    scope,
    entriesCollection,
    'what there is near somebody is counted',
  ).aggregate<Counted>([
    isAround(area)
      ? nearStage({ ...area, metres: area.comingMetres }, common)
      : {
          $match: {
            $or: [area, { 'visits.cities': area.cityKey }].map(place => ({ $and: [place, common] })),
          },
        },
    {
      $project: {
        serviceTypes: 1,
        cityKey: 1,
        homeVisit: 1,
        homeVisitKm: 1,
        visits: 1,
        hours: 1,
        timeZone: 1,
        distance: 1,
      },
    },
    {
      $facet: {
        serviceTypes: [
          ...within,
          ...open,
          { $unwind: '$serviceTypes' },
          { $group: { _id: '$serviceTypes', count: { $sum: 1 } } },
          { $sort: { count: -1, _id: 1 } },
        ],
        homeVisit: [service, ...open, ...comes, { $count: 'count' }],
        openNow: [service, ...within, { $match: openNow }, { $count: 'count' }],
      },
    },
  ]);
  return {
    serviceTypes: (counted?.serviceTypes ?? []).map(({ _id, count }) => ({ serviceType: _id, count })),
    homeVisit: counted?.homeVisit[0]?.count ?? 0,
    openNow: counted?.openNow[0]?.count ?? 0,
  };
}
