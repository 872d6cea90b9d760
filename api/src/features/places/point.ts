import type { components } from '@workbay/sdk/schema';

/** A GeoJSON point (RFC 7946): longitude first. */
export type GeoPoint = { type: 'Point'; coordinates: [longitude: number, latitude: number] };

type Point = components['schemas']['Point'];

export const toGeo = ({ latitude, longitude }: Point): GeoPoint => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

export const toPoint = ({ coordinates: [longitude, latitude] }: GeoPoint): Point => ({ latitude, longitude });

/** To so many decimals: four are about 11 m, two about a kilometre. */
export const rounded = (degrees: number, decimals: number): number => Number(degrees.toFixed(decimals));

const radians = Math.PI / 180;
/** The radius with which MongoDB measures on the sphere. */
export const earthMetres = 6_378_100;

/** The way over the sphere, by the haversine formula. */
export function metresBetween(one: Point, other: Point): number {
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const a =
    half(other.latitude - one.latitude) +
    Math.cos(one.latitude * radians) *
      Math.cos(other.latitude * radians) *
      half(other.longitude - one.longitude);
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(a)));
}
