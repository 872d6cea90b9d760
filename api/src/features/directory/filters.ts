import type { Filter } from '../../data/tenantCollection.ts';
import { earthMetres } from '../places/point.ts';
import type { Area, Box, Search } from './query.ts';
import type { EntryDocument } from './store.ts';

export const isAround = (area: Area | null): area is Extract<Area, { around: unknown }> =>
  area !== null && 'around' in area;

/** What every entry that is asked for has, apart from where it is. */
export function filterOf({
  serviceType,
  terms,
  minRating,
  homeVisit,
}: Partial<Search>): Filter<EntryDocument> {
  return {
    ...(serviceType ? { serviceTypes: serviceType } : {}),
    ...(terms?.length ? { $and: terms } : {}),
    ...(minRating ? { rating: { $gte: minRating } } : {}),
    ...(homeVisit ? { homeVisit: true } : {}),
  };
}

/** The first stage of a search around a point: what is near, nearest first, with how far it is. */
export function nearStage(
  { around, metres, box }: Pick<Extract<Area, { around: unknown }>, 'around' | 'metres' | 'box'>,
  filter: Filter<EntryDocument>,
  fromMetres = 0,
): object {
  return {
    $geoNear: {
      near: { type: 'Point', coordinates: [around.longitude, around.latitude] },
      key: 'location',
      distanceField: 'distance',
      minDistance: fromMetres,
      maxDistance: metres,
      query: { ...filter, ...(box ? inBox(box) : {}) },
    },
  };
}

/** Those that are near in no order, by the index of places. */
export const withinStage = (
  { around, metres, box }: Extract<Area, { around: unknown }>,
  filter: Filter<EntryDocument>,
): object => ({
  $match: {
    $and: [
      {
        location: {
          $geoWithin: { $centerSphere: [[around.longitude, around.latitude], metres / earthMetres] },
        },
      },
      ...(box ? [inBox(box)] : []),
      filter,
    ],
  },
});

function inBox({ south, west, north, east }: Box): object {
  const longitudes =
    west <= east
      ? { 'location.coordinates.0': { $gte: west, $lte: east } }
      : { $or: [{ 'location.coordinates.0': { $gte: west } }, { 'location.coordinates.0': { $lte: east } }] };
  return { 'location.coordinates.1': { $gte: south, $lte: north }, ...longitudes };
}
