import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Filter } from '../../data/tenantCollection.ts';
import type { ServiceType } from '../listing/store.ts';
import { filterOf, isAround, nearStage, withinStage } from './filters.ts';
import { openFilter } from './openAt.ts';
import type { Area, Search } from './query.ts';
import { type EntryDocument, entriesCollection } from './store.ts';
import { comingTo, reaches } from './visits.ts';

export type Facets = components['schemas']['DirectoryFacets'];
type Counted = {
  serviceTypes: { _id: ServiceType; count: number }[];
  openNow: { count: number }[];
};

export const fiveMinutesOf = (time: Date): Date => new Date(Math.floor(time.getTime() / 300_000) * 300_000);

/** How many there are in the area, each count by all that is asked for but what it counts. */
export async function countFacets(scope: DataScope, search: Search & { area: Area }): Promise<Facets> {
  const { area, serviceType, terms, minRating, homeVisit, openAt } = search;
  if (!terms) return { serviceTypes: [], homeVisit: 0, openNow: 0 };
  const common = filterOf({ terms, minRating });
  const open = openAt ? [await openFilter(scope, openAt)] : [];
  const openNow = await openFilter(scope, fiveMinutesOf(new Date()));
  const service = filterOf({ serviceType });
  const entries = platformCollection(scope, entriesCollection, 'what there is near somebody is counted');
  const comes = { $and: [common, service, filterOf({ homeVisit: true }), ...open] };
  const [[counted], [coming]] = await Promise.all([
    entries.aggregate<Counted>([
      ...(homeVisit ? comingIn(area, { $and: [common, filterOf({ homeVisit })] }) : foundIn(area, common)),
      { $project: { serviceTypes: 1, hours: 1, timeZone: 1 } },
      {
        $facet: {
          serviceTypes: [
            ...open.map($match => ({ $match })),
            { $unwind: '$serviceTypes' },
            { $group: { _id: '$serviceTypes', count: { $sum: 1 } } },
            { $sort: { count: -1, _id: 1 } },
          ],
          openNow: [{ $match: service }, { $match: openNow }, { $count: 'count' }],
        },
      },
    ]),
    entries.aggregate<{ count: number }>([...comingIn(area, comes), { $count: 'count' }]),
  ]);
  return {
    serviceTypes: (counted?.serviceTypes ?? []).map(({ _id, count }) => ({ serviceType: _id, count })),
    homeVisit: coming?.count ?? 0,
    openNow: counted?.openNow[0]?.count ?? 0,
  };
}

/** Those that are in the area. */
const foundIn = (area: Area, filter: Filter<EntryDocument>): object[] => [
  isAround(area) ? withinStage(area, filter) : { $match: { $and: [{ cityKey: area.cityKey }, filter] } },
];

/** Those that come there, who may be elsewhere. */
const comingIn = (area: Area, filter: Filter<EntryDocument>): object[] =>
  isAround(area)
    ? [nearStage({ ...area, metres: area.comingMetres }, filter), reaches(area)]
    : [{ $match: { $or: comingTo(area).map(({ by, and }) => ({ $and: [{ $or: by }, ...and, filter] })) } }];
