import type { Filter } from '../../data/tenantCollection.ts';
import type { Goer } from '../members/going.ts';
import { fold } from '../places/fold.ts';
import { earthMetres, metresBetween, rounded, toPoint } from '../places/point.ts';
import { type Area, comingKm } from './query.ts';
import { cellsAt, cellsOf } from './reach.ts';
import type { EntryDocument, Visits } from './store.ts';
import type { Way } from './walk.ts';

type Point = { latitude: number; longitude: number };

/**
 * Where the people of a workshop go, for who searches; null where none of them has said anything. A town cannot be measured,
 * nor a circle be looked up by a town's name: such a person may go to any point, or any town, that the workshop goes to.
 */
export function visitsOf(people: Goer[]): Visits | null {
  const out = people.filter(({ visits }) => visits);
  const bound = out.filter(({ around, places }) => around || places.length > 0);
  if (out.length === people.length && bound.length === 0) return null;
  const circles = bound.flatMap(({ around }) => around ?? []);
  const places = bound.flatMap(one => one.places);
  const codes = places.filter(place => /\d/.test(place));
  const free = out.length > bound.length;
  return {
    circles: circles.map(({ location, km }) => ({
      latitude: rounded(location.latitude, 2),
      longitude: rounded(location.longitude, 2),
      metres: km * 1000,
    })),
    cities: [...new Set(places.filter(place => !codes.includes(place)).map(fold))],
    anyPoint: free || places.length > 0,
    anyCity: free || circles.length > 0 || codes.length > 0,
  };
}

/** Where they come to at all, in cells: around the workshop if its people are not bound, and into the circles of those who are. */
export function reachOf({
  homeVisit,
  homeVisitKm,
  location,
  visits,
}: Pick<EntryDocument, 'homeVisit' | 'homeVisitKm' | 'location' | 'visits'>): number[] {
  if (!homeVisit) return [];
  const around = { ...toPoint(location), metres: (homeVisitKm ?? comingKm) * 1000 };
  const unbound = visits === null || (visits.anyCity && visits.anyPoint);
  const circles = [...(unbound ? [around] : []), ...(visits?.circles ?? [])];
  return [...new Set(circles.flatMap(cellsOf))];
}

/** Whether they come to a point: as far as the workshop says, into somebody's circle, or to the town that it is in. */
export function comesTo(
  {
    homeVisit,
    homeVisitKm,
    location,
    visits,
  }: Pick<EntryDocument, 'homeVisit' | 'homeVisitKm' | 'location' | 'visits'>,
  { point, town }: { point: Point; town: string | null },
): boolean {
  if (!homeVisit) return false;
  if (town !== null && visits?.cities.includes(town)) return true;
  const near = homeVisitKm === null || metresBetween(point, toPoint(location)) <= homeVisitKm * 1000;
  if (near && (visits?.anyPoint ?? true)) return true;
  return visits?.circles.some(circle => metresBetween(point, circle) <= circle.metres) ?? false;
}

type Expressions = { latitude: string | object; longitude: string | object };

const half = (from: string | object, to: number) => ({
  $pow: [{ $sin: { $degreesToRadians: { $divide: [{ $subtract: [from, to] }, 2] } } }, 2],
});

/** By the haversine formula, as `metresBetween`; from what two expressions give. */
export function metresTo({ latitude, longitude }: Point, from: Expressions): object {
  const across = {
    $multiply: [
      Math.cos((latitude * Math.PI) / 180),
      { $cos: { $degreesToRadians: from.latitude } },
      half(from.longitude, longitude),
    ],
  };
  const chord = { $sqrt: { $min: [1, { $add: [half(from.latitude, latitude), across] }] } };
  return { $multiply: [2 * earthMetres, { $asin: chord }] };
}

const inCircle = (point: Point): object => ({
  $lte: [metresTo(point, { latitude: '$$one.latitude', longitude: '$$one.longitude' }), '$$one.metres'],
});

/** Where an entry is, as expressions. */
export const entryAt = {
  latitude: { $arrayElemAt: ['$location.coordinates', 1] },
  longitude: { $arrayElemAt: ['$location.coordinates', 0] },
};

const kmThatTheyCome = { $ifNull: ['$homeVisitKm', comingKm] };

/** The same as a filter, of those that come at all and are `distance` away; `anywhere` bounds those whose people are not bound. */
const reachesPoint = (
  point: Point,
  distance: string | object,
  anywhere: Filter<EntryDocument> = {},
): Filter<EntryDocument> => ({
  $or: [
    {
      ...anywhere,
      'visits.anyPoint': { $ne: false },
      $expr: { $lte: [distance, { $multiply: [kmThatTheyCome, 1000] }] },
    },
    {
      'visits.circles.0': { $exists: true },
      $expr: {
        $anyElementTrue: [
          { $map: { input: { $ifNull: ['$visits.circles', []] }, as: 'one', in: inCircle(point) } },
        ],
      },
    },
  ],
});

/** The same as a stage after what gives each its `distance` from the point. */
export const reaches = ({ around: point, town }: { around: Point; town: string | null }): object => ({
  $match: {
    $or: [reachesPoint(point, '$distance'), ...(town === null ? [] : [{ 'visits.cities': town }])],
  },
});

type City = Extract<Area, { cityKey: string }>;
const anyCity = { 'visits.anyCity': { $ne: false } };

/** In which ways those are found who come to a town: they are there, their people name it, or they reach where one of that name is. */
export const comingTo = ({ cityKey, points }: City): Way[] => [
  { lead: 'cityKey', by: [{ cityKey }], and: [anyCity] },
  { lead: 'visits.cities', by: [{ 'visits.cities': cityKey }], and: [] },
  ...(points.length === 0
    ? []
    : [
        {
          lead: 'reach' as const,
          by: [...new Set(points.flatMap(cellsAt))].map(cell => ({ reach: cell })),
          and: [{ $or: points.map(point => reachesPoint(point, metresTo(point, entryAt), anyCity)) }],
        },
      ]),
];
