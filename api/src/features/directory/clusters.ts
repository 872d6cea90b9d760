import type { operations } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import type { Context } from '../../http/context.ts';
import { rounded } from '../places/point.ts';
import { searchesOf } from './cache.ts';
import { filterOf, withinStage } from './filters.ts';
import { openFilter } from './openAt.ts';
import { type Box, readBoxQuery } from './query.ts';
import { entriesCollection } from './store.ts';
import { entryAt as at, metresTo, reaches } from './visits.ts';

type Operation = operations['directory.listClusters'];
type Answer = Operation['responses'][200]['content']['application/json'];
type Counted = { count: number; latitude: number; east: number; slug: string; name: string };

/** On each side of a box. */
const parts = 6;

/** Those that lie together in a box, as one each. */
export async function listClusters(ctx: Context, query: Operation['parameters']['query']): Promise<Answer> {
  const search = readBoxQuery(query);
  const key = `clusters ${JSON.stringify(search)}`;
  return searchesOf(ctx.database).get(key, async () => ({
    area: search.area,
    answer: await count(ctx, search),
  }));
}

async function count(ctx: Context, search: ReturnType<typeof readBoxQuery>): Promise<Answer> {
  const { area, box, terms, homeVisit, openAt } = search;
  if (!terms) return { data: [] };
  const filter = { $and: [filterOf(search), ...(openAt ? [await openFilter(ctx, openAt)] : [])] };
  const found = await platformCollection(
    ctx,
    entriesCollection,
    'a map shows what there is',
  ).aggregate<Counted>([
    withinStage(area, filter),
    ...(homeVisit ? [{ $set: { distance: metresTo(area.around, at) } }, reaches(area)] : []),
    { $project: { slug: 1, name: 1, latitude: at.latitude, east: eastOf(box) } },
    {
      $group: {
        _id: partOf(box),
        count: { $sum: 1 },
        latitude: { $avg: '$latitude' },
        east: { $avg: '$east' },
        slug: { $first: '$slug' },
        name: { $first: '$name' },
      },
    },
    { $sort: { count: -1, _id: 1 } },
  ]);
  return {
    data: found.map(one => ({
      count: one.count,
      location: { latitude: rounded(one.latitude, 5), longitude: rounded(longitudeOf(box, one.east), 5) },
      workshop: one.count === 1 ? { slug: one.slug, name: one.name } : null,
    })),
  };
}

/** How many degrees east of the box's western side, also across the 180th meridian. */
const eastOf = ({ west }: Box) => ({
  $mod: [{ $add: [{ $subtract: [at.longitude, west] }, 360] }, 360],
});

const longitudeOf = ({ west }: Box, east: number): number =>
  west + east > 180 ? west + east - 360 : west + east;

function partOf({ south, west, north, east }: Box) {
  const width = east >= west ? east - west : east + 360 - west;
  const part = (degrees: string | object, side: number) => ({
    $min: [parts - 1, { $floor: { $divide: [degrees, Math.max(side, 1e-6) / parts] } }],
  });
  return { y: part({ $subtract: ['$latitude', south] }, north - south), x: part('$east', width) };
}
