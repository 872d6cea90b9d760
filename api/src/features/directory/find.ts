import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Filter } from '../../data/tenantCollection.ts';
import type { After } from './cursor.ts';
import { filterOf, isAround, nearStage } from './filters.ts';
import { openFilter } from './openAt.ts';
import type { Area, Search } from './query.ts';
import { scoresOf } from './score.ts';
import { type EntryDocument, entriesCollection } from './store.ts';
import { comingTo, reaches } from './visits.ts';
import { type Listed, shown, type Way, walk } from './walk.ts';

/** `value` is what it is ordered by. */
export type Found = Listed & {
  distance: number | null;
  value: number;
};
/** A page, and where the next one begins; null where there is none. */
type FoundPage = { found: Found[]; next: After | null };
type Near = Omit<Found, 'value'> & { distance: number };
type NearArea = Extract<Area, { around: unknown }>;
type City = Exclude<Area, NearArea>;

const entriesOf = (scope: DataScope) =>
  platformCollection(scope, entriesCollection, 'somebody looks for a workshop');
/** Each star that a workshop's score lacks counts as so many metres more. */
const metresAStar = 2000;

export async function findEntries(scope: DataScope, search: Search): Promise<FoundPage> {
  const { area, terms, openAt, limit, sort } = search;
  if (!terms) return { found: [], next: null };
  const open = openAt ? [await openFilter(scope, openAt)] : [];
  if (!isAround(area)) return byScore(scope, search, open, area);
  const inOrder = sort === 'distance' ? byDistance : ranked;
  const found = await inOrder(scope, search, { $and: [filterOf(search), ...open] }, area);
  const shown = found.slice(0, limit);
  return { found: shown, next: found.length > limit ? (shown.at(-1) ?? null) : null };
}

/** Without a place, or in a town: in the order of the score. */
async function byScore(
  scope: DataScope,
  search: Search,
  open: Filter<EntryDocument>[],
  city: City | null,
): Promise<FoundPage> {
  const { found, next } = await walk(scope, waysOf(search, open, city), search);
  return { found: found.map(entry => ({ ...entry, distance: null, value: entry.score })), next };
}

/** Each led by an index: the town's where there is one, else that of what is likely to be the rarest. */
function waysOf(
  { terms, serviceType, minRating, homeVisit }: Search,
  open: Filter<EntryDocument>[],
  city: City | null,
): Way[] {
  const indexed: { lead: NonNullable<Way['lead']>; by: Filter<EntryDocument> }[] = [
    ...(terms ?? []).map(by => ({ lead: 'search' as const, by })),
    ...(serviceType ? [{ lead: 'serviceTypes' as const, by: { serviceTypes: serviceType } }] : []),
    ...(homeVisit ? [{ lead: 'homeVisit' as const, by: { homeVisit } }] : []),
  ];
  const others = [...(minRating ? [filterOf({ minRating })] : []), ...open];
  const scores = minRating ? scoresOf(minRating) : {};
  const filters = (list: typeof indexed) => list.map(({ by }) => by);
  if (city) {
    const ways = homeVisit
      ? comingTo(city)
      : [{ lead: 'cityKey' as const, by: [{ cityKey: city.cityKey }], and: [] }];
    return ways.map(({ lead, by, and }) => ({
      lead,
      by: by.map(one => ({ ...one, ...scores })),
      and: [...and, ...filters(indexed), ...others],
    }));
  }
  const [{ lead, by } = { lead: null, by: {} }, ...more] = indexed;
  return [{ lead, by: [{ ...by, ...scores }], and: [...filters(more), ...others] }];
}

/** What MongoDB's way of measuring may differ by between two questions. */
const sameMetres = 0.001;
const spare = 10;

/**
 * In the order in which the index gives them, nearest first. Those at one distance come in no order of their own, so as many
 * are read as make sure that all of them are there up to the page's end.
 */
async function byDistance(
  scope: DataScope,
  { after, limit, homeVisit }: Search,
  filter: Filter<EntryDocument>,
  area: NearArea,
): Promise<Found[]> {
  const from = Math.max(0, (after?.value ?? 0) - sameMetres);
  for (let most = limit + 1 + spare; ; most *= 4) {
    const read = await entriesOf(scope).aggregate<Near>([
      nearStage(area, filter, from),
      ...(homeVisit ? [reaches(area)] : []),
      { $limit: most },
      { $project: shown },
    ]);
    const edge = read.length < most ? Number.POSITIVE_INFINITY : (read.at(-1)?.distance ?? 0);
    const certain = read
      .filter(entry => entry.distance < edge && isAfter(entry, after))
      .sort((one, other) => one.distance - other.distance || (one.slug < other.slug ? -1 : 1));
    if (certain.length > limit || edge === Number.POSITIVE_INFINITY)
      return certain.slice(0, limit + 1).map(entry => ({ ...entry, value: entry.distance }));
  }
}

const isAfter = ({ distance, slug }: Near, after: After | null): boolean =>
  !after || distance > after.value || (distance === after.value && slug > after.slug);

/** Sorted in memory, which the area bounds: of all that is in there the first of the order are kept. */
async function ranked(
  scope: DataScope,
  { after, limit, sort, homeVisit }: Search,
  filter: Filter<EntryDocument>,
  area: NearArea,
): Promise<Found[]> {
  const lacking = { $multiply: [{ $subtract: [5, '$score'] }, metresAStar] };
  const up = sort === 'relevance';
  const value = up ? { $add: ['$distance', lacking] } : '$score';
  return entriesOf(scope).aggregate<Found>([
    nearStage(area, filter),
    ...(homeVisit ? [reaches(area)] : []),
    { $project: shown },
    { $set: { value } },
    ...(after
      ? [
          {
            $match: {
              $or: [
                { value: { [up ? '$gt' : '$lt']: after.value } },
                { value: after.value, slug: { $gt: after.slug } },
              ],
            },
          },
        ]
      : []),
    { $sort: { value: up ? 1 : -1, slug: 1 } },
    { $limit: limit + 1 },
  ]);
}
