import type { operations } from '@workbay/sdk/schema';
import { searchFilter } from '../../data/search.ts';
import { type FaultCode, Problem } from '../../errors.ts';
import type { ServiceType } from '../listing/store.ts';
import { fold } from '../places/fold.ts';
import { placesNamed } from '../places/places.ts';
import { metresBetween, rounded } from '../places/point.ts';
import { type After, readCursor } from './cursor.ts';

export type Query = NonNullable<operations['directory.listWorkshops']['parameters']['query']>;
export type CountQuery = NonNullable<operations['directory.countWorkshops']['parameters']['query']>;
export type Sort = NonNullable<Query['sort']>;

type Point = { latitude: number; longitude: number };
export type Box = { south: number; west: number; north: number; east: number };
/** Where to look: around a point so far, which may have the name of a town; in a box too, which `around` then encloses; or in a city. */
export type Area =
  | {
      around: Point;
      metres: number;
      /** The same for those that come, who may be farther. */
      comingMetres: number;
      box: Box | null;
      town: string | null;
    }
  | {
      cityKey: string;
      /** Where the towns of that name are, for who comes there from elsewhere. */
      points: Point[];
    };

export type Search = {
  area: Area | null;
  serviceType: ServiceType | null;
  /** Null where nothing that was typed can be searched for, so that nothing is found. */
  terms: { search: string }[] | null;
  minRating: number | null;
  homeVisit: boolean;
  openAt: Date | null;
  /** By what the workshops are ordered, which for want of a point is the score. */
  sort: Sort;
  limit: number;
  after: After | null;
};

const badQuery = (name: string, code: FaultCode, message: string) =>
  new Problem('invalid_request', '1 fault in the request.', {
    errors: [{ pointer: `/query/${name}`, code, message }],
  });

export function readQuery(query: Query): Search {
  const area = areaOf(query);
  const hasPoint = area !== null && 'around' in area;
  const { sort = 'relevance', serviceType = null, minRating = null, limit = 20 } = query;
  if (sort === 'distance' && !hasPoint)
    throw badQuery('sort', 'not_valid', 'needs a point or a box to measure from');
  const by = hasPoint ? sort : 'rating';
  return {
    area,
    serviceType,
    terms: query.search === undefined ? [] : (searchFilter(query.search)?.$and ?? null),
    minRating,
    homeVisit: query.homeVisit ?? false,
    openAt: query.openAt === undefined ? null : timeOf(query.openAt),
    sort: by,
    limit,
    after: readCursor(by, query.cursor),
  };
}

/** RFC 3339 has leap seconds, which no clock of ours has. */
function timeOf(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw badQuery('openAt', 'not_valid', 'is not a moment that there is');
  return time;
}

/** What is to be counted, which is bounded by where. */
export function readCountQuery(query: CountQuery): Search & { area: Area } {
  const { area, ...search } = readQuery(query);
  if (!area) throw badQuery('city', 'required', 'is required, or else a point or a box');
  return { ...search, area };
}

/** A search for who comes to a town, with where that is. */
export async function located<S extends Pick<Search, 'area'>>(search: S): Promise<S> {
  const { area } = search;
  if (area === null || 'around' in area) return search;
  return { ...search, area: { ...area, points: await placesNamed(area.cityKey) } };
}

const usualKm = 25;
export const comingKm = 100;

/** What is in a box. */
export function readBoxQuery(query: CountQuery & { box: string }) {
  const area = boxArea(query.box);
  return { ...readQuery(query), area, box: area.box };
}

function areaOf({ latitude, longitude, radiusKm, box, city, homeVisit }: Query): Area | null {
  if ((latitude === undefined) !== (longitude === undefined))
    throw badQuery(latitude === undefined ? 'latitude' : 'longitude', 'required', 'is required');
  if (box !== undefined && (latitude !== undefined || city !== undefined))
    throw badQuery('box', 'not_valid', 'stands for itself: give a point, a box or a city');
  if (latitude !== undefined && longitude !== undefined) {
    const around = { latitude: rounded(latitude, 4), longitude: rounded(longitude, 4) };
    return aroundPoint({ around, radiusKm, city, homeVisit });
  }
  if (box !== undefined) return boxArea(box);
  return city === undefined ? null : { cityKey: fold(city), points: [] };
}

type Circle = {
  around: Point;
  radiusKm?: number | undefined;
  city: string | undefined;
  homeVisit: boolean | undefined;
};

/** Around a point, as far as is usual where nobody says how far. */
export function aroundPoint({ around, radiusKm, city, homeVisit }: Circle) {
  const comingMetres = (radiusKm ?? comingKm) * 1000;
  const metres = homeVisit ? comingMetres : (radiusKm ?? usualKm) * 1000;
  return { around, metres, comingMetres, box: null, town: city === undefined ? null : fold(city) };
}

const mostDegrees = 10;

function boxArea(text: string) {
  const [south = 0, west = 0, north = 0, east = 0] = text.split(',').map(Number);
  const width = east >= west ? east - west : east + 360 - west;
  const inRange = Math.max(-south, north) <= 90 && Math.max(-west, west, -east, east) <= 180;
  if (!inRange || south > north) throw badQuery('box', 'not_valid', 'must be south, west, north and east');
  if (north - south > mostDegrees || width > mostDegrees)
    throw badQuery('box', 'too_large', `must have at most ${mostDegrees} degrees on a side`);
  const middle = west + width / 2;
  const around = { latitude: (south + north) / 2, longitude: middle > 180 ? middle - 360 : middle };
  const corners = [south, north].map(latitude => metresBetween(around, { latitude, longitude: west }));
  // The farthest point is a corner; the margin is for boxes whose sides bulge.
  const metres = Math.max(...corners) * 1.01 + 1;
  return { around, metres, comingMetres: metres, box: { south, west, north, east }, town: null };
}
