import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Filter } from '../../data/tenantCollection.ts';
import type { After } from './cursor.ts';
import { filterOf, isAround, nearStage } from './filters.ts';
import { openFilter } from './openAt.ts';
import type { Area, Search } from './query.ts';
import { type EntryDocument, entriesCollection } from './store.ts';
import { knownIn, reaches, reachingTown } from './visits.ts';

type Listed = Omit<EntryDocument, 'search' | 'about' | 'visits'>;
/** `value` is what it is ordered by. */
export type Found = Listed & {
  distance: number | null;
  value: number;
};
type Near = Omit<Found, 'value'> & { distance: number };
type NearArea = Extract<Area, { around: unknown }>;
type City = Exclude<Area, NearArea>;

const entriesOf = (scope: DataScope) =>
  platformCollection(scope, entriesCollection, 'somebody looks for a workshop');
const shown = { search: 0, about: 0, visits: 0 };
/** Each star that a workshop's score lacks counts as so many metres more. */
const metresAStar = 2000;

/** One more than the page has, in its order. */
export async function findEntries(scope: DataScope, search: Search): Promise<Found[]> {
  const { area, terms, openAt } = search;
  if (!terms) return [];
  const open = openAt ? [await openFilter(scope, openAt)] : [];
  const filter = { $and: [filterOf(search), ...open] };
  if (!isAround(area)) return byScore(scope, search, filter, area);
  const inOrder = search.sort === 'distance' ? byDistance : ranked;
  return inOrder(scope, search, filter, area);
}

/** In the order of an index; who comes to a town is found in several ways, each in that order. */
async function byScore(
  scope: DataScope,
  { after, limit, homeVisit }: Search,
  filter: Filter<EntryDocument>,
  city: City | null,
): Promise<Found[]> {
  const rest: Filter<EntryDocument> = {
    $and: [
      filter,
      ...(after
        ? [
            { score: { $lte: after.value } },
            { $or: [{ score: { $lt: after.value } }, { slug: { $gt: after.slug } }] },
          ]
        : []),
    ],
  };
  const entries = entriesOf(scope);
  const first = { sort: { score: -1, slug: 1 }, limit: limit + 1 } as const;
  const ways = city ? (homeVisit ? knownIn(city) : [{ cityKey: city.cityKey }]) : [{}];
  const points = city && homeVisit ? city.points : [];
  const found = await Promise.all([
    ...ways.map(way => entries.find({ $and: [way, rest] }, { ...first, projection: shown })),
    ...points.map(point =>
      entries.aggregate<Listed>([
        ...reachingTown(point, rest),
        { $project: { ...shown, distance: 0 } },
        { $sort: first.sort },
        { $limit: first.limit },
      ]),
    ),
  ]);
  const each = new Map(found.flat().map(entry => [entry._id, entry]));
  return [...each.values()]
    .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
    .slice(0, first.limit)
    .map(entry => ({ ...entry, distance: null, value: entry.score }));
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
